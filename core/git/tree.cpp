#include "git/treepath.h"

namespace driftgate
{

namespace
{

using EntryId = GitId<struct AnyObjectTag>;

std::unexpected<Error> wrongKind(const QString &text, const Repository::Private &d,
                                 const Revision &revision, std::string_view path)
{
    return fail(ErrorCode::NotFound,
                text.arg(shown(path), shown(revision.shortHex()), shown(d.name())));
}

/// Says at which path an object was wanted.
Error at(std::string_view path, Error error)
{
    if (error.place.file.empty())
        error.place.file = path;
    return error;
}

} // namespace

Result<TreeId> Repository::treeId(const Revision &revision, std::string_view path) const
{
    const auto found = needEntryAt(*m_d, revision, path);
    if (!found)
        return fail(found.error());
    if (found->kind != EntryKind::Folder)
        return wrongKind(GitTr::tr("“%1” in commit %2 of “%3” is not a folder"), *m_d, revision,
                         path);
    return fromOid<TreeId>(found->id);
}

Result<std::vector<TreeEntry>> Repository::list(const Revision &revision,
                                                std::string_view path) const
{
    const auto folder = treeId(revision, path);
    if (!folder)
        return fail(folder.error());
    const git_oid id = toOid(*folder);
    const auto tree = readObject(*m_d, id, GIT_OBJECT_TREE, Verify::Yes);
    if (!tree)
        return fail(at(path, tree.error()));
    std::vector<TreeEntry> out;
    TreeCursor cursor(bytesOf(*tree));
    while (cursor.next())
        out.push_back({.name = std::string(cursor.entry().name),
                       .kind = cursor.entry().kind(),
                       .id = fromRaw<EntryId>(cursor.entry().id)});
    if (cursor.isBroken())
        return fail(at(path, brokenTree(*m_d, id).error()));
    return out;
}

Result<std::optional<TreeEntry>> Repository::entry(const Revision &revision,
                                                   std::string_view path) const
{
    const auto found = entryAt(*m_d, revision, path);
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    const std::string &clean = (*found)->path;
    const size_t slash = clean.rfind('/');
    return TreeEntry{.name = slash == std::string::npos ? clean : clean.substr(slash + 1),
                     .kind = (*found)->kind,
                     .id = fromOid<EntryId>((*found)->id)};
}

Result<std::string> Repository::read(const Revision &revision, std::string_view path,
                                     size_t maxBytes) const
{
    const auto found = needEntryAt(*m_d, revision, path);
    if (!found)
        return fail(found.error());
    if (found->kind == EntryKind::Folder)
        return wrongKind(GitTr::tr("“%1” in commit %2 of “%3” is a folder, not a file"), *m_d,
                         revision, path);
    if (found->kind == EntryKind::Submodule)
        return wrongKind(
            GitTr::tr(
                "“%1” in commit %2 of “%3” is a submodule, whose files are in another repository"),
            *m_d, revision, path);
    auto out = readBlob(fromOid<BlobId>(found->id), maxBytes);
    if (!out)
        return fail(at(path, out.error()));
    return out;
}

Result<std::string> Repository::readBlob(const BlobId &blob, size_t maxBytes) const
{
    const auto object = readObject(*m_d, toOid(blob), GIT_OBJECT_BLOB, Verify::Yes, maxBytes);
    if (!object)
        return fail(object.error());
    return std::string(bytesOf(*object));
}

} // namespace driftgate
