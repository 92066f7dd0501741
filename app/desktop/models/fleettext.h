#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/segments.h"

namespace driftgate
{

/// One cell as a line: "▲ 3 commits ⚡ 2 9f8e7d6". Empty where the application is not deployed.
[[nodiscard]] Segments cellSegments(const FleetCell &cell, TimePoint now);
[[nodiscard]] QString cellToolTip(const FleetCell &cell);
/// The pills alone: what waits, what drifted, what conflicts, what is suspended.
[[nodiscard]] Segments statePills(const ApplicationState &state, TimePoint now);

/// Why that nothing is found among the cells proves nothing; empty: every one was read in full.
[[nodiscard]] QString unreadText(const FleetCounts &counts);

/// The environment that a cluster's name tells ("prod" of "prod-eu"); the name itself where it
/// tells none.
[[nodiscard]] QString environmentOf(const ClusterName &cluster);
/// All words of a cell that a filter may look for: application, path, cluster, images.
[[nodiscard]] QString searchText(const FleetRow &row);

[[nodiscard]] QString shortId(const Revision &revision);
[[nodiscard]] QString nameOf(const ApplicationName &application);
[[nodiscard]] QString nameOf(const ClusterName &cluster);

} // namespace driftgate
