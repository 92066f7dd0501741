#include "cli/cli.h"
#include "cli/stopsignals.h"
#include "resources/translations.h"

#include <QCoreApplication>

#include <algorithm>
#include <iostream>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace
{

/// What standard output is, for the parts that lay text out.
driftgate::cli::Terminal standardTerminal()
{
    driftgate::cli::Terminal out{std::cout, std::cerr};
#ifdef Q_OS_UNIX
    // A reader that goes away (`| head`) ends the printing, not the program.
    std::signal(SIGPIPE, SIG_IGN);
    out.isTerminal = isatty(STDOUT_FILENO) == 1;
    if (isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1)
        out.in = &std::cin;
    winsize size{};
    if (out.isTerminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        out.width = size.ws_col;
#endif
    // https://no-color.org
    out.colors =
        out.isTerminal && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    return out;
}

} // namespace

int main(int argc, char *argv[])
{
    std::ios::sync_with_stdio(false);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("driftgate-cli"));
    driftgate::installTranslations(application);
    const driftgate::cli::CliContext context{standardTerminal(), driftgate::Environment::system()};
    const int status = driftgate::cli::runCli(QCoreApplication::arguments().mid(1), context);
    driftgate::cli::endAsSignalled();
    return status;
}
