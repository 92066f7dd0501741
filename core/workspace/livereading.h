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

/// What has to be read to compare: the kinds that base, target and inventory name, autoscalers,
/// which say something of them, and what carries the reconciler's mark; as an aside the budgets of
/// disruption, where anything runs pods. Only the namespaces that they name, where those are known
/// and few. `ns`: of objects that name none.
[[nodiscard]] ReadRequest comparisonRequest(const RenderedPtr &base, const RenderedPtr &target,
                                            const Deployed &deployed, const std::string &ns);

/// What the reconciler owns, once its members have been read too: `first` is what it was found
/// in, `second` what comparisonRequest() brought.
[[nodiscard]] std::vector<ObjectKey> wholeInventory(const Deployed &deployed,
                                                    const LiveState &first, const LiveState &second,
                                                    const DeployedQuery &query);

[[nodiscard]] DeployedQuery deployedQuery(const Subject &subject);

} // namespace driftgate
