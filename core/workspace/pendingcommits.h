#pragma once

#include "base/cancel.h"
#include "git/repository.h"
#include "render/renderer.h"

#include <vector>

namespace driftgate
{

/// Commits that lie between two revisions and touch an application's inputs.
struct PendingCommits {
    std::vector<Commit> commits; ///< newest first
    bool isCut = false;          ///< there are more commits between than were looked at
};

/// Commits reachable from `to` and not from `from` that change a file of either closure. A merge
/// counts when it changes one against every parent, as `git log` shows merges. None when the
/// closures are equal. Blocks.
[[nodiscard]] Result<PendingCommits> pendingCommits(const Repository &repository,
                                                    const Revision &from, const Revision &to,
                                                    const Closure &base, const Closure &target,
                                                    const CancelToken &cancel);

} // namespace driftgate
