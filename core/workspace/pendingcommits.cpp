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

/// Paths that a commit changes, against each of its parents; against nothing where it has none.
using Changes = std::vector<std::vector<std::string>>;
using ChangesPtr = std::shared_ptr<const Changes>;

/// What was found out in this process: what lies between one pair of revisions mostly lies between
/// others too.
LruCache<Revision, ChangesPtr> &knownChanges()
{
    static LruCache<Revision, ChangesPtr> cache(KeptChanges);
    return cache;
}

Result<ChangesPtr> changesOf(const Repository &repository, const Commit &commit)
{
    if (auto known = knownChanges().get(commit.id))
        return *std::move(known);
    auto out = std::make_shared<Changes>();
    size_t bytes = sizeof(Changes);
    const std::vector<Revision> nothing{Revision()};
    for (const Revision &parent : commit.parents.empty() ? nothing : commit.parents) {
        const Result<std::vector<FileChange>> changes = repository.diff(parent, commit.id);
        if (!changes)
            return fail(changes.error());
        std::vector<std::string> &paths = out->emplace_back();
        for (const FileChange &change : *changes) {
            for (const std::string &path : {change.oldPath, change.newPath}) {
                if (path.empty() || (!paths.empty() && paths.back() == path))
                    continue;
                bytes += sizeof(std::string) + path.size();
                paths.push_back(path);
            }
        }
    }
    knownChanges().put(commit.id, out, bytes);
    return ChangesPtr(std::move(out));
}

/// Whether a path of either closure is changed against every parent.
bool touches(const Changes &changes, const Closure &base, const Closure &target)
{
    std::set<std::string> common;
    for (size_t i = 0; i < changes.size(); ++i) {
        std::set<std::string> paths;
        for (const std::string &path : changes[i]) {
            if ((i == 0 || common.contains(path)) && (base.contains(path) || target.contains(path)))
                paths.insert(path);
        }
        common = std::move(paths);
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
    const auto mayTouch = [&](const Revision &commit) {
        const auto known = knownChanges().get(commit);
        return !known || touches(**known, base, target);
    };
    Result<std::vector<Commit>> commits = repository.commitsBetween(from, to, most + 1, mayTouch);
    std::optional<std::unordered_set<Revision>> worthALook;
    if (commits && commits->size() > WorthTheIndex)
        worthALook = candidates(repository, cacheDir, to, base, target);
    // Of any number of commits only those count against the limit that may touch the inputs.
    if (worthALook && commits->size() > most)
        commits = repository.commitsBetween(from, to, most + 1, [&](const Revision &commit) {
            return worthALook->contains(commit) && mayTouch(commit);
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
        const Result<ChangesPtr> changes = changesOf(repository, commit);
        // A parent beyond a shallow clone's end cannot be held against it: it counts.
        if (!changes && changes.error().code != ErrorCode::NotFound)
            return fail(changes.error());
        if (!changes || touches(**changes, base, target))
            out.commits.push_back(std::move(commit));
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
        const Result<ChangesPtr> changes = changesOf(repository, commit);
        if (!changes || commit.parents.empty())
            return commit;
        const auto same = std::ranges::find_if(**changes, [&](const auto &paths) {
            return std::ranges::none_of(
                paths, [&](const std::string &path) { return closure.contains(path); });
        });
        if (same == (*changes)->end())
            return commit;
        Result<Commit> parent =
            repository.commit(commit.parents[static_cast<size_t>(same - (*changes)->begin())]);
        if (!parent)
            return commit;
        commit = std::move(*parent);
    }
    return fail(ErrorCode::Limit,
                Tr::tr("None of the last %1 commits touched the inputs").arg(LastCommitReach));
}

} // namespace driftgate
