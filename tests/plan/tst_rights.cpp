#include "plan/plantest.h"

#include "compare/dryrun.h"
#include "plan/rights.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string configMap(const std::string &name, const std::string &value)
{
    return "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name +
           ", namespace: shop}\ndata: {a: '" + value + "'}\n";
}

NeededRight right(const char *verb, const char *group, const char *kind, const char *ns,
                  const std::vector<std::string> &names, const char *reason = "")
{
    NeededRight out{.query = {verb, group, kind, ns}, .objects = {}, .reason = reason};
    for (const std::string &name : names)
        out.objects.push_back({group, kind, ns, name});
    return out;
}

std::vector<std::string> numbered(int count)
{
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i)
        out.push_back("c" + std::to_string(i));
    return out;
}

/// A plan that makes that many ConfigMaps, of which the server answered to the first one.
struct Case {
    explicit Case(int count, std::optional<Error> refused = std::nullopt)
    {
        States states;
        for (const std::string &name : numbered(count))
            states.target += configMap(name, "1");
        input = planInput(states);
        if (refused) {
            DryRunAnswer answer;
            answer.refused = std::move(refused);
            auto answers = std::make_shared<DryRunAnswers>();
            answers->emplace(ObjectKey{"", "ConfigMap", "shop", "c0"}, std::move(answer));
            input.compared.answers = answers;
            input.comparison = *compare(input.compared, {});
        }
        plan = planned(input);
    }
    [[nodiscard]] std::shared_ptr<const Plan> with(RightsAnswer rights) const
    {
        return withRights(plan, *input.comparison, rights);
    }
    [[nodiscard]] QByteArray told(RightsAnswer rights) const
    {
        return QByteArray::fromStdString(risks(*with(std::move(rights))));
    }

    PlanInput input;
    std::shared_ptr<const Plan> plan;
};

Error denied(const char *text)
{
    return {ErrorCode::Denied, QString::fromLatin1(text), {}};
}

} // namespace

