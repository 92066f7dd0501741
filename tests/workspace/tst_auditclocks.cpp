#include "auditfixture.h"

#include "workspace/syncorder.h"

#include <list>

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;

namespace
{

PlanOptions targeting(const Revision &revision)
{
    PlanOptions out;
    out.inspect.target = revision;
    return out;
}

Revision revisionOf(char letter)
{
    return *Revision::fromHex(std::string(40, letter));
}

} // namespace

/// Clocks that are wrong by some minutes, and dates of commits, which prove nothing.
class TestAuditClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<AuditFixture>();
        m_first = m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
    }

    /// A branch is tightened offline, and is merged only after a sync under the old policy.
    void whenACommitReachedItsBranchIsNotKnown_data()
    {
        QTest::addColumn<bool>("isOnABranch");
        QTest::newRow("the head was synced") << false;
        QTest::newRow("another branch was synced") << true;
    }
    void whenACommitReachedItsBranchIsNotKnown()
    {
        QFETCH(const bool, isOnABranch);
        auto &git = m_fixture->repository();
        m_fixture->wait(48h);
        git.git({"switch", "-q", "-c", "tighten"});
        m_fixture->setPolicy("policy: {required: 2}\n");
        git.git({"switch", "-q", "main"});
        m_fixture->wait(72h);
        PlanOptions options;
        if (isOnABranch) {
            git.git({"switch", "-q", "-c", "feature"});
            options = targeting(m_fixture->release("shop/checkout:1.9.0"));
            git.git({"switch", "-q", "main"});
        }
        m_fixture->bringUp(m_workspace, options);
        expectGood();
        git.git({"merge", "-q", "--ff-only", "tighten"});
        expectUnknown("nothing but dates tells");
    }

    void aPolicyThatIsTakenBackUnderEarlierDatesAllowsNothing_data()
    {
        QTest::addColumn<bool>("isOnABranch");
        QTest::newRow("of the head") << false;
        QTest::newRow("of another branch") << true;
    }
    void aPolicyThatIsTakenBackUnderEarlierDatesAllowsNothing()
    {
        QFETCH(const bool, isOnABranch);
        auto &git = m_fixture->repository();
        m_fixture->setPolicy("policy: {required: 1}\n");
        m_fixture->wait(240h);
        if (isOnABranch)
            git.git({"switch", "-q", "-c", "evil"});
        const auto reviewed = m_fixture->review(
            m_workspace, targeting(isOnABranch ? m_fixture->release("shop/evil:1") : git.head()));
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        git.git({"switch", "-q", "main"});
        m_fixture->putIn(
            m_fixture->syncOf(reviewed->planned.plan->target, reviewed->planned.plan->digest));
        QVERIFY(!m_fixture->audit(m_workspace).isGood());
        m_fixture->wait(-48h);
        m_fixture->setPolicy("policy: {required: 0}\n");
        m_fixture->wait(72h);
        m_fixture->setPolicy("policy: {required: 1}\n");
        expectUnknown("nothing but dates tells");
    }

    void whatASyncHasProvenNeedsNoDates()
    {
        m_fixture->wait(1h);
        m_fixture->setPolicy("policy: {required: 2}\n");
        m_fixture->wait(1h);
        m_fixture->useIdentity("Otto", "otto@example.org");
        QVERIFY(m_fixture->approve(m_workspace));
        m_fixture->useIdentity("Rita Reviewer", "rita@example.org");
        m_fixture->bringUp(m_workspace);
        expectGood();
        m_fixture->wait(48h);
        // What the old commit says of itself is no more.
        const auto plan = m_fixture->approve(m_workspace, targeting(m_first));
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_fixture->putIn(m_fixture->syncOf(m_first, (*plan)->digest));
        const std::string faults = faultsOf(m_fixture->audit(m_workspace));
        QVERIFY2(contains(faults, "sync: It was not allowed"), faults.c_str());
    }

    /// Who rolls back has seen the policy of what they go back from.
    void aRollbackAcrossAnotherPolicyIsKnown()
    {
        m_fixture->setPolicy("policy: {reviewers: [otto@example.org]}\n");
        m_fixture->wait(1h);
        m_fixture->useIdentity("Otto", "otto@example.org");
        const Revision before = m_fixture->bringUp(m_workspace).record->revision;
        m_fixture->wait(240h);
        m_fixture->setPolicy("policy: {reviewers: [rita@example.org]}\n");
        m_fixture->release("shop/checkout:1.9.0");
        m_fixture->wait(1h);
        m_fixture->useIdentity("Rita Reviewer", "rita@example.org");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        QCOMPARE(m_fixture->bringUp(m_workspace, targeting(before)).record->kind,
                 RecordKind::Rollback);
        expectGood();
    }

    /// A clock that was never set, or somebody who hides what came before.
    void anOldDateEndsNoHistory()
    {
        m_fixture->wait(48h);
        m_fixture->release("shop/checkout:1.9.0");
        m_fixture->wait(1h);
        m_fixture->bringUp(m_workspace);
        m_fixture->repository().setTime(1'000'000'000);
        m_fixture->setPolicy("policy: {required: 2}\n");
        expectUnknown("nothing but dates tells");
        m_fixture->repository().setTime(1'000'000'000);
        m_fixture->setPolicy("policy: {required: 1}\n");
        expectGood();
    }

    void whoseClockIsSlowRollsBack()
    {
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1s);
        m_fixture->release("shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(-3min);
        QCOMPARE(m_fixture->bringUp(m_workspace, targeting(m_first)).record->kind,
                 RecordKind::Rollback);
        expectGood();
    }

    /// Under a policy that asks who wrote what came since.
    void whoseClockIsSlowSyncs()
    {
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        m_fixture->release("shop/checkout:1.9.0", "bob@example.org");
        m_fixture->bringUp(m_workspace);
        m_fixture->release("shop/checkout:1.9.1", "ada@example.org");
        m_fixture->wait(-1min);
        m_fixture->useIdentity("Bob", "bob@example.org");
        m_fixture->bringUp(m_workspace);
        expectGood();
    }

    void whatIsPutBackAtOnceIsUnreviewed()
    {
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1min);
        const Revision second = m_fixture->release("shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        expectGood();
        m_fixture->moveLive(second, m_first);
        const std::string faults = faultsOf(m_fixture->audit(m_workspace));
        QVERIFY2(contains(faults, "No sync to " + m_first.shortHex()), faults.c_str());
    }

    /// Syncs, newest first: what each found, what it brought, and how many minutes ago.
    void theLastSyncIsFoundByWhatEachFound_data()
    {
        QTest::addColumn<QString>("syncs");
        QTest::addColumn<QString>("last"); // of a, b and c
        QTest::newRow("in order") << "b>c0 a>b1 ->a9" << "c";
        QTest::newRow("a slow clock") << "a>b0 b>c1 ->a9" << "c";
        QTest::newRow("a slow clock goes back") << "a>b0 b>a1 ->a9" << "a";
        QTest::newRow("put back") << "b>a0 a>b1 ->a9" << "a";
        QTest::newRow("all within minutes") << "a>b0 b>a1 ->a2" << "a";
        QTest::newRow("back and forth") << "a>b0 b>a1 a>b2 ->a3" << "b";
        QTest::newRow("the first on record") << "a>b0 b>a1" << "ab";
        QTest::newRow("what it found is not said") << "->b0 ->a1" << "";
        QTest::newRow("something came between") << "c>b0 ->a1" << "";
        QTest::newRow("far apart") << "a>b0 b>c7" << "";
        QTest::newRow("none") << "" << "";
    }
    void theLastSyncIsFoundByWhatEachFound()
    {
        QFETCH(const QString, syncs);
        QFETCH(const QString, last);
        std::list<Record> records;
        std::vector<const Record *> list;
        for (const QString &text : syncs.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const std::string each = text.toStdString();
            Record record = m_fixture->syncOf(revisionOf(each[2]));
            record.at -= std::chrono::minutes(each[3] - '0');
            if (each[0] != '-')
                record.detail.set("from", Value::string(revisionOf(each[0]).hex()));
            records.push_back(record);
            list.push_back(&records.back());
        }
        for (const char each : {'a', 'b', 'c'})
            QCOMPARE(mayHaveBeenLast(list, revisionOf(each)), last.contains(QLatin1Char(each)));
    }

    void anApprovalThatIsTakenBackRightAfterTheSyncStaysCounted()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        const RecordId approval = (*ledger)->entries.front().record.id;
        m_fixture->wait(3min);
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        // The reviewer's clock is behind the other's.
        m_fixture->wait(-2min);
        const auto taken = QCoro::waitFor(revoke(m_workspace, approval, "no", {}));
        QVERIFY2(taken, reasonOf(taken).c_str());
        expectGood();
        // One that comes later than two clocks can tell was not let through, whatever it says.
        Record forged = m_fixture->syncOf((*plan)->target, (*plan)->digest);
        forged.at += 6min;
        forged.detail.set("approvals", Value::sequence({Value::string(approval.text())}));
        m_fixture->putIn(forged);
        const std::string faults = faultsOf(m_fixture->audit(m_workspace));
        QVERIFY2(contains(faults, "It was taken back"), faults.c_str());
    }

    void whetherARejectionCameFirstMayNotBeKnown()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_fixture->wait(3min);
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        m_fixture->wait(-2min);
        m_fixture->useIdentity("Otto", "otto@example.org");
        const auto late =
            QCoro::waitFor(vote(m_workspace, *plan, RecordKind::Rejection, "too late", {}));
        QVERIFY2(late, reasonOf(late).c_str());
        expectUnknown("spoke against it at the same time");
        Record forged = m_fixture->syncOf((*plan)->target, (*plan)->digest);
        forged.at += 6min;
        m_fixture->putIn(forged);
        const std::string faults = faultsOf(m_fixture->audit(m_workspace));
        QVERIFY2(contains(faults, "rejected it: too late"), faults.c_str());
    }

private:
    void expectGood() const
    {
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(audit.isGood() && audit.isComplete(), faultsOf(audit).c_str());
    }

    void expectUnknown(const std::string &text) const
    {
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(audit.isGood() && !audit.isComplete(), faultsOf(audit).c_str());
        QVERIFY2(contains(faultsOf(audit), text), faultsOf(audit).c_str());
    }

    std::unique_ptr<AuditFixture> m_fixture;
    Revision m_first;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestAuditClocks)
#include "tst_auditclocks.moc"
