#pragma once

#include "git/commit.h"
#include "git/objectreader.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace driftgate
{

/// What a walk needs of a commit.
struct CommitLinks {
    TreeId tree;
    std::vector<Revision> parents; ///< none at a shallow boundary, as Git shows it
    int64_t time = 0;              ///< committer's, seconds since 1970
};

/// Reads the links out of a commit's bytes. Lenient as Git is: a broken date is 0. Corrupt when
/// the tree or a parent line cannot be read.
[[nodiscard]] Result<CommitLinks> parseLinks(const Repository::Private &d, const Revision &id,
                                             std::string_view bytes);

/// Reads a whole commit out of its bytes, texts converted to UTF-8.
[[nodiscard]] Result<Commit> parseCommit(const Repository::Private &d, const Revision &id,
                                         std::string_view bytes);

/// Fetches and reads in one.
[[nodiscard]] Result<CommitLinks> readLinks(const Repository::Private &d, const Revision &id);
[[nodiscard]] Result<Commit> readCommit(const Repository::Private &d, const Revision &id);

/// The tree of a commit that a person or a ref named: an unknown commit is NotFound.
[[nodiscard]] Result<TreeId> treeOf(const Repository::Private &d, const Revision &id);

} // namespace driftgate
