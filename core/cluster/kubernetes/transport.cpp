#include "cluster/kubernetes/transport.h"

#include "cluster/kubernetes/backoff.h"
#include "cluster/kubernetes/proxy.h"
#include "cluster/kubernetes/tls.h"
#include "cluster/text.h"

#include <QHttp1Configuration>
#include <QHttp2Configuration>
#include <QThread>
#include <QUrl>

namespace driftgate
{

namespace
{

/// Without HTTP/2 every request under way takes a connection, and watches never end.
constexpr qsizetype Http1Connections = 32;
constexpr unsigned StreamWindow = 8U << 20;
constexpr unsigned SessionWindow = 64U << 20;
constexpr int Unauthorized = 401;
constexpr int TooManyRequests = 429;
constexpr int ServiceUnavailable = 503;

/// Ends a manager in its own thread.
void retire(std::unique_ptr<QNetworkAccessManager> manager)
{
    if (!manager || manager->thread() == QThread::currentThread() ||
        manager->thread()->isFinished())
        return;
    manager.release()->deleteLater();
}

std::string environment(const char *name)
{
    return qgetenv(name).toStdString();
}

QByteArray bytesOf(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

/// A header's name is a token; Kubernetes reads the name of an extra percent-encoded.
QByteArray extraHeader(const std::string &key)
{
    return QByteArrayLiteral("Impersonate-Extra-") + bytesOf(encodedPart(key));
}

/// Qt joins headers of one name by a comma, which a server takes for the name of one group: who
/// is meant would be somebody else.
bool isTooMany(const Impersonation &as)
{
    return as.groups.size() > 1 ||
           std::ranges::any_of(as.extra, [](const auto &entry) { return entry.second.size() > 1; });
}

/// What the server did not do, and says so: it may be asked again whatever the request.
bool isPostponed(const HttpAnswer &answer)
{
    return answer.status == TooManyRequests ||
           (answer.status == ServiceUnavailable && answer.retryAfter) ||
           (answer.status >= 500 && answer.retryAfter);
}

bool isGatewayTrouble(const HttpAnswer &answer)
{
    return answer.status == 502 || answer.status == ServiceUnavailable || answer.status == 504;
}

} // namespace

Transport::Transport(ClusterName cluster, Connection connection, TransportSettings settings,
                     std::shared_ptr<const Clock> clock)
    : m_cluster(std::move(cluster))
    , m_connection(std::move(connection))
    , m_settings(settings)
    , m_clock(std::move(clock))
{
}

Transport::~Transport()
{
    retire(std::move(m_manager));
    retire(std::move(m_streams));
}

QNetworkAccessManager &Transport::manager(bool isStream)
{
    std::unique_ptr<QNetworkAccessManager> &out = isStream ? m_streams : m_manager;
    if (out)
        return *out;
    out = std::make_unique<QNetworkAccessManager>();
    out->setAutoDeleteReplies(false);
    out->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    const std::string named = m_connection.proxyUrl.empty()
                                  ? proxyFromEnvironment(m_connection.server, environment)
                                  : m_connection.proxyUrl;
    // A proxy that cannot be used was refused before anything was sent.
    out->setProxy(proxyOf(named).value_or(QNetworkProxy(QNetworkProxy::NoProxy)));
    return *out;
}

Status Transport::useCredential(const Credential &credential)
{
    if (m_tls && m_tlsCertificate == credential.clientCertificate &&
        m_tlsKey == credential.clientKey)
        return {};
    Result<QSslConfiguration> tls = tlsConfiguration(m_connection, credential);
    if (!tls)
        return fail(tls.error());
    // Connections that are open were made with the certificate before.
    if (m_tls) {
        for (const auto &each : {m_manager.get(), m_streams.get()}) {
            if (each)
                each->clearConnectionCache();
        }
    }
    m_tls = *std::move(tls);
    m_tlsCertificate = credential.clientCertificate;
    m_tlsKey = credential.clientKey;
    return {};
}

Result<QNetworkRequest> Transport::prepared(const HttpRequest &request,
                                            const Credential &credential)
{
    const std::string &named = m_connection.proxyUrl;
    if (const auto proxy =
            proxyOf(named.empty() ? proxyFromEnvironment(m_connection.server, environment) : named);
        !proxy)
        return fail(proxy.error());
    if (isTooMany(m_connection.impersonation)) {
        return fail(ErrorCode::Unsupported,
                    ClusterText::tr("The context %1 acts for several groups at once (as-groups, or "
                                    "several values of as-user-extra), which is not supported: "
                                    "name one")
                        .arg(QString::fromStdString(m_connection.context)));
    }
    const QUrl url =
        QUrl::fromEncoded(bytesOf(m_connection.server + request.target()), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return fail(ErrorCode::Invalid, ClusterText::tr("“%1” is no address of a server")
                                            .arg(QString::fromStdString(m_connection.server)));
    }
    QNetworkRequest out(url);
    if (url.scheme() == QStringLiteral("https")) {
        if (Status used = useCredential(credential); !used)
            return fail(used.error());
        out.setSslConfiguration(*m_tls);
        if (!m_connection.tlsServerName.empty())
            out.setPeerVerifyName(QString::fromStdString(m_connection.tlsServerName));
    }
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_settings.http2);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::EmitAllUploadProgressSignalsAttribute, true);
    // Lists pack a hundred times smaller: our own limit on the size is the guard.
    out.setDecompressedSafetyCheckThreshold(-1);
    QHttp1Configuration http1;
    http1.setNumberOfConnectionsPerHost(Http1Connections);
    out.setHttp1Configuration(http1);
    QHttp2Configuration http2;
    http2.setStreamReceiveWindowSize(StreamWindow);
    http2.setSessionReceiveWindowSize(SessionWindow);
    out.setHttp2Configuration(http2);

