#include "git/rawcommit.h"
#include "git/treecompare.h"
#include "git/treediff.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr uint32_t TypeMask = 0170000;
constexpr uint32_t Submodule = 0160000;

FileChange changeOf(const TreeChange &change)
{
    FileChange out;
    out.isSubmodule = change.oldMode == Submodule || change.newMode == Submodule;
    if (change.oldMode != 0) {
        out.oldPath = change.path;
        out.oldBlob = fromOid<BlobId>(change.oldId);
    }
    if (change.newMode != 0) {
        out.newPath = change.path;
        out.newBlob = fromOid<BlobId>(change.newId);
    }
    if (change.oldMode == 0)
        out.kind = ChangeKind::Added;
    else if (change.newMode == 0)
        out.kind = ChangeKind::Deleted;
    else if ((change.oldMode & TypeMask) != (change.newMode & TypeMask))
        out.kind = ChangeKind::TypeChanged;
    return out;
}

/// What went and what came, with their places in the list of changes.
struct Moves {
    std::vector<RenameFile> sources;
    std::vector<size_t> sourceAt;
    std::vector<RenameFile> destinations;
    std::vector<size_t> destinationAt;
};

Moves movesOf(const std::vector<TreeChange> &changes)
{
    Moves out;
    for (size_t i = 0; i < changes.size(); ++i) {
        const TreeChange &change = changes[i];
        if (change.newMode == 0) {
            out.sources.push_back({change.path, change.oldMode, change.oldId});
            out.sourceAt.push_back(i);
        } else if (change.oldMode == 0) {
            out.destinations.push_back({change.path, change.newMode, change.newId});
            out.destinationAt.push_back(i);
        }
    }
    return out;
}

} // namespace

Result<std::vector<TreeChange>> diffTrees(const Repository::Private &d, const Revision &from,
                                          const Revision &to)
{
    std::vector<TreeId> parents;
    if (!from.isNull()) {
        const auto tree = treeOf(d, from);
        if (!tree)
            return fail(tree.error());
        parents.push_back(*tree);
    }
    const auto tree = treeOf(d, to);
    if (!tree)
        return fail(tree.error());
    std::vector<TreeChange> out;
    const auto idOf = [](const RawEntry *entry) {
        return entry ? toOid(fromRaw<BlobId>(entry->id)) : git_oid{};
    };
    const Status compared = TreeComparer(d).compare(
        *tree, parents, [&](std::string_view path, const RawEntry *now, const RawEntry *before) {
            out.push_back({.path = std::string(path),
                           .oldMode = before ? before->mode : 0,
                           .newMode = now ? now->mode : 0,
                           .oldId = idOf(before),
                           .newId = idOf(now)});
        });
    if (!compared)
        return fail(compared.error());
    return out;
}

Result<std::optional<RenameFile>> renamedFrom(const Repository::Private &d, const Revision &from,
                                              const Revision &to, const std::string &path)
{
    const auto changes = diffTrees(d, from, to);
    if (!changes)
        return fail(changes.error());
    Moves moves = movesOf(*changes);
    std::erase_if(moves.destinations, [&](const RenameFile &file) { return file.path != path; });
    const auto pairs = findRenames(d, moves.sources, moves.destinations);
    if (pairs.empty())
        return std::nullopt;
    return moves.sources[pairs.front().first];
}

Result<std::vector<FileChange>> Repository::diff(const Revision &from, const Revision &to) const
{
    const auto changes = diffTrees(*m_d, from, to);
    if (!changes)
        return fail(changes.error());
    std::vector<FileChange> all;
    all.reserve(changes->size());
    for (const TreeChange &change : *changes)
        all.push_back(changeOf(change));

    const Moves moves = movesOf(*changes);
    std::vector<bool> merged(all.size(), false);
    for (const auto &[source, destination] : findRenames(*m_d, moves.sources, moves.destinations)) {
        const FileChange &gone = all[moves.sourceAt[source]];
        FileChange &came = all[moves.destinationAt[destination]];
        came.kind = ChangeKind::Renamed;
        came.oldPath = gone.oldPath;
        came.oldBlob = gone.oldBlob;
        merged[moves.sourceAt[source]] = true;
    }
    std::vector<FileChange> out;
    out.reserve(all.size());
    for (size_t i = 0; i < all.size(); ++i)
        if (!merged[i])
            out.push_back(std::move(all[i]));
    return out;
}

Result<std::vector<FileChange>> Repository::changesOf(const Revision &revision) const
{
    const auto known = treeOf(*m_d, revision);
    if (!known)
        return fail(known.error());
    const auto links = readLinks(*m_d, revision);
    if (!links)
        return fail(links.error());
    return diff(links->parents.empty() ? Revision() : links->parents.front(), revision);
}

} // namespace driftgate
