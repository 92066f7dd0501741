#include "refworkspace.h"

#include "sync/journal.h"
#include "workspace/engines.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr const char *Staging = "refs/heads/env/staging";

} // namespace

/// Syncs that move a ref and that a killed program left behind, told by journal and remote.
class TestRefInterrupted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_at = std::make_unique<RefWorkspace>();
        m_first = m_at->head();
        m_at->git({"push", "-q", "origin", "main", "main:" + std::string(Staging)});
        m_at->deploy(m_first);
        m_at->putLive("shop/checkout:1.8.0");
        m_second = m_at->release("shop/checkout:1.9.0");
        m_at->git({"push", "-q", "origin", "main"});
        const auto plan = m_at->fixture().approve(m_at->workspace());
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_plan = *plan;
        QCOMPARE(m_plan->target, m_second);
    }

    void isJournalledWhileItWaits()
    {
        std::optional<JournalReading> running;
        SyncOrder order;
        order.application = m_plan->application;
        order.cluster = m_plan->cluster;
        order.digest = m_plan->digest;
        order.waveLimit = std::chrono::seconds(1);
        const auto watch = [&](const StepProgress &step) {
            if (step.state != StepState::Checking || running)
                return;
            const auto folder = journalFolder(*m_at->workspace());
            for (const auto &entry : std::filesystem::directory_iterator(folder)) {
                if (const auto journal = readJournal(folder, entry.path().stem().string()))
                    running = *journal;
            }
        };
        const auto report = QCoro::waitFor(syncApplication(m_at->workspace(), order, watch, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QVERIFY(running);
        QVERIFY(running->isRunning && !running->ended);
        QCOMPARE(running->head.ref, Staging);
        QCOMPARE(running->head.from, std::optional(m_first));
        QCOMPARE(running->steps.front().state, JournalState::Answered);
        QVERIFY(all().empty());
        QCOMPARE(report->record->detailText("ref"), Staging);
    }

    void isListedAndHoldsUpAnother()
    {
        breakOff(JournalState::Sending);
        const InterruptedSync sync = all().front();
        QCOMPARE(sync.ref, Staging);
        QCOMPARE(sync.objects.size(), size_t{1});
        QCOMPARE(sync.open().size(), size_t{1});
        QCOMPARE(sync.open().front().name, Staging);
        const auto report = m_at->fixture().sync(m_at->workspace(), *m_plan);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QCOMPARE(m_at->at(Staging), m_first.hex());
    }

    void pushesWhatWasNotPushed_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("never sent") << static_cast<int>(JournalState::Waiting);
        QTest::newRow("maybe sent") << static_cast<int>(JournalState::Sending);
    }

    void pushesWhatWasNotPushed()
    {
        QFETCH(int, state);
        breakOff(static_cast<JournalState>(state));
        const auto seen = verify();
        QVERIFY2(seen, reasonOf(seen).c_str());
        QVERIFY(std::ranges::any_of(seen->notes, [](const QString &note) {
            return note.contains(QStringLiteral("was not moved"));
        }));
        QVERIFY(seen->outcome.end != SyncEnd::Done);
        QCOMPARE(all().size(), size_t{1});
        const auto report = resume();
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(m_at->at(Staging), m_second.hex());
        QCOMPARE(report->record->plan, m_plan->digest);
        QVERIFY(all().empty());
    }

    void pushesNothingWhereItWasPushed_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("maybe sent") << static_cast<int>(JournalState::Sending);
        QTest::newRow("on record") << static_cast<int>(JournalState::Answered);
    }

    void pushesNothingWhereItWasPushed()
    {
        QFETCH(int, state);
        breakOff(static_cast<JournalState>(state));
        m_at->moveAtRemote(Staging, m_second);
        // The controller is through, and the approval was taken back: nothing is sent any more.
        m_at->putLive("shop/checkout:1.9.0");
        const auto ledger = QCoro::waitFor(readLedger(m_at->workspace(), {}));
        const RecordId approval = (*ledger)->entries.front().record.id;
        QVERIFY(QCoro::waitFor(revoke(m_at->workspace(), approval, "", {})));
        const auto report = resume();
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QCOMPARE(report->record->plan, m_plan->digest);
        QCOMPARE(report->record->detailText("end"), "done");
        QVERIFY(all().empty());
    }

    void whatWasPushedWasLetThroughThen_data()
    {
        QTest::addColumn<bool>("isVerified");
        QTest::newRow("resumed") << false;
        QTest::newRow("verified") << true;
    }
    /// However long the cluster is waited for, and whatever is said of the plan meanwhile.
    void whatWasPushedWasLetThroughThen()
    {
        QFETCH(bool, isVerified);
        const auto ledger = QCoro::waitFor(readLedger(m_at->workspace(), {}));
        const RecordId approval = (*ledger)->entries.front().record.id;
        const TimePoint then = m_at->workspace()->environment().clock->now();
        breakOff(JournalState::Answered, Permit{.at = then, .approvals = {approval.text()}});
        m_at->moveAtRemote(Staging, m_second);
        m_at->deploy(m_second);
        QVERIFY(QCoro::waitFor(revoke(m_at->workspace(), approval, "", {})));
        m_at->fixture().environment.clock =
            std::make_shared<FixedClock>(then + std::chrono::hours(2));
        m_at->reopen();
        const auto report = isVerified ? verify() : resume();
        QVERIFY2(report, reasonOf(report).c_str());
        const Record &record = *report->record;
        QCOMPARE(record.detailText("decidedAt"), "2026-05-03T15:00:00Z");
        QCOMPARE(record.detailText("from"), m_first.hex());
        QCOMPARE(record.detail.find("approvals")->items().size(), size_t{1});
        QVERIFY(all().empty());
    }

    void isOverWhenVerifiedAsPushed()
    {
        breakOff(JournalState::Sending);
        m_at->moveAtRemote(Staging, m_second);
        const auto report = verify();
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QCOMPARE(report->verification.state, VerificationState::Unknown);
        QCOMPARE(report->record->detailText("end"), "done");
        QVERIFY(all().empty());
    }

    void doesNotGoOnWithWhatNobodyApproved()
    {
        breakOff(JournalState::Sending);
        m_at->putLive("shop/checkout:0.1");
        QCOMPARE(resume().error().code, ErrorCode::Conflict);
        QCOMPARE(m_at->at(Staging), m_first.hex());
        m_at->putLive("shop/checkout:1.8.0");
        m_at->follow("refs/heads/env/other");
        const auto other = resume();
        QCOMPARE(other.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(other).find("env/other") != std::string::npos, reasonOf(other).c_str());
        QCOMPARE(all().size(), size_t{1});
    }

    void doesNotGuess()
    {
        breakOff(JournalState::Sending);
        const Revision third = m_at->release("shop/checkout:1.10.0");
        m_at->git({"push", "-q", "origin", "main:" + std::string(Staging)});
        const auto report = resume();
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QCOMPARE(m_at->at(Staging), third.hex());
        const auto seen = verify();
        QVERIFY2(seen, reasonOf(seen).c_str());
        QVERIFY(std::ranges::any_of(seen->notes, [](const QString &note) {
            return note.contains(QStringLiteral("cannot be told"));
        }));
        QCOMPARE(all().size(), size_t{1});
    }

    void isAbandonedWithARecordThatNamesTheRef()
    {
        breakOff(JournalState::Sending);
        const auto ended =
            QCoro::waitFor(abandonInterrupted(m_at->workspace(), all().front().journal, {}));
        QVERIFY2(ended, reasonOf(ended).c_str());
        QVERIFY(all().empty());
        const auto ledger = QCoro::waitFor(readLedger(m_at->workspace(), {}));
        QVERIFY(std::ranges::any_of((*ledger)->entries, [](const LedgerEntry &entry) {
            return entry.record.detailText("end") == "abandoned" &&
                   entry.record.detailText("ref") == Staging;
        }));
    }

