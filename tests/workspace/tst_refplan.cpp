#include "refworkspace.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr const char *Staging = "refs/heads/env/staging";

/// What Flux owns of the Deployment: the image and one variable.
std::string ownedByFlux()
{
    return "  managedFields:\n"
           "  - manager: kustomize-controller\n"
           "    operation: Apply\n"
           "    apiVersion: apps/v1\n"
           "    time: \"2026-05-01T08:00:00Z\"\n"
           "    fieldsType: FieldsV1\n"
           "    fieldsV1: {\"f:spec\": {\"f:replicas\": {}, \"f:template\": {\"f:spec\": "
           "{\"f:containers\": {\"k:{\\\"name\\\":\\\"web\\\"}\": {\".\": {}, \"f:name\": {}, "
           "\"f:image\": {}, \"f:env\": {\"k:{\\\"name\\\":\\\"A\\\"}\": {\".\": {}, \"f:name\": "
           "{}, \"f:value\": {}}}}}}}}}\n";
}

constexpr const char *Variable = "        env:\n        - name: A\n          value: a\n";

const Action *deploymentIn(const Plan &plan)
{
    const auto found = std::ranges::find_if(
        plan.actions, [](const Action &action) { return action.key.kind == "Deployment"; });
    return found == plan.actions.end() ? nullptr : &*found;
}

bool tells(const Plan &plan, const QString &text)
{
    return std::ranges::any_of(
        plan.findings, [&text](const PlanFinding &each) { return each.text.contains(text); });
}

} // namespace

