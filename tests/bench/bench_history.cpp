#include "base/text.h"
#include "bench/benchmark.h"
#include "bench/samplerepositories.h"
#include "git/history.h"
#include "git/historyindex.h"

#include <QCoreApplication>

#include <cstdio>

// Measures history against git itself, on the same repository:
//
//     bench_history [--commits N] [REPOSITORY…]
//     bench_history --build REPOSITORY | --screen REPOSITORY     (only ours, for a profiler)
//
// The first screen on a repository of N commits (1,000,000, made once and kept), index building
// and path history on the real repositories beside the project and on every REPOSITORY.

using namespace driftgate;
using namespace driftgate::bench;

namespace
{

const std::string Format = "--format=%H %P %an %at %s";

std::vector<std::string> lines(const std::string &text)
{
    std::vector<std::string> out;
    for (const std::string_view line : split(text, '\n'))
        if (!line.empty())
            out.emplace_back(line);
    return out;
}

size_t readFirstScreen(const std::string &root)
{
    size_t rows = 0;
    const Repository repository = Repository::open(root).value();
    const Status walked = walkHistory(repository, {},
                                      [&](const std::vector<HistoryRow> &batch) {
                                          rows = batch.size();
                                          return false;
                                      },
                                      {});
    if (!walked)
        qFatal("%s", qUtf8Printable(walked.error().text));
    return rows;
}

void firstScreen(const std::string &root, const std::string &what)
{
    if (const size_t rows = readFirstScreen(root); rows != 100)
        qFatal("%zu rows instead of 100", rows);
    const auto ours = [&] { readFirstScreen(root); };
    const auto log = [&](bool ordered) {
        std::vector<std::string> words{"git", "log", "--all", "-100", Format};
        if (ordered)
            words.emplace_back("--date-order");
        timeOf({.words = words, .directory = root});
    };
    const Medians plain = medians(ours, [&] { log(false); });
    print({.work = "first screen, " + what + " (git log --all -100)",
           .ours = plain.ours,
           .peer = plain.peer,
           .budget = Budget::atMost(50)});
    // The order that both show; git sees all of history for it.
    const Medians ordered = medians(ours, [&] { log(true); }, 3);
    print({.work = "first screen, " + what + " (git log --all --date-order -100)",
           .ours = ordered.ours,
           .peer = ordered.peer,
           .budget = Budget::atMost(50)});
}

void wholeWalk(const std::string &root, const std::string &what)
{
    const Medians whole = medians(
        [&] {
            const Repository repository = Repository::open(root).value();
            if (!walkHistory(repository, {}, [](const auto &) { return true; }, {}))
                qFatal("the walk failed");
        },
        [&] {
            timeOf({.words = {"git", "log", "--all", "--date-order", Format}, .directory = root});
        },
        1);
    print({.work = "all of history, " + what + " (git log --all --date-order)",
           .ours = whole.ours,
           .peer = whole.peer});
}

Revision newest(const std::string &root)
{
    return Revision::fromHex(lines(git(root, {"rev-list", "--all", "-n1"})).at(0)).value();
}

void build(const std::string &folder, const std::string &root, const Revision &head)
{
    const Repository repository = Repository::open(root).value();
    auto index = HistoryIndex::open(folder, repository).value();
    if (const Status updated = index.update(repository, head, {}); !updated)
        qFatal("%s", qUtf8Printable(updated.error().text));
}

void building(const std::string &root, const std::string &what, const Revision &head)
{
    const QTemporaryDir cache;
    int run = 0;
    const Medians built = medians(
        [&] { build(cache.path().toStdString() + "/" + std::to_string(run++), root, head); },
        [&] {
            timeOf({.words = {"git", "log", "--name-only", "--format=%H", head.hex()},
                    .directory = root});
        });
    const std::string count = lines(git(root, {"rev-list", "--count", head.hex()})).at(0);
    print({.work = "building the index, " + what + ", " + count + " commits (git log --name-only)",
           .ours = built.ours,
           .peer = built.peer,
           .budget = Budget::timesPeer(1)});
}

void pathHistory(const std::string &root, const std::string &what, const Revision &head)
{
    const QTemporaryDir cache;
    build(cache.path().toStdString(), root, head);
    const Repository repository = Repository::open(root).value();
    const HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
    const auto folders = lines(git(root, {"ls-tree", "-r", "-d", "--name-only", head.hex()}));
    const size_t step = std::max<size_t>(1, folders.size() / 15);
    std::vector<double> ratios;
    double ours = 0;
    double peer = 0;
    for (size_t i = 0; i < folders.size(); i += step) {
        const Medians one = medians(
            [&] {
                if (!index.commitsTouching(head, {folders[i]}, 1000))
                    qFatal("the query failed");
            },
            [&] {
                timeOf({.words = {"git", "log", "--oneline", head.hex(), "--", folders[i]},
                        .directory = root});
            },
            3);
        ratios.push_back(one.peer / one.ours);
        ours += one.ours;
        peer += one.peer;
    }
    const auto count = static_cast<double>(ratios.size());
    print({.work = "history of one path, " + what + ", mean of " + std::to_string(ratios.size()) +
                   " folders (git log -- PATH)",
           .ours = ours / count,
           .peer = peer / count,
           .budget = Budget::timesBetter(20)});
    remark("the slowest of them against git: " +
           std::to_string(static_cast<int>(std::ranges::min(ratios))) + "x");
}

int profile(const std::string &what, const std::string &root)
{
    constexpr int Runs = 10;
    const Revision head = newest(root);
    const double time = median(
        [&] {
            const QTemporaryDir cache;
            if (what == "--build")
                build(cache.path().toStdString(), root, head);
            else
                readFirstScreen(root);
        },
        Runs);
    std::fprintf(stderr, "%.2f ms\n", time);
    return 0;
}

void measure(const std::string &root)
{
    const std::string what = nameOf(root);
    const Revision head = newest(root);
    building(root, what, head);
    pathHistory(root, what, head);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    size_t commits = 1'000'000;
    std::vector<std::string> repositories;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--commits" && i + 1 < argc)
            commits = std::stoul(argv[++i]);
        else if ((argument == "--build" || argument == "--screen") && i + 1 < argc)
            return profile(argument, argv[++i]);
        else
            repositories.push_back(argument);
    }
    if (commits > 0) {
        const std::string root = bigRepository(commits);
        const std::string what = std::to_string(commits) + " commits";
        writeCommitGraph(root);
        firstScreen(root, what + ", commit-graph");
        wholeWalk(root, what + ", commit-graph");
        removeCommitGraph(root);
        firstScreen(root, what + ", no commit-graph");
    }
    const QTemporaryDir temporary;
    for (const std::string &root : realRepositories(temporary))
        measure(root);
    for (const std::string &root : repositories)
        measure(root);
    return 0;
}
