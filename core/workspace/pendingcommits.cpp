#include "workspace/pendingcommits.h"

#include "base/text.h"
#include "git/historyindex.h"
#include "render/lrucache.h"
#include "render/treereader.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace driftgate
{

namespace
{

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

/// The inputs of an application at both ends.
struct Inputs {
    const Closure &base;
    const Closure &target;
    [[nodiscard]] bool contains(std::string_view path) const
    {
        return base.contains(path) || target.contains(path);
    }
};

/// Whether an input is changed against every parent.
bool changesAll(const Changes &changes, const Inputs &inputs)
{
    std::set<std::string> common;
    for (size_t i = 0; i < changes.size(); ++i) {
        std::set<std::string> paths;
        for (const std::string &path : changes[i]) {
            if ((i == 0 || common.contains(path)) && inputs.contains(path))
                paths.insert(path);
        }
        common = std::move(paths);
        if (common.empty())
            return false;
    }
    return true;
}

/// Whether a merge takes an input from one parent and not from another.
bool picks(const Changes &changes, const Inputs &inputs)
{
    return changes.size() > 1 && std::ranges::any_of(changes, [&](const auto &paths) {
               return std::ranges::any_of(
                   paths, [&](const std::string &path) { return inputs.contains(path); });
           });
}

/// Whether a commit may touch the inputs, as far as its changes alone tell.
bool mayTouch(const Changes &changes, const Inputs &inputs)
{
    return changesAll(changes, inputs) || picks(changes, inputs);
}

using Paths = std::set<std::string>;
using PathsPtr = std::shared_ptr<const Paths>;

LruCache<Revision, PathsPtr> &knownOverruled()
{
    static LruCache<Revision, PathsPtr> cache(KeptChanges);
    return cache;
}

/// What changed from any of the commits that both come from to one of them.
Result<std::vector<Paths>> changedSinceBases(const Repository &repository, const Revision &one,
                                             const Revision &other)
{
    Result<std::vector<Revision>> bases = repository.mergeBases(one, other);
    if (!bases)
        return fail(bases.error());
    if (bases->empty())
        bases->emplace_back();
    std::vector<Paths> out;
    for (const Revision &base : *bases) {
        const Result<std::vector<FileChange>> changes = repository.diff(base, one);
        if (!changes)
            return fail(changes.error());
        Paths &paths = out.emplace_back();
        for (const FileChange &change : *changes)
            paths.insert({change.oldPath, change.newPath});
    }
    return out;
}

/// Paths that a merge has as one parent has them, which never changed them, while another did: what
/// that one had changed is dropped, and nothing but the merge itself did so.
Result<PathsPtr> overruledBy(const Repository &repository, const Commit &merge,
                             const Changes &changes)
{
    if (auto known = knownOverruled().get(merge.id))
        return *std::move(known);
    auto out = std::make_shared<Paths>();
    size_t bytes = sizeof(Paths);
    for (size_t taken = 0; taken < changes.size(); ++taken) {
        for (size_t dropped = 0; dropped < changes.size(); ++dropped) {
            if (changes[dropped].empty() || dropped == taken)
                continue;
            const Paths differing(changes[taken].begin(), changes[taken].end());
            const Result<std::vector<Paths>> since =
                changedSinceBases(repository, merge.parents[taken], merge.parents[dropped]);
            if (!since)
                return fail(since.error());
            for (const std::string &path : changes[dropped]) {
                const auto kept = [&path](const Paths &changed) { return !changed.contains(path); };
                if (!differing.contains(path) && std::ranges::any_of(*since, kept) &&
                    out->insert(path).second)
                    bytes += sizeof(std::string) + path.size();
            }
        }
    }
    knownOverruled().put(merge.id, out, bytes);
    return PathsPtr(std::move(out));
}

Result<bool> touches(const Repository &repository, const Commit &commit, const Inputs &inputs)
{
    const Result<ChangesPtr> changes = changesOf(repository, commit);
    if (!changes)
        return fail(changes.error());
    if (changesAll(**changes, inputs))
        return true;
    if (!picks(**changes, inputs))
        return false;
    const Result<PathsPtr> overruled = overruledBy(repository, commit, **changes);
    if (!overruled)
        return fail(overruled.error());
    return std::ranges::any_of(**overruled,
                               [&](const std::string &path) { return inputs.contains(path); });
}

/// The folders that hold the inputs.
std::set<std::string> foldersOf(const Inputs &inputs)
{
    std::set<std::string> out = {inputs.base.root, inputs.target.root};
    for (const Closure *const closure : {&inputs.base, &inputs.target}) {
        for (const Closure::File &file : closure->files)
            out.insert(folderOf(file.path));
        for (const auto *const paths : {&closure->alsoRead, &closure->missing, &closure->folders})
            out.insert(paths->begin(), paths->end());
    }
    std::set<std::string> outer;
    for (const std::string &path : out) {
        if (std::ranges::none_of(outer,
                                 [&](const std::string &above) { return liesWithin(path, above); }))
            outer.insert(path);
    }
    return outer;
}

/// Tells without comparing all that a commit brings whether it can touch the inputs at all.
class FolderLook
{
public:
    FolderLook(const Repository &repository, const Inputs &inputs)
        : m_repository(repository)
        , m_folders(foldersOf(inputs))
    {
    }

    /// Whether a folder of the inputs differs from what a parent has there, or may.
    [[nodiscard]] bool mayTouch(const Commit &commit)
    {
        const std::optional<Ids> here = idsAt(commit.id);
        return !here || commit.parents.empty() ||
               std::ranges::any_of(commit.parents, [&](const Revision &parent) {
                   const std::optional<Ids> there = idsAt(parent);
                   return !there || *there != *here;
               });
    }

private:
    using Ids = std::vector<std::optional<TreeId>>; ///< of each folder, or file; none: not there

    std::optional<Ids> idsAt(const Revision &revision)
    {
        if (const auto known = m_known.find(revision); known != m_known.end())
            return known->second;
        Ids out;
        for (const std::string &path : m_folders) {
            if (path.empty()) {
                const Result<TreeId> all = m_repository.treeId(revision);
                if (!all)
                    return std::nullopt;
                out.emplace_back(*all);
                continue;
            }
            const Result<std::optional<TreeEntry>> entry = m_repository.entry(revision, path);
            if (!entry)
                return std::nullopt;
            out.push_back(*entry ? std::optional(TreeId((*entry)->id.bytes())) : std::nullopt);
        }
        m_known.emplace(revision, out);
        return out;
    }

    const Repository &m_repository;
    std::set<std::string> m_folders;
    std::unordered_map<Revision, Ids> m_known;
};

/// The commits that may touch the closures; none when the index cannot tell.
std::optional<std::unordered_set<Revision>> candidates(const Repository &repository,
                                                       const std::filesystem::path &cacheDir,
                                                       const Revision &to, const Inputs &inputs)
{
    const Result<HistoryIndex> index = HistoryIndex::open(cacheDir, repository);
    if (!index || !index->covers(to))
        return std::nullopt;
    std::set<std::string> paths = {inputs.base.root, inputs.target.root};
    for (const Closure *const closure : {&inputs.base, &inputs.target}) {
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
    const Inputs inputs{base, target};
    const auto isWorthIt = [&](const Revision &commit) {
        const auto known = knownChanges().get(commit);
        return !known || mayTouch(**known, inputs);
    };
    Result<std::vector<Commit>> commits = repository.commitsBetween(from, to, most + 1, isWorthIt);
    std::optional<std::unordered_set<Revision>> worthALook;
    const bool isMany = commits && commits->size() > WorthTheIndex;
    if (isMany)
        worthALook = candidates(repository, cacheDir, to, inputs);
    FolderLook look(repository, inputs);
    // Of any number of commits only those count against the limit that may touch the inputs.
    if (worthALook && commits->size() > most)
        commits = repository.commitsBetween(from, to, most + 1, [&](const Revision &id) {
            if (!isWorthIt(id))
                return false;
            if (worthALook->contains(id))
                return true;
            const Result<Commit> commit = repository.commit(id);
            return !commit || (commit->parents.size() > 1 && look.mayTouch(*commit));
        });
    if (!commits)
        return fail(commits.error());
    out.isCut = commits->size() > most;
    if (out.isCut)
        commits->pop_back();
    for (Commit &commit : *commits) {
        if (cancel.stop_requested())
            return cancelled();
        // The index has only those merges that change something against every parent.
        const bool isKnown = worthALook && commit.parents.size() < 2;
        if (isKnown ? !worthALook->contains(commit.id) : isMany && !look.mayTouch(commit))
            continue;
        const Result<bool> isTouching = touches(repository, commit, inputs);
        // A parent beyond a shallow clone's end cannot be held against it: it counts.
        if (!isTouching && isTouching.error().code != ErrorCode::NotFound)
            return fail(isTouching.error());
        if (!isTouching || *isTouching)
            out.commits.push_back(std::move(commit));
    }
    return out;
}

} // namespace driftgate
