#pragma once

#include "git/objectreader.h"
#include "git/treecursor.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftgate
{

/// What stands at a path.
struct FoundEntry {
    EntryKind kind = EntryKind::Folder;
    std::string path; ///< cleaned: no ".", "..", or doubled slash
    git_oid id{};
};

/// What stands at a path of a commit's tree; the top itself is a folder. No value when nothing
/// does. Denied when the path would leave the repository.
[[nodiscard]] Result<std::optional<FoundEntry>>
entryAt(const Repository::Private &d, const Revision &revision, std::string_view path);
/// As above, and NotFound when nothing stands there.
[[nodiscard]] Result<FoundEntry> needEntryAt(const Repository::Private &d, const Revision &revision,
                                             std::string_view path);

/// The entry of a name in a tree's bytes. Corrupt, naming `tree`, when they are none.
[[nodiscard]] Result<std::optional<RawEntry>> findEntry(const Repository::Private &d,
                                                        std::string_view bytes,
                                                        std::string_view name, const git_oid &tree);

[[nodiscard]] std::unexpected<Error> brokenTree(const Repository::Private &d, const git_oid &id);

} // namespace driftgate
