#include "gatefixture.h"

#include "sync/journal.h"
#include "workspace/engines.h"
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
        QVERIFY(interruptedSyncs(*m_workspace).empty());
        breakOff(1);
        const auto all = interruptedSyncs(*m_workspace);
        QCOMPARE(all.size(), size_t{1});
        QCOMPARE(all.front().application, ApplicationName("checkout"));
        QCOMPARE(all.front().plan, m_plan->digest);
        QCOMPARE(all.front().open.size(), size_t{1});
        QCOMPARE(all.front().waiting, m_plan->actions.size() - 1);
        QCOMPARE(all.front().by, "Rita Reviewer <rita@example.org>");
    }

    void carriesTheRestOut()
    {
        breakOff(1);
        const std::string id = interruptedSyncs(*m_workspace).front().journal;
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QCOMPARE(report->verification.state, VerificationState::Matched);
        QCOMPARE(report->record->plan, m_plan->digest);
        QVERIFY(interruptedSyncs(*m_workspace).empty());
    }

    void doesNotGoOnWithWhatNobodyApproved()
    {
        breakOff(0);
        // What was to be created is there now, made by somebody else and otherwise.
        m_fixture->writeLive("live/staging/theirs.yaml",
                             GateFixture::deployment(9, "shop/checkout:0.1", "checkout"));
        const std::string id = interruptedSyncs(*m_workspace).front().journal;
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(report).find("Deployment.apps checkout/checkout") != std::string::npos,
                 reasonOf(report).c_str());
        QCOMPARE(interruptedSyncs(*m_workspace).size(), size_t{1});
    }

    void doesNotGoOnWithoutTheApproval()
    {
        breakOff(1);
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        const RecordId approval = (*ledger)->entries.front().record.id;
        QVERIFY(QCoro::waitFor(revoke(m_workspace, approval, "", {})));
        const std::string id = interruptedSyncs(*m_workspace).front().journal;
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QCOMPARE(report.error().code, ErrorCode::Denied);
        QCOMPARE(interruptedSyncs(*m_workspace).size(), size_t{1});
    }

    void doesNotGoOnWhenGitWantsSomethingElse()
    {
        breakOff(1);
        QVERIFY(m_fixture->editLive("staging", "uid-of-staging", "uid-of-another") > 0);
        const std::string id = interruptedSyncs(*m_workspace).front().journal;
        const auto report = QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(report).find("under the same name") != std::string::npos,
                 reasonOf(report).c_str());
    }

    void isHeldAgainstLiveAndEnded()
    {
        breakOff(1);
        const std::string id = interruptedSyncs(*m_workspace).front().journal;
        const auto report = QCoro::waitFor(verifyInterrupted(m_workspace, id, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->verification.state, VerificationState::Deviated);
        QCOMPARE(report->record->detailText("outcome"), "deviated");
        QVERIFY(interruptedSyncs(*m_workspace).empty());
        QCOMPARE(QCoro::waitFor(verifyInterrupted(m_workspace, id, {})).error().code,
                 ErrorCode::NotFound);
    }

    void isAbandonedWithARecord()
    {
        breakOff(1);
        const std::string id = interruptedSyncs(*m_workspace).front().journal;
        const auto ended = QCoro::waitFor(abandonInterrupted(m_workspace, id, {}));
        QVERIFY2(ended, reasonOf(ended).c_str());
        QVERIFY(interruptedSyncs(*m_workspace).empty());
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        QVERIFY(std::ranges::any_of((*ledger)->entries, [](const LedgerEntry &entry) {
            return entry.record.detailText("end") == "abandoned";
        }));
    }

private:
    /// Leaves a journal as a program that was killed while it sent the first `sending` objects.
    void breakOff(size_t sending) const
    {
        JournalHead head;
        head.application = m_plan->application;
        head.cluster = m_plan->cluster;
        head.clusterUid = m_plan->clusterUid;
        head.engine = m_plan->engine;
        head.target = m_plan->target;
        head.plan = m_plan->digest;
        head.by = "Rita Reviewer <rita@example.org>";
        head.at = m_workspace->environment().clock->now();
        head.mark = "0123456789abcdef";
        for (const Action &action : m_plan->actions)
            head.actions.push_back(JournalAction::of(action));
        const auto journal = Journal::begin(journalFolder(*m_workspace), head);
        if (!journal)
            qFatal("no journal: %s", qUtf8Printable(journal.error().toString()));
        for (size_t i = 0; i < sending; ++i) {
            JournalLine line;
            line.action = i;
            line.state = JournalState::Sending;
            if (!(*journal)->write(std::span(&line, 1)))
                qFatal("the journal cannot be written");
        }
    }

    std::unique_ptr<GateFixture> m_fixture;
    std::shared_ptr<Workspace> m_workspace;
    std::shared_ptr<const Plan> m_plan;
};

QTEST_GUILESS_MAIN(TestInterrupted)
#include "tst_interrupted.moc"
