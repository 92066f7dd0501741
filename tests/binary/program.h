#pragma once

#include "manifest/json.h"
#include "needed.h"
#include "workspace/gatefixture.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

namespace driftgate::test
{

/// What one run of driftgate-cli came to.
struct ProgramEnd {
    int status = -1; ///< -1: it was killed
    int signal = 0;  ///< that killed it
    QString out;
    QString err;

    /// For a test that fails.
    [[nodiscard]] QByteArray all() const
    {
        return (QStringLiteral("exit status %1\n").arg(status) + out + err).toUtf8();
    }
    [[nodiscard]] Value json() const
    {
        Result<Value> value = readJson(out.toStdString(), "output");
        if (!value)
            qFatal("no JSON: %s\n%s", qUtf8Printable(value.error().toString()), all().constData());
        return std::move(*value);
    }
};

/// driftgate-cli itself on the workspace of a fixture, as a shell starts it. It and what the test
/// does in its own process share cache and data.
class Program
{
public:
    explicit Program(GateFixture &files)
        : m_files(files)
    {
        files.environment.cacheDir = files.beside("cache") + "/driftgate";
        files.environment.dataDir = files.beside("data") + "/driftgate";
        files.environment.clock = std::make_shared<SystemClock>();
    }

    /// Empty: it can be run here, and killed. See needed.h.
    static QString whyNot()
    {
        for (const QString &file : {path(), dieAtFlush()}) {
            if (!QFile::exists(file))
                return lacking(file + QStringLiteral(" was not built"));
        }
        return {};
    }

    [[nodiscard]] ProgramEnd run(const QStringList &arguments) const
    {
        return start(arguments, QProcessEnvironment::systemEnvironment());
    }
    /// Killed with SIGKILL at its nth flush of a file whose path holds `part`.
    [[nodiscard]] ProgramEnd runKilledAt(int flush, const QString &part,
                                         const QStringList &arguments) const
    {
        return start(arguments, killing(flush, part, QStringLiteral("9")));
    }
    /// An environment in which it gets these signals then, one after another: "2 15".
    [[nodiscard]] static QProcessEnvironment killing(int flush, const QString &part,
                                                     const QString &signals)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), dieAtFlush());
        environment.insert(QStringLiteral("DRIFTGATE_DIE_AT"),
                           QStringLiteral("%1:%2").arg(flush).arg(part));
        environment.insert(QStringLiteral("DRIFTGATE_DIE_BY"), signals);
        // Of a build with a sanitizer: this is loaded before its library.
        environment.insert(QStringLiteral("ASAN_OPTIONS"),
                           environment.value(QStringLiteral("ASAN_OPTIONS")) +
                               QStringLiteral(":verify_asan_link_order=0"));
        return environment;
    }

    /// Begins a run; endOf() waits for its end.
    void begin(QProcess &process, const QStringList &arguments,
               QProcessEnvironment environment) const
    {
        const auto beside = [this](const char *name) {
            return QString::fromStdString(m_files.beside(name));
        };
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), beside("cache"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), beside("data"));
        process.setProcessEnvironment(environment);
        process.start(path(), QStringList{QStringLiteral("--workspace"),
                                          QString::fromStdString(m_files.root())} +
                                  arguments);
    }
    [[nodiscard]] static ProgramEnd endOf(QProcess &process)
    {
        if (!process.waitForFinished(120'000))
            qFatal("driftgate-cli does not end");
        ProgramEnd out;
        if (process.exitStatus() == QProcess::NormalExit)
            out.status = process.exitCode();
        else
            out.signal = process.exitCode();
        out.out = QString::fromUtf8(process.readAllStandardOutput());
        out.err = QString::fromUtf8(process.readAllStandardError());
        return out;
    }

private:
    static QString path()
    {
        return QCoreApplication::applicationDirPath() + QStringLiteral("/../app/cli/driftgate-cli");
    }
    static QString dieAtFlush()
    {
        return QCoreApplication::applicationDirPath() +
               QStringLiteral("/libdriftgate-dieatflush.so");
    }

    [[nodiscard]] ProgramEnd start(const QStringList &arguments,
                                   const QProcessEnvironment &environment) const
    {
        QProcess process;
        begin(process, arguments, environment);
        return endOf(process);
    }

    const GateFixture &m_files;
};

} // namespace driftgate::test
