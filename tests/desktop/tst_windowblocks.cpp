#include "desktop/watchdog.h"
#include "desktop/windowfixture.h"
#include "sourcedir.h"

#include <QScrollBar>
#include <QThread>

#include <atomic>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

/// The system's, and whether the window's thread ever ran a program.
class WatchedRunner final : public ProcessRunner
{
public:
    Result<ProcessOutcome> run(const ProcessRequest &request,
                               const CancelToken &cancel) const override
    {
        if (QThread::currentThread() == qApp->thread())
            m_ranInWindow = true;
        ++m_runs;
        return m_system.run(request, cancel);
    }
    std::string find(const std::string &program) const override { return m_system.find(program); }
    [[nodiscard]] bool ranInWindow() const { return m_ranInWindow; }
    [[nodiscard]] int runs() const { return m_runs; }

private:
    SystemProcessRunner m_system;
    mutable std::atomic_bool m_ranInWindow = false;
    mutable std::atomic_int m_runs = 0;
};

Watchdog &watchdog()
{
    return *static_cast<Watchdog *>(QCoreApplication::instance());
}

} // namespace

/// The window's thread shows and asks; reading, rendering and comparing is done elsewhere. Times
/// are no test's matter (bench_window has them), so what is held here is where work happens, and
/// how long an event holds the loop beside how long painting the whole window takes.
class TestWindowBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLargestRealRepositoryHoldsNothingUp()
    {
        const QString bundle = sourceDir() + u"/../shared/data/repos/operate-first-apps.bundle"_s;
        if (!QFile::exists(bundle))
            QSKIP("the sample repositories are not beside this source");
        const QTemporaryDir folder;
        Environment environment = WindowFixture::environmentIn(folder);
        const auto runner = std::make_shared<WatchedRunner>();
        environment.runner = runner;
        const QString clone = folder.filePath(u"apps"_s);
        const auto made = SystemProcessRunner().run(
            {.program = "git",
             .arguments = {"clone", "-q", bundle.toStdString(), clone.toStdString()},
             .directory = {},
             .input = {},
             .environment = {}},
            {});
        QVERIFY(made && made->exitCode == 0);

        WindowFixture f(environment);
        watchdog().restart();
        const qint64 ownBefore = Watchdog::bytesRead(false);
        const qint64 allBefore = Watchdog::bytesRead(true);
        f.window().open(clone);
        // The applications are rendered meanwhile, which takes what it takes.
        QVERIFY(
            f.wait([&] { return f.session().workspace() && f.session().history()->rows > 1000; }));
        visitPages(f);
        const double paint = paintTime(f);
        f.window().showPage(MainWindow::Fleet);
        f.press(Qt::Key_F5);
        visitPages(f);
        QScrollBar *const bar = f.historyTable()->verticalScrollBar();
        f.window().showPage(MainWindow::History);
        f.historyTable()->setFocus();
        for (int page = 0; page < 40; ++page) {
            f.press(Qt::Key_PageDown);
            QTest::qWait(1);
        }
        f.press(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(f.wait(
            [&] { return !f.session().history()->running && bar->value() == bar->maximum(); }));
        QVERIFY(f.session().history()->rows > 1000);

        QVERIFY(runner->runs() > 0);
        QVERIFY(!runner->ranInWindow());
        const qint64 own = Watchdog::bytesRead(false) - ownBefore;
        const qint64 all = Watchdog::bytesRead(true) - allBefore;
        const Watchdog::Block longest = watchdog().longest();
        qInfo("painting the window: %.1f ms; longest event: %.1f ms on the processor, %.1f ms in "
              "all (%s); of %zu events %td were over 50 ms; read in the window's thread: %lld of "
              "%lld bytes",
              paint, longest.busy, longest.wall, qUtf8Printable(longest.what), watchdog().events(),
              watchdog().longerThan(50), static_cast<long long>(own), static_cast<long long>(all));
        QVERIFY2(longest.busy < 8 * paint, qUtf8Printable(longest.what));
    }

private:
    void visitPages(WindowFixture &f)
    {
        for (const MainWindow::Page page :
             {MainWindow::Fleet, MainWindow::History, MainWindow::Review, MainWindow::Activity}) {
            f.window().showPage(page);
            QTest::qWait(20);
        }
    }
    /// The most that all pages need to be painted once, in milliseconds on the processor.
    static double paintTime(WindowFixture &f)
    {
        double out = 0;
        for (const MainWindow::Page page : {MainWindow::Fleet, MainWindow::History}) {
            f.window().showPage(page);
            const double before = Watchdog::processorTime();
            static_cast<void>(f.window().grab());
            out = std::max(out, Watchdog::processorTime() - before);
        }
        return out;
    }
};

int main(int argc, char **argv)
{
    Watchdog application(argc, argv);
    TestWindowBlocks test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowblocks.moc"
