#include "bench/benchmark.h"
#include "bench/samplerepositories.h"
#include "desktop/pages/mainwindow.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>

// The largest resident size of the program while it opens a repository in its window, until
// nothing more is read: applications found, history read, the index built. Beside it what git
// takes to list the same history.

using namespace driftgate;
using namespace driftgate::bench;

namespace
{

/// Of a process of its own: nothing that was there before counts.
int openInWindow(int argc, char **argv)
{
    constexpr int CalmMs = 1000;
    constexpr int LimitMs = 300'000;
    const QApplication application(argc, argv);
    const QTemporaryDir home;
    Preferences preferences(home.filePath(QStringLiteral("settings.ini")));
    Environment environment = Environment::system();
    environment.cacheDir = home.path().toStdString() + "/cache";
    environment.dataDir = home.path().toStdString() + "/data";
    Session session(std::move(environment));
    MainWindow window(session, preferences);
    window.show();
    window.open(QCoreApplication::arguments().at(1));
    window.showPage(MainWindow::History);
    QElapsedTimer watch;
    watch.start();
    qint64 opened = 0;
    QElapsedTimer calm;
    calm.start();
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &application, [&] {
        const bool busy =
            session.isOpening() || !session.workspace() || !session.activity()->running.empty();
        if (opened == 0 && session.workspace())
            opened = watch.elapsed();
        if (busy)
            calm.restart();
        if (calm.elapsed() > CalmMs || watch.elapsed() > LimitMs)
            QCoreApplication::quit();
    });
    poll.start(20);
    QApplication::exec();
    QTextStream(stdout) << peakMegabytes() << ' ' << opened << ' ' << session.history()->rows
                        << '\n';
    return session.workspace() ? 0 : 1;
}

void measure(const std::string &root)
{
    const Use run = use({.words = {QCoreApplication::applicationFilePath().toStdString(), root},
                         .wantsOutput = true},
                        {.milliseconds = 400'000, .megabytes = 8'000});
    const auto figures = QByteArray::fromStdString(run.output).simplified().split(' ');
    if (run.exitCode != 0 || figures.size() != 3)
        qFatal("%s could not be opened", root.c_str());
    const Use log = use({.words = {"git", "log", "--all", "--name-only"}, .directory = root});
    print({.work = "opening " + nameOf(root) + ": largest resident size (git log --name-only)",
           .ours = figures[0].toDouble(),
           .peer = log.megabytes,
           .unit = "MB"});
    remark("the workspace was there after " + figures[1].toStdString() + " ms, " +
           figures[2].toStdString() + " commits were listed");
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1)
        return openInWindow(argc, argv);
    const QCoreApplication application(argc, argv);
    const QTemporaryDir temporary;
    const auto roots = realRepositories(temporary);
    if (!roots.empty())
        measure(roots.back());
    measure(bigRepository(1'000'000));
    return 0;
}
