#pragma once

#include "cli/fleetcell.h"

#include <memory>
#include <vector>

namespace driftgate::cli
{

using StatePtr = std::shared_ptr<const ApplicationState>;

/// Applications × clusters in words: as a table where it fits the terminal, else one block for
/// each application.
void writeFleet(const Terminal &terminal, const WorkspaceConfig &config,
                const std::vector<StatePtr> &states, TimePoint now);

} // namespace driftgate::cli
