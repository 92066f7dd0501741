#include "git/treepath.h"

#include "base/text.h"
#include "git/rawcommit.h"

#include <cstring>

namespace driftgate
{

std::unexpected<Error> brokenTree(const Repository::Private &d, const git_oid &id)
{
    return fail(ErrorCode::Corrupt,
                GitTr::tr("The folder %1 in “%2” is damaged: its list of entries cannot be read")
                    .arg(shown(fromOid<TreeId>(id).hex()), shown(d.name())));
}

Result<std::optional<RawEntry>> findEntry(const Repository::Private &d, std::string_view bytes,
                                          std::string_view name, const git_oid &tree)
{
    TreeCursor cursor(bytes);
    while (cursor.next())
        if (cursor.entry().name == name)
            return cursor.entry();
    if (cursor.isBroken())
        return brokenTree(d, tree);
    return std::nullopt;
}

Result<std::optional<FoundEntry>> entryAt(const Repository::Private &d, const Revision &revision,
                                          std::string_view path)
{
    if (path.find('\0') != std::string_view::npos)
        return fail(ErrorCode::Invalid,
                    GitTr::tr("A path with a zero byte cannot be in a repository"));
    auto clean = normalizePath(path);
    if (!clean)
        return fail(ErrorCode::Denied,
                    GitTr::tr("The path “%1” leads out of the repository").arg(shown(path)));
    const auto top = treeOf(d, revision);
    if (!top)
        return fail(top.error());
    FoundEntry out{.kind = EntryKind::Folder, .path = *std::move(clean), .id = toOid(*top)};
    if (out.path.empty())
        return out;
    for (const std::string_view part : split(out.path, '/')) {
        if (out.kind != EntryKind::Folder)
            return std::nullopt;
        const auto tree = readObject(d, out.id, GIT_OBJECT_TREE, Verify::Yes);
        if (!tree)
            return fail(tree.error());
        const auto entry = findEntry(d, bytesOf(*tree), part, out.id);
        if (!entry)
            return fail(entry.error());
        if (!*entry)
            return std::nullopt;
        out.kind = (*entry)->kind();
        std::memcpy(out.id.id, (*entry)->id, Revision::Size);
    }
    return out;
}

Result<FoundEntry> needEntryAt(const Repository::Private &d, const Revision &revision,
                               std::string_view path)
{
    auto found = entryAt(d, revision, path);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound,
                    GitTr::tr("There is nothing at “%1” in commit %2 of “%3”")
                        .arg(shown(path), shown(revision.shortHex()), shown(d.name())));
    return **std::move(found);
}

} // namespace driftgate
