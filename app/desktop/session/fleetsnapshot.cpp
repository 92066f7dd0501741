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

} // namespace driftgate
