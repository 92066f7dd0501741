#include "desktop/approvefixture.h"
#include "desktop/pages/activitypage.h"
#include "desktop/pages/namedialog.h"
#include "desktop/pages/synccard.h"
#include "workspace/workspacefixture.h"

#include <QSignalSpy>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

std::string claim()
{
    return "---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: orders\n"
           "  namespace: ingress\nspec:\n  accessModes: [ReadWriteOnce]\n"
           "  resources: {requests: {storage: 1Gi}}\n";
}

/// A sync as it stands in its middle: too short a moment to be caught by a picture.
SyncSnapshot halfWay()
{
    auto plan = std::make_shared<Plan>();
    plan->application = ApplicationName("checkout");
    plan->cluster = ClusterName("prod-eu");
    SyncSnapshot out;
    out.id = 7;
    out.application = plan->application;
    out.cluster = plan->cluster;
    out.target = *Revision::fromHex("a1b2c3d000000000000000000000000000000000");
    const StepState states[] = {StepState::Done, StepState::Unchanged, StepState::Checking,
                                StepState::Waiting, StepState::Waiting};
    for (size_t i = 0; i < std::size(states); ++i) {
        Action action;
        action.key = {"apps", "Deployment", "checkout", "part-" + std::to_string(i)};
        action.verb = ActionVerb::Update;
        action.wave = static_cast<int>(i) / 2;
        plan->actions.push_back(action);
        out.steps.push_back({.action = i,
                             .state = states[i],
                             .health = Health::Unknown,
                             .message = i == 2 ? u"1 of 3 replicas are ready"_s : QString()});
    }
    out.plan = std::move(plan);
    return out;
}

} // namespace

