#include "base/process.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace driftgate
{

namespace
{

constexpr int SliceMs = 20; ///< how long a cancellation may go unnoticed

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Process)
};

QProcessEnvironment bareEnvironment(const ProcessRequest &request)
{
    QProcessEnvironment out;
    for (const char *name : {"PATH", "HOME", "TMPDIR"}) {
        if (qEnvironmentVariableIsSet(name))
            out.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    // Driftgate reads what programs say; it must not depend on the user's language.
    out.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    out.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const auto &[name, value] : request.environment)
        out.insert(QString::fromStdString(name), QString::fromStdString(value));
    return out;
}

/// Ends the program and everything it started, however the run ended.
class GroupEnd
{
public:
    explicit GroupEnd(QProcess &process)
        : m_process(process)
        , m_group(process.processId())
    {
    }
    GroupEnd(const GroupEnd &) = delete;
    GroupEnd &operator=(const GroupEnd &) = delete;
    ~GroupEnd()
    {
#ifdef Q_OS_UNIX
        if (m_group > 0)
            ::kill(-static_cast<pid_t>(m_group), SIGKILL);
#endif
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(-1);
        }
    }

private:
    QProcess &m_process;
    qint64 m_group;
};

#ifdef Q_OS_UNIX
/// What the child does before it becomes the program; `parent`: who starts it.
void standApart(pid_t parent)
{
    ::setpgid(0, 0);
#ifdef Q_OS_LINUX
    // Killed, we leave nobody behind who goes on: git takes its locks away and ends.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent)
        ::_exit(1);
#else
    Q_UNUSED(parent)
#endif
}
#endif

void drain(QProcess &process, ProcessOutcome &outcome)
{
    outcome.output += process.readAllStandardOutput().toStdString();
    outcome.errors += process.readAllStandardError().toStdString();
}

} // namespace

std::string SystemProcessRunner::find(const std::string &program) const
{
    return QStandardPaths::findExecutable(QString::fromStdString(program)).toStdString();
}

Result<ProcessOutcome> SystemProcessRunner::run(const ProcessRequest &request,
                                                const CancelToken &cancel) const
{
    if (cancel.stop_requested())
        return cancelled();
    const QString name = QString::fromStdString(request.program);
    const std::string path = find(request.program);
    if (path.empty())
        return fail(ErrorCode::NotFound, Tr::tr("The program “%1” was not found").arg(name));

    QProcess process;
    process.setProgram(QString::fromStdString(path));
    QStringList arguments;
    for (const std::string &argument : request.arguments)
        arguments << QString::fromStdString(argument);
    process.setArguments(arguments);
    process.setWorkingDirectory(request.directory.empty()
                                    ? QDir::rootPath()
                                    : QString::fromStdString(request.directory.string()));
    process.setProcessEnvironment(bareEnvironment(request));
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([parent = ::getpid()] { standApart(parent); });
#endif
    QElapsedTimer timer;
    timer.start();
    process.start();
    if (!process.waitForStarted(-1))
        return fail(ErrorCode::Tool,
                    Tr::tr("“%1” could not be started: %2").arg(name, process.errorString()));
    const GroupEnd end(process);
    process.write(request.input.data(), static_cast<qint64>(request.input.size()));
    process.closeWriteChannel();

    ProcessOutcome outcome;
    bool running = true;
    while (running) {
        running = !process.waitForFinished(SliceMs) && process.state() != QProcess::NotRunning;
        drain(process, outcome);
        if (outcome.output.size() + outcome.errors.size() > request.outputLimit)
            return fail(ErrorCode::Limit, Tr::tr("“%1” printed more than %2 bytes and was ended")
                                              .arg(name)
                                              .arg(request.outputLimit));
        if (!running)
            break;
        if (cancel.stop_requested())
            return cancelled();
        if (timer.elapsed() > request.timeLimit.count())
            return fail(ErrorCode::Timeout,
                        Tr::tr("“%1” did not end within %2 s")
                            .arg(name)
                            .arg(static_cast<double>(request.timeLimit.count()) / 1000.0));
    }
    if (process.exitStatus() == QProcess::CrashExit)
        return fail(ErrorCode::Tool, Tr::tr("“%1” was ended by a signal").arg(name));
    outcome.exitCode = process.exitCode();
    return outcome;
}

} // namespace driftgate
