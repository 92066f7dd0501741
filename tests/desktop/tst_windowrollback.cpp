#include "desktop/approvefixture.h"
#include "desktop/models/historymodel.h"
#include "desktop/pages/reviewheader.h"
#include "desktop/pages/rollbackdialog.h"
#include "desktop/widgets/segmentlabel.h"
#include "workspace/workspacefixture.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// The dialog with the two ways back: what it offers, and whose revert it tells of.
class TestWindowRollback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ApproveFixture::beAlice(); }
    void init()
    {
        m_files = std::make_unique<WorkspaceFixture>();
        m_files->environment.clock = std::make_shared<SystemClock>();
        m_first = m_files->commit("First");
        m_files->write("apps/checkout/base/deployment.yaml",
                       WorkspaceFixture::deployment(5, "shop/checkout:1.9.0"));
        m_files->write("apps/ingress/configmap.yaml",
                       WorkspaceFixture::configMap("ingress", "ingress", "b"));
        m_files->commit("Second");
        m_window = std::make_unique<ApproveFixture>(m_files->environment);
    }
    void cleanup()
    {
        m_window.reset();
        m_files.reset();
    }

    void whatIsNotThereIsNotReplaced_data()
    {
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<QString>("said");
        QTest::newRow("an application") << u"orders"_s << u"staging"_s << u"application orders"_s;
        QTest::newRow("a cluster") << u"ingress"_s << u"prod-eu"_s << u"ingress on prod-eu"_s;
    }

    void whatIsNotThereIsNotReplaced()
    {
        QFETCH(QString, application);
        QFETCH(QString, cluster);
        QFETCH(QString, said);
        open();
        rollBack(application, cluster);
        QVERIFY(!make().isEnabled());
        QVERIFY(!now().isEnabled());
        QCOMPARE(box(u"Cluster"_s).currentIndex(), -1);
        for (const char *const name : {"rollbackNowText", "revertWhy"})
            QVERIFY2(text(name).contains(said), qPrintable(text(name)));
        picture(u"rollback-missing"_s);
        // What is there can still be chosen.
        choose(u"Application"_s, u"checkout"_s);
        QVERIFY(f().wait([this] { return now().isEnabled() && make().isEnabled(); }));
        QVERIFY(message().contains(u"checkout"_s));
    }

    void whereTheBranchStandsIsNoWayBack()
    {
        m_files->repository().git({"checkout", "-q", "-b", "next"});
        m_files->write("apps/ingress/configmap.yaml",
                       WorkspaceFixture::configMap("ingress", "ingress", "c"));
        const Revision ahead = m_files->commit("Not merged yet");
        m_files->repository().git({"checkout", "-q", "main"});
        open();
        const Revision head = f().session().workspace()->head;
        for (const Revision &to : {head, ahead}) {
            rollBack(u"checkout"_s, u"staging"_s, to);
            QVERIFY(!now().isEnabled());
            const QString why = QString::fromStdString(to.shortHex()) +
                                u" does not lie behind main, so that going there is no rollback"_s;
            QVERIFY(f().wait([&] { return text("rollbackNowText").startsWith(why); }));
            QVERIFY2(text("revertWhy").startsWith(why), qPrintable(text("revertWhy")));
            QVERIFY(!now().isEnabled());
            QVERIFY(!make().isEnabled());
            picture(u"rollback-none"_s);
            // Nothing else that is chosen makes one of it.
            choose(u"Application"_s, u"ingress"_s);
            QVERIFY(!now().isEnabled());
            QVERIFY(!make().isEnabled());
            dialog()->close();
        }
        // A branch that has moved on has left it behind.
        rollBack(u"checkout"_s, u"staging"_s, head);
        QVERIFY(f().wait([this] { return text("revertWhy").contains(u"no rollback"_s); }));
        m_files->repository().git({"merge", "-q", "--ff-only", "next"});
        f().session().refresh();
        QVERIFY(f().wait([this] { return now().isEnabled(); }));
    }

    void theHistoryOffersNoWayBackToItsEnd()
    {
        open();
        f().window().showPage(MainWindow::History);
        QVERIFY(f().wait([this] { return f().historyTable()->model()->rowCount() == 2; }));
        f().click(f().historyTable(), f().historyTable()->model()->index(0, HistoryModel::Subject));
        f().press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog() == nullptr);
        QVERIFY(isSaid(QString::fromStdString(f().session().workspace()->head.shortHex()) +
                       u" does not lie behind main"_s));
        f().click(f().historyTable(), f().historyTable()->model()->index(1, HistoryModel::Subject));
        f().press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog() != nullptr);
        QCOMPARE(dialog()->target(), m_first);
    }

    void onlyAPlanThatGoesBackIsCalledARollback()
    {
        open();
        const ApplicationName checkout("checkout");
        const ClusterName staging("staging");
        const auto isCalledSo = [this] {
            const auto *const header = f().window().findChild<ReviewHeader *>();
            return plainText(header->findChild<SegmentLabel *>()->segments())
                .contains(u"rollback"_s);
        };
        f().window().showPage(MainWindow::Review);
        f().session().review(checkout, staging, {}, m_first);
        QVERIFY(f().waitPlan());
        QVERIFY(isCalledSo());
        f().session().review(checkout, staging, {}, f().session().workspace()->head);
        QVERIFY(f().waitPlan());
        QVERIFY(!isCalledSo());
    }

    void nothingIsOrderedBeforeItIsKnown()
    {
        open();
        rollBack(u"checkout"_s, u"staging"_s);
        QVERIFY(!make().isEnabled());
        QVERIFY(f().wait([this] { return make().isEnabled(); }));
        QVERIFY2(message().contains(u"checkout"_s), qPrintable(message()));
        choose(u"Application"_s, u"ingress"_s);
        QVERIFY(!make().isEnabled());
        QVERIFY2(message().isEmpty(), qPrintable(message()));
        // It is asked again where all is read again meanwhile.
        f().session().refresh();
        QVERIFY(f().wait([this] { return make().isEnabled(); }));
        QVERIFY2(message().contains(u"ingress"_s), qPrintable(message()));
        // What a person wrote stays.
        auto *const field = dialog()->findChild<QPlainTextEdit *>(u"revertMessage"_s);
        field->setPlainText(u"Because of Friday"_s);
        choose(u"Application"_s, u"checkout"_s);
        QVERIFY(f().wait([this] { return make().isEnabled(); }));
        QCOMPARE(message(), u"Because of Friday"_s);
    }

    void thereIsOneDialog()
    {
        open();
        rollBack(u"checkout"_s, u"staging"_s);
        RollbackDialog *const first = dialog();
        rollBack(u"checkout"_s, u"staging"_s);
        QCOMPARE(dialog(), first);
        QVERIFY(!isSaid(u"Another rollback is open"_s));
        rollBack(u"ingress"_s, u"staging"_s);
        QCOMPARE(dialog(), first);
        QVERIFY(isSaid(u"Another rollback is open"_s));
        first->close();
        rollBack(u"ingress"_s, u"staging"_s);
        QVERIFY(dialog() != first);
        QCOMPARE(box(u"Application"_s).currentText(), u"ingress"_s);
        // Its revision is one of this repository.
        QVERIFY(f().openDemo());
        QVERIFY(dialog() == nullptr);
    }

    void aRevertIsToldWhereItWasOrdered()
    {
        const std::string go = addSlowRemote();
        open();
        rollBack(u"checkout"_s, u"staging"_s);
        QVERIFY(f().wait([this] { return make().isEnabled(); }));
        make().click();
        QVERIFY(f().session().reverted()->running);
        QCOMPARE(text("revertWhy"), u"Being made…"_s);
        QVERIFY(!box(u"Application"_s).isEnabled());
        dialog()->close();
        rollBack(u"ingress"_s, u"staging"_s);
        // Two at once would tell nobody whose end is whose.
        QVERIFY(f().session().reverted()->running);
        QVERIFY(f().wait([this] { return !message().isEmpty(); }));
        QVERIFY(!make().isEnabled());
        QCOMPARE(text("revertWhy"), u"Another revert is being made…"_s);
        QVERIFY(box(u"Application"_s).isEnabled());
        std::ofstream(go).flush();
        QVERIFY(f().wait([this] { return !f().session().reverted()->running; }));
        const auto made = f().session().reverted();
        QVERIFY2(made->revert, made->error ? qPrintable(made->error->toString()) : "");
        QCOMPARE(made->options.application, ApplicationName("checkout"));
        QVERIFY(!dialog()->findChild<QListView *>(u"revertDone"_s)->isVisible());
        QVERIFY(f().wait([this] { return make().isEnabled(); }));
        QVERIFY2(message().contains(u"ingress"_s), qPrintable(message()));
        make().click();
        auto *const done = dialog()->findChild<QListView *>(u"revertDone"_s);
        QVERIFY(f().wait([&] { return done->isVisible(); }));
        QVERIFY(f().rowOf(done, u"rollback/ingress-"_s).isValid());
        // That is not what became of another choice.
        choose(u"Application"_s, u"checkout"_s);
        QVERIFY(!done->isVisible());
    }

