#pragma once

#include "git/repository.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// One path of a new commit's tree that differs from its parent's.
struct TreeEdit {
    std::string path;
    /// What stands there; none: nothing does.
    std::optional<TreeEntry> entry;
};

/// A commit to be made on top of another.
struct CommitDraft {
    Revision parent;
    std::vector<TreeEdit> edits; ///< each path once; none of them a folder
    Person author;               ///< the committer too
    std::string message;
    /// Gives the armoured signature of a commit's text, as Git keeps it; none: it stays unsigned.
    std::function<Result<std::string>(const std::string &text)> sign{};
};

/// Writes the commit with the trees it needs into the repository and gives its id. No ref, no
/// index and no working copy is touched. Folders that become empty go. Errors: NotFound (the
/// parent), Invalid (an author without a name or address, a path that Git refuses), Io, and what
/// `sign` failed with: then there is no commit.
[[nodiscard]] Result<Revision> writeCommit(const Repository &repository, const CommitDraft &draft);

/// Makes a branch ("rollback/checkout-a1b2c3d") that is not there yet; one that stands at `target`
/// already is good too. Errors: Invalid (no name for a branch), Conflict (it stands elsewhere; or
/// a branch of a part of its name is in the way), Io.
[[nodiscard]] Status createBranch(const Repository &repository, const std::string &name,
                                  const Revision &target);

} // namespace driftgate
