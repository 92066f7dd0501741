#pragma once

#include "git/repository.h"

#include <string>

namespace driftgate
{

/// Where a tracked branch stands.
struct TrackedBranch {
    std::string name; ///< for people; "" when HEAD is detached
    Revision head;
};

/// Resolves a workspace's branch as Workspace::targetRevision documents it. `preferRemote`: in a
/// clone of Driftgate's own the local branches are never moved on.
[[nodiscard]] Result<TrackedBranch> trackedBranch(const Repository &repository,
                                                  const std::string &branch, bool preferRemote);

/// Where the remote's branches stand as of the last fetch: "refs/remotes/origin/".
[[nodiscard]] std::string branchesOf(const RepositoryInfo &info);

} // namespace driftgate
