#include "sync/syncfixture.h"

#include "sync/applyrights.h"

#include "cluster/applyset.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

const ObjectKey Parent{"", "Secret", "shop", "checkout"};
const ObjectKey Widget{"example.org", "Widget", "shop", "one"};

Action action(ActionVerb verb, bool isThere, const std::string &setId = {})
{
    Action out;
    out.key = Widget;
    out.verb = verb;
    if (isThere)
        out.liveApiVersion = "example.org/v1";
    if (verb != ActionVerb::Prune) {
        out.object.emplace();
        if (!setId.empty())
            out.object->value.set({"metadata", "labels", applyset::MemberLabel},
                                  Value::string(setId));
    }
    return out;
}

Plan planWith(std::vector<Action> actions)
{
    Plan out;
    out.application = ApplicationName("checkout");
    out.actions = std::move(actions);
    return out;
}

/// The verbs that are needed on a kind: "create patch".
std::string verbsOn(const Plan &plan, const ObjectKey &key, bool isParentThere = true)
{
    QStringList out;
    const std::vector<NeededRight> rights = rightsToApply(plan, Parent, isParentThere);
    for (const NeededRight &right : rights) {
        if (right.query.kind == key.kind && right.query.group == key.group)
            out.append(words(right.query.verb));
    }
    return out.join(u' ').toStdString();
}

} // namespace

/// Which rights the apply engine asks a cluster for.
class TestApplyRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachActionNeedsWhatTheEngineDoes_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QString>("verbs");
        const auto row = [](ActionVerb verb, bool isThere, const char *verbs) {
            QTest::addRow("%s, %s", std::string(verbName(verb)).c_str(), isThere ? "there" : "not")
                << static_cast<int>(verb) << isThere << QString::fromLatin1(verbs);
        };
        row(ActionVerb::Create, false, "create patch");
        row(ActionVerb::Update, true, "patch");
        row(ActionVerb::Replace, true, "create delete patch");
        row(ActionVerb::Prune, true, "delete");
        row(ActionVerb::Run, false, "create patch");
        row(ActionVerb::Run, true, "create delete patch");
    }
    void eachActionNeedsWhatTheEngineDoes()
    {
        QFETCH(int, verb);
        QFETCH(bool, isThere);
        QFETCH(QString, verbs);
        QCOMPARE(verbsOn(planWith({action(static_cast<ActionVerb>(verb), isThere)}), Widget),
                 verbs.toStdString());
    }

    void aHookThatIsNotDeletedFirstIsApplied()
    {
        Action hook = action(ActionVerb::Run, true);
        hook.object->value.set({"metadata", "annotations", "argocd.argoproj.io/hook-delete-policy"},
                               Value::string("HookFailed"));
        QCOMPARE(verbsOn(planWith({hook}), Widget), "patch");
    }

    void whatIsEqualIsAppliedUntilItIsAMember()
    {
        const Action prune = [] {
            Action out = action(ActionVerb::Prune, true);
            out.key.kind = "Other";
            return out;
        }();
        const auto verbs = [&prune](const Action &equal) {
            return verbsOn(planWith({equal, prune}), Widget);
        };
        QCOMPARE(verbs(action(ActionVerb::Nothing, true)), "patch");
        QCOMPARE(verbs(action(ActionVerb::Nothing, true, "another")), "patch");
        QCOMPARE(verbs(action(ActionVerb::Nothing, true, applySetId(Parent))), "");
        // With nothing else to do, nothing is done.
        QCOMPARE(verbsOn(planWith({action(ActionVerb::Nothing, true)}), Widget), "");
        QCOMPARE(verbsOn(planWith({action(ActionVerb::Nothing, true)}), Parent), "");
    }

    void theEngineNeedsItsOwnObjects()
    {
        const Plan plan = planWith({action(ActionVerb::Update, true)});
        const ObjectKey lease{"coordination.k8s.io", "Lease", "shop", "driftgate-checkout"};
        QCOMPARE(verbsOn(plan, Parent, true), "patch");
        QCOMPARE(verbsOn(plan, Parent, false), "create patch");
        QCOMPARE(verbsOn(plan, lease), "create patch");
        const auto uses = [](const Plan &of) {
            std::vector<NeededRight::Use> out;
            for (const NeededRight &right : rightsToApply(of, Parent, true)) {
                if (right.query.verb == "patch")
                    out.push_back(right.use); // by group: Secrets, Leases, Widgets
            }
            return out;
        };
        using Use = NeededRight::Use;
        QCOMPARE(uses(plan), (std::vector{Use::ApplySet, Use::Lease, Use::Objects}));
        Action secret = action(ActionVerb::Update, true);
        secret.key = {"", "Secret", "shop", "password"};
        QCOMPARE(uses(planWith({secret})), (std::vector{Use::Objects, Use::Lease}));
    }

    void manyObjectsAreFewRights()
    {
        std::vector<Action> actions;
        for (int i = 0; i < 1000; ++i) {
            actions.push_back(action(ActionVerb::Create, false));
            actions.back().key.name = "w" + std::to_string(i);
        }
        const std::vector<NeededRight> rights = rightsToApply(planWith(actions), Parent, true);
        QCOMPARE(rights.size(), size_t{5});
        const auto widgets = std::ranges::find(
            rights, "Widget", [](const NeededRight &right) { return right.query.kind; });
        QCOMPARE(widgets->objects.size(), size_t{1000});
        QVERIFY(widgets->query.name.empty());
    }
};

QTEST_GUILESS_MAIN(TestApplyRights)
#include "tst_applyrights.moc"
