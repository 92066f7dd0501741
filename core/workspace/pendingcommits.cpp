#include "workspace/pendingcommits.h"

#include "git/historyindex.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_set>

namespace driftgate
{

namespace
{

constexpr size_t MaxCommits = 1000;
constexpr size_t LastCommitReach = 500;
constexpr size_t WorthTheIndex = 50; ///< fewer commits are looked at as fast as the index opens

/// Paths of the closures that differ between two commits.
Result<std::set<std::string>> touchedPaths(const Repository &repository, const Revision &from,
                                           const Revision &to, const Closure &base,
                                           const Closure &target)
{
    const Result<std::vector<FileChange>> changes = repository.diff(from, to);
    if (!changes)
        return fail(changes.error());
    std::set<std::string> out;
    for (const FileChange &change : *changes) {
        for (const std::string &path : {change.oldPath, change.newPath}) {
            if (!path.empty() && (base.contains(path) || target.contains(path)))
                out.insert(path);
        }
    }
    return out;
}

Result<bool> touches(const Repository &repository, const Commit &commit, const Closure &base,
                     const Closure &target)
{
    if (commit.parents.empty()) {
        const auto paths = touchedPaths(repository, Revision(), commit.id, base, target);
        if (!paths)
            return fail(paths.error());
        return !paths->empty();
    }
    std::set<std::string> common;
    for (size_t i = 0; i < commit.parents.size(); ++i) {
        auto paths = touchedPaths(repository, commit.parents[i], commit.id, base, target);
        if (!paths)
            return fail(paths.error());
        if (i == 0)
            common = std::move(*paths);
        else
            std::erase_if(common, [&](const std::string &path) { return !paths->contains(path); });
        if (common.empty())
            return false;
    }
    return true;
}

/// The commits that may touch the closures; none when the index cannot tell.
std::optional<std::unordered_set<Revision>> candidates(const Repository &repository,
                                                       const std::filesystem::path &cacheDir,
                                                       const Revision &to, const Closure &base,
                                                       const Closure &target, size_t limit)
{
    const Result<HistoryIndex> index = HistoryIndex::open(cacheDir, repository);
    if (!index || !index->covers(to))
        return std::nullopt;
    std::set<std::string> paths = {base.root, target.root};
    for (const Closure *const closure : {&base, &target}) {
        for (const Closure::File &file : closure->files)
            paths.insert(file.path);
        paths.insert(closure->alsoRead.begin(), closure->alsoRead.end());
    }
    const Result<std::vector<Revision>> touching =
        index->commitsTouching(to, {paths.begin(), paths.end()}, limit);
    // A full answer may have been cut: then it does not tell about the rest.
    if (!touching || touching->size() == limit)
        return std::nullopt;
    return std::unordered_set<Revision>(touching->begin(), touching->end());
}

} // namespace

Result<PendingCommits> pendingCommits(const Repository &repository,
                                      const std::filesystem::path &cacheDir, const Revision &from,
                                      const Revision &to, const Closure &base,
                                      const Closure &target, const CancelToken &cancel)
{
    PendingCommits out;
    if (from == to || base.hash() == target.hash())
        return out;
    Result<std::vector<Commit>> commits = repository.commitsBetween(from, to, MaxCommits + 1);
    if (!commits)
        return fail(commits.error());
    out.isCut = commits->size() > MaxCommits;
    if (out.isCut)
        commits->pop_back();
    std::optional<std::unordered_set<Revision>> worthALook;
    if (commits->size() > WorthTheIndex)
        worthALook = candidates(repository, cacheDir, to, base, target, 100 * MaxCommits);
    for (Commit &commit : *commits) {
        if (cancel.stop_requested())
            return cancelled();
        if (worthALook && !worthALook->contains(commit.id))
            continue;
        const Result<bool> touched = touches(repository, commit, base, target);
        if (!touched) {
            // A parent beyond a shallow clone's end cannot be held against it: it counts.
            if (touched.error().code != ErrorCode::NotFound)
                return fail(touched.error());
            out.commits.push_back(std::move(commit));
        } else if (*touched) {
            out.commits.push_back(std::move(commit));
        }
    }
    return out;
}

Result<Commit> lastCommitOf(const Repository &repository, const Revision &at,
                            const Closure &closure, const CancelToken &cancel)
{
    const Result<Commit> first = repository.commit(at);
    if (!first)
        return fail(first.error());
    Commit commit = *first;
    for (size_t i = 0; i < LastCommitReach; ++i) {
        if (cancel.stop_requested())
            return cancelled();
        const auto isSame = [&](const Revision &parent) {
            const auto paths = touchedPaths(repository, parent, commit.id, closure, closure);
            return paths && paths->empty();
        };
        const auto same = std::ranges::find_if(commit.parents, isSame);
        if (same == commit.parents.end())
            return commit;
        Result<Commit> parent = repository.commit(*same);
        if (!parent)
            return commit;
        commit = std::move(*parent);
    }
    return *first;
}

} // namespace driftgate
