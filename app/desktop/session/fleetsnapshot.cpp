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

size_t differingObjects(const Comparison &comparison)
{
    return comparison.count(Verdict::Differs) + comparison.count(Verdict::Missing) +
           comparison.count(Verdict::Extra);
}

bool isNotConnected(const FleetCell &cell)
{
    return cell.isNameOnly && cell.state && cell.state->error && cell.state->target;
}

FleetTraits traitsOf(const FleetCell &cell)
{
    FleetTraits out;
    out.unknown = !cell.state || !cell.state->comparison || !cell.state->isComplete() ||
                  cell.unreachable.has_value();
    if (!cell.state)
        return out;
    const ApplicationState &state = *cell.state;
    out.failed = state.error.has_value() && !isNotConnected(cell);
    out.suspended = state.deployed.suspended;
    out.drift = state.driftedFields() > 0;
    out.pending = state.pendingObjects() > 0 || !state.pendingCommits.empty() ||
                  (state.comparison && !state.comparison->baseKnown &&
                   differingObjects(*state.comparison) > 0);
    return out;
}

FleetCounts countsOf(const std::vector<FleetRow> &rows)
{
    FleetCounts out;
    for (const FleetRow &row : rows) {
        for (const FleetCell &cell : row.cells) {
            out.all += cell.deployedHere ? 1 : 0;
            out.pending += cell.traits.pending ? 1 : 0;
            out.drift += cell.traits.drift ? 1 : 0;
            out.suspended += cell.traits.suspended ? 1 : 0;
            out.unknown += cell.traits.unknown ? 1 : 0;
        }
    }
    return out;
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
