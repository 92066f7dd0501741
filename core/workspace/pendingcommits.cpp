#include "workspace/pendingcommits.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

constexpr size_t MaxCommits = 1000;

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

} // namespace

Result<PendingCommits> pendingCommits(const Repository &repository, const Revision &from,
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
    for (Commit &commit : *commits) {
        if (cancel.stop_requested())
            return cancelled();
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

} // namespace driftgate
