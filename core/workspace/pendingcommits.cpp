#include "workspace/pendingcommits.h"

#include "git/historyindex.h"
#include "render/lrucache.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <unordered_set>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

constexpr size_t LastCommitReach = 5000;
constexpr size_t WorthTheIndex = 50; ///< fewer commits are looked at as fast as the index opens
constexpr size_t MostTouching = 100'000;
constexpr size_t KeptChanges = size_t{64} << 20; ///< bytes of paths

using Paths = std::shared_ptr<const std::vector<std::string>>;

/// Paths that differ between a commit and a parent of it. Kept: what lies between one pair of
/// revisions mostly lies between others too.
Result<Paths> changedPaths(const Repository &repository, const Revision &from, const Revision &to)
{
    static LruCache<std::string, Paths> known(KeptChanges);
    const std::string key = from.hex() + to.hex();
    if (auto out = known.get(key))
        return *std::move(out);
    const Result<std::vector<FileChange>> changes = repository.diff(from, to);
    if (!changes)
        return fail(changes.error());
    auto out = std::make_shared<std::vector<std::string>>();
    size_t bytes = key.size();
    for (const FileChange &change : *changes) {
        for (const std::string &path : {change.oldPath, change.newPath}) {
            if (path.empty() || (!out->empty() && out->back() == path))
                continue;
            bytes += sizeof(std::string) + path.size();
            out->push_back(path);
        }
    }
    known.put(key, out, bytes);
    return Paths(std::move(out));
}

/// Paths of the closures that differ between two commits.
Result<std::set<std::string>> touchedPaths(const Repository &repository, const Revision &from,
                                           const Revision &to, const Closure &base,
                                           const Closure &target)
{
    const Result<Paths> changed = changedPaths(repository, from, to);
    if (!changed)
        return fail(changed.error());
    std::set<std::string> out;
    for (const std::string &path : **changed) {
        if (base.contains(path) || target.contains(path))
            out.insert(path);
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
                                                       const Closure &target)
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
        index->commitsTouching(to, {paths.begin(), paths.end()}, MostTouching);
    // A full answer may have been cut: then it does not tell about the rest.
    if (!touching || touching->size() == MostTouching)
        return std::nullopt;
    return std::unordered_set<Revision>(touching->begin(), touching->end());
}

} // namespace

Result<PendingCommits> pendingCommits(const Repository &repository,
                                      const std::filesystem::path &cacheDir, const Revision &from,
                                      const Revision &to, const Closure &base,
                                      const Closure &target, const CancelToken &cancel, size_t most)
{
    PendingCommits out;
    if (from == to || base.hash() == target.hash())
        return out;
    Result<std::vector<Commit>> commits = repository.commitsBetween(from, to, most + 1);
    std::optional<std::unordered_set<Revision>> worthALook;
    if (commits && commits->size() > WorthTheIndex)
        worthALook = candidates(repository, cacheDir, to, base, target);
    // Of any number of commits only those count against the limit that may touch the inputs.
    if (worthALook && commits->size() > most)
        commits = repository.commitsBetween(from, to, most + 1, [&](const Revision &commit) {
            return worthALook->contains(commit);
        });
    if (!commits)
        return fail(commits.error());
    out.isCut = commits->size() > most;
    if (out.isCut)
        commits->pop_back();
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
    return fail(ErrorCode::Limit,
                Tr::tr("None of the last %1 commits touched the inputs").arg(LastCommitReach));
}

} // namespace driftgate