/// Syncs that do not go straight: objects whose name has to be typed, a plan that is older than
/// what it was made of, a window that closes meanwhile.
class TestWindowSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ApproveFixture::beAlice(); }
    void init()
    {
        m_files = std::make_unique<WorkspaceFixture>();
        m_files->environment.clock = std::make_shared<SystemClock>();
        m_files->write("apps/ingress/claim.yaml", claim());
        m_files->commit("First");
        m_files->writeLive("live/staging/namespace.yaml",
                           "apiVersion: v1\nkind: Namespace\nmetadata: {name: ingress}\n---\n"
                           "apiVersion: v1\nkind: Namespace\n"
                           "metadata: {name: kube-system, uid: 5f0c1b52-6a0e-4f0b-9f0d-01}\n");
        m_window = std::make_unique<ApproveFixture>(m_files->environment);
        QVERIFY(f().open(QString::fromStdString(m_files->root())));
        QVERIFY(f().review(u"ingress"_s, u"staging"_s));
        QVERIFY(f().waitPlan());
    }
    void cleanup()
    {
        m_window.reset();
        m_files.reset();
    }

    void whatCannotBeUndoneAsksForItsName()
    {
        approve();
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().waitSynced(1));
        QVERIFY(ended().report);

        std::filesystem::remove(m_files->root() + "/apps/ingress/claim.yaml");
        m_files->commit("Drop the orders");
        f().press(Qt::Key_F5);
        QVERIFY(f().wait([this] {
            const auto plan = f().session().plan();
            return plan->plan() != nullptr && plan->plan()->count(ActionVerb::Prune) == 1;
        }));
        f().window().showPage(MainWindow::Review);
        QVERIFY(f().waitPlan());
        approve();
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        auto *dialog = f().find<NameDialog>("nameDialog");
        QVERIFY(dialog && dialog->isVisible());
        auto *const go = dialog->findChild<SentenceButton *>(u"goOn"_s);
        QCOMPARE(go->sentence(), f().syncButton().sentence());
        QVERIFY(!go->isEnabled());
        auto *const field = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"order"_s);
        QVERIFY(!go->isEnabled());
        // Left without a name: nothing was begun.
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!f().session().syncs()->isRunning());
        QCOMPARE(f().session().syncs()->syncs.size(), size_t{1});

        f().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(f().window().findChildren<NameDialog *>().size() == 1);
        dialog = f().find<NameDialog>("nameDialog");
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"orders"_s);
        const QString folder = qEnvironmentVariable("DRIFTGATE_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(dialog->grab().save(folder + u"/names.png"_s));
        QTest::mouseClick(dialog->findChild<SentenceButton *>(u"goOn"_s), Qt::LeftButton);
        QVERIFY(f().waitSynced(2));
        QVERIFY2(ended().report, ended().error ? qUtf8Printable(ended().error->toString()) : "");
        QCOMPARE(ended().report->verification.state, VerificationState::Matched);
    }

    void whatMovedSinceStopsTheSyncAndIsNamed()
    {
        approve();
        // Somebody makes it by hand, otherwise than Git wants it.
        m_files->writeLive("live/staging/hand.yaml",
                           WorkspaceFixture::configMap("ingress", "ingress", "b"));
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().waitSynced(1));
        QVERIFY(ended().error);
        QCOMPARE(ended().error->code, ErrorCode::Conflict);
        QVERIFY2(ended().error->text.contains(u"ingress"), qUtf8Printable(ended().error->text));
        auto *const end = f().find<QListView>("syncEnd");
        QVERIFY(f().rowOf(end, u"Nothing was sent"_s).isValid());
        f().picture(u"moved"_s);
        // The review shows the newer plan, which nobody has approved.
        f().press("dismissSync");
        QVERIFY(f().session().syncs()->syncs.empty());
        f().window().showPage(MainWindow::Review);
        QVERIFY(f().waitAllowed(false));
    }

    void aPlanThatTakesAnothersPlaceIsNotPressedUnseen()
    {
        approve();
        QVERIFY(f().wait([this] { return f().syncButton().isEnabled(); }));
        const PlanDigest before = f().session().plan()->plan()->digest;
        bool came = false;
        bool wasOpen = false;
        // At once, as a person does whose finger was on its way.
        const auto press = connect(&f().session(), &Session::planChanged, this, [&] {
            const auto plan = f().session().plan();
            if (came || plan->plan()->digest == before || plan->running)
                return;
            came = true;
            wasOpen = f().button("approve").isEnabled() || f().button("reject").isEnabled() ||
                      f().syncButton().isEnabled();
            f().approvals().approve();
            f().approvals().reject();
            f().approvals().sync();
        });
        m_files->writeLive("live/staging/hand.yaml",
                           WorkspaceFixture::configMap("ingress", "ingress", "b"));
        f().session().replan();
        QVERIFY(f().wait([&] { return came; }));
        disconnect(press);
        QVERIFY(!wasOpen);
        QVERIFY(!f().session().plan()->voting);
        QVERIFY(f().session().syncs()->syncs.empty());
        // What moved is said, and the buttons come back.
        auto *const moved = f().find<QLabel>("planMoved");
        QVERIFY(moved->isVisible());
        QVERIFY2(moved->text().contains(u"ingress"), qPrintable(moved->text()));
        f().picture(u"another"_s);
        QVERIFY(f().wait([this] { return f().button("approve").isEnabled(); }));
        QVERIFY(f().button("reject").isEnabled());
        QVERIFY(moved->isVisible());
        approve();
        QVERIFY(f().syncButton().isEnabled());
        QVERIFY(!moved->isVisible());
        // Another review's plan takes nobody's place.
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY(f().wait([this] { return f().session().plan()->plan() != nullptr; }));
        QVERIFY(!f().approvals().isSettling());
        QVERIFY(!moved->isVisible());
    }

    void whoWritesACommentKeepsTheKeyboard()
    {
        auto *const comment = f().find<QLineEdit>("comment");
        comment->setFocus();
        QTest::keyClicks(comment, u"looks"_s);
        f().session().replan();
        QVERIFY(f().session().plan()->running);
        QVERIFY(comment->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u" good"_s);
        QVERIFY(f().waitPlan());
        QVERIFY(comment->hasFocus());
        QCOMPARE(comment->text(), u"looks good"_s);
    }

    void aPlanMadeAgainHasNothingCheckedAnew()
    {
        approve();
        QVERIFY(f().wait([this] {
            return f().session().audit()->audit && !f().session().audit()->running &&
                   f().session().audit()->audit->records.size() == 1;
        }));
        const auto ledger = f().session().ledger()->view;
        const auto audit = f().session().audit()->audit;
        int checks = 0;
        const auto heard = connect(&f().session(), &Session::auditChanged, this,
                                   [&] { checks += f().session().audit()->running ? 1 : 0; });
        QSignalSpy resets(f().find<QTableView>("ledgerTable")->model(),
                          &QAbstractItemModel::modelReset);
        const auto before = f().session().plan()->reviewed;
        f().session().replan();
        QVERIFY(f().waitPlan());
        QVERIFY(f().session().plan()->reviewed != before);
        QVERIFY(f().session().ledger()->view == ledger);
        QVERIFY(f().session().audit()->audit == audit);
        QCOMPARE(checks, 0);
        QCOMPARE(resets.count(), 0);
        disconnect(heard);
    }

    void closingDuringASyncWarnsAndWaits()
    {
        approve();
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().session().syncs()->isRunning());
        QVERIFY(!f().window().close());
        QVERIFY(f().window().isVisible());
        auto *const bar = f().find<QWidget>("closingBar");
        QVERIFY(bar->isVisible());
        f().picture(u"closing"_s);
        f().press("closeLater");
        QVERIFY(f().wait([this] { return !f().window().isVisible(); }));
        QVERIFY(!f().session().syncs()->isRunning());
        QVERIFY(ended().report);
        QCOMPARE(ended().report->outcome.end, SyncEnd::Done);
    }

    void anInterruptedSyncOffersItsThreeWays()
    {
        InterruptedSync interrupted;
        interrupted.application = ApplicationName("checkout");
        interrupted.cluster = ClusterName("prod-eu");
        interrupted.by = "Bob Iwu <bob@example.com>";
        interrupted.startedAt = f().session().now() - std::chrono::minutes(20);
        const auto add = [&interrupted](const std::string &name, JournalState state) {
            interrupted.objects.push_back(
                {{"apps", "Deployment", "checkout", name}, ActionVerb::Update, state, {}});
        };
        add("a", JournalState::Answered);
        add("b", JournalState::Refused);
        add("c", JournalState::Sending);
        add("d", JournalState::Waiting);
        interrupted.journal = "one";
        InterruptedCard card;
        card.setInterrupted(interrupted, f().session().now());
        QVERIFY(card.title().contains(u"checkout"));
        auto *const lines = card.findChild<QListView *>();
        QCOMPARE(lines->model()->rowCount(), 4);
        QVERIFY(f().rowOf(lines, u"Deployment b refused"_s).isValid());
        QVERIFY(f().rowOf(lines, u"Deployment c may have been sent"_s).isValid());
        QStringList wanted;
        const auto note = [&wanted](const QString &what) {
            return [&wanted, what](const InterruptedSync &one) {
                wanted.append(what + QString::fromStdString(one.journal));
            };
        };
        connect(&card, &InterruptedCard::verifyWanted, this, note(u"verify "_s));
        connect(&card, &InterruptedCard::resumeWanted, this, note(u"resume "_s));
        connect(&card, &InterruptedCard::abandonWanted, this, note(u"abandon "_s));
        for (const char *const name :
             {"verifyInterrupted", "resumeInterrupted", "abandonInterrupted"})
            card.findChild<QPushButton *>(QString::fromLatin1(name))->click();
        QCOMPARE(wanted, (QStringList{u"verify one"_s, u"resume one"_s, u"abandon one"_s}));
        const QString folder = qEnvironmentVariable("DRIFTGATE_PICTURES");
        if (!folder.isEmpty()) {
            card.resize(900, 180);
            QVERIFY(card.grab().save(folder + u"/interrupted.png"_s));
        }
    }

    void aRunningSyncShowsEachObject()
    {
        SyncCard card;
        card.resize(900, 300);
        auto sync = std::make_shared<SyncSnapshot>(halfWay());
        sync->startedAt = f().session().now();
        card.setSync(sync, f().session().now());
        auto *const steps = card.findChild<QListView *>(u"syncSteps"_s);
        QCOMPARE(steps->model()->rowCount(), 5);
        QVERIFY(steps->model()->index(0, 0).data().toString().contains(u"applied"));
        QVERIFY(steps->model()->index(2, 0).data().toString().contains(u"1 of 3 replicas"));
        auto *const stop = card.findChild<QPushButton *>(u"stopSync"_s);
        QVERIFY(stop->isVisibleTo(&card));
        JobId stopped = 0;
        connect(&card, &SyncCard::stopWanted, this, [&stopped](JobId id) { stopped = id; });
        stop->click();
        QCOMPARE(stopped, JobId{7});
        const QString folder = qEnvironmentVariable("DRIFTGATE_PICTURES");
        if (!folder.isEmpty()) {
            card.show();
            QTest::qWait(100);
            QVERIFY(card.grab().save(folder + u"/running.png"_s));
        }
    }

private:
    ApproveFixture &f() { return *m_window; }
    const SyncSnapshot &ended() { return *f().session().syncs()->syncs.front(); }
    void approve()
    {
        f().press("approve");
        QVERIFY2(f().waitAllowed(true), qUtf8Printable(f().whatIsSaid()));
    }

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<ApproveFixture> m_window;
};

QTEST_MAIN(TestWindowSync)
#include "tst_windowsync.moc"
