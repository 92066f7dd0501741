#pragma once

#include "cluster/kubernetes/connections.h"
#include "workspace/config.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// A context of the kubeconfig as a workspace may use it: what a chooser shows of it.
struct ContextOffer {
    std::string context;
    std::string server;         ///< as a connection has it; "" when it has a fault
    std::string user;           ///< the kubeconfig's name of the user
    std::string ns;             ///< default namespace; "" for "default"
    bool isCurrent = false;     ///< the kubeconfig's current context
    std::optional<Error> fault; ///< why it cannot be used as it is
};

/// All contexts of the kubeconfig, the current one first, then by name. Reads the files that they
/// name; connects to nothing and runs nothing.
[[nodiscard]] std::vector<ContextOffer> offeredContexts(const Kubeconfig &kubeconfig,
                                                        Connections &connections);

/// The context that a cluster's name most likely means: the one of that name, else the only one
/// whose name ends with it as a part of its own, as the tools of clouds make them:
/// "arn:aws:eks:eu-central-1:1234:cluster/prod-eu", "gke_project_europe-west1_prod-eu",
/// "admin@prod-eu", "kind-prod-eu". "" when there is none or more than one.
[[nodiscard]] std::string likelyContext(std::string_view cluster,
                                        const std::vector<ContextOffer> &offers);

/// A cluster that a workspace has not connected to anything, and the context that may do it.
struct ClusterOffer {
    ClusterName cluster;
    std::string context;
    std::string server; ///< as ContextOffer has it
    std::string user;
};

/// How a workspace's clusters may be connected: each of its own that has neither a context nor a
/// dump by the context that its name likely means, or else by any one of them; where it has no
/// cluster at all, a cluster for each context, called by the last part of its name. Contexts with
/// a fault are left out.
[[nodiscard]] std::vector<ClusterOffer> offeredClusters(const WorkspaceConfig &config,
                                                        const std::vector<ContextOffer> &offers);

/// The workspace with these clusters connected. Where it had none, its applications are on all.
[[nodiscard]] WorkspaceConfig withClusters(WorkspaceConfig config,
                                           const std::vector<ClusterOffer> &chosen);

} // namespace driftgate
