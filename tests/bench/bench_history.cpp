#include "git/gitfixture.h"
#include "git/history.h"
#include "git/historyindex.h"

#include <QElapsedTimer>
#include <QProcess>

#include <cstdio>

using namespace driftgate;
using namespace driftgate::test;

// Measures history against git itself, on the same repository and the same machine:
//
//     bench_history [--commits N] [--keep FOLDER] [REPOSITORY…]
//
// A repository of N commits (1,000,000) is made once by `git fast-import`, in FOLDER when it is
// given, so that the next run finds it. Path history and index building are measured on the
// sample bundles and on every REPOSITORY.

namespace
{

constexpr int Repeats = 5;

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The median of several runs, in milliseconds.
template<class Work>
double median(Work work, int repeats = Repeats)
{
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(milliseconds(timer));
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void row(const std::string &work, double ours, double peer, const std::string &budget)
{
    std::printf("%s | %.2f ms | %.2f ms | %.1fx | %s\n", work.c_str(), ours, peer, peer / ours,
                budget.c_str());
    std::fflush(stdout);
}

void git(const std::string &root, const std::vector<std::string> &arguments)
{
    const auto outcome = GitFixture::run(root, arguments, {});
    if (outcome.exitCode != 0)
        qFatal("git %s: %s", arguments.front().c_str(), outcome.errors.c_str());
}

/// History as it is in a busy repository: a main line, short branches that are merged back, many
/// tags, and branches that never were.
void writeStream(QProcess &process, size_t commits)
{
    std::string stream;
    const auto flush = [&] {
        process.write(stream.data(), static_cast<qint64>(stream.size()));
        stream.clear();
        while (process.bytesToWrite() > (1 << 22))
            process.waitForBytesWritten(-1);
    };
    constexpr size_t Round = 10; // main, main, …, a side commit, its merge
    size_t mark = 0;
    size_t main = 0;
    for (size_t i = 0; i < commits; ++i) {
        const size_t place = i % Round;
        const bool isSide = place == 5;
        const bool isMerge = place == 8;
        const bool isLeft = i % 2000 == 7; // a branch that stays
        const std::string branch = isLeft   ? "refs/heads/topic/" + std::to_string(i)
                                   : isSide ? "refs/heads/side"
                                            : "refs/heads/main";
        const std::string message =
            "Change number " + std::to_string(i) + "\n\nWith a body of its own\n";
        ++mark;
        stream += "commit " + branch + "\nmark :" + std::to_string(mark) +
                  "\nauthor Ada Lovelace <ada@example.org> " +
                  std::to_string(1'000'000'000 + i * 600) +
                  " +0100\ncommitter Grace Hopper <grace@example.org> " +
                  std::to_string(1'000'000'000 + i * 600) + " +0100\ndata " +
                  std::to_string(message.size()) + "\n" + message + "\n";
        if (main > 0)
            stream += "from :" + std::to_string(main) + "\n";
        if (isMerge)
            stream += "merge :" + std::to_string(mark - 3) + "\n";
        const std::string content = std::to_string(i);
        stream += "M 644 inline apps/app" + std::to_string(i * 7 % 40) + "/overlays/c" +
                  std::to_string(i % 5) + "/kustomization.yaml\ndata " +
                  std::to_string(content.size()) + "\n" + content + "\n";
        if (!isLeft && !isSide)
            main = mark;
        if (i % 500 == 0)
            stream += "reset refs/tags/v" + std::to_string(i) + "\nfrom :" + std::to_string(mark) +
                      "\n\n";
        if (stream.size() > (1 << 20))
            flush();
    }
    flush();
}

void makeRepository(const std::string &root, size_t commits)
{
    std::fprintf(stderr, "making a repository of %zu commits in %s\n", commits, root.c_str());
    QDir().mkpath(QString::fromStdString(root));
    git(root, {"init", "-q", "--bare", "-b", "main", "."});
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(root));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("git"),
                  {QStringLiteral("fast-import"), QStringLiteral("--quiet")});
    if (!process.waitForStarted(-1))
        qFatal("git fast-import did not start");
    writeStream(process, commits);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("git fast-import failed");
    git(root, {"pack-refs", "--all"});
}

void firstScreen(const std::string &root, const std::string &what)
{
    size_t rows = 0;
    const double ours = median([&] {
        const Repository repository = Repository::open(root).value();
        if (!walkHistory(repository, {},
                         [&](const std::vector<HistoryRow> &batch) {
                             rows = batch.size();
                             return false;
                         },
                         {}))
            qFatal("the walk failed");
    });
    if (rows != 100)
        qFatal("%zu rows instead of 100", rows);
    const auto format = "--format=%H %P %an %at %s";
    const double plain = median([&] { git(root, {"log", "--all", "-100", format}); });
    row("first screen of history, " + what + ", peer git log --all -100", ours, plain, "50 ms");
    const double ordered =
        median([&] { git(root, {"log", "--all", "--date-order", "-100", format}); }, 1);
    row("first screen of history, " + what + ", peer git log --all --date-order -100", ours,
        ordered, "50 ms");
}

void wholeWalk(const std::string &root, const std::string &what)
{
    const double ours = median(
        [&] {
            const Repository repository = Repository::open(root).value();
            if (!walkHistory(repository, {}, [](const auto &) { return true; }, {}))
                qFatal("the walk failed");
        },
        1);
    const double peer = median(
        [&] { git(root, {"log", "--all", "--date-order", "--format=%H %P %an %at %s"}); }, 1);
    row("all of history, " + what + ", peer git log --all --date-order", ours, peer, "-");
}

Revision newest(const std::string &root)
{
    const auto outcome = GitFixture::run(root, {"rev-list", "-n1", "HEAD"}, {});
    const auto all = outcome.exitCode == 0
                         ? lines(outcome.output)
                         : lines(GitFixture::run(root, {"rev-list", "--all", "-n1"}, {}).output);
    return Revision::fromHex(all.at(0)).value();
}

void pathHistory(const std::string &root, const std::string &what)
{
    const QTemporaryDir cache;
    const Repository repository = Repository::open(root).value();
    const Revision head = newest(root);
    const auto build = [&](const std::string &folder) {
        auto index = HistoryIndex::open(folder, repository).value();
        if (const Status updated = index.update(repository, head, {}); !updated)
            qFatal("%s", qUtf8Printable(updated.error().text));
    };
    QElapsedTimer timer;
    timer.start();
    build(cache.path().toStdString());
    const double ours = milliseconds(timer);
    const double peer =
        median([&] { git(root, {"log", "--name-only", "--format=%H", head.hex()}); }, 3);
    row("building the index, " + what + ", peer git log --name-only", ours, peer, "1x");

    HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
    const auto folders =
        lines(GitFixture::run(root, {"ls-tree", "-r", "-d", "--name-only", head.hex()}, {}).output);
    const size_t step = std::max<size_t>(1, folders.size() / 15);
    std::vector<double> ratios;
    double allOurs = 0;
    double allPeer = 0;
    for (size_t i = 0; i < folders.size(); i += step) {
        const double query = median([&] {
            if (!index.commitsTouching(head, {folders[i]}, 1000))
                qFatal("the query failed");
        });
        const double log =
            median([&] { git(root, {"log", "--oneline", head.hex(), "--", folders[i]}); }, 3);
        ratios.push_back(log / query);
        allOurs += query;
        allPeer += log;
    }
    std::ranges::sort(ratios);
    const auto count = static_cast<double>(ratios.size());
    row("history of a path, index warm, " + what + ", mean of " + std::to_string(ratios.size()) +
            " folders (worst " + std::to_string(static_cast<int>(ratios.front())) +
            "x), peer git log -- PATH",
        allOurs / count, allPeer / count, "20x");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    size_t commits = 1'000'000;
    const QTemporaryDir temporary;
    std::string keep = temporary.path().toStdString();
    std::vector<std::string> repositories;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--commits" && i + 1 < argc)
            commits = std::stoul(argv[++i]);
        else if (argument == "--keep" && i + 1 < argc)
            keep = argv[++i];
        else
            repositories.push_back(argument);
    }
    std::printf("WORK | ours | peer | ratio | budget\n");
    if (commits > 0) {
        const std::string root = keep + "/history-" + std::to_string(commits) + ".git";
        if (!QFile::exists(QString::fromStdString(root + "/packed-refs")))
            makeRepository(root, commits);
        const std::string what = std::to_string(commits) + " commits";
        QFile::remove(QString::fromStdString(root + "/objects/info/commit-graph"));
        firstScreen(root, what);
        wholeWalk(root, what);
        git(root, {"commit-graph", "write", "--reachable"});
        firstScreen(root, what + ", with a commit-graph");
        QFile::remove(QString::fromStdString(root + "/objects/info/commit-graph"));
    }
    for (const std::string &bundle : sampleBundles()) {
        const std::string clone = cloneBundle(temporary, bundle);
        pathHistory(clone, QFileInfo(QString::fromStdString(bundle)).baseName().toStdString());
    }
    for (const std::string &repository : repositories) {
        const std::string what =
            QFileInfo(QString::fromStdString(repository)).fileName().toStdString();
        firstScreen(repository, what);
        pathHistory(repository, what);
    }
    return 0;
}