    out.setRawHeader("Accept", bytesOf(request.accept));
    out.setRawHeader("User-Agent", "driftgate/" DRIFTGATE_VERSION);
    if (!m_settings.compress.value_or(!isLoopback(url.host())))
        out.setRawHeader("Accept-Encoding", "identity");
    if (!request.contentType.empty())
        out.setRawHeader("Content-Type", bytesOf(request.contentType));
    if (!request.ifNoneMatch.empty())
        out.setRawHeader("If-None-Match", bytesOf(request.ifNoneMatch));
    if (!credential.bearerToken.empty()) {
        out.setRawHeader("Authorization", "Bearer " + bytesOf(credential.bearerToken));
    } else if (!credential.userName.empty()) {
        const QByteArray pair = bytesOf(credential.userName + ':' + credential.password);
        out.setRawHeader("Authorization", "Basic " + pair.toBase64());
    }
    const Impersonation &as = m_connection.impersonation;
    QHttpHeaders headers = out.headers();
    if (!as.user.empty())
        headers.append("Impersonate-User", bytesOf(as.user));
    if (!as.uid.empty())
        headers.append("Impersonate-Uid", bytesOf(as.uid));
    for (const std::string &group : as.groups)
        headers.append("Impersonate-Group", bytesOf(group));
    for (const auto &[key, values] : as.extra) {
        for (const std::string &value : values)
            headers.append(extraHeader(key), bytesOf(value));
    }
    out.setHeaders(std::move(headers));
    return out;
}

