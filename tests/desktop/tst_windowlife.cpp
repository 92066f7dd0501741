#include "desktop/pages/shortcutsdialog.h"
#include "desktop/windowfixture.h"
#include "workspace/workspacefixture.h"

#include <QComboBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>

#include <condition_variable>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

/// Serves one fault: kustomize never ends by itself, but ends when it is told to.
class HangingRunner final : public ProcessRunner
{
public:
    Result<ProcessOutcome> run(const ProcessRequest &request,
                               const CancelToken &cancel) const override
    {
        if (request.program.find("kustomize") == std::string::npos &&
            request.program.find("kubectl") == std::string::npos)
            return m_system.run(request, cancel);
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any never;
        never.wait(lock, cancel, [] { return false; });
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    }
    std::string find(const std::string &program) const override { return m_system.find(program); }

private:
    SystemProcessRunner m_system;
};

} // namespace

/// What surrounds the pages: opening, dialogs, what is remembered, what can be stopped.
class TestWindowLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<WorkspaceFixture>();
        m_files->environment.clock = std::make_shared<SystemClock>();
        m_files->commit("First");
        m_window = std::make_unique<WindowFixture>(m_files->environment);
    }
    void cleanup()
    {
        m_window.reset();
        m_files.reset();
    }

    void theWelcomePageOpensTheDemo()
    {
        auto *const demo = f().find<QPushButton>("openDemo");
        QVERIFY(demo->isVisible());
        QTest::mouseClick(demo, Qt::LeftButton);
        QVERIFY(f().waitOpen());
        QVERIFY(f().fleetTable()->isVisible());
        QVERIFY(f().fleetTable()->model()->rowCount() >= 5);
    }

    void whatWasOpenedIsOfferedAgain()
    {
        QVERIFY(f().open(root()));
        const WorkspaceFixture second;
        QVERIFY(second.environment.cacheDir != m_files->environment.cacheDir);
        QVERIFY(f().open(WindowFixture::demo()));
        QCOMPARE(f().preferences().recent(), (QStringList{WindowFixture::demo(), root()}));
        QAction *again = nullptr;
        for (QAction *const action : f().window().findChildren<QAction *>()) {
            if (action->text() == root())
                again = action;
        }
        QVERIFY(again);
        again->trigger();
        QVERIFY(f().wait([this] {
            return f().session().workspace() && f().session().workspace()->where == root();
        }));
        QVERIFY(f().waitOpen());
        // On the welcome page too.
        closeWorkspace();
        QVERIFY(f().wait([this] { return !f().session().workspace(); }));
        auto *const recent = f().find<QListView>("recent");
        QVERIFY(recent->isVisible());
        f().click(recent, recent->model()->index(0, 0));
        QVERIFY(f().waitOpen());
    }

    void anotherWorkspaceShowsNothingOfTheOneBefore()
    {
        QVERIFY(f().openDemo());
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        // It has a checkout on prod-eu too.
        f().window().open(root());
        QVERIFY(f().wait([this] { return f().session().workspace()->where == root(); }));
        const auto fleet = f().session().fleet();
        for (const FleetRow &row : fleet->rows) {
            for (const FleetCell &cell : row.cells)
                QVERIFY(!cell.state || cell.state->path.find("overlays") != std::string::npos ||
                        cell.state->path == "apps/ingress");
        }
        QVERIFY(!f().session().reviewed());
        QVERIFY(f().waitOpen());
    }

    void aRefreshDoesNotKeepAnotherFromBeingOpened()
    {
        QVERIFY(f().open(root()));
        f().window().open(WindowFixture::demo());
        f().press(Qt::Key_F5);
        QVERIFY(f().session().isOpening());
        QVERIFY(f().wait([this] { return !f().session().isOpening(); }));
        QCOMPARE(f().session().workspace()->where, WindowFixture::demo());
        // One that was wanted while the opening failed is made up for.
        QVERIFY(f().open(root()));
        f().window().open(u"/no/such/folder"_s);
        m_files->write("apps/ingress/configmap.yaml",
                       WorkspaceFixture::configMap("ingress", "ingress", "b"));
        const Revision second = m_files->commit("Second");
        f().press(Qt::Key_F5);
        QVERIFY(f().wait([&] { return f().session().workspace()->head == second; }));
        QCOMPARE(f().session().workspace()->where, root());
    }

    void aDroppedFolderIsOpened()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(root())});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&f().window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&f().window(), &drop);
        QVERIFY(drop.isAccepted());
        QVERIFY(f().waitOpen());
        QCOMPARE(f().session().workspace()->where, root());
    }

    void theNextStartShowsWhatWasThere()
    {
        QVERIFY(f().open(root()));
        // The screen that is there offscreen is a small one.
        f().window().resize(f().window().minimumSizeHint().width(), 700);
        const QSize size = f().window().size();
        f().press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(f().wait([this] { return f().historyTable()->isVisible(); }));
        auto *const splitter = qobject_cast<QSplitter *>(f().historyTable()->parentWidget());
        QVERIFY(splitter);
        splitter->setSizes({150, 450});
        const QList<int> sizes = splitter->sizes();
        f().restart();
        f().window().start({});
        QVERIFY(f().waitOpen());
        QCOMPARE(f().session().workspace()->where, root());
        QCOMPARE(f().window().page(), MainWindow::History);
        QCOMPARE(f().window().height(), size.height());
        QTRY_COMPARE(qobject_cast<QSplitter *>(f().historyTable()->parentWidget())->sizes(), sizes);
    }

    void aClosedWorkspaceStaysClosed()
    {
        QVERIFY(f().open(root()));
        closeWorkspace();
        QVERIFY(f().wait([this] { return !f().session().workspace(); }));
        f().restart();
        f().window().start({});
        QVERIFY(!f().session().isOpening());
        QVERIFY(f().find<QPushButton>("openDemo")->isVisible());
    }

    void aJobIsCancelledFromTheStatusBar()
    {
        m_files->environment.runner = std::make_shared<HangingRunner>();
        m_window = std::make_unique<WindowFixture>(m_files->environment);
        f().window().open(root());
        QVERIFY(f().wait(
            [this] { return f().session().workspace() && visibleButton(u"Cancel"_s) != nullptr; }));
        // Activity shows it with a button of its own.
        f().press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(f().wait([this] { return visibleText(u"Reading 2 cluster(s)"_s); }));
        // The button is for the job that the bar names, which may be another one first.
        QVERIFY(f().wait([this] {
            if (QToolButton *const cancel = visibleButton(u"Cancel"_s))
                QTest::mouseClick(cancel, Qt::LeftButton);
            return f().session().fleet()->reading == 0;
        }));
        QVERIFY(f().wait([this] {
            const auto entries = f().session().activity()->entries;
            return std::ranges::any_of(*entries, [](const ActivityEntry &entry) {
                return entry.outcome == ActivityEntry::Outcome::Cancelled;
            });
        }));
        // What was not read says so and is not under way for ever.
        QCOMPARE(f().cell(u"checkout"_s, u"staging"_s).data().toString(), u"○ not read"_s);
    }

    void settingsHoldAtOnce()
    {
        QVERIFY(f().open(root()));
        f().press(Qt::Key_Comma, Qt::ControlModifier);
        auto *const dialog = f().find<QDialog>("settingsDialog");
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->isModal());
        auto *const theme = dialog->findChild<QComboBox *>(u"theme"_s);
        theme->setFocus();
        const QColor light = f().window().palette().color(QPalette::Window);
        QTest::keyClick(theme, Qt::Key_End);
        QCOMPARE(f().preferences().theme(), Preferences::Theme::Dark);
        QTRY_VERIFY(f().window().palette().color(QPalette::Window).lightness() < light.lightness());
        // The folder of the cache and its size are told.
        QVERIFY(f().wait([&] {
            for (const QLabel *const label : dialog->findChildren<QLabel *>()) {
                if (label->text().contains(u"B"_s) && label->text().at(0).isDigit())
                    return true;
            }
            return false;
        }));
        QTest::keyClick(theme, Qt::Key_Home);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(f().wait([this] { return f().find<QDialog>("settingsDialog") == nullptr; }));
    }

    void aboutNamesTheLicences()
    {
        for (QAction *const action : f().window().findChildren<QAction *>()) {
            if (action->text() == u"A&bout Driftgate"_s)
                action->trigger();
        }
        auto *const dialog = f().find<QDialog>("aboutDialog");
        QVERIFY(dialog && dialog->isVisible());
        QString all;
        for (const QLabel *const label : dialog->findChildren<QLabel *>())
            all += label->text() + u'\n';
        for (const QString &part : {u"Apache"_s, u"Qt "_s, u"libgit2"_s, u"yaml-cpp"_s, u"QCoro"_s,
                                    u"KSyntaxHighlighting"_s})
            QVERIFY2(all.contains(part), qUtf8Printable(part));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(f().find<QDialog>("aboutDialog") == nullptr);
    }

    void everyShortcutIsListed()
    {
        f().press(Qt::Key_F1);
        auto *const dialog = f().find<QDialog>("shortcutsDialog");
        QVERIFY(dialog && dialog->isVisible());
        QString all;
        for (const QLabel *const label : dialog->findChildren<QLabel *>())
            all += label->text() + u'\n';
        QSet<QString> keys;
        for (const QShortcut *const shortcut : f().window().findChildren<QShortcut *>()) {
            if (shortcut->context() == Qt::WindowShortcut)
                keys.insert(shortcut->key().toString(QKeySequence::NativeText));
        }
        for (const QAction *const action : f().window().actions()) {
            if (!action->shortcut().isEmpty())
                keys.insert(action->shortcut().toString(QKeySequence::NativeText));
        }
        QVERIFY(keys.size() > 10);
        for (QString key : keys) {
            // "Ctrl+1 … 4" lists four at once.
            if (key.size() == 6 && key.startsWith(u"Ctrl+"_s) && key.back() >= u'2' &&
                key.back() <= u'4')
                key = u"Ctrl+1 … 4"_s;
            QVERIFY2(all.contains(key), qUtf8Printable(key));
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

private:
    WindowFixture &f() { return *m_window; }
    /// By the key that closes things on this desktop.
    void closeWorkspace()
    {
        const QKeyCombination keys = QKeySequence(QKeySequence::Close)[0];
        f().press(keys.key(), keys.keyboardModifiers());
    }
    QString root() { return QString::fromStdString(m_files->root()); }
    QToolButton *visibleButton(const QString &text)
    {
        for (QToolButton *const one : f().window().findChildren<QToolButton *>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    bool visibleText(const QString &text)
    {
        for (const QLabel *const one : f().window().findChildren<QLabel *>()) {
            if (one->isVisible() && one->text() == text)
                return true;
        }
        return false;
    }

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<WindowFixture> m_window;
};

QTEST_MAIN(TestWindowLife)
#include "tst_windowlife.moc"
