#include "git/rawcommit.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// Git's own defaults for `git diff -M`: half alike, at most a thousand candidates.
constexpr uint16_t RenameThreshold = 50;
constexpr size_t RenameLimit = 1000;

Result<TreeHandle> lookupTree(const Repository::Private &d, const Revision &revision)
{
    const auto id = treeOf(d, revision);
    if (!id)
        return fail(id.error());
    git_tree *tree = nullptr;
    const git_oid oid = toOid(*id);
    if (const int status = git_tree_lookup(&tree, d.repository.get(), &oid); status < 0) {
        if (status == GIT_ENOTFOUND)
            return missingObject(d, oid, GIT_OBJECT_TREE);
        return gitFailure(status, GitTr::tr("The folder %1 in “%2” cannot be read")
                                      .arg(shown(id->hex()), shown(d.name())));
    }
    return TreeHandle(tree);
}

ChangeKind kindOf(git_delta_t status)
{
    switch (status) {
    case GIT_DELTA_ADDED:
    case GIT_DELTA_COPIED:
        return ChangeKind::Added;
    case GIT_DELTA_DELETED:
        return ChangeKind::Deleted;
    case GIT_DELTA_RENAMED:
        return ChangeKind::Renamed;
    case GIT_DELTA_TYPECHANGE:
        return ChangeKind::TypeChanged;
    default:
        return ChangeKind::Modified;
    }
}

FileChange changeOf(const git_diff_delta &delta)
{
    FileChange out;
    out.kind = kindOf(delta.status);
    if (out.kind != ChangeKind::Added) {
        out.oldPath = delta.old_file.path;
        out.oldBlob = fromOid<BlobId>(delta.old_file.id);
    }
    if (out.kind != ChangeKind::Deleted) {
        out.newPath = delta.new_file.path;
        out.newBlob = fromOid<BlobId>(delta.new_file.id);
    }
    out.isSubmodule =
        delta.old_file.mode == GIT_FILEMODE_COMMIT || delta.new_file.mode == GIT_FILEMODE_COMMIT;
    return out;
}

} // namespace

Result<std::vector<FileChange>> Repository::diff(const Revision &from, const Revision &to) const
{
    const auto failed = [&](int status) {
        return gitFailure(
            status, GitTr::tr("The commits %1 and %2 of “%3” cannot be compared")
                        .arg(shown(from.shortHex()), shown(to.shortHex()), shown(m_d->name())));
    };
    TreeHandle oldTree;
    if (!from.isNull()) {
        auto tree = lookupTree(*m_d, from);
        if (!tree)
            return fail(tree.error());
        oldTree = *std::move(tree);
    }
    const auto newTree = lookupTree(*m_d, to);
    if (!newTree)
        return fail(newTree.error());

    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE | GIT_DIFF_SKIP_BINARY_CHECK;
    git_diff *raw = nullptr;
    if (const int status = git_diff_tree_to_tree(&raw, m_d->repository.get(), oldTree.get(),
                                                 newTree->get(), &options);
        status < 0)
        return failed(status);
    const DiffHandle diff(raw);
    git_diff_find_options find = GIT_DIFF_FIND_OPTIONS_INIT;
    find.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_DONT_IGNORE_WHITESPACE;
    find.rename_threshold = RenameThreshold;
    find.rename_limit = RenameLimit;
    // Content that is not there, in a partial clone, costs the renames and not the list.
    if (git_diff_find_similar(raw, &find) < 0) {
        find.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_EXACT_MATCH_ONLY;
        if (const int status = git_diff_find_similar(raw, &find); status < 0)
            return failed(status);
    }

    std::vector<FileChange> out;
    for (size_t i = 0; i < git_diff_num_deltas(raw); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(raw, i);
        if (delta->status != GIT_DELTA_UNMODIFIED)
            out.push_back(changeOf(*delta));
    }
    std::ranges::sort(out, {}, [](const FileChange &change) -> const std::string & {
        return change.newPath.empty() ? change.oldPath : change.newPath;
    });
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
