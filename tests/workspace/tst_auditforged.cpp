#include "auditfixture.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;

/// Records that somebody slipped in who was not let through, and clusters that were moved past
/// them.
class TestAuditForged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<AuditFixture>();
        m_first = m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
    }

    void aCommitDoesNotBringItsOwnPolicy_data()
    {
        QTest::addColumn<bool>("isMerged");
        QTest::newRow("on a branch") << false;
        QTest::newRow("merged, and its policy taken back before") << true;
    }
    void aCommitDoesNotBringItsOwnPolicy()
    {
        QFETCH(const bool, isMerged);
        m_fixture->bringUp(m_workspace);
        auto &git = m_fixture->repository();
        git.git({"switch", "-q", "-c", "evil"});
        m_fixture->write("driftgate.yaml",
                         GateFixture::workspaceFile() + "policy: {required: 0}\n");
        const Revision evil = m_fixture->release("shop/evil:1");
        if (isMerged)
            git.git({"revert", "--no-edit", "HEAD"});
        git.git({"switch", "-q", "main"});
        if (isMerged)
            git.merge("evil", "Merge what looks like nothing");
        m_fixture->wait(48h);
        m_fixture->putIn(m_fixture->syncOf(evil));
        m_fixture->moveLive(m_first, evil);
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(contains(faultsOf(audit), "It was not allowed"), faultsOf(audit).c_str());
        QVERIFY(std::ranges::any_of(audit.deployed,
                                    [](const DeployedAudit &each) { return !each.isReviewed; }));
    }

    void underAPolicyOfSignaturesItMustBeSigned()
    {
        m_fixture->useSigner("Rita Reviewer", "rita@example.org", true);
        m_fixture->setPolicy("policy: {signed: true}\n");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_fixture->wait(1min);
        const Record forged = m_fixture->putIn(m_fixture->syncOf((*plan)->target, (*plan)->digest));
        QVERIFY(forged.signature.empty());
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(contains(faultsOf(audit), "sync: The policy asks for a signature"),
                 faultsOf(audit).c_str());
    }

    void whatIsCalledARollbackMustGoBack()
    {
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        m_fixture->bringUp(m_workspace);
        const Revision before = m_fixture->repository().head();
        m_fixture->wait(1h);
        m_fixture->release("shop/checkout:1.9.0", "rita@example.org");
        // Rita approves what she wrote herself, which counts for nothing.
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        Record forged = m_fixture->syncOf((*plan)->target, (*plan)->digest);
        forged.kind = RecordKind::Rollback;
        forged.detail.set("from", Value::string(before.hex()));
        m_fixture->wait(1min);
        forged.at = m_fixture->now();
        m_fixture->putIn(forged);
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(contains(faultsOf(audit), "Its author wrote one of the commits"),
                 faultsOf(audit).c_str());
    }

    void whatWasDeployedBeforeIsHeldAgainstTheRecordBefore()
    {
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        const Revision own = m_fixture->release("shop/checkout:1.9.0", "rita@example.org");
        const Revision next = m_fixture->release("shop/checkout:1.9.1");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QCOMPARE((*plan)->target, next);
        m_fixture->wait(1min);
        // As if Rita's own commit had been there before.
        Record forged = m_fixture->syncOf(next, (*plan)->digest);
        forged.detail.set("from", Value::string(own.hex()));
        m_fixture->putIn(forged);
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(contains(faultsOf(audit), "Its author wrote one of the commits"),
                 faultsOf(audit).c_str());
    }

    void anApprovalOfOneCommitIsNoneOfAnother()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const Revision evil = m_fixture->release("shop/evil:1");
        m_fixture->wait(1min);
        m_fixture->putIn(m_fixture->syncOf(evil, (*plan)->digest));
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(contains(faultsOf(audit), "renders otherwise than " + evil.shortHex()),
                 faultsOf(audit).c_str());
        QVERIFY2(contains(faultsOf(audit), "It was not allowed"), faultsOf(audit).c_str());
    }

    void whatWasRolledBackIsNotPutOutAgainUnderTheSameApproval()
    {
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        const Revision second = m_fixture->release("shop/checkout:1.9.0");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY(m_fixture->sync(m_workspace, **plan));
        m_fixture->wait(1h);
        PlanOptions back;
        back.inspect.target = m_first;
        QCOMPARE(m_fixture->bringUp(m_workspace, back).record->kind, RecordKind::Rollback);
        m_fixture->wait(1h);
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QCOMPARE(reviewed->planned.plan->digest, (*plan)->digest);
        QVERIFY(!reviewed->decision.isAllowed);
        QVERIFY(!m_fixture->sync(m_workspace, *reviewed->planned.plan));
        QVERIFY(m_fixture->audit(m_workspace).isGood());
        m_fixture->putIn(m_fixture->syncOf(second, (*plan)->digest));
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(contains(faultsOf(audit), "The application was rolled back since"),
                 faultsOf(audit).c_str());
    }

    void whatWasPutBackPastTheLedgerIsUnreviewed()
    {
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        const Revision second = m_fixture->release("shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        QVERIFY2(m_fixture->audit(m_workspace).isGood(),
                 faultsOf(m_fixture->audit(m_workspace)).c_str());
        m_fixture->moveLive(second, m_first);
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(contains(faultsOf(audit), "No sync to " + m_first.shortHex() +
                                               " is on record since the one to " +
                                               second.shortHex()),
                 faultsOf(audit).c_str());
    }

    void aSyncThatDidNotComeToItsEndHasNotMovedTheCluster_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<QByteArray>("outcome");
        QTest::addColumn<bool>("isPart");
        QTest::newRow("cancelled") << QByteArray("cancelled") << QByteArray("deviated") << false;
        QTest::newRow("abandoned") << QByteArray("abandoned") << QByteArray("unknown") << false;
        QTest::newRow("failed") << QByteArray("failed") << QByteArray("failed") << false;
        QTest::newRow("of one object") << QByteArray("done") << QByteArray("matched") << true;
    }
    void aSyncThatDidNotComeToItsEndHasNotMovedTheCluster()
    {
        QFETCH(const QByteArray, end);
        QFETCH(const QByteArray, outcome);
        QFETCH(const bool, isPart);
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        const Revision second = m_fixture->release("shop/checkout:1.9.0");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        Record record = m_fixture->syncOf(second, (*plan)->digest);
        record.detail.set("end", Value::string(end.toStdString()));
        record.detail.set("outcome", Value::string(outcome.toStdString()));
        if (isPart)
            record.detail.set("only",
                              Value::sequence({Value::string("Service checkout/checkout")}));
        m_fixture->putIn(record);
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(audit.isGood(), faultsOf(audit).c_str());
    }

    void whatNobodyHasVerifiedIsNotKnown()
    {
        m_fixture->useSigner("Rita Reviewer", "rita@example.org", true);
        m_fixture->setPolicy("policy: {signed: true}\n");
        m_fixture->bringUp(m_workspace);
        // Another trust: what is known of these signatures by now does not count.
        m_fixture->useSigner("Otto", "otto@example.org", true);
        const auto none = QCoro::waitFor(readLedger(m_workspace, {}, {.most = 0}));
        QVERIFY2(none, reasonOf(none).c_str());
        const auto open = QCoro::waitFor(auditKnown(m_workspace, *none, {}, {}));
        QVERIFY2(open, reasonOf(open).c_str());
        QVERIFY2(open->isGood(), faultsOf(*open).c_str());
        QVERIFY(!open->isComplete());
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(audit.isGood() && audit.isComplete(), faultsOf(audit).c_str());
    }

private:
    std::unique_ptr<AuditFixture> m_fixture;
    Revision m_first;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestAuditForged)
#include "tst_auditforged.moc"
