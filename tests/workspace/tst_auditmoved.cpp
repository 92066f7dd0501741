#include "auditfixture.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;

/// Folders are moved, clusters renamed and branches written anew: what was done before stays what
/// it was.
class TestAuditMoved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<AuditFixture>();
        m_first = m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
    }

    void whatRendersOtherwiseDoesSoAfterItsFolderIsMoved_data()
    {
        QTest::addColumn<bool>("isTakenAway");
        QTest::newRow("moved") << false;
        QTest::newRow("the application is taken away") << true;
    }
    void whatRendersOtherwiseDoesSoAfterItsFolderIsMoved()
    {
        QFETCH(const bool, isTakenAway);
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const Revision evil = m_fixture->release("shop/evil:1");
        m_fixture->wait(1min);
        m_fixture->putIn(m_fixture->syncOf(evil, (*plan)->digest));
        const auto expectFault = [this, &evil] {
            const std::string faults = faultsOf(m_fixture->audit(m_workspace));
            QVERIFY2(contains(faults, "renders otherwise than " + evil.shortHex()), faults.c_str());
            QVERIFY2(contains(faults, "\nsync: ") || faults.starts_with("sync: "), faults.c_str());
        };
        expectFault();
        m_fixture->wait(1h);
        if (isTakenAway)
            rewriteFile({{"- name: checkout\n", "- name: other\n"}});
        moveFolder();
        expectFault();
    }

    void whoWroteWhatIsKnownAfterTheFolderIsMoved()
    {
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        m_fixture->release("shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        moveFolder();
        expectGood();
    }

    /// Approved where it was, and synced where it is.
    void anApprovalHoldsAcrossAMove()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_fixture->wait(10min);
        moveFolder();
        m_fixture->putIn(m_fixture->syncOf(m_fixture->repository().head(), (*plan)->digest));
        expectGood();
    }

    /// Where the workspace file has it go to is no part of its files.
    void whatGoesToAnotherNamespaceIsNotWhatWasApproved()
    {
        rewriteFile({{"path: apps/checkout/overlays/{cluster}", "path: apps/checkout/base"}});
        m_fixture->commit("Without a namespace of their own");
        m_workspace = m_fixture->open();
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_fixture->wait(10min);
        rewriteFile({{"namespace: checkout", "namespace: elsewhere"}});
        const Revision other = m_fixture->commit("Go elsewhere");
        m_fixture->putIn(m_fixture->syncOf(other, (*plan)->digest));
        const LedgerAudit audit = m_fixture->audit(m_workspace);
        QVERIFY2(!audit.isComplete() && contains(faultsOf(audit), "another namespace"),
                 faultsOf(audit).c_str());
    }

    void anApprovalIsNoneOfOtherSettings()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_fixture->wait(10min);
        rewriteFile({{"namespace: checkout", "namespace: elsewhere"},
                     {"path: apps/checkout/overlays/{cluster}", "path: apps/checkout/base"}});
        const Revision other = m_fixture->commit("Go elsewhere");
        m_fixture->putIn(m_fixture->syncOf(other, (*plan)->digest));
        const std::string faults = faultsOf(m_fixture->audit(m_workspace));
        QVERIFY2(contains(faults, "renders otherwise than " + other.shortHex()), faults.c_str());
    }

    void aClusterIsTheSameUnderAnotherName()
    {
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(48h);
        renameStaging();
        expectGood();
        const auto runs = [this] {
            for (const DeployedAudit &each : m_fixture->audit(m_workspace).deployed) {
                if (each.record && each.isGated)
                    return each.application.text() + '/' + each.cluster.text();
            }
            return std::string();
        };
        QCOMPARE(runs(), "checkout/stage");
        // What was there before is known: Rita's own commit was not.
        const Revision own = m_fixture->release("shop/checkout:1.9.0", "rita@example.org");
        m_fixture->release("shop/checkout:1.9.1");
        const auto plan = m_fixture->approve(m_workspace, {}, "stage");
        QVERIFY2(plan, reasonOf(plan).c_str());
        Record forged = m_fixture->syncOf((*plan)->target, (*plan)->digest);
        forged.cluster = ClusterName("stage");
        forged.detail.set("from", Value::string(own.hex()));
        m_fixture->putIn(forged);
        const std::string faults = faultsOf(m_fixture->audit(m_workspace));
        QVERIFY2(contains(faults, "Its author wrote one of the commits"), faults.c_str());
    }

    /// One cluster with two names, each a place of its own, was renamed by nobody.
    void aSyncToOneNameIsNoneToAnotherOfTheSameCluster()
    {
        m_fixture->writeLive("live/prod-eu/system.yaml",
                             GateFixture::namespaceText("kube-system", "uid-of-staging"));
        m_fixture->bringUp(m_workspace);
        m_fixture->wait(1h);
        rewriteFile({{"- {name: staging, recorded: ../live/staging}\n", ""},
                     {"clusters: [staging]", "clusters: [prod-eu]"}});
        m_fixture->commit("Staging is no more");
        m_workspace = m_fixture->open();
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        const auto audit = QCoro::waitFor(auditKnown(m_workspace, *ledger,
                                                     {{.application = ApplicationName("checkout"),
                                                       .cluster = ClusterName("prod-eu"),
                                                       .deployed = m_first}},
                                                     {}));
        QVERIFY2(audit, reasonOf(audit).c_str());
        QVERIFY(!audit->deployed.front().isReviewed);
    }

    void whoWroteWhatIsNotKnownWhereTheCommitBeforeIsGone()
    {
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        const Revision before = m_fixture->bringUp(m_workspace).record->revision;
        m_fixture->wait(1h);
        auto &git = m_fixture->repository();
        git.git({"commit", "-q", "--amend", "-m", "Set the policy, in other words"});
        git.git({"reflog", "expire", "--expire=all", "--all"});
        git.git({"gc", "-q", "--prune=now"});
        QVERIFY(!git.open().commit(before));
        m_fixture->release("shop/checkout:1.9.0", "rita@example.org");
        const Revision next = m_fixture->release("shop/checkout:1.9.1");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        m_fixture->wait(1min);
        Record record = m_fixture->syncOf(next, (*plan)->digest);
        record.detail.set("from", Value::string(before.hex()));
        m_fixture->putIn(record);
        const std::string faults = faultsOf(m_fixture->audit(m_workspace));
        QVERIFY2(contains(faults, "what was deployed before, " + before.shortHex() +
                                      ", is not in the repository"),
                 faults.c_str());
    }

private:
    /// Replaces texts in the workspace file, each of which has to be there.
    void rewriteFile(const std::vector<std::pair<std::string, std::string>> &changes)
    {
        std::string file = fileContent(m_fixture->root() + "/driftgate.yaml");
        for (const auto &[from, to] : changes) {
            const size_t at = file.find(from);
            if (at == std::string::npos)
                qFatal("“%s” is not in %s", from.c_str(), file.c_str());
            file.replace(at, from.size(), to);
        }
        m_fixture->write("driftgate.yaml", file);
    }

    void moveFolder()
    {
        m_fixture->repository().git({"mv", "apps/checkout", "apps/store"});
        rewriteFile({{"path: apps/checkout/", "path: apps/store/"}});
        m_fixture->commit("Move the folder");
        m_workspace = m_fixture->open();
    }

    void renameStaging()
    {
        m_fixture->repository().git(
            {"mv", "apps/checkout/overlays/staging", "apps/checkout/overlays/stage"});
        rewriteFile({{"name: staging", "name: stage"}, {"[staging]", "[stage]"}});
        m_fixture->commit("Rename the cluster");
        m_workspace = m_fixture->open();
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

QTEST_GUILESS_MAIN(TestAuditMoved)
#include "tst_auditmoved.moc"