private:
    [[nodiscard]] ApproveFixture &f() { return *m_window; }
    void open() { QVERIFY(f().open(QString::fromStdString(m_files->root()))); }
    void rollBack(const QString &application, const QString &cluster)
    {
        rollBack(application, cluster, m_first);
    }
    void rollBack(const QString &application, const QString &cluster, const Revision &to)
    {
        f().window().rollBack(ApplicationName(application.toStdString()),
                              ClusterName(cluster.toStdString()), to);
    }
    /// The one that is open; null: none.
    [[nodiscard]] RollbackDialog *dialog()
    {
        RollbackDialog *out = nullptr;
        for (RollbackDialog *const one : f().window().findChildren<RollbackDialog *>()) {
            if (!one->isVisible())
                continue;
            if (out != nullptr)
                qFatal("there are two dialogs");
            out = one;
        }
        return out;
    }
    [[nodiscard]] QPushButton &make()
    {
        return *dialog()->findChild<QPushButton *>(u"makeRevert"_s);
    }
    [[nodiscard]] QPushButton &now()
    {
        return *dialog()->findChild<QPushButton *>(u"rollbackNow"_s);
    }
    [[nodiscard]] QString message()
    {
        return dialog()->findChild<QPlainTextEdit *>(u"revertMessage"_s)->toPlainText();
    }
    [[nodiscard]] QString text(const char *label)
    {
        return dialog()->findChild<QLabel *>(QLatin1StringView(label))->text();
    }
    [[nodiscard]] QComboBox &box(const QString &name)
    {
        for (QComboBox *const one : dialog()->findChildren<QComboBox *>()) {
            if (one->accessibleName() == name)
                return *one;
        }
        qFatal("there is no such choice");
    }
    /// By the keyboard.
    void choose(const QString &which, const QString &name)
    {
        QComboBox &combo = box(which);
        QTest::keyClick(&combo, Qt::Key_Home);
        while (combo.currentText() != name && combo.currentIndex() + 1 < combo.count())
            QTest::keyClick(&combo, Qt::Key_Down);
        QCOMPARE(combo.currentText(), name);
    }
    [[nodiscard]] bool isSaid(const QString &begin)
    {
        const auto labels = f().window().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().startsWith(begin); });
    }
    /// One that takes a branch only once a file is there; gives its path.
    [[nodiscard]] std::string addSlowRemote()
    {
        const std::string remote = m_files->beside("remote.git");
        const std::string go = m_files->beside("go");
        m_files->repository().git({"clone", "-q", "--bare", m_files->root(), remote});
        m_files->repository().git({"remote", "add", "origin", remote});
        m_files->repository().git({"fetch", "-q", "origin"});
        std::filesystem::create_directories(remote + "/hooks");
        const std::string hook = remote + "/hooks/update";
        std::ofstream(hook) << "#!/bin/sh\n" << shellWaitingFor(go) << '\n';
        std::filesystem::permissions(hook, std::filesystem::perms::owner_all);
        return go;
    }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("DRIFTGATE_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(dialog()->grab().save(folder + u'/' + name + u".png"_s));
    }

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<ApproveFixture> m_window;
    Revision m_first;
};

QTEST_MAIN(TestWindowRollback)
#include "tst_windowrollback.moc"