/// Plans of syncs that a controller brings out, and what they are approved for.
class TestRefPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_at = std::make_unique<RefWorkspace>();
        m_at->git({"push", "-q", "origin", "main"});
    }

    // As the controller will do it.

    void aFieldThatTheControllerOwnsAndGitDropsIsTold_data()
    {
        QTest::addColumn<QString>("ref");
        QTest::newRow("moved by a ref") << QString::fromLatin1(Staging);
        QTest::newRow("kept by Flux alone") << QString();
    }

    void aFieldThatTheControllerOwnsAndGitDropsIsTold()
    {
        QFETCH(QString, ref);
        if (ref.isEmpty())
            m_at->writeWorkspace(GateFixture::workspaceFile(), "Follow no ref");
        const std::string with = GateFixture::deployment(3, "shop/checkout:1.8.0") + Variable;
        m_at->fixture().write("apps/checkout/base/deployment.yaml", with);
        m_at->deploy(m_at->fixture().commit("With a variable"));
        m_at->fixture().writeLive(
            "live/staging/checkout.yaml",
            GateFixture::deployment(3, "shop/checkout:1.8.0", "checkout", ownedByFlux()) +
                Variable + "---\n" + GateFixture::service("checkout"));
        m_at->release("shop/checkout:1.8.0");
        const auto removed = m_at->fixture().review(m_at->workspace());
        QVERIFY2(removed, reasonOf(removed).c_str());
        const Plan &plan = *removed->planned.plan;
        QCOMPARE(plan.engine, ref.isEmpty() ? EngineKind::Flux : EngineKind::Ref);
        QVERIFY(deploymentIn(plan));
        QCOMPARE(deploymentIn(plan)->verb, ActionVerb::Update);
        QVERIFY(!plan.isExact);
        // And one that it changes is no field that is taken over from anybody.
        m_at->release("shop/checkout:1.9.0");
        const auto changed = m_at->fixture().review(m_at->workspace());
        QVERIFY2(changed, reasonOf(changed).c_str());
        const Plan &other = *changed->planned.plan;
        QVERIFY(deploymentIn(other));
        QVERIFY(!deploymentIn(other)->force);
        QVERIFY(deploymentIn(other)->conflicts.empty());
        QVERIFY(!std::ranges::contains(other.findings, Risk::Conflicts, &PlanFinding::risk));
    }

    void whatDriftgateAppliesIsStillAsked()
    {
        m_at->writeWorkspace(GateFixture::workspaceFile(), "Follow no ref");
        const auto reviewed = m_at->fixture().review(m_at->workspace());
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QCOMPARE(reviewed->planned.plan->engine, EngineKind::Apply);
        QVERIFY(reviewed->planned.plan->isExact);
    }

    void whatTheControllerDecidesCannotBeChosen()
    {
        PlanOptions noPrune, noForce, replace;
        noPrune.prune = false;
        noForce.force = false;
        replace.replace.insert({"apps", "Deployment", "checkout", "checkout"});
        for (const PlanOptions &options : {noPrune, noForce, replace}) {
            const auto reviewed = m_at->fixture().review(m_at->workspace(), options);
            QVERIFY(!reviewed);
            QCOMPARE(reviewed.error().code, ErrorCode::Unsupported);
        }
        QVERIFY(m_at->fixture().review(m_at->workspace()));
    }

    // What was approved is what is carried out.

    void aCommitThatReachesOthersIsApprovedForItself()
    {
        shareTheRef();
        const auto first = m_at->fixture().approve(m_at->workspace());
        QVERIFY2(first, reasonOf(first).c_str());
        // It changes nothing of checkout.
        m_at->fixture().write("apps/ingress/configmap.yaml",
                              GateFixture::configMap("ingress", "ingress", "b"));
        m_at->fixture().commit("Change ingress alone");
        const auto report = m_at->fixture().sync(m_at->workspace(), **first);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(report).find("ingress") != std::string::npos, reasonOf(report).c_str());
        QCOMPARE(remoteRef(), std::string());
        const auto now = m_at->fixture().review(m_at->workspace());
        QVERIFY2(now, reasonOf(now).c_str());
        QVERIFY(!now->decision.isAllowed);
    }

    void aCommitThatReachesNobodyElseKeepsItsApproval()
    {
        const auto first = m_at->fixture().approve(m_at->workspace());
        QVERIFY2(first, reasonOf(first).c_str());
        m_at->fixture().write("apps/ingress/configmap.yaml",
                              GateFixture::configMap("ingress", "ingress", "b"));
        const Revision second = m_at->fixture().commit("Change ingress alone");
        const auto report = m_at->fixture().sync(m_at->workspace(), **first);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(remoteRef(), second.hex());
        QCOMPARE(report->record->detailText("ref"), Staging);
    }

    void anotherRefIsAnotherPlan()
    {
        const auto first = m_at->fixture().approve(m_at->workspace());
        QVERIFY2(first, reasonOf(first).c_str());
        m_at->follow("refs/heads/env/other");
        const auto report = m_at->fixture().sync(m_at->workspace(), **first);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(report).find("refs/heads/env/other") != std::string::npos,
                 reasonOf(report).c_str());
    }

    // A rollout that the cluster cannot do.

    void aFailedRolloutIsTakenBack()
    {
        const Revision good = failedRollout();
        PlanOptions back;
        back.inspect.target = good;
        const auto plan = m_at->fixture().approve(m_at->workspace(), back);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY((*plan)->isRollback);
        QVERIFY(!(*plan)->isEmpty());
        QVERIFY(tells(**plan, QStringLiteral("which the cluster does not run")));
        const auto report = m_at->fixture().sync(m_at->workspace(), **plan, back);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(remoteRef(), good.hex());
        QCOMPARE(report->record->kind, RecordKind::Rollback);
        QVERIFY(report->record->detail.find("forced"));
    }

    void aFailedRolloutIsTakenBackByWhomItIsNews()
    {
        const Revision good = failedRollout();
        // Of what somebody else pushed, this clone has not heard.
        m_at->git({"update-ref", "refs/remotes/origin/env/staging", good.hex()});
        PlanOptions back;
        back.inspect.target = good;
        const auto reviewed = m_at->fixture().review(m_at->workspace(), back);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QVERIFY(reviewed->planned.plan->isRollback);
        QVERIFY(!reviewed->planned.plan->isEmpty());
    }

    void aFailedRolloutIsMendedByACommitThatRendersAsBefore()
    {
        failedRollout();
        const Revision mended = m_at->release("shop/checkout:1.8.0");
        const auto plan = m_at->fixture().approve(m_at->workspace());
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY(!(*plan)->isRollback);
        QVERIFY(!(*plan)->isEmpty());
        const auto report = m_at->fixture().sync(m_at->workspace(), **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(remoteRef(), mended.hex());
    }

    void nobodyGoesBackWhoDidNotNameTheTarget()
    {
        const Revision good = m_at->head();
        failedRollout();
        // The tracked branch was reset, and the ref was not.
        m_at->git({"reset", "-q", "--hard", good.hex()});
        const auto reviewed = m_at->fixture().review(m_at->workspace());
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QVERIFY(!reviewed->planned.plan->isRollback);
        QVERIFY(reviewed->planned.plan->isEmpty());
    }

    // Tags.

    void whereATagStandsIsKnownThoughGitKeepsTheOldOne()
    {
        m_at->follow("refs/tags/staging");
        const Revision first = m_at->head();
        m_at->git({"push", "-q", "origin", "main", "main:refs/tags/staging"});
        m_at->git({"fetch", "-q", "--tags"});
        QCOMPARE(m_at->inspect()->deployed.revision, std::optional(first));
        const Revision second = m_at->release("shop/checkout:1.9.0");
        const auto plan = m_at->fixture().approve(m_at->workspace());
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto report = m_at->fixture().sync(m_at->workspace(), **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(m_at->at("refs/tags/staging"), second.hex());
        QCOMPARE(m_at->inspect()->deployed.revision, std::optional(second));
        // The person's own tag is theirs.
        QCOMPARE(m_at->git({"rev-parse", "refs/tags/staging"}), first.hex());
    }

private:
    [[nodiscard]] std::string remoteRef()
    {
        return m_at->fixture().repository().gitIn(
            m_at->remote(), {"for-each-ref", "--format=%(objectname)", Staging});
    }

    /// Ingress follows the same branch as checkout.
    void shareTheRef()
    {
        std::string text = GateFixture::workspaceFile();
        const std::string cluster = "{name: staging, ";
        text.insert(text.find(cluster) + cluster.size(), "ref: " + std::string(Staging) + ", ");
        m_at->writeWorkspace(text, "Follow one branch");
    }

    /// The ref stands at a commit that the cluster cannot run; gives the one that it does run.
    Revision failedRollout()
    {
        const Revision good = m_at->head();
        m_at->deploy(good);
        m_at->putLive("shop/checkout:1.8.0");
        m_at->release("shop/checkout:broken");
        m_at->git({"push", "-q", "origin", "main", "main:" + std::string(Staging)});
        return good;
    }

    std::unique_ptr<RefWorkspace> m_at;
};

QTEST_GUILESS_MAIN(TestRefPlan)
#include "tst_refplan.moc"
