#include "desktop/pages/mainwindow.h"
#include "desktop/pages/quitwhenshown.h"
#include "desktop/pages/tour.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"
#include "desktop/widgets/theme.h"
#include "resources/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

using namespace driftgate;
using namespace Qt::StringLiterals;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

struct Arguments {
    QString where;
    QString tour; ///< folder for pictures; empty: none
    bool demo = false;
    bool demoIfNew = false;
    bool quitWhenShown = false;
};

Arguments parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Tr::tr("Shows what Git says your Kubernetes clusters should run, what they do run, and why "
               "they differ."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"where"_s,
        Tr::tr("A repository's folder, a workspace file (driftgate.yaml), or an address to clone."),
        u"[PATH|URL]"_s);
    const QCommandLineOption demo(u"demo"_s, Tr::tr("Open the demo workspace."));
    const QCommandLineOption tour(
        u"tour"_s, Tr::tr("Write pictures of every page to a folder, and quit."), u"DIR"_s);
    const QCommandLineOption demoIfNew(
        u"demo-if-new"_s, Tr::tr("Open the demo workspace when there is no other from last time."));
    const QCommandLineOption quitWhenShown(
        u"quit-when-shown"_s,
        Tr::tr("Quit as soon as the window shows what it was started with: tells whether the "
               "program starts."));
    parser.addOption(demo);
    parser.addOption(demoIfNew);
    parser.addOption(tour);
    parser.addOption(quitWhenShown);
    parser.process(application);
    Arguments out;
    out.where = parser.positionalArguments().value(0);
    // A path counts from where the program was started, and is remembered as such.
    if (!out.where.isEmpty() && QFileInfo::exists(out.where))
        out.where = QFileInfo(out.where).absoluteFilePath();
    out.tour = parser.value(tour);
    out.demo = parser.isSet(demo);
    out.demoIfNew = parser.isSet(demoIfNew);
    out.quitWhenShown = parser.isSet(quitWhenShown);
    return out;
}

int runTour(QApplication &application, const Arguments &arguments)
{
    // The person's own choices neither show in the pictures nor change by them.
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    preferences.setFontSize(10);
    const Theme theme(application, preferences);
    // The pictures' demo is approved and synced; the person's own stays as it is.
    Environment environment = Environment::system();
    if (arguments.where.isEmpty())
        environment.dataDir = folder.filePath(u"data"_s).toStdString();
    Session session(environment);
    MainWindow window(session, preferences);
    Tour tour(session, preferences, window, arguments.tour);
    int status = 0;
    QObject::connect(&tour, &Tour::finished, &application,
                     [&](const QStringList &files, const QString &error) {
                         QTextStream out(stdout);
                         for (const QString &file : files)
                             out << file << '\n';
                         if (!error.isEmpty()) {
                             QTextStream(stderr) << "driftgate: " << error << '\n';
                             status = 2;
                         }
                         QApplication::quit();
                     });
    window.show();
    if (arguments.where.isEmpty())
        session.openDemo();
    else
        window.open(arguments.where);
    tour.start();
    QApplication::exec();
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"driftgate"_s);
    QApplication::setApplicationDisplayName(u"Driftgate"_s);
    QApplication::setApplicationVersion(QStringLiteral(DRIFTGATE_VERSION));
    QApplication::setDesktopFileName(u"dev.driftgate.Driftgate"_s);
    installTranslations(application);
    const Arguments arguments = parse(application);
    if (!arguments.tour.isEmpty())
        return runTour(application, arguments);

    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    Preferences preferences(QDir(config).filePath(u"driftgate/settings.ini"_s));
    const Theme theme(application, preferences);
    Session session(Environment::system());
    MainWindow window(session, preferences);
    if (arguments.quitWhenShown) {
        auto *const quit = new QuitWhenShown(session, window, &window);
        QObject::connect(quit, &QuitWhenShown::finished, &application, [](const QString &error) {
            if (!error.isEmpty())
                QTextStream(stderr) << "driftgate: " << error << '\n';
            QApplication::exit(error.isEmpty() ? 0 : 2);
        });
    }
    window.show();
    const bool isNew = arguments.where.isEmpty() && preferences.choice(u"last"_s).isEmpty();
    if (arguments.demo || (arguments.demoIfNew && isNew))
        session.openDemo();
    else
        window.start(arguments.where);
    return QApplication::exec();
}
