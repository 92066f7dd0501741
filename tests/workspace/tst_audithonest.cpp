#include "auditfixture.h"

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

} // namespace

/// Histories in which everybody did as they should: they stay good, whatever comes later.
class TestAuditHonest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<AuditFixture>();
        m_first = m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
    }

    void aPolicyThatIsTightenedLaterFaultsNothing()
    {
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        m_fixture->release("shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        QCOMPARE(m_fixture->bringUp(m_workspace, targeting(m_first)).record->kind,
                 RecordKind::Rollback);
        expectGood();
        m_fixture->wait(48h);
        m_fixture->setPolicy("policy: {required: 2, signed: true, notAuthor: true}\n");
        expectGood();
        // From then on it counts.
        m_fixture->wait(48h);
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        const Plan &plan = *reviewed->planned.plan;
        m_fixture->putIn(m_fixture->syncOf(plan.target, plan.digest));
        QVERIFY(!m_fixture->audit(m_workspace).isGood());
    }

    void whatWasRolledBackIsPutOutAgainOnceItIsApprovedAnew()
    {
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        m_fixture->release("shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1min);
        m_fixture->bringUp(m_workspace, targeting(m_first));
        m_fixture->wait(1min);
        QVERIFY(!m_fixture->review(m_workspace)->decision.isAllowed);
        QCOMPARE(m_fixture->bringUp(m_workspace).record->kind, RecordKind::Sync);
        expectGood();
    }

    void anotherBranchIsSyncedUnderThePolicyOfTheTrackedOne()
    {
        m_fixture->setPolicy("policy: {required: 1}\n");
        auto &git = m_fixture->repository();
        git.git({"switch", "-q", "-c", "feature"});
        m_fixture->write("driftgate.yaml",
                         GateFixture::workspaceFile() + "policy: {required: 2, signed: true}\n");
        const Revision feature = m_fixture->release("shop/checkout:2.0.0-rc1");
        git.git({"switch", "-q", "main"});
        m_fixture->bringUp(m_workspace, targeting(feature));
        expectGood();
        // Nor does it matter that the branch goes, as long as its commit is there.
        git.git({"branch", "-q", "-D", "feature"});
        expectGood();
    }

    void aSyncIsJudgedByTheTimeOfItsDecision()
    {
        m_fixture->setPolicy("policy: {maxAge: 1h}\n");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        Record record = m_fixture->syncOf((*plan)->target, (*plan)->digest);
        m_fixture->wait(30min);
        record.detail.set("decidedAt", Value::string(text(m_fixture->now())));
        m_fixture->wait(10min);
        // Somebody thinks better of it while it runs.
        m_fixture->useIdentity("Otto", "otto@example.org");
        const auto late = QCoro::waitFor(
            vote(m_workspace, *plan, RecordKind::Rejection, "too late", CancelToken()));
        QVERIFY2(late, reasonOf(late).c_str());
        m_fixture->wait(72h);
        record.at = m_fixture->now();
        m_fixture->putIn(record);
        expectGood();
        // A time after the record itself is no time of its decision.
        record.id = {};
        record.detail.set("decidedAt", Value::string(text(m_fixture->now() + 1h)));
        m_fixture->putIn(record);
        QVERIFY(!m_fixture->audit(m_workspace).isGood());
    }

    void theTimeOfADecisionIsNotBeforeTheSyncBefore()
    {
        m_fixture->setPolicy("policy: {required: 0}\n");
        const TimePoint lax = m_fixture->now() + 10min;
        m_fixture->wait(1h);
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(48h);
        m_fixture->setPolicy("policy: {required: 1}\n");
        m_fixture->wait(1h);
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(48h);
        m_fixture->repository().git({"switch", "-q", "-c", "evil"});
        const Revision next = m_fixture->release("shop/checkout:1.9.0");
        m_fixture->repository().git({"switch", "-q", "main"});
        m_fixture->wait(1h);
        Record record = m_fixture->syncOf(next);
        record.detail.set("decidedAt", Value::string(text(lax)));
        m_fixture->putIn(record);
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(contains(faultsOf(audit), "It was not allowed"), faultsOf(audit).c_str());
    }

    void theProgramSaysWhenItAskedThePolicy()
    {
        const TimePoint then = m_fixture->now();
        const SyncReport report = m_fixture->bringUp(m_workspace);
        QCOMPARE(report.record->detailText("decidedAt"), text(then));
    }

    void clocksMayBeSomeMinutesApart()
    {
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        const std::shared_ptr<const Plan> plan = reviewed->planned.plan;
        // The reviewer's clock is ahead.
        Record approval = m_fixture->syncOf(plan->target, plan->digest);
        approval.kind = RecordKind::Approval;
        approval.by = "Otto <otto@example.org>";
        approval.at = m_fixture->now() + 4min;
        approval.detail = Value::mapping();
        approval.detail.set("canonical", Value::string(plan->canonical));
        m_fixture->putIn(approval);
        const auto report = m_fixture->sync(m_workspace, *plan);
        QVERIFY2(report, reasonOf(report).c_str());
        expectGood();
    }

    void anApprovalHoldsForACommitThatRendersTheSame_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("another file") << QByteArray("README.md") << QByteArray("Read me.\n");
        QTest::newRow("a comment in one of its own")
            << QByteArray("apps/checkout/base/kustomization.yaml")
            << QByteArray("# What belongs to checkout.\nresources:\n- deployment.yaml\n"
                          "- service.yaml\n");
    }
    void anApprovalHoldsForACommitThatRendersTheSame()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, content);
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_fixture->wait(10min);
        m_fixture->write(path.toStdString(), content.toStdString());
        const Revision next = m_fixture->commit("Change nothing that runs");
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->record->revision, next);
        expectGood();
    }

    void whatWasApprovedOnABranchHoldsWhenTheBranchIsGone()
    {
        auto &git = m_fixture->repository();
        git.git({"switch", "-q", "-c", "feature"});
        const Revision feature = m_fixture->release("shop/checkout:1.9.0");
        const auto plan = m_fixture->approve(m_workspace, targeting(feature));
        QVERIFY2(plan, reasonOf(plan).c_str());
        git.git({"switch", "-q", "main"});
        git.git({"merge", "-q", "--squash", "feature"});
        m_fixture->wait(10min);
        m_fixture->commit("Release, squashed");
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        git.git({"branch", "-q", "-D", "feature"});
        git.git({"reflog", "expire", "--expire=all", "--all"});
        git.git({"gc", "-q", "--prune=now"});
        QVERIFY(!git.open().commit(feature));
        expectGood();
    }

    void aClusterMayTakeItsTimeToRunWhatItsRefAsksFor()
    {
        std::string file = GateFixture::workspaceFile();
        const std::string cluster = "recorded: ../live/staging";
        file.replace(file.find(cluster), cluster.size(), cluster + ", ref: refs/heads/env/staging");
        m_fixture->write("driftgate.yaml", file + "policy: {required: 0}\n");
        const Revision before = m_fixture->commit("Follow a branch");
        const Revision after = m_fixture->release("shop/checkout:1.9.0");
        auto &git = m_fixture->repository();
        git.git({"remote", "add", "origin", m_fixture->beside("remote.git")});
        const auto ref = [&git](const Revision &revision) {
            git.git({"update-ref", "refs/remotes/origin/env/staging", revision.hex()});
        };
        for (const Revision &revision : {before, after}) {
            m_fixture->wait(1h);
            Record record = m_fixture->syncOf(revision);
            record.detail.set("engine", Value::string("ref"));
            m_fixture->putIn(record);
        }
        m_workspace = m_fixture->open();
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        const auto isReviewed = [&](const Revision &deployed) {
            const auto audit =
                QCoro::waitFor(auditKnown(m_workspace, *ledger,
                                          {{.application = ApplicationName("checkout"),
                                            .cluster = ClusterName("staging"),
                                            .deployed = deployed}},
                                          {}));
            return audit && audit->deployed.front().isReviewed;
        };
        ref(after);
        QVERIFY(isReviewed(after));
        QVERIFY(isReviewed(before));
        // Somebody moved it back.
        ref(before);
        QVERIFY(!isReviewed(before));
    }

    void aShallowCloneDoesNotKnowAndDoesNotAccuse()
    {
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(48h);
        m_fixture->release("shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(48h);
        m_fixture->write("README.md", "Read me.\n");
        m_fixture->commit("Write a readme");
        expectGood();
        const std::string clone = m_fixture->beside("shallow");
        auto &git = m_fixture->repository();
        git.git({"clone", "-q", "--depth=1", "file://" + m_fixture->root(), clone});
        git.gitIn(clone, {"fetch", "-q", "origin", "refs/notes/driftgate:refs/notes/driftgate"});
        const auto workspace = Workspace::open(clone, m_fixture->environment, {});
        QVERIFY2(workspace, reasonOf(workspace).c_str());
        const auto audit = QCoro::waitFor(auditLedger(*workspace, {}, false, {}));
        QVERIFY2(audit, reasonOf(audit).c_str());
        QCOMPARE(audit->records.size(), size_t{4});
        QVERIFY2(audit->isGood(), faultsOf(*audit).c_str());
        QVERIFY(!audit->isComplete());
        QVERIFY2(contains(faultsOf(*audit), "? sync: "), faultsOf(*audit).c_str());
        QVERIFY2(!contains(faultsOf(*audit), "approval"), faultsOf(*audit).c_str());
    }

private:
    static std::string text(TimePoint at)
    {
        Record record;
        record.at = at;
        const std::string all = record.signedText();
        return all.substr(all.find("\"at\":\"") + 6, 20);
    }
    void expectGood() const
    {
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(audit.isGood() && audit.isComplete(), faultsOf(audit).c_str());
    }

    std::unique_ptr<AuditFixture> m_fixture;
    Revision m_first;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestAuditHonest)
#include "tst_audithonest.moc"
