#pragma once

#include "cluster/cluster.h"
#include "cluster/kubernetes/connection.h"
#include "cluster/kubernetes/settings.h"

namespace driftgate
{

class ApiClient;

/// A Kubernetes API server over HTTP. Used on one thread's event loop; everything is asked for
/// only when it is needed.
class KubernetesCluster final : public Cluster
{
public:
    KubernetesCluster(ClusterName name, Connection connection, KubernetesSettings settings,
                      std::shared_ptr<const Clock> clock);
    /// What is under way ends with Cancelled.
    ~KubernetesCluster() override;

    [[nodiscard]] ClusterName name() const override;
    [[nodiscard]] QCoro::Task<Result<std::string>> uid(CancelToken cancel) override;
    /// Each kind at its preferred version.
    [[nodiscard]] QCoro::Task<Result<std::vector<ResourceKind>>> kinds(CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<std::shared_ptr<const LiveState>>>
    read(ReadRequest request, CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<std::optional<Object>>> get(ObjectKey key, std::string version,
                                                                 CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<ApplyOutcome>> apply(ApplyRequest request,
                                                          CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Status> remove(DeleteRequest request, CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<bool>> moveOwnership(OwnershipMove move,
                                                          CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<Permission>>>
    mayI(std::vector<PermissionQuery> queries, CancelToken cancel) override;
    [[nodiscard]] ConnectionStatus status() const override;
    [[nodiscard]] QCoro::Task<ConnectionStatus> probe(CancelToken cancel) override;
    [[nodiscard]] std::unique_ptr<Feed> feed(ReadRequest request, Feed::Handler handler) override;

    /// Requests sent and bytes received so far: for benchmarks.
    struct Traffic {
        size_t requests = 0;
        size_t bytes = 0;
        bool isHttp2 = false; ///< the last answer came by HTTP/2
    };
    [[nodiscard]] Traffic traffic() const;

private:
    std::shared_ptr<ApiClient> m_client;
};

} // namespace driftgate
