#include "desktop/approvefixture.h"
#include "desktop/models/objectlistmodel.h"
#include "desktop/pages/namedialog.h"
#include "workspace/gatefixture.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QToolButton>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

const ObjectKey Web{"apps", "Deployment", "checkout", "checkout"};
const ObjectKey Service{"", "Service", "checkout", "checkout"};
const ObjectKey Claim{"", "PersistentVolumeClaim", "checkout", "orders"};
const ObjectKey Added{"", "ConfigMap", "checkout", "added"};
const ObjectKey Dropped{"", "ConfigMap", "checkout", "dropped"};

std::string kustomization(const std::string &more)
{
    return "resources:\n- deployment.yaml\n- service.yaml\n" + more;
}

std::string claim()
{
    return "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: orders\nspec:\n"
           "  accessModes: [ReadWriteOnce]\n  resources: {requests: {storage: 1Gi}}\n";
}

} // namespace

/// Some objects of a plan synced alone, by keys and clicks, on a plan of two changes, one new
/// object and two deletes.
class TestWindowSelect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<GateFixture>();
        m_files->environment.clock = std::make_shared<SystemClock>();
        put("claim", claim());
        put("dropped", GateFixture::configMap("dropped", "checkout", "a"));
        put("kustomization", kustomization("- claim.yaml\n- dropped.yaml\n"));
        m_first = m_files->commit("Begin");
        m_files->bringUp(m_files->open());
        put("deployment", GateFixture::deployment(3, "shop/checkout:1.9.0"));
        put("service", GateFixture::service() + "  type: NodePort\n");
        put("added", GateFixture::configMap("added", "checkout", "b"));
        put("kustomization", kustomization("- added.yaml\n"));
        m_second = m_files->commit("Release");
    }
    void cleanup()
    {
        m_window.reset();
        m_files.reset();
    }

    void keysChooseAndTheButtonSaysIt()
    {
        start();
        QVERIFY(f().find<QToolButton>("selectObjects")->isVisible());
        QVERIFY(!boxOf(Web).isValid());
        const QString whole = f().syncButton().sentence();
        QCOMPARE(whole,
                 u"Sync checkout to %1 on staging: 2 change(s), 1 new, 2 deleted"_s.arg(second()));
        goTo(Web);
        f().press(Qt::Key_Space);
        QCOMPARE(boxOf(Web), QVariant(Qt::Checked));
        QCOMPARE(boxOf(Dropped), QVariant(Qt::Unchecked));
        QCOMPARE(
            f().syncButton().sentence(),
            u"Sync 1 of 5 object(s) of checkout to %1 on staging: 1 change(s)"_s.arg(second()));
        QVERIFY2(f().why().contains(u"Deployed stays %1"_s.arg(first())),
                 qUtf8Printable(f().why()));
        goTo(Dropped);
        f().press(Qt::Key_Space);
        QCOMPARE(
            f().syncButton().sentence(),
            u"Sync 2 of 5 object(s) of checkout to %1 on staging: 1 change(s), 1 deleted"_s.arg(
                second()));
        QCOMPARE(count(), u"2 of 5 chosen"_s);
        f().picture(u"chosen"_s);
        f().preferences().setTheme(Preferences::Theme::Dark);
        f().picture(u"chosen-dark"_s);
        f().preferences().setTheme(Preferences::Theme::Light);
        // All of them, one by one, are the whole: nothing is left out, and the revision moves.
        f().press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f().syncButton().sentence(), whole);
        QVERIFY(!f().why().contains(u"stays"_s));
        f().press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(!f().syncButton().isEnabled());
        QVERIFY(f().syncButton().sentence().startsWith(u"Choose what to sync"));
        QVERIFY(f().why().contains(u"No object is chosen"_s));
        f().press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f().session().syncs()->syncs.empty());
        f().press(Qt::Key_Escape);
        QCOMPARE(f().syncButton().sentence(), whole);
        QVERIFY(!boxOf(Web).isValid());
    }

    void clicksChooseAndTheRestIsPlannedAnew()
    {
        start();
        approve();
        QTest::mouseClick(f().find<QToolButton>("selectObjects"), Qt::LeftButton);
        QVERIFY(!f().syncButton().isEnabled());
        clickBox(Service);
        clickBox(Added);
        clickBox(Added);
        clickBox(Dropped);
        QCOMPARE(count(), u"2 of 5 chosen"_s);
        // A click beside the box only looks.
        f().click(f().objectList(), indexOf(Web));
        QCOMPARE(boxOf(Web), QVariant(Qt::Unchecked));
        QVERIFY(f().wait([this] { return f().window().reviewPage()->isShowing(); }));
        // The claim's name is not asked for: it is not chosen.
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        QVERIFY(f().find<NameDialog>("nameDialog") == nullptr);
        QVERIFY(f().waitSynced(1));
        const SyncSnapshot &sync = *f().session().syncs()->syncs.front();
        QVERIFY2(sync.report, sync.error ? qUtf8Printable(sync.error->toString()) : "");
        QCOMPARE(sync.report->verification.state, VerificationState::Matched);
        QCOMPARE(sync.steps.size(), size_t{2});
        QCOMPARE(f().find<QListView>("syncSteps")->model()->rowCount(), 2);
        QVERIFY(sync.report->record->detail.find("only"));
        f().picture(u"partly-synced"_s);
        // What is left is another plan, which nobody has approved, and nothing of it is chosen.
        f().window().showPage(MainWindow::Review);
        QVERIFY(f().waitAllowed(false));
        QVERIFY(f().waitPlan());
        QCOMPARE(objectsActedOn(*f().session().plan()->plan()),
                 (std::set<ObjectKey>{Web, Claim, Added}));
        QCOMPARE(f().session().plan()->plan()->deployed, std::optional(m_first));
        QCOMPARE(count(), u"0 of 3 chosen"_s);
        QVERIFY(!f().syncButton().isEnabled());
        f().picture(u"rest"_s);
        press("chooseWhole");
        QVERIFY(f().syncButton().sentence().startsWith(u"Sync checkout to"));
    }

    void onlyChosenObjectsAskForTheirNames()
    {
        start();
        approve();
        goTo(Claim);
        f().press(Qt::Key_Space);
        QTest::mouseClick(&f().syncButton(), Qt::LeftButton);
        auto *const dialog = f().find<NameDialog>("nameDialog");
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<SentenceButton *>(u"goOn"_s)->sentence(),
                 f().syncButton().sentence());
        QCOMPARE(dialog->findChildren<QLineEdit *>().size(), 1);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"orders"_s);
        QTest::mouseClick(dialog->findChild<SentenceButton *>(u"goOn"_s), Qt::LeftButton);
        QVERIFY(f().waitSynced(1));
        const SyncSnapshot &sync = *f().session().syncs()->syncs.front();
        QVERIFY2(sync.report, sync.error ? qUtf8Printable(sync.error->toString()) : "");
        QCOMPARE(sync.report->verification.state, VerificationState::Matched);
    }

    void aChoiceNeverTurnsIntoTheWhole()
    {
        start();
        goTo(Added);
        f().press(Qt::Key_Space);
        QCOMPARE(count(), u"1 of 5 chosen"_s);
        // Somebody makes it by hand just as Git wants it.
        m_files->writeLive("live/staging/added.yaml",
                           GateFixture::configMap("added", "checkout", "b"));
        f().press(Qt::Key_F5);
        QVERIFY(f().wait([this] {
            const auto plan = f().session().plan();
            return plan && plan->plan() && objectsActedOn(*plan->plan()).size() == 4;
        }));
        QVERIFY(f().waitPlan());
        QCOMPARE(count(), u"0 of 4 chosen"_s);
        QVERIFY(!f().syncButton().isEnabled());
        // Another application begins with its whole plan.
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        QVERIFY(f().waitPlan());
        QVERIFY(f().find<QToolButton>("selectObjects")->isVisible());
        QVERIFY(!f().session().plan()->chosen);
    }

    void theMenuBeginsWithItsObject()
    {
        start();
        f().click(f().objectList(), indexOf(Service), Qt::RightButton);
        Q_EMIT f().objectList()->customContextMenuRequested(
            f().objectList()->visualRect(indexOf(Service)).center());
        auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *const action : menu->actions()) {
            if (action->text().startsWith(u"Select objects"))
                action->trigger();
        }
        menu->close();
        QCOMPARE(boxOf(Service), QVariant(Qt::Checked));
        QCOMPARE(count(), u"1 of 5 chosen"_s);
    }

    void aBranchMovesAsAWhole()
    {
        const std::string remote = m_files->beside("remote.git");
        m_files->repository().git({"init", "-q", "--bare", "-b", "main", remote});
        m_files->repository().git({"remote", "add", "origin", remote});
        std::string file = GateFixture::workspaceFile();
        const std::string recorded = "recorded: ../live/staging";
        file.insert(file.find(recorded) + recorded.size(), ", ref: refs/heads/env/staging");
        m_files->write("driftgate.yaml", file);
        m_files->commit("Follow a branch");
        start();
        QCOMPARE(f().session().plan()->plan()->engine, EngineKind::Ref);
        QVERIFY(!f().find<QToolButton>("selectObjects")->isVisible());
        goTo(Web);
        f().press(Qt::Key_Space);
        QVERIFY(!f().session().plan()->chosen);
        QVERIFY(!boxOf(Web).isValid());
    }

