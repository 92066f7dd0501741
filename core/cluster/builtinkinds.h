#pragma once

#include "cluster/cluster.h"

namespace driftgate
{

/// The kinds that every API server of Kubernetes 1.32 has, each at its preferred version.
/// Source: the API reference of Kubernetes 1.32.
[[nodiscard]] std::vector<ResourceKind> builtinKinds();

} // namespace driftgate
