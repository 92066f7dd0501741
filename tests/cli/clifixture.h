#pragma once

#include "cli/cli.h"
#include "manifest/json.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace driftgate::test
{

/// What one run of the command line gave.
struct CliOutcome {
    int status = -1;
    std::string out;
    std::string err;

    /// The output as JSON; fails the test loudly when it is none.
    [[nodiscard]] Value json() const
    {
        Result<Value> value = readJson(out, "output");
        if (!value)
            qFatal("no JSON: %s\n%s", qUtf8Printable(value.error().toString()), out.c_str());
        return std::move(*value);
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        return QString::fromStdString(err).contains(text);
    }
    [[nodiscard]] bool prints(const QString &text) const
    {
        return QString::fromStdString(out).contains(text);
    }
};

struct CliSettings {
    std::string directory = ".";
    bool isTerminal = false;
    bool colors = false;
    int width = 0;
    std::optional<std::string>
        typed{}; ///< what a person at a terminal types; none: nobody is there
};

inline CliOutcome runCommand(const QStringList &arguments, const Environment &environment,
                             const CliSettings &settings = {})
{
    std::ostringstream out;
    std::ostringstream err;
    std::istringstream in(settings.typed.value_or(std::string()));
    const cli::CliContext context{{out, err, settings.isTerminal, settings.colors, settings.width,
                                   settings.typed ? &in : nullptr},
                                  environment,
                                  settings.directory};
    CliOutcome outcome;
    outcome.status = cli::runCli(arguments, context);
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
}

/// Files in a temporary folder.
class FileFixture
{
public:
    [[nodiscard]] std::string path(const std::string &name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    [[nodiscard]] QString qpath(const std::string &name) const
    {
        return m_folder.filePath(QString::fromStdString(name));
    }
    void write(const std::string &name, const std::string &content) const
    {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream out(path(name), std::ios::binary | std::ios::trunc);
        out << content;
        if (!out.flush())
            qFatal("cannot write %s", name.c_str());
    }
    void makeFolder(const std::string &name) const
    {
        std::filesystem::create_directories(path(name));
    }
    [[nodiscard]] Environment environment() const
    {
        Environment out = Environment::system();
        out.cacheDir = path("cache");
        out.dataDir = path("data");
        return out;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace driftgate::test
