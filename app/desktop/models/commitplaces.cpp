#include "desktop/models/commitplaces.h"

#include <algorithm>

namespace driftgate
{

namespace
{

bool changes(const CommitImpact *impact, const ApplicationName &application,
             const ClusterName &cluster)
{
    return impact != nullptr && std::ranges::any_of(impact->impacts, [&](const auto &one) {
               return one.application == application &&
                      std::ranges::contains(one.clusters, cluster);
           });
}

} // namespace

std::vector<CommitPlace> placesOf(const Revision &commit, const FleetSnapshot &fleet,
                                  const CommitImpact *impact)
{
    std::vector<CommitPlace> waiting;
    std::vector<CommitPlace> others;
    for (const FleetRow &row : fleet.rows) {
        for (const FleetCell &cell : row.cells) {
            if (!cell.deployedHere)
                continue;
            if (cell.state &&
                std::ranges::contains(cell.state->pendingCommits, commit, &Commit::id))
                waiting.push_back({row.application, cell.cluster, true});
            else if (changes(impact, row.application, cell.cluster))
                others.push_back({row.application, cell.cluster, false});
        }
    }
    waiting.insert(waiting.end(), others.begin(), others.end());
    return waiting;
}

} // namespace driftgate
