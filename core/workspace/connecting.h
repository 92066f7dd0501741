#pragma once

#include "cluster/kubernetes/connections.h"
#include "workspace/workspace.h"

namespace driftgate
{

/// The file of the programs that the user allowed kubeconfigs to run, in the data folder.
[[nodiscard]] std::filesystem::path allowedProgramsFile(const Environment &environment);

/// What a composition root makes its Connections of.
[[nodiscard]] ConnectionSettings connectionSettings(const Environment &environment);

} // namespace driftgate
