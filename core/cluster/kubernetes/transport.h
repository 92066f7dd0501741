#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "base/ids.h"
#include "cluster/connectionstatus.h"
#include "cluster/kubernetes/connection.h"
#include "cluster/kubernetes/exchange.h"
#include "cluster/kubernetes/http.h"
#include "cluster/kubernetes/settings.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <memory>
#include <optional>
#include <string>

namespace driftgate
{

/// Sends requests to one API server: credentials, impersonation, TLS, proxy, trying again. Used
/// on the event loop of the thread that sends first, and may be destroyed from another one once
/// nothing is under way.
class Transport
{
public:
    Transport(ClusterName cluster, Connection connection, TransportSettings settings,
              std::shared_ptr<const Clock> clock);
    ~Transport();
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    /// The answer, whatever its status: 401, 429 and 5xx after trying again where that may help.
    /// Errors: Network, Timeout, Limit, Denied (TLS, credentials), Cancelled.
    [[nodiscard]] QCoro::Task<Result<HttpAnswer>> send(HttpRequest request, CancelToken cancel);
    /// One try at an endless answer over connections of its own: `sink` gets the body of a
    /// success piece by piece. Ends without an error when the server ends it, or the sink does.
    [[nodiscard]] QCoro::Task<Result<HttpAnswer>> stream(HttpRequest request, Exchange::Sink sink,
                                                         CancelToken cancel);

    [[nodiscard]] const ClusterName &cluster() const { return m_cluster; }
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    /// An error of a request, as a whole sentence that names cluster and request.
    [[nodiscard]] Error named(const HttpRequest &request, Error error) const;

    /// When the server last answered anything, and why it last did not.
    [[nodiscard]] std::optional<TimePoint> lastContact() const { return m_lastContact; }
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }
    [[nodiscard]] size_t requestsSent() const { return m_requests; }
    [[nodiscard]] size_t bytesReceived() const { return m_bytes; }
    [[nodiscard]] bool isHttp2() const { return m_isHttp2; } ///< the last answer came by it

private:
    struct Attempt {
        std::optional<ExchangeFault> fault;
        HttpAnswer answer;
    };
    [[nodiscard]] QCoro::Task<Attempt> attempt(const HttpRequest &request, Exchange::Sink sink,
                                               const CancelToken &cancel);
    [[nodiscard]] Result<QNetworkRequest> prepared(const HttpRequest &request,
                                                   const Credential &credential);
    [[nodiscard]] QNetworkAccessManager &manager(bool isStream);
    [[nodiscard]] Status useCredential(const Credential &credential);
    [[nodiscard]] std::optional<Error> refusalOf(const HttpRequest &request,
                                                 const HttpAnswer &answer) const;
    void note(const std::optional<Error> &error);

    ClusterName m_cluster;
    Connection m_connection;
    TransportSettings m_settings;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<QNetworkAccessManager> m_streams; ///< streams fill a connection for good
    std::optional<QSslConfiguration> m_tls;
    std::string m_tlsCertificate; ///< that m_tls shows
    std::string m_tlsKey;
    std::optional<TimePoint> m_lastContact;
    std::optional<Error> m_lastError;
    size_t m_requests = 0;
    size_t m_bytes = 0;
    bool m_isHttp2 = false;
};

} // namespace driftgate
