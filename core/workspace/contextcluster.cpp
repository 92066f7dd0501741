#include "workspace/contextcluster.h"

#include "cluster/kubernetes/kubernetescluster.h"
#include "workspace/connecting.h"

namespace driftgate
{

std::shared_ptr<Connections> connectionsFor(const Environment &environment)
{
    return std::make_shared<Connections>(connectionSettings(environment));
}

Result<std::shared_ptr<Cluster>> contextCluster(const Environment &environment,
                                                const ClusterName &name, const std::string &context)
{
    const auto connections =
        environment.connections ? environment.connections : connectionsFor(environment);
    const Kubeconfig kubeconfig = connections->readKubeconfig();
    Result<Connection> connection = connections->connection(kubeconfig, context);
    if (!connection)
        return fail(connection.error());
    KubernetesSettings settings;
    settings.cacheDir = environment.cacheDir;
    return std::make_shared<KubernetesCluster>(name, *std::move(connection), std::move(settings),
                                               environment.clock);
}

} // namespace driftgate