QCoro::Task<Transport::Attempt> Transport::attempt(const HttpRequest &request, Exchange::Sink sink,
                                                   const CancelToken &cancel)
{
    Attempt out;
    Credential credential;
    for (bool isFirst = true;; isFirst = false) {
        if (m_connection.credentials) {
            Result<Credential> fetched = co_await m_connection.credentials->credential(cancel);
            if (!fetched) {
                out.fault = ExchangeFault{std::move(fetched).error(), false};
                co_return out;
            }
            credential = *std::move(fetched);
        }
        const Result<QNetworkRequest> prepare = prepared(request, credential);
        if (!prepare) {
            out.fault = ExchangeFault{prepare.error(), false};
            co_return out;
        }
        ++m_requests;
        QNetworkAccessManager &sender = manager(bool(sink));
        QNetworkReply *const reply =
            request.method == HttpRequest::Method::Get
                ? sender.get(*prepare)
                : sender.sendCustomRequest(*prepare, verbOf(request.method), bytesOf(request.body));
        Exchange exchange(reply, request.limits, m_connection.insecureTls, sink, cancel);
        co_await exchange.done();
        out.fault = exchange.fault();
        out.answer = exchange.takeAnswer();
        m_bytes += static_cast<size_t>(out.answer.body.size());
        m_isHttp2 = out.answer.isHttp2;
        const bool isRefused = !out.fault && out.answer.status == Unauthorized;
        if (!isRefused || !isFirst || !m_connection.credentials ||
            !m_connection.credentials->refused(credential))
            co_return out;
    }
}

Error Transport::named(const HttpRequest &request, Error error) const
{
    if (error.code != ErrorCode::Cancelled) {
        error.text = ClusterText::tr("The cluster %1 did not answer %2: %3")
                         .arg(QString::fromStdString(m_cluster.text()),
                              QString::fromStdString(request.title()), error.text);
    }
    return error;
}

std::optional<Error> Transport::refusalOf(const HttpRequest &request,
                                          const HttpAnswer &answer) const
{
    if (answer.status != Unauthorized)
        return std::nullopt;
    return Error{ErrorCode::Denied,
                 ClusterText::tr("The cluster %1 does not accept the credentials of the user %2 "
                                 "(%3)")
                     .arg(QString::fromStdString(m_cluster.text()),
                          QString::fromStdString(m_connection.userName),
                          QString::fromStdString(request.title())),
                 {}};
}

void Transport::note(const std::optional<Error> &error)
{
    if (error && error->code == ErrorCode::Cancelled)
        return;
    m_lastError = error;
    if (!error)
        m_lastContact = m_clock->now();
}

QCoro::Task<Result<HttpAnswer>> Transport::send(HttpRequest request, CancelToken cancel)
{
    Backoff backoff(m_settings.firstWait, m_settings.longestWait);
    for (int tries = 1;; ++tries) {
        if (cancel.stop_requested())
            co_return cancelled();
        Attempt got = co_await attempt(request, Exchange::Sink(), cancel);
        if (got.fault) {
            const Error error = named(request, std::move(got.fault->error));
            note(error);
            if (!got.fault->isTransient || !request.isRepeatable || tries >= m_settings.tries)
                co_return fail(error);
            if (!co_await pause(backoff.next(), cancel))
                co_return cancelled();
            continue;
        }
        note(refusalOf(request, got.answer));
        const bool isAgain =
            isPostponed(got.answer) || (isGatewayTrouble(got.answer) && request.isRepeatable);
        const auto asked = got.answer.retryAfter.value_or(std::chrono::milliseconds(0));
        if (!isAgain || tries >= m_settings.tries || asked > m_settings.longestRetryAfter)
            co_return std::move(got.answer);
        if (!co_await pause(backoff.next(asked), cancel))
            co_return cancelled();
    }
}

QCoro::Task<Result<HttpAnswer>> Transport::stream(HttpRequest request, Exchange::Sink sink,
                                                  CancelToken cancel)
{
    // What comes over a stream is contact too.
    const auto heard = [this, sink = std::move(sink)](QByteArray piece) {
        m_bytes += static_cast<size_t>(piece.size());
        note(std::nullopt);
        return sink(std::move(piece));
    };
    Attempt got = co_await attempt(request, heard, cancel);
    if (got.fault) {
        const Error error = named(request, std::move(got.fault->error));
        note(error);
        co_return fail(error);
    }
    note(refusalOf(request, got.answer));
    co_return std::move(got.answer);
}

} // namespace driftgate
