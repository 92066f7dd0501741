#pragma once

#include "base/cancel.h"
#include "git/repository.h"
#include "render/renderer.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace driftgate
{

/// Commits that lie between two revisions and touch an application's inputs.
struct PendingCommits {
    std::vector<Commit> commits; ///< newest first
    bool isCut = false;          ///< there are more commits between than were looked at
};

/// As many commits as a person may want to see.
inline constexpr size_t MostListedCommits = 1000;

/// Commits reachable from `to` and not from `from` (a null one: all) that change a file of either
/// closure. A merge counts when it changes one against every parent, as `git log` shows merges, and
/// when it drops what one parent changed for what another never did: merging brings that about in
/// no other way than by hand. None when the closures are equal. Where many commits lie between and
/// the history index in `cacheDir` is up to date, it tells which of them are worth a look; at most
/// the newest `most` of them are looked at. Blocks.
[[nodiscard]] Result<PendingCommits>
pendingCommits(const Repository &repository, const std::filesystem::path &cacheDir,
               const Revision &from, const Revision &to, const Closure &base, const Closure &target,
               const CancelToken &cancel, size_t most = MostListedCommits);

} // namespace driftgate
