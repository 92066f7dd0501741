#include "bench/benchmark.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTimer>

// How long the program takes from the start of its process until its window shows something that
// can be used, and until that process is over; beside a program that shows an empty window.

using namespace driftgate;
using namespace driftgate::bench;

namespace
{

constexpr int Repeats = 9;

/// Qt's smallest program with a window, ended as ours is: when it has been painted.
class EmptyWindow : public QMainWindow
{
protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, &QApplication::quit);
        return QMainWindow::event(event);
    }
};

int showEmptyWindow(int argc, char **argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}

/// Built beside this one.
std::string program()
{
    return QCoreApplication::applicationDirPath().toStdString() + "/../../app/desktop/driftgate";
}

/// The variables of a person who has nothing but `home`.
std::map<std::string, std::string> livingIn(const std::string &home)
{
    return {{"HOME", home},
            {"XDG_CONFIG_HOME", home + "/config"},
            {"XDG_CACHE_HOME", home + "/cache"},
            {"XDG_DATA_HOME", home + "/data"},
            {"QT_QPA_PLATFORM", "offscreen"}};
}

void measure(const std::string &what, const std::map<std::string, std::string> &variables)
{
    const Command mine{.words = {program(), "--quit-when-shown"}, .more = variables};
    const Command empty{.words = {QCoreApplication::applicationFilePath().toStdString(), "peer"},
                        .more = variables};
    const Medians times = medians([&] { timeOf(mine); }, [&] { timeOf(empty); }, Repeats);
    print({.work = "start, " + what + " (an empty window)",
           .ours = times.ours,
           .peer = times.peer,
           .budget = Budget::atMost(400)});
    print({.work = "largest resident size, " + what + " (an empty window)",
           .ours = use(mine).megabytes,
           .peer = use(empty).megabytes,
           .unit = "MB"});
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1)
        return showEmptyWindow(argc, argv);
    const QCoreApplication application(argc, argv);
    const QTemporaryDir nobody;
    measure("nothing opened before", livingIn(nobody.path().toStdString()));
    const QTemporaryDir somebody;
    const auto variables = livingIn(somebody.path().toStdString());
    // Makes the demo; from then on it is what was opened last.
    timeOf({.words = {program(), "--demo", "--quit-when-shown"}, .more = variables});
    measure("with the demo workspace", variables);
    return 0;
}
