#include "gatefixture.h"

#include "base/text.h"
#include "workspace/inspector.h"
#include "workspace/rollingback.h"
#include "workspace/subject.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string tell(const ApplicationState &state)
{
    std::string out;
    for (const ObjectComparison &object : state.comparison->objects) {
        out += object.key.toString() + ' ' + std::string(verdictName(object.verdict));
        for (const FieldDifference &difference : object.differences)
            out += ' ' + difference.path.toString();
        for (const FieldDifference &difference : object.drift)
            out += " drift:" + difference.path.toString();
        out += '\n';
    }
    return out;
}

} // namespace

/// Both ways back: a commit in Git, and a sync to an earlier revision that is held.
class TestRollingBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_first = m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
    }

    void restoresTheInputsAndRendersAsItDidThen()
    {
        makeHistory();
        const Revision head = m_fixture->repository().head();
        const auto made = revert({});
        QVERIFY2(made, reasonOf(made).c_str());
        QCOMPARE(made->branch, "rollback/checkout-" + m_first.shortHex());
        QCOMPARE(m_fixture->repository().git({"rev-parse", made->branch}), made->commit.hex());
        QCOMPARE(m_fixture->repository().git({"rev-parse", made->branch + "^"}), head.hex());
        // What the application did not have then goes; what is not its own stays.
        QVERIFY(
            std::ranges::contains(made->files, std::string("apps/checkout/base/configmap.yaml")));
        QVERIFY(!std::ranges::contains(made->files, std::string("apps/ingress/configmap.yaml")));
        for (const char *const cluster : {"staging", "prod-eu"}) {
            const auto subject =
                Subject::of(m_workspace, ApplicationName("checkout"), ClusterName(cluster));
            QVERIFY2(subject, reasonOf(subject).c_str());
            const auto was = subject->render(m_first, {});
            const auto is = subject->render(made->commit, {});
            QVERIFY2(was && is, reasonOf(is).c_str());
            QCOMPARE((*is)->objects.size(), (*was)->objects.size());
            for (size_t i = 0; i < (*was)->objects.size(); ++i)
                QVERIFY((*is)->objects[i].value == (*was)->objects[i].value);
        }
        // HEAD, its branch and the working copy are as they were.
        QCOMPARE(m_fixture->repository().head(), head);
        QCOMPARE(m_fixture->repository().git({"status", "--porcelain"}), "");
    }

    void tellsWhatWhyAndFromWhere()
    {
        makeHistory();
        const auto made = revert({});
        QVERIFY2(made, reasonOf(made).c_str());
        const std::string log =
            m_fixture->repository().git({"log", "-1", "--format=%an|%ae|%B", made->commit.hex()});
        QVERIFY2(log.starts_with("Rita Reviewer|rita@example.org|Roll checkout back to " +
                                 m_first.shortHex()),
                 log.c_str());
        QVERIFY2(log.find("Release 1.9") != std::string::npos, log.c_str());
        QVERIFY2(log.find("Ada Lovelace") != std::string::npos, log.c_str());
        QVERIFY2(log.find("Move the ingress") == std::string::npos, log.c_str());
        QCOMPARE(m_fixture->repository().git({"log", "-1", "--format=%B", made->commit.hex()}),
                 revertMessage(*m_workspace, options()).value());
    }

    void pushesTheBranchAndNothingElse()
    {
        const std::string remote = m_fixture->beside("remote.git");
        m_fixture->repository().git({"init", "-q", "--bare", "-b", "main", remote});
        m_fixture->repository().git({"remote", "add", "origin", remote});
        m_fixture->repository().git({"push", "-q", "origin", "main"});
        makeHistory();
        RevertOptions wanted = options();
        wanted.push = true;
        const auto made = QCoro::waitFor(revertInGit(m_workspace, wanted, {}));
        QVERIFY2(made, reasonOf(made).c_str());
        QVERIFY2(made->isPushed, made->notes.empty() ? "" : qPrintable(made->notes.front()));
        QCOMPARE(m_fixture->repository().gitIn(remote, {"rev-parse", made->branch}),
                 made->commit.hex());
        QCOMPARE(m_fixture->repository().gitIn(remote, {"rev-parse", "main"}), m_first.hex());
        // Once more is no new branch: the same restoration is there already.
        const auto again = QCoro::waitFor(revertInGit(m_workspace, wanted, {}));
        QVERIFY2(again, reasonOf(again).c_str());
        QCOMPARE(again->commit, made->commit);
        QCOMPARE(again->branch, made->branch);
    }

    /// A protected branch may take signed commits only.
    void signsTheCommitAsGitWould()
    {
        makeHistory();
        m_fixture->useSigner("Rita Reviewer", "rita@example.org", true);
        m_fixture->repository().environment()["GIT_CONFIG_GLOBAL"] = m_fixture->beside("gitconfig");
        const auto bare = revert("unsigned");
        QVERIFY2(bare, reasonOf(bare).c_str());
        QCOMPARE(m_fixture->repository().git({"log", "-1", "--format=%G?", bare->commit.hex()}),
                 "N");
        m_fixture->configure("[commit]\n\tgpgsign = true\n");
        const auto made = revert("signed");
        QVERIFY2(made, reasonOf(made).c_str());
        QCOMPARE(
            m_fixture->repository().git({"log", "-1", "--format=%G?|%GS|%an", made->commit.hex()}),
            "G|rita@example.org|Rita Reviewer");
        // Laid down as Git lays its own down.
        m_fixture->repository().git({"checkout", "-q", "-b", "by-git", made->commit.hex()});
        m_fixture->repository().git({"commit", "-q", "--amend", "--no-edit", "-S"});
        const auto headers = [this](const std::string &revision) {
            const std::string text = m_fixture->repository().git({"cat-file", "commit", revision});
            std::string out;
            for (const std::string_view line : split(text, '\n')) {
                const size_t word = line.find(' ');
                if (line.empty())
                    break;
                out += std::string(line.substr(0, word == 0 ? 1 : word)) + '\n';
            }
            return out;
        };
        QCOMPARE(headers(made->commit.hex()), headers("HEAD"));
        // A key that is not there: no commit, no branch, and ssh-keygen's own words.
        std::filesystem::remove(m_fixture->beside("rita@example.org.key"));
        const auto refused = revert("keyless");
        QVERIFY(!refused);
        QCOMPARE(m_fixture->repository().git({"branch", "--list", "keyless"}), "");
    }

    void saysWhatItCannotDo()
    {
        QCOMPARE(revert({}).error().code, ErrorCode::Invalid); // nothing to restore
        makeHistory();
        m_fixture->repository().git({"branch", "mine"});
        const auto taken = revert("mine");
        QCOMPARE(taken.error().code, ErrorCode::Conflict);
        RevertOptions unknown = options();
        unknown.application = ApplicationName("chekout");
        QCOMPARE(QCoro::waitFor(revertInGit(m_workspace, unknown, {})).error().code,
                 ErrorCode::NotFound);
        unknown = options();
        unknown.push = true;
        const auto kept = QCoro::waitFor(revertInGit(m_workspace, unknown, {}));
        QVERIFY2(kept, reasonOf(kept).c_str());
        QVERIFY(!kept->isPushed);
        QVERIFY(!kept->notes.empty());
    }

    void namesInputsThatOthersShare()
    {
        makeHistory();
        RevertOptions one = options();
        one.clusters = {ClusterName("staging")};
        const auto made = QCoro::waitFor(revertInGit(m_workspace, one, {}));
        QVERIFY2(made, reasonOf(made).c_str());
        QCOMPARE(made->branch, "rollback/checkout-staging-" + m_first.shortHex());
        QVERIFY(std::ranges::any_of(made->notes, [](const QString &note) {
            return note.startsWith(QStringLiteral(
                "Changes checkout on prod-eu too, through shared inputs: apps/checkout/base/"));
        }));
    }

    void rollsBackNowAndHoldsUntilGitAgrees()
    {
        m_fixture->bringUp(m_workspace);
        release("shop/checkout:1.9.0", "Release 1.9");
        m_fixture->bringUp(m_workspace);
        const Revision second = m_fixture->repository().head();
        PlanOptions back;
        back.inspect.target = m_first;
        const auto plan = m_fixture->approve(m_workspace, back);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY((*plan)->isRollback);
        QVERIFY(std::ranges::contains((*plan)->findings, Risk::LosesData, &PlanFinding::risk));
        const auto report = m_fixture->sync(m_workspace, **plan, back);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->verification.state, VerificationState::Matched);
        QCOMPARE(report->record->kind, RecordKind::Rollback);
        const auto held = inspect();
        QCOMPARE(held->deployed.revision, std::optional(m_first));
        QCOMPARE(held->held, std::optional(m_first));
        QVERIFY(held->pendingObjects() > 0);
        // The next plan says that it ends the hold.
        const auto forward = m_fixture->review(m_workspace);
        QVERIFY2(forward, reasonOf(forward).c_str());
        QVERIFY(std::ranges::contains(forward->planned.plan->findings, Risk::Suspended,
                                      &PlanFinding::risk));
        // Git agrees: the restoring commit is merged.
        const auto made = revert({});
        QVERIFY2(made, reasonOf(made).c_str());
        m_fixture->repository().git({"merge", "-q", "--ff-only", made->branch});
        QVERIFY(!inspect()->held);
        QVERIFY2(inspect()->inSync(), tell(*inspect()).c_str());
        // A sync forward ends the hold in the cluster too.
        release("shop/checkout:1.9.1", "Release 1.9.1");
        QVERIFY(inspect()->held);
        m_fixture->bringUp(m_workspace);
        QVERIFY(!inspect()->deployed.held);
        QVERIFY(second != inspect()->deployed.revision);
    }

    /// Rolled back too far, and forward again to what the branch has left behind as well.
    void oneThatWentTooFarIsHeldWhereItGoesNext()
    {
        release("shop/checkout:1.9.0", "Release 1.9");
        const Revision second = m_fixture->repository().head();
        release("shop/checkout:2.0.0", "Release 2.0");
        m_fixture->bringUp(m_workspace);
        m_fixture->bringUp(m_workspace, backTo(m_first));
        QCOMPARE(inspect()->held, std::optional(m_first));
        const auto meant = m_fixture->review(m_workspace, backTo(second));
        QVERIFY2(meant, reasonOf(meant).c_str());
        QVERIFY(meant->planned.plan->isRollback);
        QVERIFY(!std::ranges::contains(meant->planned.plan->findings, Risk::LosesData,
                                       &PlanFinding::risk));
        QVERIFY(std::ranges::any_of(meant->planned.plan->findings, [&](const PlanFinding &each) {
            return each.text.contains(QStringLiteral("it will be held at %1 instead")
                                          .arg(QString::fromStdString(second.shortHex())));
        }));
        // What is meant is no part of what is approved.
        PlanOptions plain;
        plain.inspect.target = second;
        const auto plan = m_fixture->approve(m_workspace, plain);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY(!(*plan)->isRollback);
        QCOMPARE((*plan)->digest, meant->planned.plan->digest);
        const auto report = m_fixture->sync(m_workspace, **plan, backTo(second));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->record->kind, RecordKind::Rollback);
        QCOMPARE(inspect()->deployed.revision, std::optional(second));
        QCOMPARE(inspect()->held, std::optional(second));
        const auto forward = m_fixture->review(m_workspace);
        QVERIFY2(forward, reasonOf(forward).c_str());
        QVERIFY(std::ranges::contains(forward->planned.plan->findings, Risk::Suspended,
                                      &PlanFinding::risk));
        // The head itself is where Git agrees: nothing is held there.
        const SyncReport ended =
            m_fixture->bringUp(m_workspace, backTo(m_fixture->repository().head()));
        QCOMPARE(ended.record->kind, RecordKind::Sync);
        QVERIFY(!inspect()->deployed.held);
    }

    /// What was merged by nobody is a sync away, and never an earlier state.
    void whatWasNeverOnTheBranchIsNoRollback()
    {
        release("shop/checkout:1.9.0", "Release 1.9");
        m_fixture->bringUp(m_workspace);
        const auto isRefused = [this](const Revision &revision) {
            const auto refused = m_fixture->review(m_workspace, backTo(revision));
            return !refused && refused.error().code == ErrorCode::Invalid &&
                   refused.error().text.contains(
                       QStringLiteral("%1 was never on main, and nothing tells that it ever ran "
                                      "on staging")
                           .arg(QString::fromStdString(revision.shortHex())));
        };
        const Revision ahead = aside("HEAD", "shop/checkout:2.0.0");
        QVERIFY(isRefused(ahead));
        const Revision beside = aside(m_first.hex(), "shop/checkout:2.0.1");
        QVERIFY(isRefused(beside));
        PlanOptions plain;
        plain.inspect.target = beside;
        const auto sync = m_fixture->review(m_workspace, plain);
        QVERIFY2(sync, reasonOf(sync).c_str());
        QVERIFY(!sync->planned.plan->isRollback);
        // Once it ran there, it is one to go back to.
        m_fixture->bringUp(m_workspace, plain);
        m_fixture->bringUp(m_workspace);
        const auto back = m_fixture->review(m_workspace, backTo(beside));
        QVERIFY2(back, reasonOf(back).c_str());
        QVERIFY(back->planned.plan->isRollback);
        QVERIFY(isRefused(ahead));
    }

    void whatRanBeforeTheBranchWasRewrittenIsWhereARollbackGoes()
    {
        release("shop/checkout:1.8.5", "Release 1.8.5");
        const Revision passed = m_fixture->repository().head();
        release("shop/checkout:1.9.0", "Release 1.9");
        const Revision ran = m_fixture->repository().head();
        m_fixture->bringUp(m_workspace);
        m_fixture->repository().git({"reset", "-q", "--hard", m_first.hex()});
        release("shop/checkout:2.0.0", "Release 2.0");
        // What is deployed, and what lies before that.
        for (const Revision &revision : {ran, passed}) {
            const auto back = m_fixture->review(m_workspace, backTo(revision));
            QVERIFY2(back, reasonOf(back).c_str());
            QVERIFY(back->planned.plan->isRollback);
        }
        // And what the ledger alone knows to have run.
        m_fixture->bringUp(m_workspace);
        const SyncReport report = m_fixture->bringUp(m_workspace, backTo(ran));
        QCOMPARE(report.record->kind, RecordKind::Rollback);
        QCOMPARE(inspect()->held, std::optional(ran));
    }

    void someObjectsNeitherHoldTheApplicationNorEndThat()
    {
        m_fixture->bringUp(m_workspace);
        release("shop/checkout:1.9.0", "Release 1.9");
        m_fixture->write("apps/checkout/base/service.yaml",
                         GateFixture::service() + "  type: NodePort\n");
        const Revision second = m_fixture->commit("Open the service");
        m_fixture->bringUp(m_workspace);
        PlanOptions back;
        back.inspect.target = m_first;
        // One of two objects goes back: the rest runs the second revision, and nothing is held.
        syncOnly(Deployment, back);
        QCOMPARE(inspect()->deployed.revision, std::optional(second));
        QVERIFY(!inspect()->deployed.held);
        const auto rest = m_fixture->approve(m_workspace, back);
        QVERIFY2(rest, reasonOf(rest).c_str());
        const auto report = m_fixture->sync(m_workspace, **rest, back);
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(inspect()->deployed.held, std::optional(m_first));
        // One object goes forward: the others are still held where they are.
        syncOnly(Deployment, {});
        QCOMPARE(inspect()->deployed.held, std::optional(m_first));
    }

    /// Driftgate never synced it: its ApplySet comes with the rollback.
    void theFirstSyncOfAllIsHeldToo()
    {
        release("shop/checkout:1.9.0", "Release 1.9");
        const SyncReport report = m_fixture->bringUp(m_workspace, backTo(m_first));
        QVERIFY2(report.notes.empty(),
                 qPrintable(QStringList(report.notes.begin(), report.notes.end()).join(u'\n')));
        QCOMPARE(report.record->kind, RecordKind::Rollback);
        QCOMPARE(inspect()->held, std::optional(m_first));
    }

    /// Somebody has undone it in the cluster, or nothing was synced since.
    void whatRunsAlreadyIsHeldAllTheSame_data()
    {
        QTest::addColumn<bool>("isUndone");
        QTest::newRow("undone by hand") << true;
        QTest::newRow("never left") << false;
    }
    void whatRunsAlreadyIsHeldAllTheSame()
    {
        QFETCH(bool, isUndone);
        m_fixture->bringUp(m_workspace);
        release("shop/checkout:1.9.0", "Release 1.9");
        if (isUndone) {
            m_fixture->bringUp(m_workspace);
            QVERIFY(m_fixture->editLive("staging", "checkout:1.9.0", "checkout:1.8.0") > 0);
        }
        const auto plan = m_fixture->approve(m_workspace, backTo(m_first));
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY(!(*plan)->isEmpty());
        QVERIFY((*plan)->isMarkOnly());
        const auto report = m_fixture->sync(m_workspace, **plan, backTo(m_first));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->record->kind, RecordKind::Rollback);
        QCOMPARE(report->verification.state, VerificationState::Matched);
        QCOMPARE(inspect()->deployed.revision, std::optional(m_first));
        QCOMPARE(inspect()->held, std::optional(m_first));
        const auto again = m_fixture->review(m_workspace, backTo(m_first));
        QVERIFY2(again, reasonOf(again).c_str());
        QVERIFY(again->planned.plan->isEmpty());
    }

