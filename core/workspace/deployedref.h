#pragma once

#include "cluster/deployed.h"
#include "workspace/workspace.h"

namespace driftgate
{

// What a branch or tag tells of an application that a sync brings out by moving it (design, section
// 6). Both block, and do nothing for an application without a ref.

/// Where a branch or tag, in full, stands at the remote as far as the last exchange knows; of a tag
/// that none was about, the one here. None: not known, or not there.
[[nodiscard]] std::optional<Revision> refStanding(const Repository &repository,
                                                  const std::string &ref);

/// Where the cluster tells no revision, the ref's is what runs there, as far as the last fetch
/// knows.
void readDeployedRef(const Workspace &workspace, const ApplicationName &application,
                     const ClusterName &cluster, Deployed &deployed);

/// A ref has no place for a mark: the ledger tells whether it was rolled back to where it stands.
/// A ledger that cannot be read tells nothing: who plans a sync is told of that.
void readHeldRef(const Workspace &workspace, const ApplicationName &application,
                 const ClusterName &cluster, const CancelToken &cancel, Deployed &deployed);

} // namespace driftgate
