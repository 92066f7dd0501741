#include "gatefixture.h"

#include "render/renderfixture.h"
#include "workspace/inspector.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

const ObjectKey Deployment{"apps", "Deployment", "checkout", "checkout"};

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

/// Approve, sync, verify, and everything that has to stop a sync between the two, on recorded
/// clusters with the real git.
class TestSyncing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_first = m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
    }

    void syncsWhatWasApproved()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QVERIFY2(report->verification.state == VerificationState::Matched,
                 qPrintable(report->verification.text));
        QVERIFY(report->record);
        QCOMPARE(report->record->kind, RecordKind::Sync);
        QCOMPARE(report->record->revision, m_first);
        QCOMPARE(report->record->plan, (*plan)->digest);
        QCOMPARE(report->record->detailText("outcome"), "matched");
        QCOMPARE(report->record->detail.find("approvals")->size(), size_t{1});
        const auto state = inspect();
        QVERIFY2(state->inSync(), state->error ? qPrintable(state->error->toString()) : "");
        QCOMPARE(state->deployed.revision, std::optional(m_first));
        QVERIFY(interruptedSyncs(*m_workspace).syncs.empty());
    }

    void refusesWithoutAnApproval()
    {
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        const auto report = m_fixture->sync(m_workspace, *reviewed->planned.plan);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Denied);
        QVERIFY2(contains(reasonOf(report), "approval"), reasonOf(report).c_str());
        nothingWasDone();
    }

    void asksNobodyForADryRun()
    {
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        SyncOrder order = orderOf(*reviewed->planned.plan);
        order.dryRun = true;
        const auto report = QCoro::waitFor(syncApplication(m_workspace, order, {}, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QVERIFY(!report->record);
        nothingWasDone();
    }

    void stopsWhenLiveWasChangedAfterTheApproval()
    {
        const auto plan = bringUpAndChange();
        QCOMPARE(m_fixture->editLive("staging", "replicas: 3", "replicas: 9"), 1);
        const auto report = m_fixture->sync(m_workspace, *plan);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(contains(reasonOf(report), "Deployment.apps checkout/checkout"),
                 reasonOf(report).c_str());
        QVERIFY2(contains(reasonOf(report), "changed in the cluster"), reasonOf(report).c_str());
        QVERIFY2(contains(reasonOf(report), "/spec/replicas"), reasonOf(report).c_str());
    }

    void stopsWhenTheTargetRendersToSomethingElse()
    {
        const auto plan = bringUpAndChange();
        change("shop/checkout:1.9.1");
        const auto report = m_fixture->sync(m_workspace, *plan);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(contains(reasonOf(report), "Git renders it differently"),
                 reasonOf(report).c_str());
        // Without the digest that was looked at, the approval is that of another plan.
        const auto reviewed = m_fixture->review(m_workspace);
        const auto unapproved = m_fixture->sync(m_workspace, *reviewed->planned.plan);
        QCOMPARE(unapproved.error().code, ErrorCode::Denied);
        QVERIFY2(contains(reasonOf(unapproved), "Rita Reviewer"), reasonOf(unapproved).c_str());
        QVERIFY2(contains(reasonOf(unapproved), "Deployment.apps checkout/checkout"),
                 reasonOf(unapproved).c_str());
    }

    void goesOnWhenTheTargetMovedAndRendersTheSame()
    {
        const auto plan = bringUpAndChange();
        m_fixture->write("docs/notes.md", "no manifest\n");
        const Revision moved = m_fixture->commit("Write notes");
        const auto report = m_fixture->sync(m_workspace, *plan);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->verification.state, VerificationState::Matched);
        QCOMPARE(report->record->revision, moved);
        QCOMPARE(inspect()->deployed.revision, std::optional(moved));
    }

    void stopsWhenAnIgnoreRuleChanged()
    {
        const auto plan = bringUpAndChange();
        m_fixture->setPolicy("ignore:\n- match: {kind: Deployment}\n  fields: [/spec/replicas]\n");
        const auto workspace = m_fixture->open();
        const auto report = m_fixture->sync(workspace, *plan);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(contains(reasonOf(report), "ignore rules changed"), reasonOf(report).c_str());
    }

    void stopsWhenTheRendererChanged()
    {
        const auto runner = std::make_shared<WatchedRunner>();
        if (runner->find("kustomize").empty() || runner->find("kubectl").empty())
            QSKIP("kustomize and kubectl are not both installed");
        const auto plan = bringUpAndChange();
        QVERIFY2(plan->renderer.starts_with("kustomize "), plan->renderer.c_str());
        // As on a machine without it: the objects are the same, the program is another.
        runner->hide("kustomize");
        m_fixture->environment.runner = runner;
        const auto workspace = m_fixture->open();
        const auto report = m_fixture->sync(workspace, *plan);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(contains(reasonOf(report), "another program or version"),
                 reasonOf(report).c_str());
        // Nothing else is said to have moved.
        QVERIFY2(!contains(reasonOf(report), "Deployment"), reasonOf(report).c_str());
        const auto reviewed = m_fixture->review(workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        const Plan &other = *reviewed->planned.plan;
        QVERIFY2(other.renderer.starts_with("kubectl v"), other.renderer.c_str());
        QCOMPARE(other.count(ActionVerb::Update), plan->count(ActionVerb::Update));
    }

    void stopsWhenTheClusterWasRebuiltUnderTheSameName()
    {
        const auto plan = bringUpAndChange();
        QVERIFY(m_fixture->editLive("staging", "uid-of-staging", "uid-of-another") > 0);
        const auto report = m_fixture->sync(m_workspace, *plan);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(contains(reasonOf(report), "under the same name"), reasonOf(report).c_str());
    }

    void refusesExpiredAndRevokedApprovals()
    {
        m_fixture->setPolicy("policy: {maxAge: 1h}\n");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto clock = std::static_pointer_cast<FixedClock>(
            std::const_pointer_cast<Clock>(m_fixture->environment.clock));
        clock->advance(std::chrono::hours(2));
        const auto expired = m_fixture->sync(m_workspace, **plan);
        QCOMPARE(expired.error().code, ErrorCode::Denied);
        QVERIFY2(contains(reasonOf(expired), "older than the policy allows"),
                 reasonOf(expired).c_str());
        const auto again = m_fixture->approve(m_workspace);
        QVERIFY2(again, reasonOf(again).c_str());
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        const RecordId id = (*ledger)->entries.front().record.id;
        QVERIFY(QCoro::waitFor(revoke(m_workspace, id, "", {})));
        const auto revoked = m_fixture->sync(m_workspace, **again);
        QCOMPARE(revoked.error().code, ErrorCode::Denied);
        nothingWasDone();
    }

    void asksForTheNamesOfWhatCannotBeBroughtBack()
    {
        m_fixture->setPolicy("policy: {protect: [Service]}\n");
        m_fixture->bringUp(m_workspace);
        m_fixture->write("apps/checkout/base/kustomization.yaml",
                         "resources:\n- deployment.yaml\n");
        m_fixture->commit("Drop the service");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QCOMPARE((*plan)->count(ActionVerb::Prune), size_t{1});
        const auto unnamed = m_fixture->sync(m_workspace, **plan);
        QCOMPARE(unnamed.error().code, ErrorCode::Invalid);
        QVERIFY2(contains(reasonOf(unnamed), "Service checkout/checkout"),
                 reasonOf(unnamed).c_str());
        SyncOrder order = orderOf(**plan);
        order.named = {{"", "Service", "checkout", "checkout"}};
        const auto report = QCoro::waitFor(syncApplication(m_workspace, order, {}, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->verification.state, VerificationState::Matched);
    }

    void leavesTheRevisionWhenOnlySomeObjectsAreSynced()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        SyncOrder order = orderOf(**plan);
        order.only = {Deployment};
        const auto report = QCoro::waitFor(syncApplication(m_workspace, order, {}, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->verification.state, VerificationState::Matched);
        QVERIFY(!inspect()->deployed.revision);
        QVERIFY(report->record->detail.find("only"));
    }

    void aStopAfterTheLastObjectSpoilsNothing()
    {
        const Revision first = m_fixture->bringUp(m_workspace).plan->target;
        change("shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        PlanOptions back;
        back.inspect.target = first;
        const auto plan = m_fixture->approve(m_workspace, back);
        QVERIFY2(plan, reasonOf(plan).c_str());
        SyncOrder order = orderOf(**plan);
        order.options = back;
        const std::string remote = addRemote();
        CancelSource stop;
        const auto report = QCoro::waitFor(
            syncApplication(m_workspace, order, stopAt(stop, StepState::Done), stop.get_token()));
        QVERIFY(stop.stop_requested());
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QVERIFY2(report->verification.state == VerificationState::Matched,
                 qPrintable(report->verification.text));
        QCOMPARE(report->record->detailText("outcome"), "matched");
        QCOMPARE(inspect()->deployed.held, std::optional(first));
        QCOMPARE(report->notes, std::vector<QString>());
        QVERIFY(hasNotes(remote));
    }

    void aStopBetweenTwoObjectsIsVerifiedAndPushed()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const std::string remote = addRemote();
        CancelSource stop;
        const auto report = QCoro::waitFor(syncApplication(
            m_workspace, orderOf(**plan), stopAt(stop, StepState::Applied), stop.get_token()));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Cancelled);
        QVERIFY2(report->verification.state == VerificationState::Deviated,
                 qPrintable(report->verification.text));
        QCOMPARE(report->record->detailText("end"), "cancelled");
        QCOMPARE(report->record->detailText("outcome"), "deviated");
        QCOMPARE(report->notes, std::vector<QString>());
        QVERIFY(hasNotes(remote));
    }

    void whatHasNoNameYetCannotBeChosen()
    {
        // Of plain manifests: Kustomize does not take it.
        m_fixture->write("apps/ingress/job.yaml",
                         "apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: once-, "
                         "namespace: ingress}\nspec: {template: {spec: {containers: [{name: a, "
                         "image: 'a:1'}]}}}\n");
        m_fixture->commit("Add a job");
        const auto reviewed = QCoro::waitFor(
            reviewPlan(m_workspace, ApplicationName("ingress"), ClusterName("staging"), {}, {}));
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        const Plan &plan = *reviewed->planned.plan;
        QCOMPARE(plan.count(ActionVerb::Run), size_t{1});
        SyncOrder order = orderOf(plan);
        order.only = {{"batch", "Job", "ingress", ""}};
        const auto report = QCoro::waitFor(syncApplication(m_workspace, order, {}, {}));
        QCOMPARE(report.error().code, ErrorCode::Invalid);
        QVERIFY2(contains(reasonOf(report), "gets its name only when it is made"),
                 reasonOf(report).c_str());
        nothingWasDone();
    }

    void leavesControllersApplicationsAlone()
    {
        m_fixture->writeLive(
            "live/staging/flux.yaml",
            GateFixture::flux("checkout", "apps/checkout/overlays/staging", m_first));
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QCOMPARE((*plan)->engine, EngineKind::Flux);
        const auto report = m_fixture->sync(m_workspace, **plan);
        QCOMPARE(report.error().code, ErrorCode::Denied);
        QVERIFY2(contains(reasonOf(report), "Flux keeps this application"),
                 reasonOf(report).c_str());
    }

    /// Single objects do not move the deployed revision: in the end somebody has to say that it has
    /// moved.
    void whatWasSyncedObjectByObjectComesToAnEnd()
    {
        m_fixture->bringUp(m_workspace);
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         GateFixture::deployment(5, "shop/checkout:1.9.0"));
        const Revision head = m_fixture->commit("Scale");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        SyncOrder order;
        order.application = (*plan)->application;
        order.cluster = (*plan)->cluster;
        order.digest = (*plan)->digest;
        order.canonical = (*plan)->canonical;
        order.only = {(*plan)->actions.back().key};
        for (const Action &action : (*plan)->actions) {
            if (action.verb != ActionVerb::Nothing)
                order.only = {action.key};
        }
        const auto report = QCoro::waitFor(syncApplication(m_workspace, order, {}, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        const auto left = m_fixture->review(m_workspace);
        QVERIFY2(left, reasonOf(left).c_str());
        QVERIFY(left->planned.plan->isMarkOnly());
        QVERIFY(!left->decision.isAllowed);
        QCOMPARE(m_fixture->bringUp(m_workspace).outcome.end, SyncEnd::Done);
        const auto after = m_fixture->review(m_workspace);
        QVERIFY2(after, reasonOf(after).c_str());
        QVERIFY(after->planned.plan->isEmpty());
        QCOMPARE(after->planned.plan->deployed, std::optional(head));
        QVERIFY(after->planned.state->pendingCommits.empty());
    }

private:
    /// Brings the first commit up, changes the image, and gives the approved plan.
    std::shared_ptr<const Plan> bringUpAndChange()
    {
        m_fixture->bringUp(m_workspace);
        change("shop/checkout:1.9.0");
        const auto plan = m_fixture->approve(m_workspace);
        if (!plan)
            qFatal("no approval: %s", reasonOf(plan).c_str());
        return *plan;
    }

    void change(const std::string &image)
    {
        m_fixture->write("apps/checkout/base/deployment.yaml", GateFixture::deployment(3, image));
        m_fixture->commit("Release " + image);
    }

    /// Asks to stop as soon as an object is so far.
    static Engine::Progress stopAt(CancelSource &stop, StepState state)
    {
        return [&stop, state](const StepProgress &step) {
            if (step.state == state)
                stop.request_stop();
        };
    }

    /// Gives its path.
    [[nodiscard]] std::string addRemote() const
    {
        const std::string remote = m_fixture->beside("remote.git");
        m_fixture->repository().git({"clone", "-q", "--bare", m_fixture->root(), remote});
        m_fixture->repository().git({"remote", "add", "origin", remote});
        m_fixture->repository().git({"fetch", "-q", "origin"});
        return remote;
    }
    static bool hasNotes(const std::string &remote)
    {
        return GitFixture::run(remote, {"rev-parse", "-q", "--verify", "refs/notes/driftgate"}, {})
                   .exitCode == 0;
    }

    static SyncOrder orderOf(const Plan &plan)
    {
        SyncOrder out;
        out.application = plan.application;
        out.cluster = plan.cluster;
        out.digest = plan.digest;
        out.canonical = plan.canonical;
        return out;
    }

    [[nodiscard]] std::shared_ptr<const ApplicationState> inspect() const
    {
        return QCoro::waitFor(
            Inspector(m_workspace)
                .inspect(ApplicationName("checkout"), ClusterName("staging"), {}, {}));
    }

    void nothingWasDone() const
    {
        const auto state = inspect();
        QVERIFY(state->comparison);
        QCOMPARE(state->comparison->count(Verdict::Missing), state->comparison->objects.size());
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        QVERIFY(std::ranges::none_of((*ledger)->entries, [](const LedgerEntry &entry) {
            return entry.record.kind == RecordKind::Sync;
        }));
    }

    std::unique_ptr<GateFixture> m_fixture;
    Revision m_first;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestSyncing)
#include "tst_syncing.moc"