private:
    static inline const ObjectKey Deployment{"apps", "Deployment", "checkout", "checkout"};

    void syncOnly(const ObjectKey &object, const PlanOptions &options)
    {
        const auto plan = m_fixture->approve(m_workspace, options);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY((*plan)->actions.size() > 1);
        SyncOrder order;
        order.application = (*plan)->application;
        order.cluster = (*plan)->cluster;
        order.options = options;
        order.digest = (*plan)->digest;
        order.only = {object};
        const auto report = QCoro::waitFor(syncApplication(m_workspace, order, {}, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QCOMPARE(report->verification.state, VerificationState::Matched);
    }

    static PlanOptions backTo(const Revision &revision)
    {
        PlanOptions out;
        out.inspect.target = revision;
        out.rollsBack = true;
        return out;
    }

    void release(const std::string &image, const std::string &message)
    {
        m_fixture->write("apps/checkout/base/deployment.yaml", GateFixture::deployment(3, image));
        m_fixture->commit(message);
    }

    /// A release on a branch of its own, which nobody merges.
    Revision aside(const std::string &from, const std::string &image)
    {
        m_fixture->repository().git({"checkout", "-q", "--detach", from});
        release(image, "Try " + image);
        const Revision out = m_fixture->repository().head();
        m_fixture->repository().git({"checkout", "-q", "main"});
        return out;
    }

    /// Changes an input, adds one, and changes what is another application's.
    void makeHistory()
    {
        release("shop/checkout:1.9.0", "Release 1.9");
        m_fixture->write("apps/checkout/base/kustomization.yaml",
                         "resources:\n- deployment.yaml\n- service.yaml\n- configmap.yaml\n");
        m_fixture->write("apps/checkout/base/configmap.yaml",
                         GateFixture::configMap("settings", "checkout", "x"));
        m_fixture->commit("Add settings");
        m_fixture->write("apps/ingress/configmap.yaml",
                         GateFixture::configMap("ingress", "ingress", "b"));
        m_fixture->commit("Move the ingress");
    }

    [[nodiscard]] RevertOptions options() const
    {
        RevertOptions out;
        out.application = ApplicationName("checkout");
        out.to = m_first;
        out.push = false;
        return out;
    }

    [[nodiscard]] Result<Revert> revert(const std::string &branch) const
    {
        RevertOptions wanted = options();
        wanted.branch = branch;
        return QCoro::waitFor(revertInGit(m_workspace, wanted, {}));
    }

    [[nodiscard]] std::shared_ptr<const ApplicationState> inspect() const
    {
        return QCoro::waitFor(
            Inspector(m_workspace)
                .inspect(ApplicationName("checkout"), ClusterName("staging"), {}, {}));
    }

    std::unique_ptr<GateFixture> m_fixture;
    Revision m_first;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestRollingBack)
#include "tst_rollingback.moc"
