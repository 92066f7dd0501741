// What a plan says of roles and bindings.
#include "plan/plantest.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string role(const std::string &rules)
{
    return "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n"
           "metadata: {name: reader, namespace: shop}\nrules:\n" +
           rules;
}

/// One rule on the core group.
std::string rule(const std::string &resources, const std::string &verbs,
                 const std::string &more = {})
{
    return "- {apiGroups: [''], resources: [" + resources + "], verbs: [" + verbs + "]" +
           (more.empty() ? "" : ", " + more) + "}\n";
}

QByteArray told(const std::string &before, const std::string &after)
{
    return QByteArray::fromStdString(
        risks(*planned(States{.base = before, .target = after, .live = before})));
}

QByteArray toldOfRules(const std::string &before, const std::string &after)
{
    return told(role(before), role(after));
}

} // namespace

class TestAccessRisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widerRolesAreTold()
    {
        const std::string narrow = rule("pods", "get, list");
        QVERIFY(toldOfRules(narrow, rule("pods", "get")).isEmpty());
        const QByteArray secrets = toldOfRules(narrow, rule("secrets", "get"));
        QVERIFY2(secrets.contains("widens-access: Role reader allows more: get secrets"), secrets);
        const QByteArray all =
            toldOfRules(narrow, "- {apiGroups: ['*'], resources: ['*'], verbs: ['*']}\n");
        QVERIFY2(all.contains("allows more: * *"), all);
        // Named objects are less than all of them.
        QVERIFY(
            toldOfRules(rule("pods", "'*'"), rule("pods", "get", "resourceNames: [a]")).isEmpty());
    }

    void aSubresourceIsARightOfItsOwn_data()
    {
        QTest::addColumn<QString>("have");
        QTest::addColumn<QString>("want");
        QTest::addColumn<bool>("isWider");
        QTest::newRow("a shell") << "pods" << "pods, pods/exec" << true;
        QTest::newRow("the kubelet") << "nodes" << "nodes, nodes/proxy" << true;
        QTest::newRow("tokens") << "serviceaccounts" << "serviceaccounts/token" << true;
        QTest::newRow("all of them") << "'*'" << "pods/exec" << false;
        QTest::newRow("of every resource") << "'*/scale'" << "deployments/scale" << false;
        QTest::newRow("of another") << "'*/scale'" << "pods/exec" << true;
        QTest::newRow("the same") << "pods/exec" << "pods/exec" << false;
    }

    void aSubresourceIsARightOfItsOwn()
    {
        QFETCH(QString, have);
        QFETCH(QString, want);
        QFETCH(bool, isWider);
        // The annotation makes it an update where the rules alone would not.
        const std::string before = role(rule(have.toStdString(), "create"));
        std::string after = role(rule(want.toStdString(), "create"));
        after.replace(after.find("shop}"), 5, "shop, annotations: {a: b}}");
        const QByteArray all = told(before, after);
        QVERIFY2(all.contains("widens-access") == isWider, all);
    }

    void namesAreRightsOfTheirOwn()
    {
        const auto named = [](const std::string &names) {
            return rule("secrets", "get", "resourceNames: [" + names + "]");
        };
        const QByteArray more = toldOfRules(named("a"), named("a, admin"));
        QVERIFY2(more.contains("Role reader allows more: get secrets \"admin\"\n"), more);
        QVERIFY(toldOfRules(named("a, b, c"), named("a, b")).isEmpty());
        QVERIFY(toldOfRules(rule("secrets", "get"), named("a")).isEmpty());
        QVERIFY(
            toldOfRules(named("a"), rule("secrets", "get")).contains("allows more: get secrets\n"));
    }

    void addressesAreNoResources()
    {
        const auto url = [](const std::string &urls) {
            return "- {nonResourceURLs: [" + urls + "], verbs: [get]}\n";
        };
        QVERIFY(toldOfRules(url("/healthz"), url("/healthz, /metrics")).contains("get /metrics"));
        QVERIFY(toldOfRules(url("'/logs/*'"), url("/logs/a")).isEmpty());
        QVERIFY(toldOfRules(rule("'*'", "get"), rule("'*'", "get") + url("/metrics"))
                    .contains("get /metrics"));
    }

    void gravelyWiderRolesAreWarnings()
    {
        const auto severity = [](const std::string &resource) {
            const std::string before = role(rule("services", "get"));
            return planned(States{.base = before,
                                  .target = role(rule(resource, "create")),
                                  .live = before})
                ->findings.front()
                .severity;
        };
        QCOMPARE(severity("pods"), Severity::Note);
        for (const char *const resource :
             {"secrets", "pods/exec", "pods/attach", "nodes/proxy", "serviceaccounts/token"})
            QCOMPARE(severity(resource), Severity::Warning);
    }

    void newSubjectsOfABindingAreTold()
    {
        const std::string binding = R"(
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: admins}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects:
- {kind: User, name: alice}
)";
        const QByteArray all =
            told(binding, binding + "- {kind: ServiceAccount, name: ci, namespace: ci}\n");
        QVERIFY2(all.contains("ClusterRoleBinding admins gives the ClusterRole cluster-admin to "
                              "ServiceAccount ci/ci"),
                 all);
    }

    void aRoleOfAnotherKindIsAnother()
    {
        const std::string binding = R"(
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: helpers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: admin}
subjects:
- {kind: User, name: alice}
)";
        std::string wide = binding;
        wide.replace(wide.find("kind: Role,"), 11, "kind: ClusterRole,");
        const QByteArray all = told(binding, wide);
        QVERIFY2(all.contains("RoleBinding helpers gives the ClusterRole admin to User alice"),
                 all);
    }

    void aggregationIsTold()
    {
        const auto clusterRole = [](const std::string &labels, const std::string &selectors) {
            return "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: "
                   "monitoring, labels: {" +
                   labels + "}}\naggregationRule: {clusterRoleSelectors: [" + selectors + "]}\n";
        };
        const std::string one = "{matchLabels: {team: web}}";
        const std::string before = clusterRole("a: b", one);
        const QByteArray more =
            told(before, clusterRole("a: b", one + ", {matchLabels: {all: x}}"));
        QVERIFY2(more.contains("widens-access: ClusterRole monitoring takes in the rules of every "
                               "ClusterRole with the label all=x\n"),
                 more);
        QVERIFY(told(clusterRole("a: b", one + ", {matchLabels: {all: x}}"), before).isEmpty());

        const std::string label = "rbac.authorization.k8s.io/aggregate-to-admin: ";
        const QByteArray joined = told(before, clusterRole(label + "'true'", one));
        QVERIFY2(
            joined.contains("ClusterRole monitoring adds its rules to the ClusterRole admin\n"),
            joined);
        QVERIFY(told(before, clusterRole(label + "'false'", one)).isEmpty());
        QVERIFY(told(clusterRole(label + "'true'", one), clusterRole(label + "'true', c: d", one))
                    .isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAccessRisks)
#include "tst_accessrisks.moc"
