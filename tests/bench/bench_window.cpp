#include "desktop/watchdog.h"
#include "desktop/windowfixture.h"
#include "sourcedir.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>

#include <cstdio>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

// Measures the window on the largest sample repository and on the demo:
//
//     bench_window [REPOSITORY]
//
// The longest single event (what a person feels as the window standing still), on the processor,
// beside what painting the whole window costs, and the start up to a window that takes input,
// beside a bare window of Qt's.

namespace
{

constexpr int Starts = 7;

Watchdog &watchdog()
{
    return *static_cast<Watchdog *>(QCoreApplication::instance());
}

void row(const QString &work, double ours, double peer, const QString &budget)
{
    std::printf("%s | %.1f ms | %.1f ms | %.1fx | %s\n", qUtf8Printable(work), ours, peer,
                ours / peer, qUtf8Printable(budget));
    std::fflush(stdout);
}

/// Says "ready" when the window was painted and its loop is idle for the first time.
void tellReady(QWidget &window)
{
    class FirstPaint final : public QObject
    {
    public:
        using QObject::QObject;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint && !m_told) {
                m_told = true;
                QTimer::singleShot(0, qApp, [] {
                    std::puts("ready");
                    std::fflush(stdout);
                    QCoreApplication::quit();
                });
            }
            return false;
        }

    private:
        bool m_told = false;
    };
    window.installEventFilter(new FirstPaint(&window));
}

int startOnce(const QString &where, const QString &folder)
{
    Preferences preferences(folder + u"/settings.ini"_s);
    const Theme theme(*qApp, preferences);
    Environment environment = Environment::system();
    environment.cacheDir = (folder + u"/cache"_s).toStdString();
    environment.dataDir = (folder + u"/data"_s).toStdString();
    Session session(environment);
    MainWindow window(session, preferences);
    tellReady(window);
    window.show();
    window.start(where);
    return QApplication::exec();
}

int startBare()
{
    QWidget window;
    window.resize(1440, 900);
    QPushButton button(u"Bare"_s, &window);
    tellReady(window);
    window.show();
    return QApplication::exec();
}

double startTime(const QStringList &arguments)
{
    std::vector<double> times;
    for (int i = 0; i < Starts; ++i) {
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(QCoreApplication::applicationFilePath(), arguments);
        while (!process.readAllStandardOutput().contains("ready")) {
            if (!process.waitForReadyRead(60'000))
                qFatal("the program did not start");
        }
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        process.waitForFinished(60'000);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void measureStart()
{
    const QTemporaryDir folder;
    const double bare = startTime({u"--bare"_s});
    row(u"start to a usable window, nothing opened"_s,
        startTime({u"--start"_s, QString(), folder.path()}), bare, u"400 ms"_s);
    row(u"start to a usable window, the demo reopened"_s,
        startTime({u"--start"_s, WindowFixture::demo(), folder.path()}), bare, u"400 ms"_s);
}

QString sampleClone(const QTemporaryDir &folder)
{
    const QString bundle = sourceDir() + u"/../shared/data/repos/operate-first-apps.bundle"_s;
    const QString clone = folder.filePath(u"apps"_s);
    if (!QFile::exists(bundle) ||
        QProcess::execute(u"git"_s, {u"clone"_s, u"-q"_s, bundle, clone}) != 0)
        return {};
    return clone;
}

void report(const QString &work, double paint)
{
    const Watchdog::Block longest = watchdog().longest();
    row(u"longest event: "_s + work, longest.busy, paint, u"50 ms"_s);
    std::printf("%s: %s, %.1f ms with waiting; %td of %zu events over 50 ms\n",
                qUtf8Printable(work), qUtf8Printable(longest.what), longest.wall,
                watchdog().longerThan(50), watchdog().events());
    watchdog().restart();
}

void measureBlocks(const QString &repository, const QString &name)
{
    const QTemporaryDir folder;
    WindowFixture f(WindowFixture::environmentIn(folder));
    QElapsedTimer timer;
    timer.start();
    watchdog().restart();
    const bool isRead = f.open(repository);
    if (!f.session().workspace())
        qFatal("%s cannot be opened", qUtf8Printable(repository));
    std::printf("%s: %s after %.1f s, %zu commits listed by then\n", qUtf8Printable(name),
                isRead ? "every cell read" : "some cells read",
                static_cast<double>(timer.elapsed()) / 1e3, f.session().history()->rows);
    const double before = Watchdog::processorTime();
    static_cast<void>(f.window().grab());
    const double paint = Watchdog::processorTime() - before;
    report(u"opening %1"_s.arg(name), paint);

    f.window().showPage(MainWindow::History);
    f.historyTable()->setFocus();
    QScrollBar *const bar = f.historyTable()->verticalScrollBar();
    for (int page = 0; page < 200; ++page) {
        f.press(Qt::Key_PageDown);
        QTest::qWait(1);
    }
    f.press(Qt::Key_End, Qt::ControlModifier);
    static_cast<void>(
        f.wait([&] { return !f.session().history()->running && bar->value() == bar->maximum(); }));
    report(u"paging through %1's history"_s.arg(name), paint);

    for (int cell = 0; cell < 12; ++cell) {
        f.window().showPage(MainWindow::Fleet);
        f.press(cell % 4 == 3 ? Qt::Key_Right : Qt::Key_Down);
        f.press(Qt::Key_Return);
        static_cast<void>(f.wait([&] { return f.window().reviewPage()->isShowing(); }));
        QTest::qWait(20);
    }
    report(u"opening reviews of %1"_s.arg(name), paint);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", qEnvironmentVariable("QT_QPA_PLATFORM", u"offscreen"_s).toUtf8());
    Watchdog application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--bare"_s)
        return startBare();
    if (arguments.value(1) == u"--start"_s)
        return startOnce(arguments.value(2), arguments.value(3));
    measureStart();
    measureBlocks(WindowFixture::demo(), u"the demo"_s);
    const QTemporaryDir folder;
    const QString repository = arguments.size() > 1 ? arguments.at(1) : sampleClone(folder);
    if (repository.isEmpty())
        std::puts("the sample repositories are not beside this source");
    else
        measureBlocks(repository, QDir(repository).dirName());
    return 0;
}
