#include "gatefixture.h"

#include "workspace/auditing.h"
#include "workspace/inspector.h"

using namespace driftgate;
using namespace driftgate::test;

/// Syncs that move the branch or tag which a controller follows, at a real remote.
class TestRefSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_remote = m_fixture->beside("remote.git");
        m_fixture->repository().git({"init", "-q", "--bare", "-b", "main", m_remote});
        m_fixture->repository().git({"remote", "add", "origin", m_remote});
        useRef("refs/heads/env/staging");
    }

    void pushesTheApprovedCommitAndWaitsForTheCluster()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QCOMPARE((*plan)->engine, EngineKind::Ref);
        SyncOrder order;
        order.application = (*plan)->application;
        order.cluster = (*plan)->cluster;
        order.digest = (*plan)->digest;
        // The controller follows once it is pushed, and is waited for.
        std::string seen;
        const auto follow = [&](const StepProgress &step) {
            if (step.state != StepState::Checking || !seen.empty())
                return;
            seen = at("env/staging");
            deploy((*plan)->target);
        };
        const auto report =
            QCoro::waitFor(syncApplication(m_workspace, order, follow, CancelToken()));
        QCOMPARE(seen, (*plan)->target.hex());
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(at("env/staging"), (*plan)->target.hex());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QVERIFY(std::ranges::all_of(report->outcome.steps, [](const StepProgress &step) {
            return step.state == StepState::Done;
        }));
        QCOMPARE(report->record->detailText("engine"), "ref");
    }

    void isDoneAndUnknownWhereTheClusterIsNotSeen()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QCOMPARE(report->verification.state, VerificationState::Unknown);
        QVERIFY(!report->verification.text.isEmpty());
        QCOMPARE(report->record->detailText("outcome"), "unknown");
    }

    void neverMovesABranchAside()
    {
        const Revision first = m_fixture->repository().head();
        m_fixture->repository().git({"checkout", "-q", "-b", "side"});
        m_fixture->write("other", "x\n");
        const Revision side = m_fixture->commit("Aside");
        m_fixture->repository().git({"push", "-q", "origin", "side:refs/heads/env/staging"});
        m_fixture->repository().git({"checkout", "-q", "main"});
        m_fixture->repository().git({"update-ref", "-d", "refs/remotes/origin/env/staging"});
        deploy(first);
        release("shop/checkout:1.9.0");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY(!(*plan)->isRollback);
        const auto report = m_fixture->sync(m_workspace, **plan);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(report).find("not moved by force") != std::string::npos,
                 reasonOf(report).c_str());
        QCOMPARE(at("env/staging"), side.hex());
    }

    void goesBackOnlyAsARollback()
    {
        const Revision first = m_fixture->repository().head();
        release("shop/checkout:1.9.0");
        const Revision second = m_fixture->repository().head();
        m_fixture->repository().git({"push", "-q", "origin", "main:refs/heads/env/staging"});
        deploy(second);
        PlanOptions back;
        back.inspect.target = first;
        const auto plan = m_fixture->approve(m_workspace, back);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY((*plan)->isRollback);
        const auto report = m_fixture->sync(m_workspace, **plan, back);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(at("env/staging"), first.hex());
        QCOMPARE(report->record->kind, RecordKind::Rollback);
        QVERIFY(report->record->detail.find("forced"));
        // Held until Git agrees, and whoever goes forward again is told.
        deploy(first);
        QCOMPARE(inspect()->held, std::optional(first));
        const auto forward = m_fixture->approve(m_workspace);
        QVERIFY2(forward, reasonOf(forward).c_str());
        QVERIFY(std::ranges::contains((*forward)->findings, Risk::Suspended, &PlanFinding::risk));
        const auto ended = m_fixture->sync(m_workspace, **forward);
        QVERIFY2(ended, reasonOf(ended).c_str());
        QCOMPARE(at("env/staging"), second.hex());
        deploy(second);
        QVERIFY(!inspect()->held);
        QVERIFY(!inspect()->deployed.held);
    }

    void aRollbackThatWentTooFarIsHeldWhereItGoesNext()
    {
        const Revision first = m_fixture->repository().head();
        release("shop/checkout:1.9.0");
        const Revision second = m_fixture->repository().head();
        release("shop/checkout:2.0.0");
        m_fixture->repository().git(
            {"push", "-q", "origin", first.hex() + ":refs/heads/env/staging"});
        deploy(first);
        PlanOptions back;
        back.inspect.target = second;
        back.rollsBack = true;
        const auto plan = m_fixture->approve(m_workspace, back);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY((*plan)->isRollback);
        const auto report = m_fixture->sync(m_workspace, **plan, back);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(at("env/staging"), second.hex());
        QCOMPARE(report->record->kind, RecordKind::Rollback);
        QVERIFY(!report->record->detail.find("forced"));
        deploy(second);
        QCOMPARE(inspect()->held, std::optional(second));
    }

    void movesATagForward()
    {
        useRef("refs/tags/staging");
        const Revision first = m_fixture->repository().head();
        m_fixture->repository().git({"push", "-q", "origin", first.hex() + ":refs/tags/staging"});
        release("shop/checkout:1.9.0");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(at("refs/tags/staging"), m_fixture->repository().head().hex());
    }

    void warnsOfThoseWhoFollowTheSameRef()
    {
        std::string text = GateFixture::workspaceFile();
        const std::string cluster = "{name: staging, ";
        text.insert(text.find(cluster) + cluster.size(), "ref: refs/heads/env/staging, ");
        m_fixture->write("driftgate.yaml", text);
        m_fixture->commit("Follow one branch");
        m_workspace = m_fixture->open();
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QVERIFY(std::ranges::any_of(reviewed->planned.plan->findings, [](const PlanFinding &each) {
            return each.text.contains(QStringLiteral("ingress"));
        }));
    }

    void holdsWhereTheRefStandsAgainstTheLedger()
    {
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        // The cluster tells of no revision: the ref does.
        const DeployedAudit reviewed = audit();
        QCOMPARE(reviewed.deployed, std::optional((*plan)->target));
        QCOMPARE(reviewed.record, std::optional(report->record->id));
        release("shop/checkout:1.9.0");
        m_fixture->repository().git({"push", "-q", "origin", "main:refs/heads/env/staging"});
        const DeployedAudit pushed = audit();
        QCOMPARE(pushed.deployed, std::optional(m_fixture->repository().head()));
        QVERIFY(!pushed.isReviewed);
    }

