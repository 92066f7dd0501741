#pragma once

#include "base/process.h"
#include "base/revision.h"
#include "base/text.h"
#include "git/repository.h"
#include "sourcedir.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace driftgate::test
{

/// A repository made with the real git in a temporary folder. Dates are fixed and step by a
/// minute with every commit, nothing of the user's configuration counts.
class GitFixture
{
public:
    /// `folder` within the temporary folder, made now; `init` arguments such as "--bare".
    explicit GitFixture(std::vector<std::string> init = {"-b", "main"})
        : m_root(m_temporary.path().toStdString() + "/repo")
    {
        QDir().mkpath(QString::fromStdString(m_root));
        init.insert(init.begin(), "init");
        git(init);
    }

    [[nodiscard]] const std::string &root() const { return m_root; }
    /// A path beside the repository, in the same temporary folder.
    [[nodiscard]] std::string beside(const std::string &name) const
    {
        return m_temporary.path().toStdString() + "/" + name;
    }

    /// Runs git; its exit status and output.
    [[nodiscard]] static ProcessOutcome run(const std::string &directory,
                                            const std::vector<std::string> &arguments,
                                            const std::map<std::string, std::string> &environment,
                                            const std::string &input = {})
    {
        ProcessRequest request;
        request.program = "git";
        request.arguments = arguments;
        request.directory = directory;
        request.input = input;
        request.environment = {{"HOME", directory},
                               {"GIT_CONFIG_GLOBAL", "/dev/null"},
                               {"GIT_CONFIG_SYSTEM", "/dev/null"},
                               {"GIT_AUTHOR_NAME", "Ada Lovelace"},
                               {"GIT_AUTHOR_EMAIL", "ada@example.org"},
                               {"GIT_COMMITTER_NAME", "Grace Hopper"},
                               {"GIT_COMMITTER_EMAIL", "grace@example.org"},
                               {"GIT_ALLOW_PROTOCOL", "file"}};
        for (const auto &[name, value] : environment)
            request.environment[name] = value;
        request.outputLimit = size_t{1} << 30;
        request.timeLimit = std::chrono::minutes(4);
        const auto outcome = SystemProcessRunner().run(request, {});
        if (!outcome) {
            qWarning("git %s: %s", arguments.empty() ? "" : arguments.front().c_str(),
                     qUtf8Printable(outcome.error().toString()));
            return {.exitCode = -1, .output = {}, .errors = {}};
        }
        return *outcome;
    }

    /// Runs git here and gives its output without the final line end. Fails the test loudly when
    /// git does.
    std::string git(const std::vector<std::string> &arguments, const std::string &input = {})
    {
        return gitIn(m_root, arguments, input);
    }
    std::string gitIn(const std::string &directory, const std::vector<std::string> &arguments,
                      const std::string &input = {})
    {
        const std::string date = std::to_string(m_time) + " +0100";
        auto environment = m_environment;
        environment.insert({{"GIT_AUTHOR_DATE", date}, {"GIT_COMMITTER_DATE", date}});
        auto outcome = run(directory, arguments, environment, input);
        if (outcome.exitCode != 0)
            qFatal("git %s failed: %s", arguments.front().c_str(), outcome.errors.c_str());
        if (outcome.output.ends_with('\n'))
            outcome.output.pop_back();
        return std::move(outcome.output);
    }

    /// Variables for the following runs, over the fixed ones.
    std::map<std::string, std::string> &environment() { return m_environment; }
    /// The committer's clock, in seconds since 1970.
    void setTime(int64_t seconds) { m_time = seconds; }
    [[nodiscard]] int64_t time() const { return m_time; }

    /// Writes a file into the worktree, with the folders it needs.
    void write(const std::string &path, const std::string &content)
    {
        const QString full = QFile::decodeName(QByteArray::fromStdString(m_root + "/" + path));
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(content)) < 0)
            qFatal("cannot write %s", path.c_str());
    }

    /// Commits everything in the worktree, a minute after the last commit.
    Revision commit(const std::string &message)
    {
        m_time += 60;
        git({"add", "-A"});
        git({"commit", "-q", "--allow-empty", "-m", message});
        return head();
    }
    Revision merge(const std::string &branch, const std::string &message)
    {
        m_time += 60;
        git({"merge", "-q", "--no-ff", "-m", message, branch});
        return head();
    }
    Revision head() { return revision("HEAD"); }
    Revision revision(const std::string &spec)
    {
        return Revision::fromHex(git({"rev-parse", spec + "^{commit}"})).value();
    }

    [[nodiscard]] Repository open() const { return Repository::open(m_root).value(); }

private:
    QTemporaryDir m_temporary;
    std::string m_root;
    int64_t m_time = 1'700'000'000;
    std::map<std::string, std::string> m_environment;
};

/// What a hook waits by for a file that the test writes; it ends, too, when the file's folder is
/// gone with a test that failed.
inline std::string shellWaitingFor(const std::string &file)
{
    const std::string folder = file.substr(0, file.rfind('/'));
    return "while [ ! -e '" + file + "' ] && [ -d '" + folder + "' ]; do sleep 0.02; done";
}

/// Non-empty lines.
inline std::vector<std::string> lines(const std::string &text)
{
    std::vector<std::string> out;
    for (const std::string_view line : split(text, '\n'))
        if (!line.empty())
            out.emplace_back(line);
    return out;
}

/// Records ended by a zero byte, as `-z` prints them.
inline std::vector<std::string> records(const std::string &text)
{
    std::vector<std::string> out;
    for (const std::string_view record : split(text, '\0'))
        out.emplace_back(record);
    if (!out.empty() && out.back().empty())
        out.pop_back();
    return out;
}

/// The bundles of real repositories beside the project; empty where they are not there.
inline std::vector<std::string> sampleBundles()
{
    std::vector<std::string> out;
    const QDir folder(driftgate::test::sourceDir() + QStringLiteral("/../shared/data/repos"));
    for (const QString &name :
         folder.entryList({QStringLiteral("*.bundle")}, QDir::Files, QDir::Name))
        out.push_back(folder.absoluteFilePath(name).toStdString());
    return out;
}

/// Clones a bundle, all its branches and tags included.
inline std::string cloneBundle(const QTemporaryDir &into, const std::string &bundle)
{
    const std::string name = QFileInfo(QString::fromStdString(bundle)).baseName().toStdString();
    const std::string target = into.path().toStdString() + "/" + name;
    const auto outcome = GitFixture::run(into.path().toStdString(),
                                         {"clone", "-q", "--mirror", bundle, target + ".git"}, {});
    return outcome.exitCode == 0 ? target + ".git" : std::string();
}

} // namespace driftgate::test
