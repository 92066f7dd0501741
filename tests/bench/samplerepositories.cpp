#include "bench/samplerepositories.h"

#include "bench/benchmark.h"
#include "sourcedir.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <cstdio>

namespace driftgate::bench
{

namespace
{

QProcessEnvironment environment(const std::string &home)
{
    QProcessEnvironment out = QProcessEnvironment::systemEnvironment();
    out.insert(QStringLiteral("HOME"), QString::fromStdString(home));
    out.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    out.insert(QStringLiteral("GIT_CONFIG_SYSTEM"), QStringLiteral("/dev/null"));
    return out;
}

/// The stream of one commit. Ten make a round: main, main, …, a side commit, …, its merge.
std::string streamOf(size_t number, size_t &main)
{
    constexpr size_t Round = 10;
    constexpr size_t SideAt = 5;
    constexpr size_t MergeAt = 8;
    const bool isSide = number % Round == SideAt;
    const bool isLeft = number % 2000 == 7;
    const size_t mark = number + 1;
    const std::string branch = isLeft   ? "refs/heads/topic/" + std::to_string(number)
                               : isSide ? "refs/heads/side"
                                        : "refs/heads/main";
    const std::string message =
        "Change number " + std::to_string(number) + "\n\nWith a body of its own\n";
    const std::string when = std::to_string(1'000'000'000 + number * 600) + " +0100";
    std::string out = "commit " + branch + "\nmark :" + std::to_string(mark) +
                      "\nauthor Ada Lovelace <ada@example.org> " + when +
                      "\ncommitter Grace Hopper <grace@example.org> " + when + "\ndata " +
                      std::to_string(message.size()) + "\n" + message + "\n";
    if (main > 0)
        out += "from :" + std::to_string(main) + "\n";
    if (number % Round == MergeAt)
        out += "merge :" + std::to_string(mark - (MergeAt - SideAt)) + "\n";
    const std::string content = std::to_string(number);
    out += "M 644 inline apps/app" + std::to_string(number * 7 % 40) + "/overlays/c" +
           std::to_string(number % 5) + "/kustomization.yaml\ndata " +
           std::to_string(content.size()) + "\n" + content + "\n";
    if (!isLeft && !isSide)
        main = mark;
    if (number % 500 == 0)
        out += "reset refs/tags/v" + std::to_string(number) + "\nfrom :" + std::to_string(mark) +
               "\n\n";
    return out;
}

/// A running `git fast-import`, which takes a stream in pieces.
class Import
{
public:
    explicit Import(const std::string &root)
    {
        m_process.setWorkingDirectory(QString::fromStdString(root));
        m_process.setProcessEnvironment(environment(root));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("git"),
                        {QStringLiteral("fast-import"), QStringLiteral("--quiet")});
        if (!m_process.waitForStarted(-1))
            qFatal("git fast-import did not start");
    }
    void write(const std::string &part)
    {
        constexpr qsizetype Buffered = qsizetype{1} << 22;
        m_process.write(QByteArray::fromStdString(part));
        while (m_process.bytesToWrite() > Buffered)
            m_process.waitForBytesWritten(-1);
    }
    void finish()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(-1) || m_process.exitCode() != 0)
            qFatal("git fast-import failed");
    }

private:
    QProcess m_process;
};

} // namespace

std::string git(const std::string &folder, const std::vector<std::string> &arguments)
{
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder));
    process.setProcessEnvironment(environment(folder));
    QStringList words;
    for (const std::string &argument : arguments)
        words << QString::fromStdString(argument);
    process.start(QStringLiteral("git"), words);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("git %s: %s", arguments.front().c_str(), process.readAllStandardError().constData());
    return process.readAllStandardOutput().toStdString();
}

void fastImport(const std::string &repository, const std::string &stream)
{
    Import import(repository);
    import.write(stream);
    import.finish();
}

std::string bigRepository(size_t commits)
{
    const QString folder = qEnvironmentVariable(
        "DRIFTGATE_BENCH_FOLDER", QDir::homePath() + QStringLiteral("/.cache/driftgate/bench"));
    const QString root = folder + QStringLiteral("/history-%1.git").arg(commits);
    if (QFileInfo::exists(root))
        return root.toStdString();
    std::fprintf(stderr, "making a repository of %zu commits in %s (once)\n", commits,
                 qPrintable(root));
    // Only a whole one gets the name.
    const QString part = root + QStringLiteral(".part");
    QDir(part).removeRecursively();
    QDir().mkpath(part);
    const std::string place = part.toStdString();
    git(place, {"init", "-q", "--bare", "-b", "main", "."});
    Import import(place);
    size_t main = 0;
    for (size_t i = 0; i < commits; ++i)
        import.write(streamOf(i, main));
    import.finish();
    git(place, {"pack-refs", "--all"});
    if (!QDir().rename(part, root))
        qFatal("%s cannot be renamed", qPrintable(part));
    return root.toStdString();
}

void writeCommitGraph(const std::string &repository)
{
    git(repository, {"maintenance", "run", "--task=commit-graph"});
}

void removeCommitGraph(const std::string &repository)
{
    const QString info = QString::fromStdString(repository) + QStringLiteral("/objects/info/");
    QFile::remove(info + QStringLiteral("commit-graph"));
    QDir(info + QStringLiteral("commit-graphs")).removeRecursively();
}

std::vector<std::string> realRepositories(const QTemporaryDir &into)
{
    std::vector<std::string> out;
    const QDir folder(driftgate::test::sourceDir() + QStringLiteral("/../shared/data/repos"));
    const auto bundles = folder.entryInfoList({QStringLiteral("*.bundle")}, QDir::Files,
                                              QDir::Size | QDir::Reversed);
    for (const QFileInfo &bundle : bundles) {
        const std::string target =
            into.path().toStdString() + "/" + bundle.baseName().toStdString() + ".git";
        git(into.path().toStdString(),
            {"clone", "-q", "--mirror", bundle.absoluteFilePath().toStdString(), target});
        out.push_back(target);
    }
    return out;
}

std::string nameOf(const std::string &repository)
{
    return QFileInfo(QString::fromStdString(repository)).completeBaseName().toStdString();
}

} // namespace driftgate::bench
