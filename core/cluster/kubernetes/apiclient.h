#pragma once

#include "base/clock.h"
#include "cluster/kubernetes/apistatus.h"
#include "cluster/kubernetes/catalog.h"
#include "cluster/kubernetes/flight.h"
#include "cluster/kubernetes/settings.h"
#include "cluster/kubernetes/transport.h"
#include "manifest/schema.h"

#include <QCoroFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>
#include <set>
#include <string>
#include <utility>

namespace driftgate
{

/// What everything that talks to one server shares. The coroutines that use it hold it.
class ApiClient
{
public:
    ApiClient(ClusterName name, Connection connection, KubernetesSettings settings,
              std::shared_ptr<const Clock> clock);

    /// The answer of a success, else an error. Errors: as Cluster's.
    [[nodiscard]] static QCoro::Task<Result<HttpAnswer>>
    request(std::shared_ptr<ApiClient> client, HttpRequest request, CancelToken cancel);
    /// The JSON document of a success, read in the pool.
    [[nodiscard]] static QCoro::Task<Result<Value>>
    document(std::shared_ptr<ApiClient> client, HttpRequest request, CancelToken cancel);

    /// Computes beside the event loop.
    template<class Work>
    [[nodiscard]] auto inPool(Work work)
    {
        return QtConcurrent::run(&m_pool, std::move(work));
    }

    [[nodiscard]] Transport &transport() { return m_transport; }
    [[nodiscard]] const KubernetesSettings &settings() const { return m_settings; }
    [[nodiscard]] const ClusterName &name() const { return m_transport.cluster(); }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    /// Asks to stop when the cluster is gone.
    [[nodiscard]] CancelToken closing() const { return m_closing.get_token(); }
    void close() { m_closing.request_stop(); }
    [[nodiscard]] HttpRequest get(std::string path) const;

    /// What discovery.h keeps.
    struct Discovered {
        struct Part {
            std::string etag;
            std::vector<ApiResource> resources;
            std::vector<std::string> stale;
        };
        Part legacy; ///< /api
        Part groups; ///< /apis
        std::shared_ptr<const ApiCatalog> catalog;
        std::optional<TimePoint> at;
        bool isDiskTried = false;
        std::shared_ptr<Flight<std::shared_ptr<const ApiCatalog>>> flight;
    };
    [[nodiscard]] Discovered &discovered() { return m_discovered; }

    /// What openapi.h keeps.
    struct Described {
        std::shared_ptr<const Schema> schema; ///< null: nothing yet
        std::set<std::string> hashes;         ///< of the documents that are in it
    };
    [[nodiscard]] Described &described() { return m_described; }

    std::string serverVersion; ///< as /version said
    std::string user;          ///< as SelfSubjectReview said

private:
    KubernetesSettings m_settings;
    std::shared_ptr<const Clock> m_clock;
    Transport m_transport;
    Discovered m_discovered;
    Described m_described;
    CancelSource m_closing;
    QThreadPool m_pool;
};

using ClientPtr = std::shared_ptr<ApiClient>;

/// The first error of a text that a server sent and that cannot be read.
[[nodiscard]] Error unreadable(const ApiClient &client, const HttpRequest &request,
                               const Error &why);

} // namespace driftgate
