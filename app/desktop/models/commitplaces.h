#pragma once

#include "desktop/session/snapshots.h"

#include <vector>

namespace driftgate
{

/// An application on a cluster that a commit has to do with.
struct CommitPlace {
    ApplicationName application;
    ClusterName cluster;
    bool waits = false; ///< the cluster does not run the commit yet
    friend bool operator==(const CommitPlace &, const CommitPlace &) = default;
};

/// Where a commit waits, then what else it changes once rendered; in the fleet's order. `impact`
/// may be null: not known yet.
[[nodiscard]] std::vector<CommitPlace> placesOf(const Revision &commit, const FleetSnapshot &fleet,
                                                const CommitImpact *impact);

} // namespace driftgate
