#pragma once

#include "git/renames.h"

#include <string>
#include <vector>

namespace driftgate
{

/// One file that differs, with its modes. A mode of 0: not there.
struct TreeChange {
    std::string path;
    uint32_t oldMode = 0;
    uint32_t newMode = 0;
    git_oid oldId{};
    git_oid newId{};
};

/// The files that differ between two commits, in the order of their paths; `from` null: every
/// file was added. Errors as Repository::diff().
[[nodiscard]] Result<std::vector<TreeChange>> diffTrees(const Repository::Private &d,
                                                        const Revision &from, const Revision &to);

/// From which file of the first commit one of the second was renamed; none when it was not, with
/// no other file of the commit claiming the same origin (as `git blame` follows a file).
[[nodiscard]] Result<std::optional<RenameFile>> renamedFrom(const Repository::Private &d,
                                                            const Revision &from,
                                                            const Revision &to,
                                                            const std::string &path);

} // namespace driftgate
