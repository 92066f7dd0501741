#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/segments.h"

namespace driftgate
{

/// Which of the Fleet page's chips a cell belongs to; it may belong to several.
struct FleetTraits {
    bool pending = false;
    bool drift = false;
    bool suspended = false;
    bool failed = false;
};
[[nodiscard]] FleetTraits traitsOf(const FleetCell &cell);

/// How many cells there are of each sort.
struct FleetCounts {
    int all = 0;
    int pending = 0;
    int drift = 0;
    int suspended = 0;
};
[[nodiscard]] FleetCounts countsOf(const FleetSnapshot &fleet);

/// Whether all that is wrong is that nothing says where the cluster is: what Git wants is known.
[[nodiscard]] bool isNotConnected(const FleetCell &cell);

/// One cell as a line: "▲ 3 commits ⚡ 2 9f8e7d6". Empty where the application is not deployed.
[[nodiscard]] Segments cellSegments(const FleetCell &cell, TimePoint now);
[[nodiscard]] QString cellToolTip(const FleetCell &cell);
/// The pills alone: what waits, what drifted, what conflicts, what is suspended.
[[nodiscard]] Segments statePills(const ApplicationState &state, TimePoint now);

/// The environment that a cluster's name tells ("prod" of "prod-eu"); the name itself where it
/// tells none.
[[nodiscard]] QString environmentOf(const ClusterName &cluster);
/// All words of a cell that a filter may look for: application, path, cluster, images.
[[nodiscard]] QString searchText(const FleetRow &row);

[[nodiscard]] QString shortId(const Revision &revision);
[[nodiscard]] QString nameOf(const ApplicationName &application);
[[nodiscard]] QString nameOf(const ClusterName &cluster);

} // namespace driftgate
