#pragma once

#include "cluster/cluster.h"
#include "cluster/deployed.h"
#include "workspace/subject.h"

#include <QCoroTask>

#include <memory>

namespace driftgate
{

using LivePtr = std::shared_ptr<const LiveState>;

/// What has to be read to know the deployed revision: ApplySets' parents, Flux Kustomizations,
/// Argo CD Applications. A recorded cluster has all it has in memory: it is asked for everything,
/// once.
[[nodiscard]] ReadRequest reconcilerRequest(const ClusterConfig &cluster);

/// What has to be read to compare: the kinds that base, target and inventory name, and those that
/// say something of them (definitions of custom resources, autoscalers).
[[nodiscard]] ReadRequest comparisonRequest(const RenderedPtr &base, const RenderedPtr &target,
                                            const Deployed &deployed);

[[nodiscard]] DeployedQuery deployedQuery(const Subject &subject);

} // namespace driftgate
