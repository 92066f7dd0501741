#include "gatefixture.h"

#include "sync/journal.h"
#include "workspace/engines.h"
#include "workspace/holding.h"
#include "workspace/inspector.h"

using namespace driftgate;
using namespace driftgate::test;

/// Syncs that a killed program left behind, told by its journal alone.
class TestInterrupted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_plan = *plan;
    }

    void isListedWithWhatIsOpen()
    {
        QVERIFY(all().empty());
        breakOff(1);
        QCOMPARE(all().size(), size_t{1});
        const InterruptedSync sync = all().front();
        QCOMPARE(sync.application, ApplicationName("checkout"));
        QCOMPARE(sync.plan, m_plan->digest);
        QCOMPARE(sync.open(), std::vector{m_plan->actions.front().key});
        QCOMPARE(sync.waiting(), m_plan->actions.size() - 1);
        QCOMPARE(sync.sent() + sync.refused(), size_t{0});
        QCOMPARE(sync.objects.size(), m_plan->actions.size());
        QCOMPARE(sync.by, "Rita Reviewer <rita@example.org>");
    }

    void holdsUpAnotherSyncOfTheSame()
    {
        breakOff(1);
        const auto report = m_fixture->sync(m_workspace, *m_plan);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(report).find("checkout") != std::string::npos, reasonOf(report).c_str());
        QCOMPARE(all().size(), size_t{1});
        // Elsewhere, it goes on.
        QCOMPARE(m_fixture->bringUp(m_workspace, {}, "prod-eu").outcome.end, SyncEnd::Done);
        QVERIFY(QCoro::waitFor(abandonInterrupted(m_workspace, all().front().journal, {})));
        const auto now = m_fixture->sync(m_workspace, *m_plan);
        QVERIFY2(now, reasonOf(now).c_str());
    }

    void isFoundByWhicheverPathTheWorkspaceIsOpened()
    {
        breakOff(1);
        const std::string root = m_fixture->root();
        const std::string link = m_fixture->beside("link");
        std::filesystem::create_directory_symlink(root, link);
        for (const std::string &path :
             {root, root + "/./driftgate.yaml", root + "/apps/../driftgate.yaml", link}) {
            const auto workspace = Workspace::open(path, m_fixture->environment, {});
            QVERIFY2(workspace, reasonOf(workspace).c_str());
            QCOMPARE(interruptedSyncs(**workspace).syncs.size(), size_t{1});
        }
    }

    void aJournalThatCannotBeReadDoesNotHideTheOthers()
    {
        breakOff(1);
        const auto path = journalFolder(*m_workspace) / "20260101T000000Z-0.jsonl";
        std::ofstream(path) << "what?\n";
        const InterruptedSyncs found = interruptedSyncs(*m_workspace);
        QCOMPARE(found.syncs.size(), size_t{1});
        QCOMPARE(found.errors.size(), size_t{1});
        QCOMPARE(found.errors.front().place.file, path.string());
    }

    void carriesTheRestOut()
    {
        breakOff(1);
        const std::string id = all().front().journal;
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QCOMPARE(report->verification.state, VerificationState::Matched);
        QCOMPARE(report->record->plan, m_plan->digest);
        QVERIFY(all().empty());
    }

    void doesNotGoOnWithWhatNobodyApproved()
    {
        breakOff(0);
        // What was to be created is there now, made by somebody else and otherwise.
        m_fixture->writeLive("live/staging/theirs.yaml",
                             GateFixture::deployment(9, "shop/checkout:0.1", "checkout"));
        const std::string id = all().front().journal;
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(report).find("Deployment.apps checkout/checkout") != std::string::npos,
                 reasonOf(report).c_str());
        QCOMPARE(all().size(), size_t{1});
    }

    void doesNotGoOnWithoutTheApproval()
    {
        breakOff(1);
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        const RecordId approval = (*ledger)->entries.front().record.id;
        QVERIFY(QCoro::waitFor(revoke(m_workspace, approval, "", {})));
        const std::string id = all().front().journal;
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QCOMPARE(report.error().code, ErrorCode::Denied);
        QCOMPARE(all().size(), size_t{1});
    }

    void doesNotGoOnWhenTheApprovalWasTakenBackElsewhere()
    {
        const std::string remote = m_fixture->beside("remote.git");
        m_fixture->repository().git({"clone", "-q", "--bare", m_fixture->root(), remote});
        m_fixture->repository().git({"remote", "add", "origin", remote});
        m_fixture->repository().git({"fetch", "-q", "origin"});
        QVERIFY(QCoro::waitFor(exchangeLedger(m_workspace, {})));
        const std::string clone = m_fixture->beside("clone");
        m_fixture->repository().git({"clone", "-q", remote, clone});
        const auto other = Workspace::open(clone, m_fixture->environment, {});
        QVERIFY2(other, reasonOf(other).c_str());
        QVERIFY(QCoro::waitFor(exchangeLedger(*other, {})));
        const auto ledger = QCoro::waitFor(readLedger(*other, {}));
        const RecordId approval = (*ledger)->entries.front().record.id;
        QVERIFY(QCoro::waitFor(revoke(*other, approval, "", {})));
        QVERIFY(QCoro::waitFor(exchangeLedger(*other, {})));
        breakOff(1);
        const auto report =
            QCoro::waitFor(resumeInterrupted(m_workspace, all().front().journal, {}, {}));
        QCOMPARE(report.error().code, ErrorCode::Denied);
        QCOMPARE(all().size(), size_t{1});
    }

    void doesNotGoOnWhenGitWantsSomethingElse()
    {
        breakOff(1);
        QVERIFY(m_fixture->editLive("staging", "uid-of-staging", "uid-of-another") > 0);
        const std::string id = all().front().journal;
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(report).find("under the same name") != std::string::npos,
                 reasonOf(report).c_str());
    }

    void isHeldAgainstLiveAndEndsWhenNothingIsLeft()
    {
        breakOff(1);
        const std::string id = all().front().journal;
        const auto report = QCoro::waitFor(verifyInterrupted(m_workspace, id, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->verification.state, VerificationState::Deviated);
        QCOMPARE(report->record->detailText("outcome"), "deviated");
        QCOMPARE(report->record->plan, m_plan->digest);
        QCOMPARE(all().size(), size_t{1});
        QVERIFY(QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {})));
        // A journal that only lacks its end.
        breakOff(1);
        const std::string other = all().front().journal;
        const auto done = QCoro::waitFor(verifyInterrupted(m_workspace, other, {}));
        QVERIFY2(done, reasonOf(done).c_str());
        QCOMPARE(done->verification.state, VerificationState::Matched);
        QVERIFY(all().empty());
        QCOMPARE(QCoro::waitFor(verifyInterrupted(m_workspace, other, {})).error().code,
                 ErrorCode::NotFound);
    }

    void aRollbackThatIsResumedIsHeld()
    {
        QVERIFY(m_fixture->sync(m_workspace, *m_plan));
        const Revision first = m_plan->target;
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         GateFixture::deployment(5, "shop/checkout:1.9.0"));
        m_fixture->commit("Scale");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace);
        PlanOptions back;
        back.inspect.target = first;
        const auto plan = m_fixture->approve(m_workspace, back);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY((*plan)->isRollback);
        m_plan = *plan;
        breakOff(0);
        QVERIFY(all().front().isRollback);
        const std::string id = all().front().journal;
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->record->kind, RecordKind::Rollback);
        const auto reviewed = m_fixture->review(m_workspace, back);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QCOMPARE(reviewed->planned.state->deployed.held, first);
    }

    void aStopAfterTheLastObjectSpoilsNothing()
    {
        breakOff(1);
        CancelSource stop;
        const ProgressFor progress = [&stop](const std::shared_ptr<const Plan> &) {
            return [&stop](const StepProgress &step) {
                if (step.state == StepState::Done)
                    stop.request_stop();
            };
        };
        const auto report = QCoro::waitFor(
            resumeInterrupted(m_workspace, all().front().journal, progress, stop.get_token()));
        QVERIFY(stop.stop_requested());
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QVERIFY2(report->verification.state == VerificationState::Matched,
                 qPrintable(report->verification.text));
        QCOMPARE(report->record->detailText("outcome"), "matched");
    }

    void tellsWhatIsLeftBeforeItIsSent()
    {
        breakOff(1);
        std::shared_ptr<const Plan> told;
        size_t steps = 0;
        const ProgressFor progress = [&](std::shared_ptr<const Plan> plan) -> Engine::Progress {
            told = std::move(plan);
            return [&](const StepProgress &step) { steps += step.action < told->actions.size(); };
        };
        const auto report =
            QCoro::waitFor(resumeInterrupted(m_workspace, all().front().journal, progress, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QVERIFY(told);
        QCOMPARE(told->actions.size(), report->plan->actions.size());
        QVERIFY(steps > 0);
    }

    void aSyncThatCouldNotBeRecordedIsOfferedAgain()
    {
        // As a git that was killed leaves it.
        const std::string lock = m_fixture->root() + "/.git/refs/notes/driftgate.lock";
        std::ofstream(lock).flush();
        const auto report = m_fixture->sync(m_workspace, *m_plan);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QVERIFY(report->recordError);
        QCOMPARE(all().size(), size_t{1});
        QCOMPARE(all().front().sent(), m_plan->actions.size());
        std::filesystem::remove(lock);
        const auto looked =
            QCoro::waitFor(verifyInterrupted(m_workspace, all().front().journal, {}));
        QVERIFY2(looked, reasonOf(looked).c_str());
        QCOMPARE(looked->record->plan, m_plan->digest);
        QCOMPARE(looked->record->detailText("end"), "done");
        QVERIFY(all().empty());
    }

    void isNotDoneBeforeItsHooksAre_data()
    {
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("of chosen objects") << true;
        QTest::newRow("of the deployed revision") << false;
    }

    /// Live is as planned, and only the journal knows of the hook.
    void isNotDoneBeforeItsHooksAre()
    {
        QFETCH(bool, isChosen);
        m_fixture->bringUp(m_workspace);
        JournalHead head = headOf(*m_plan);
        const ObjectKey hook{"batch", "Job", "checkout", "migrate"};
        head.actions.push_back({hook, ActionVerb::Run, SyncPhase::PostSync, "hash"});
        head.actions.push_back(
            {{"batch", "Job", "checkout", "mourn"}, ActionVerb::Run, SyncPhase::SyncFail, "hash"});
        if (isChosen)
            head.only = {hook};
        const size_t place = head.actions.size() - 2;
        const std::string id = leave(head, {{.action = place, .state = JournalState::Answered}});
        const auto report = QCoro::waitFor(verifyInterrupted(m_workspace, id, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->verification.state, VerificationState::Matched);
        QVERIFY(report->record->detailText("end") != "done");
        QVERIFY(report->notes.back().contains(QLatin1String("checkout/migrate was not seen")));
        QCOMPARE(all().size(), size_t{1});
        // Once it is on record as finished, nothing is left.
        QVERIFY(endJournal(journalFolder(*m_workspace), id, "abandoned", head.at));
        const std::string other = leave(head, {{.action = place, .state = JournalState::Finished}});
        const auto done = QCoro::waitFor(verifyInterrupted(m_workspace, other, {}));
        QVERIFY2(done, reasonOf(done).c_str());
        QCOMPARE(done->record->detailText("end"), "done");
        QVERIFY(all().empty());
    }

    void aRollbackIsNotDoneBeforeItIsHeld()
    {
        const PlanOptions back = rollBack();
        const auto cluster = *m_workspace->cluster(ClusterName("staging"));
        const auto parent = m_fixture->review(m_workspace, back)->planned.state->deployed.object;
        QVERIFY(QCoro::waitFor(markHeld(cluster, *parent, std::nullopt, {})));
        breakOff(0);
        const std::string id = all().front().journal;
        const auto report = QCoro::waitFor(verifyInterrupted(m_workspace, id, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->verification.state, VerificationState::Matched);
        QCOMPARE(report->record->detailText("end"), "cancelled");
        QVERIFY(report->notes.back().contains(QLatin1String("is held")));
        QCOMPARE(all().size(), size_t{1});
        const auto resumed = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QVERIFY2(resumed, reasonOf(resumed).c_str());
        QCOMPARE(resumed->record->kind, RecordKind::Rollback);
        const auto reviewed = m_fixture->review(m_workspace, back);
        QCOMPARE(reviewed->planned.state->deployed.held, m_plan->target);
        QVERIFY(all().empty());
    }

    /// Deleted already, and not gone yet.
    void goesOnWhileWhatItDeletedIsStillThere()
    {
        m_fixture->bringUp(m_workspace);
        m_fixture->write("apps/checkout/base/kustomization.yaml",
                         "resources:\n- deployment.yaml\n");
        m_fixture->commit("Drop the service");
        m_workspace = m_fixture->open();
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QCOMPARE((*plan)->count(ActionVerb::Prune), size_t{1});
        const auto prune = std::ranges::find((*plan)->actions, ActionVerb::Prune, &Action::verb);
        const auto place = static_cast<size_t>(prune - (*plan)->actions.begin());
        const std::string id =
            leave(headOf(**plan), {{.action = place, .state = JournalState::Answered}});
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QCOMPARE(report->record->plan, (*plan)->digest);
        QVERIFY(all().empty());
    }

    void isAbandonedWithARecord()
    {
        breakOff(1);
        const std::string id = all().front().journal;
        const auto ended = QCoro::waitFor(abandonInterrupted(m_workspace, id, {}));
        QVERIFY2(ended, reasonOf(ended).c_str());
        QVERIFY(all().empty());
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        QVERIFY(std::ranges::any_of((*ledger)->entries, [](const LedgerEntry &entry) {
            return entry.record.detailText("end") == "abandoned" &&
                   entry.record.detailText("decidedAt") == "2026-05-03T15:00:00Z";
        }));
    }

private:
    [[nodiscard]] std::vector<InterruptedSync> all() const
    {
        InterruptedSyncs out = interruptedSyncs(*m_workspace);
        for (const Error &error : out.errors)
            qFatal("%s", qUtf8Printable(error.toString()));
        return std::move(out.syncs);
    }
    /// Syncs twice and goes back; the plan of that is m_plan then.
    PlanOptions rollBack()
    {
        m_fixture->bringUp(m_workspace);
        PlanOptions back;
        back.inspect.target = m_plan->target;
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         GateFixture::deployment(5, "shop/checkout:1.9.0"));
        m_fixture->commit("Scale");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace);
        m_plan = m_fixture->bringUp(m_workspace, back).plan;
        return back;
    }
    [[nodiscard]] JournalHead headOf(const Plan &plan) const
    {
        JournalHead head;
        head.application = plan.application;
        head.cluster = plan.cluster;
        head.clusterUid = plan.clusterUid;
        head.engine = plan.engine;
        head.target = plan.target;
        head.plan = plan.digest;
        head.by = "Rita Reviewer <rita@example.org>";
        head.at = m_workspace->environment().clock->now();
        head.mark = "0123456789abcdef";
        head.isRollback = plan.isRollback;
        for (const Action &action : plan.actions)
            head.actions.push_back(JournalAction::of(action));
        return head;
    }
    /// Leaves a journal as a program that was killed; its name.
    [[nodiscard]] std::string leave(const JournalHead &head,
                                    const std::vector<JournalLine> &lines) const
    {
        const auto journal = Journal::begin(journalFolder(*m_workspace), head, lines);
        if (!journal)
            qFatal("no journal: %s", qUtf8Printable(journal.error().toString()));
        return (*journal)->id();
    }
    /// Killed while it sent the first `sending` objects.
    void breakOff(size_t sending) const
    {
        std::vector<JournalLine> lines;
        for (size_t i = 0; i < sending; ++i)
            lines.push_back({.action = i, .state = JournalState::Sending});
        std::ignore = leave(headOf(*m_plan), lines);
    }

    std::unique_ptr<GateFixture> m_fixture;
    std::shared_ptr<Workspace> m_workspace;
    std::shared_ptr<const Plan> m_plan;
};

QTEST_GUILESS_MAIN(TestInterrupted)
#include "tst_interrupted.moc"