private:
    [[nodiscard]] std::vector<InterruptedSync> all() const
    {
        InterruptedSyncs out = interruptedSyncs(*m_at->workspace());
        for (const Error &error : out.errors)
            qFatal("%s", qUtf8Printable(error.toString()));
        return std::move(out.syncs);
    }
    [[nodiscard]] Result<SyncReport> resume() const
    {
        CancelSource cancel;
        // The cluster does not follow here, and is not waited for.
        const ProgressFor progress = [&](const std::shared_ptr<const Plan> &) {
            return [&](const StepProgress &step) {
                if (step.state == StepState::Checking)
                    cancel.request_stop();
            };
        };
        return QCoro::waitFor(resumeInterrupted(m_at->workspace(), all().front().journal, progress,
                                                cancel.get_token()));
    }
    [[nodiscard]] Result<SyncReport> verify() const
    {
        return QCoro::waitFor(verifyInterrupted(m_at->workspace(), all().front().journal, {}));
    }
    /// Leaves a journal as a program that was killed.
    void breakOff(JournalState state, const std::optional<Permit> &permit = {}) const
    {
        JournalHead head;
        head.application = m_plan->application;
        head.cluster = m_plan->cluster;
        head.clusterUid = m_plan->clusterUid;
        head.engine = m_plan->engine;
        head.target = m_plan->target;
        head.plan = m_plan->digest;
        head.by = "Rita Reviewer <rita@example.org>";
        head.at = m_at->workspace()->environment().clock->now();
        head.ref = Staging;
        head.from = m_first;
        if (permit) {
            head.canonical = m_plan->canonical;
            head.deployed = m_plan->deployed;
            head.wish.emplace();
            head.permit = permit;
        }
        head.actions.push_back(JournalAction::ofRef(head.ref, head.target));
        for (const Action &action : m_plan->actions)
            head.actions.push_back(JournalAction::of(action));
        const auto journal = Journal::begin(journalFolder(*m_at->workspace()), head);
        if (!journal)
            qFatal("no journal: %s", qUtf8Printable(journal.error().toString()));
        const JournalLine line{.action = 0, .state = state};
        if (state != JournalState::Waiting && !(*journal)->write(std::span(&line, 1)))
            qFatal("the journal cannot be written");
    }

    std::unique_ptr<RefWorkspace> m_at;
    Revision m_first;
    Revision m_second;
    std::shared_ptr<const Plan> m_plan;
};

QTEST_GUILESS_MAIN(TestRefInterrupted)
#include "tst_refinterrupted.moc"
