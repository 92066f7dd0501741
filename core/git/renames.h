#pragma once

#include "git/objectreader.h"

#include <string>
#include <utility>
#include <vector>

namespace driftgate
{

/// A file that went or came.
struct RenameFile {
    std::string path;
    uint32_t mode = 0;
    git_oid id{};
};

/// Pairs files that went (`sources`) with files that came (`destinations`), both in the order of
/// their paths, as `git diff -M` does with its defaults (gitdiffcore, "diffcore-rename"): the
/// same content first, then a name that is unique on both sides, then the most alike of all, at
/// least half alike. libgit2 has another measure, so that its renames and whatever follows from
/// them, blame above all, would differ from what Git tells.
///
/// Gives pairs of (index of source, index of destination). Content that cannot be read is like
/// no other.
[[nodiscard]] std::vector<std::pair<size_t, size_t>>
findRenames(const Repository::Private &d, const std::vector<RenameFile> &sources,
            const std::vector<RenameFile> &destinations);

} // namespace driftgate
