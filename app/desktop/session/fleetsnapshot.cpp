#include "desktop/session/snapshots.h"

#include <algorithm>

namespace driftgate
{

const FleetCell *FleetSnapshot::find(const ApplicationName &application,
                                     const ClusterName &cluster) const
{
    const auto row = std::ranges::find(rows, application, &FleetRow::application);
    if (row == rows.end())
        return nullptr;
    const auto cell = std::ranges::find(row->cells, cluster, &FleetCell::cluster);
    return cell == row->cells.end() ? nullptr : &*cell;
}

const ConnectionsSnapshot::Entry *ConnectionsSnapshot::entry(const ClusterName &cluster) const
{
    const auto found = std::ranges::find(clusters, cluster, &Entry::cluster);
    return found == clusters.end() ? nullptr : &*found;
}

const ConnectionStatus *ConnectionsSnapshot::find(const ClusterName &cluster) const
{
    const Entry *const found = entry(cluster);
    return found == nullptr ? nullptr : &found->status;
}

} // namespace driftgate
