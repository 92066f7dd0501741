#include "base/text.h"
#include "bench/benchmark.h"
#include "bench/libgit2peer.h"
#include "bench/samplerepositories.h"
#include "git/history.h"
#include "git/repository.h"

#include <QCoreApplication>

#include <map>
#include <set>

// Whether core/git's own code pays: the walk over a commit-graph, renames, blame and ancestry,
// each beside libgit2's and beside git's, with how far the answers are git's.

using namespace driftgate;
using namespace driftgate::bench;

namespace
{

constexpr size_t BlamedFiles = 12;
constexpr size_t MostCommits = 4000;

std::vector<std::string> lines(const std::string &text)
{
    std::vector<std::string> out;
    for (const std::string_view line : split(text, '\n'))
        if (!line.empty())
            out.emplace_back(line);
    return out;
}

std::string percent(size_t part, size_t all)
{
    return all == 0 ? "-"
                    : std::to_string(100.0 * static_cast<double>(part) / static_cast<double>(all))
                              .substr(0, 6) +
                          " %";
}

template<class Value>
size_t common(const std::set<Value> &a, const std::set<Value> &b)
{
    return static_cast<size_t>(
        std::ranges::count_if(a, [&](const Value &value) { return b.contains(value); }));
}

void firstScreen(const std::string &root, const std::string &what)
{
    const auto ours = [&] {
        const Repository repository = Repository::open(root).value();
        static_cast<void>(walkHistory(repository, {}, [](const auto &) { return false; }, {}));
    };
    const Medians times = medians(ours, [&] { static_cast<void>(LibGit2(root).newest(100)); }, 3);
    print({.work = "the newest 100 commits, " + what + " (libgit2's walk)",
           .ours = times.ours,
           .peer = times.peer});
}

void ancestry(const std::string &root, const std::string &what)
{
    const auto tips = lines(git(root, {"rev-list", "--first-parent", "main"}));
    const std::string &newest = tips.front();
    const auto ask = [&](const std::string &ancestor, const std::string &of,
                         const std::string &which) {
        const Repository repository = Repository::open(root).value();
        const LibGit2 libgit2(root);
        const Revision a = Revision::fromHex(ancestor).value();
        const Revision b = Revision::fromHex(of).value();
        const Medians times =
            medians([&] { static_cast<void>(repository.isAncestor(a, b)); },
                    [&] { static_cast<void>(libgit2.isAncestor(ancestor, of)); }, 3);
        print({.work = "is it an ancestor, " + which + ", " + what + " (libgit2)",
               .ours = times.ours,
               .peer = times.peer});
        const Medians asGit =
            medians([&] { static_cast<void>(repository.isAncestor(a, b)); },
                    [&] {
                        static_cast<void>(
                            use({.words = {"git", "merge-base", "--is-ancestor", ancestor, of},
                                 .directory = root}));
                    },
                    3);
        print({.work = "is it an ancestor, " + which + ", " + what + " (git merge-base)",
               .ours = asGit.ours,
               .peer = asGit.peer});
    };
    ask(tips.at(std::min<size_t>(50, tips.size() - 1)), newest, "50 commits back");
    ask(tips.at(std::min<size_t>(5000, tips.size() - 1)), newest, "5,000 back");
    ask(newest, tips.at(std::min<size_t>(50, tips.size() - 1)), "it is not");
}

std::set<std::string> gitRenames(const std::string &root)
{
    std::set<std::string> out;
    std::string commit;
    const std::string text = git(root, {"-c", "core.quotePath=false", "log", "--all", "--no-merges",
                                        "-M", "--diff-filter=R", "--name-status",
                                        "--format=commit %H", "-n" + std::to_string(MostCommits)});
    for (const std::string &line : lines(text)) {
        if (line.starts_with("commit ")) {
            commit = line.substr(7);
            continue;
        }
        const auto parts = split(line, '\t');
        if (parts.size() == 3)
            out.insert(commit + " " + std::string(parts[1]) + " " + std::string(parts[2]));
    }
    return out;
}

void renames(const std::string &root, const std::string &what)
{
    const auto commits =
        lines(git(root, {"rev-list", "--all", "--no-merges", "-n" + std::to_string(MostCommits)}));
    std::set<std::string> mine;
    const auto ours = [&] {
        mine.clear();
        const Repository repository = Repository::open(root).value();
        for (const std::string &commit : commits) {
            const auto changes = repository.changesOf(Revision::fromHex(commit).value());
            if (!changes)
                qFatal("%s", qUtf8Printable(changes.error().text));
            for (const FileChange &change : *changes)
                if (change.kind == ChangeKind::Renamed)
                    mine.insert(commit + " " + change.oldPath + " " + change.newPath);
        }
    };
    std::vector<std::string> theirs;
    const auto libgit2 = [&] {
        theirs.clear();
        const LibGit2 repository(root);
        for (const std::string &commit : commits)
            repository.changes(commit, &theirs);
    };
    const std::string work =
        "changes and renames of " + std::to_string(commits.size()) + " commits, " + what;
    const Medians times = medians(ours, libgit2, 3);
    print({.work = work + " (libgit2)", .ours = times.ours, .peer = times.peer});
    const Medians asGit = medians(
        ours,
        [&] {
            timeOf({.words = {"git", "log", "--all", "--no-merges", "-M", "--raw", "--format=%H",
                              "-n" + std::to_string(MostCommits)},
                    .directory = root});
        },
        3);
    print({.work = work + " (git log -M --raw)", .ours = asGit.ours, .peer = asGit.peer});
    const std::set<std::string> others(theirs.begin(), theirs.end());
    const std::set<std::string> truth = gitRenames(root);
    remark("git finds " + std::to_string(truth.size()) + " renames; ours finds " +
           std::to_string(common(truth, mine)) + " of them and " +
           std::to_string(mine.size() - common(truth, mine)) + " others, libgit2 " +
           std::to_string(common(truth, others)) + " and " +
           std::to_string(others.size() - common(truth, others)));
    const auto plain = [&] {
        const LibGit2 repository(root);
        for (const std::string &commit : commits)
            repository.changes(commit, nullptr);
    };
    remark("libgit2 without renames takes " + std::to_string(static_cast<int>(median(plain, 3))) +
           " ms");
}

/// The files at the head that the most commits touched.
std::vector<std::string> busiestFiles(const std::string &root, const std::string &head)
{
    std::map<std::string, size_t> counts;
    for (const std::string &path :
         lines(git(root, {"-c", "core.quotePath=false", "log", "--no-merges", "--name-only",
                          "--format=", head})))
        ++counts[path];
    std::vector<std::pair<size_t, std::string>> found;
    for (const std::string &path :
         lines(git(root, {"-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", head})))
        found.emplace_back(counts[path], path);
    std::ranges::sort(found, std::greater{});
    std::vector<std::string> out;
    for (size_t i = 0; i < std::min(BlamedFiles, found.size()); ++i)
        out.push_back(found[i].second);
    return out;
}

/// The commit of each line, as `git blame --porcelain` names it.
std::vector<std::string> gitBlame(const std::string &root, const std::string &head,
                                  const std::string &path)
{
    constexpr size_t HexSize = 2 * Revision::Size;
    std::vector<std::string> out;
    std::string commit;
    for (const std::string &line : lines(git(root, {"blame", "--porcelain", head, "--", path}))) {
        if (line.starts_with('\t'))
            out.push_back(commit);
        else if (line.size() > HexSize && Revision::fromHex(line.substr(0, HexSize)))
            commit = line.substr(0, HexSize);
    }
    return out;
}

void blame(const std::string &root, const std::string &what)
{
    const std::string head = lines(git(root, {"rev-list", "--all", "-n1"})).at(0);
    const Revision revision = Revision::fromHex(head).value();
    double ours = 0;
    double libgit2 = 0;
    double asGit = 0;
    double worst = 0;
    size_t all = 0;
    size_t right = 0;
    size_t rightOfLibgit2 = 0;
    const auto files = busiestFiles(root, head);
    for (const std::string &path : files) {
        std::vector<std::string> mine;
        std::vector<std::string> theirs;
        const auto own = [&] {
            const Repository repository = Repository::open(root).value();
            const auto found = repository.blame(revision, path, {});
            if (!found)
                qFatal("%s", qUtf8Printable(found.error().text));
            mine.clear();
            for (const BlameLine &line : *found)
                mine.push_back(line.commit.hex());
        };
        const Medians one = medians(own, [&] { theirs = LibGit2(root).blame(head, path); }, 3);
        const double program = median(
            [&] {
                timeOf({.words = {"git", "blame", "--porcelain", head, "--", path},
                        .directory = root});
            },
            3);
        ours += one.ours;
        libgit2 += one.peer;
        asGit += program;
        worst = std::max(worst, one.ours / program);
        const auto truth = gitBlame(root, head, path);
        all += truth.size();
        for (size_t i = 0; i < truth.size(); ++i) {
            right += i < mine.size() && mine[i] == truth[i] ? 1 : 0;
            rightOfLibgit2 += i < theirs.size() && theirs[i] == truth[i] ? 1 : 0;
        }
    }
    const std::string work =
        "blame of the " + std::to_string(files.size()) + " most changed files, " + what;
    print({.work = work + " (libgit2)", .ours = ours, .peer = libgit2});
    print({.work = work + " (git blame)", .ours = ours, .peer = asGit});
    remark("the same commit as git's: ours " + percent(right, all) + " of " + std::to_string(all) +
           " lines, libgit2's " + percent(rightOfLibgit2, all) + "; the slowest of ours takes " +
           std::to_string(worst).substr(0, 4) + " times git's time");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::string big = bigRepository(1'000'000);
    writeCommitGraph(big);
    firstScreen(big, "1000000 commits, commit-graph");
    ancestry(big, "1000000 commits, commit-graph");
    removeCommitGraph(big);
    firstScreen(big, "1000000 commits, no commit-graph");
    ancestry(big, "1000000 commits, no commit-graph");
    const QTemporaryDir temporary;
    for (const std::string &root : realRepositories(temporary)) {
        renames(root, nameOf(root));
        blame(root, nameOf(root));
    }
    return 0;
}
