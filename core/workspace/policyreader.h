#pragma once

#include "workspace/config.h"
#include "workspace/fieldreader.h"

namespace driftgate
{

/// The `policy` of a mapping of the workspace file; an empty one where there is none. Faults are
/// collected; what is faulty counts as not written, so a file with faults decides nothing.
[[nodiscard]] PolicyConfig readPolicy(FieldReader &owner, FaultList &faults);

/// Faults of policies that can be read but never be met together: reviewers of whom none is on
/// every list, and more approvals than there are reviewers.
void checkPolicies(const WorkspaceConfig &config, FaultList &faults);

} // namespace driftgate