private:
    [[nodiscard]] DeployedAudit audit() const
    {
        const Result<LedgerAudit> out = QCoro::waitFor(auditLedger(m_workspace, {}, true, {}));
        if (!out)
            qFatal("no audit: %s", reasonOf(out).c_str());
        for (const DeployedAudit &each : out->deployed) {
            if (each.application == ApplicationName("checkout") &&
                each.cluster == ClusterName("staging"))
                return each;
        }
        qFatal("checkout was not audited");
    }

    void useRef(const std::string &ref)
    {
        std::string text = GateFixture::workspaceFile();
        const std::string app = "- name: checkout\n";
        text.insert(text.find(app) + app.size(), "  ref: " + ref + "\n");
        m_fixture->write("driftgate.yaml", text);
        m_fixture->commit("Follow a ref");
        m_workspace = m_fixture->open();
    }

    void release(const std::string &image)
    {
        m_fixture->write("apps/checkout/base/deployment.yaml", GateFixture::deployment(3, image));
        m_fixture->commit("Release " + image);
    }

    /// What a controller says that it runs.
    void deploy(const Revision &revision) const
    {
        m_fixture->writeLive(
            "live/staging/flux.yaml",
            GateFixture::flux("checkout", "apps/checkout/overlays/staging", revision));
    }

    [[nodiscard]] std::shared_ptr<const ApplicationState> inspect() const
    {
        return QCoro::waitFor(
            Inspector(m_workspace)
                .inspect(ApplicationName("checkout"), ClusterName("staging"), {}, {}));
    }

    [[nodiscard]] std::string at(const std::string &ref) const
    {
        return m_fixture->repository().gitIn(m_remote, {"rev-parse", ref});
    }

    std::unique_ptr<GateFixture> m_fixture;
    std::string m_remote;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestRefSync)
#include "tst_refsync.moc"
