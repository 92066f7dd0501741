#include "cluster/kubernetes/kubernetescluster.h"

#include "cluster/kubernetes/discovery.h"
#include "cluster/kubernetes/permissions.h"
#include "cluster/kubernetes/reading.h"
#include "cluster/kubernetes/statusreading.h"
#include "cluster/kubernetes/watchfeed.h"
#include "cluster/kubernetes/writes.h"

namespace driftgate
{

namespace
{

QCoro::Task<Result<std::string>> readUid(ClientPtr client, CancelToken cancel)
{
    const auto system =
        co_await getObject(client, {"", "Namespace", "", "kube-system"}, "v1", cancel);
    // Whoever may not see it still works with the rest.
    if (!system && system.error().code == ErrorCode::Denied)
        co_return std::string();
    if (!system)
        co_return fail(system.error());
    co_return *system ? std::string((*system)->value.stringAt({"metadata", "uid"})) : std::string();
}

QCoro::Task<Result<std::vector<ResourceKind>>> readKinds(ClientPtr client, CancelToken cancel)
{
    const auto catalog = co_await rediscover(client, cancel);
    if (!catalog)
        co_return fail(catalog.error());
    std::vector<ResourceKind> out;
    for (const ApiResource &each : (*catalog)->preferred())
        out.push_back({each.group, each.version, each.kind, each.plural, each.isNamespaced});
    co_return out;
}

} // namespace

KubernetesCluster::KubernetesCluster(ClusterName name, Connection connection,
                                     KubernetesSettings settings,
                                     std::shared_ptr<const Clock> clock)
    : m_client(std::make_shared<ApiClient>(std::move(name), std::move(connection),
                                           std::move(settings), std::move(clock)))
{
}

KubernetesCluster::~KubernetesCluster()
{
    m_client->close();
}

ClusterName KubernetesCluster::name() const
{
    return m_client->name();
}

QCoro::Task<Result<std::string>> KubernetesCluster::uid(CancelToken cancel)
{
    return readUid(m_client, std::move(cancel));
}

QCoro::Task<Result<std::vector<ResourceKind>>> KubernetesCluster::kinds(CancelToken cancel)
{
    return readKinds(m_client, std::move(cancel));
}

QCoro::Task<Result<std::shared_ptr<const LiveState>>> KubernetesCluster::read(ReadRequest request,
                                                                              CancelToken cancel)
{
    return driftgate::read(m_client, std::move(request), std::move(cancel));
}

QCoro::Task<Result<std::optional<Object>>>
KubernetesCluster::get(ObjectKey key, std::string version, CancelToken cancel)
{
    return getObject(m_client, std::move(key), std::move(version), std::move(cancel));
}

QCoro::Task<Result<ApplyOutcome>> KubernetesCluster::apply(ApplyRequest request, CancelToken cancel)
{
    return applyTo(m_client, std::move(request), std::move(cancel));
}

QCoro::Task<Status> KubernetesCluster::remove(DeleteRequest request, CancelToken cancel)
{
    return removeFrom(m_client, std::move(request), std::move(cancel));
}

QCoro::Task<Result<bool>> KubernetesCluster::moveOwnership(OwnershipMove move, CancelToken cancel)
{
    return moveOwnershipIn(m_client, std::move(move), std::move(cancel));
}

QCoro::Task<Result<std::vector<Permission>>>
KubernetesCluster::mayI(std::vector<PermissionQuery> queries, CancelToken cancel)
{
    return driftgate::mayI(m_client, std::move(queries), std::move(cancel));
}

ConnectionStatus KubernetesCluster::status() const
{
    return statusOf(*m_client);
}

QCoro::Task<ConnectionStatus> KubernetesCluster::probe(CancelToken cancel)
{
    return driftgate::probe(m_client, std::move(cancel));
}

std::unique_ptr<Feed> KubernetesCluster::feed(ReadRequest request, Feed::Handler handler)
{
    return watchFeed(m_client, std::move(request), std::move(handler));
}

KubernetesCluster::Traffic KubernetesCluster::traffic() const
{
    const Transport &transport = m_client->transport();
    return {transport.requestsSent(), transport.bytesReceived(), transport.isHttp2()};
}

} // namespace driftgate