private:
    ApproveFixture &f() { return *m_window; }
    void put(const std::string &name, const std::string &text)
    {
        m_files->write("apps/checkout/base/" + name + ".yaml", text);
    }
    void start()
    {
        m_window = std::make_unique<ApproveFixture>(m_files->environment);
        new QAbstractItemModelTester(
            model(), QAbstractItemModelTester::FailureReportingMode::QtTest, model());
        QVERIFY(f().open(QString::fromStdString(m_files->root())));
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY(f().waitPlan());
    }
    void approve()
    {
        f().press("approve");
        QVERIFY2(f().waitAllowed(true), qUtf8Printable(f().whatIsSaid()));
    }
    ObjectListModel *model() { return static_cast<ObjectListModel *>(f().objectList()->model()); }
    QModelIndex indexOf(const ObjectKey &key) { return model()->index(model()->find(key), 0); }
    QVariant boxOf(const ObjectKey &key) { return model()->data(indexOf(key), Qt::CheckStateRole); }
    void goTo(const ObjectKey &key)
    {
        f().objectList()->setFocus();
        f().press(Qt::Key_Home);
        while (f().objectList()->currentIndex() != indexOf(key)) {
            const QModelIndex before = f().objectList()->currentIndex();
            f().press(Qt::Key_Down);
            QVERIFY(f().objectList()->currentIndex() != before);
        }
    }
    void clickBox(const ObjectKey &key)
    {
        QListView *const list = f().objectList();
        list->scrollTo(indexOf(key));
        const QRect row = list->visualRect(indexOf(key));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          {row.left() + 18, row.center().y()});
    }
    void press(const char *link) { QTest::mouseClick(f().find<QToolButton>(link), Qt::LeftButton); }
    QString count() { return f().find<QLabel>("chosenCount")->text(); }
    [[nodiscard]] QString first() const { return QString::fromStdString(m_first.shortHex()); }
    [[nodiscard]] QString second() const { return QString::fromStdString(m_second.shortHex()); }

    std::unique_ptr<GateFixture> m_files;
    std::unique_ptr<ApproveFixture> m_window;
    Revision m_first, m_second;
};

QTEST_MAIN(TestWindowSelect)
#include "tst_windowselect.moc"
