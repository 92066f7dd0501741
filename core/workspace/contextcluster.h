#pragma once

#include "cluster/kubernetes/connections.h"
#include "workspace/workspace.h"

namespace driftgate
{

/// Connections as an environment's parts make them; consent is kept in its data folder.
[[nodiscard]] std::shared_ptr<Connections> connectionsFor(const Environment &environment);

} // namespace driftgate