/// What a plan says of the rights that a person lacks.
class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSentenceForAllObjects()
    {
        const Case many(12);
        const auto plan = many.with(
            {.missing = {right("patch", "", "ConfigMap", "shop", numbered(12)),
                         right("delete", "apps", "Deployment", "old", numbered(3)),
                         right("delete", "rbac.authorization.k8s.io", "ClusterRole", "", {"reader"},
                               "RBAC: no such role"),
                         right("patch", "networking.k8s.io", "NetworkPolicy", "old", {"deny"}),
                         right("patch", "networking.k8s.io", "Ingress", "old", {""}),
                         right("patch", "", "Endpoints", "old", {"db"})}});
        QCOMPARE(risks(*plan),
                 "!not-permitted: You may not patch ConfigMaps in namespace shop on prod-eu: 12 "
                 "object(s)\n"
                 "!not-permitted: You may not delete Deployments (apps) in namespace old on "
                 "prod-eu: c0, c1 and c2\n"
                 "!not-permitted: You may not delete ClusterRoles (rbac.authorization.k8s.io) on "
                 "prod-eu: reader (RBAC: no such role)\n"
                 "!not-permitted: You may not patch NetworkPolicies (networking.k8s.io) in "
                 "namespace old on prod-eu: deny\n"
                 "!not-permitted: You may not patch Ingresses (networking.k8s.io) in namespace "
                 "old on prod-eu: 1 object(s)\n"
                 "!not-permitted: You may not patch Endpoints in namespace old on prod-eu: db\n");
        QCOMPARE(plan->findings.front().objects.size(), size_t{12});
    }

    void rightsOnTheSameObjectsShareASentence()
    {
        const Case one(1);
        QCOMPARE(one.told({.missing = {right("create", "", "ConfigMap", "shop", {"c0"}),
                                       right("delete", "", "ConfigMap", "shop", {"c0"}),
                                       right("patch", "", "ConfigMap", "shop", {"c0"}),
                                       right("create", "", "ConfigMap", "shop", {"c0", "d"})}}),
                 "!not-permitted: You may not create, delete or patch ConfigMaps in namespace "
                 "shop on prod-eu: c0\n"
                 "!not-permitted: You may not create ConfigMaps in namespace shop on prod-eu: c0 "
                 "and d\n");
    }

    void manyNamespacesAreCounted()
    {
        RightsAnswer rights;
        for (const char *const ns : {"a", "b", "c"})
            rights.missing.push_back(right("patch", "", "ConfigMap", ns, {"one", "two"}));
        QCOMPARE(Case(1).told(rights).count('\n'), 3);
        rights.missing.push_back(right("patch", "", "ConfigMap", "d", {"one", "two"}));
        rights.missing.push_back(right("delete", "", "ConfigMap", "d", {"three"}));
        const auto plan = Case(1).with(rights);
        QCOMPARE(risks(*plan), "!not-permitted: You may not patch ConfigMaps in 4 namespace(s) on "
                               "prod-eu: 8 object(s)\n"
                               "!not-permitted: You may not delete ConfigMaps in namespace d on "
                               "prod-eu: three\n");
        QCOMPARE(plan->findings.front().objects.size(), size_t{8});
    }

    void whatTheEngineItselfNeedsIsExplained()
    {
        NeededRight set = right("patch", "", "Secret", "shop", {"checkout"});
        set.use = NeededRight::Use::ApplySet;
        NeededRight lease =
            right("patch", "coordination.k8s.io", "Lease", "shop", {"driftgate-checkout"});
        lease.use = NeededRight::Use::Lease;
        const NeededRight own = right("patch", "", "ConfigMap", "shop", {"c0"});
        QCOMPARE(Case(1).told({.missing = {lease, set, own}}),
                 "!not-permitted: You may not patch ConfigMaps in namespace shop on prod-eu: c0\n"
                 "!not-permitted: You may not patch Secrets in namespace shop on prod-eu: the "
                 "application's ApplySet is kept in one, checkout\n"
                 "!not-permitted: You may not patch Leases (coordination.k8s.io) in namespace "
                 "shop on prod-eu: a sync holds one, so that nobody else syncs at the same time\n");
    }

    void whatIsNotKnownForbidsNothing()
    {
        const Case one(1);
        QCOMPARE(one.with({}), one.plan);
        const auto plan = one.with({.failure = denied("no answer")});
        QCOMPARE(risks(*plan), "not-permitted: Whether you may carry it out could not be asked: "
                               "no answer\n");
        QCOMPARE(plan->findings.front().severity, Severity::Note);
    }

    void digestAndActionsStay()
    {
        const Case some(3, denied("forbidden"));
        const auto plan =
            some.with({.missing = {right("patch", "", "ConfigMap", "shop", numbered(3))}});
        QVERIFY(risks(*plan).find("not-permitted") != std::string::npos);
        QCOMPARE(plan->digest, some.plan->digest);
        QCOMPARE(plan->canonical, some.plan->canonical);
        QCOMPARE(test::told(*plan), test::told(*some.plan));
    }

    void aRefusedDryRunIsNotSaidTwice()
    {
        const NeededRight apply = right("patch", "", "ConfigMap", "shop", {"c0"});
        const Case lacking(1, denied("configmaps is forbidden"));
        QVERIFY(risks(*lacking.plan).starts_with("!refused: "));
        QCOMPARE(lacking.told({.missing = {apply}}),
                 "!not-permitted: You may not patch ConfigMaps in namespace shop on prod-eu: "
                 "c0\n");
        // Refused for something else, or of another object, or another right: both are told.
        const Case invalid(1, Error{ErrorCode::Invalid, QStringLiteral("no such field"), {}});
        const RightsAnswer others[] = {
            {.missing = {right("patch", "", "ConfigMap", "shop", {"other"})}},
            {.missing = {right("delete", "", "ConfigMap", "shop", {"c0"})}}};
        QVERIFY(invalid.told({.missing = {apply}}).contains("!refused: "));
        for (const RightsAnswer &other : others)
            QVERIFY(lacking.told(other).contains("!refused: "));
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
