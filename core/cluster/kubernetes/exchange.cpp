#include "cluster/kubernetes/exchange.h"

#include "cluster/kubernetes/backoff.h"
#include "cluster/kubernetes/tls.h"
#include "cluster/text.h"

#include <QMetaObject>

namespace driftgate
{

namespace
{

/// Above this, headers promise more than any limit allows before a byte has come.
std::string headerOf(const QNetworkReply &reply, const char *name)
{
    return reply.rawHeader(name).toStdString();
}

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000.0, 'g', 3);
}

} // namespace

void Exchange::Abort::operator()() const
{
    QMetaObject::invokeMethod(
        exchange,
        [self = exchange] { self->stop(ErrorCode::Cancelled, cancelled().error().text, false); },
        Qt::QueuedConnection);
}

Exchange::Exchange(QNetworkReply *reply, const HttpLimits &limits, bool isInsecure, Sink sink,
                   const CancelToken &cancel)
    : m_reply(reply)
    , m_limits(limits)
    , m_isInsecure(isInsecure)
    , m_sink(std::move(sink))
{
    m_idle.setSingleShot(true);
    m_total.setSingleShot(true);
    const auto tick = [this] {
        if (m_limits.idle.count() > 0)
            m_idle.start(m_limits.idle);
    };
    connect(&m_idle, &QTimer::timeout, this, [this] {
        stop(ErrorCode::Timeout,
             ClusterText::tr("it sent nothing for %1 seconds").arg(seconds(m_limits.idle)), true);
    });
    connect(&m_total, &QTimer::timeout, this, [this] {
        stop(ErrorCode::Timeout,
             ClusterText::tr("it was not done after %1 seconds").arg(seconds(m_limits.total)),
             false);
    });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsErrors = errors;
        if (m_isInsecure)
            m_reply->ignoreSslErrors();
    });
    connect(reply, &QNetworkReply::uploadProgress, this, tick);
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, tick] {
        tick();
        // An endless answer has begun, even when nothing comes for an hour.
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (m_sink && status >= 200 && status < 300 && !std::exchange(m_hasBegun, true))
            m_sink({});
    });
    connect(reply, &QNetworkReply::readyRead, this, [this, tick] {
        tick();
        read();
    });
    connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    tick();
    if (!m_sink && m_limits.total.count() > 0)
        m_total.start(m_limits.total);
    m_onCancel.emplace(cancel, Abort{this});
    if (reply->isFinished())
        QMetaObject::invokeMethod(this, &Exchange::finish, Qt::QueuedConnection);
}

Exchange::~Exchange()
{
    m_onCancel.reset();
    m_reply->disconnect(this);
    if (!m_reply->isFinished())
        m_reply->abort();
    // It may be the sender of what is being handled now.
    m_reply.release()->deleteLater();
}

void Exchange::end()
{
    m_isOver = true;
    QMetaObject::invokeMethod(this, [this] { m_done.open(); }, Qt::QueuedConnection);
}

void Exchange::readHead()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.isHttp2 = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    m_answer.contentType = headerOf(*m_reply, "Content-Type");
    m_answer.etag = headerOf(*m_reply, "ETag");
    m_answer.retryAfter = readRetryAfter(headerOf(*m_reply, "Retry-After"));
    m_answer.warnings = readWarnings(headerOf(*m_reply, "Warning"));
}

void Exchange::read()
{
    if (m_isOver)
        return;
    QByteArray piece = m_reply->readAll();
    if (piece.isEmpty())
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_sink && status >= 200 && status < 300) {
        if (!m_sink(std::move(piece)) && !m_isOver) {
            readHead();
            m_idle.stop();
            m_reply->disconnect(this);
            m_reply->abort();
            end();
        }
        return;
    }
    if (static_cast<size_t>(m_answer.body.size() + piece.size()) > m_limits.bytes) {
        stop(ErrorCode::Limit,
             ClusterText::tr("its answer is larger than %1 MB").arg(m_limits.bytes >> 20), false);
        return;
    }
    if (m_answer.body.isEmpty())
        m_answer.body = std::move(piece);
    else
        m_answer.body += piece;
}

void Exchange::finish()
{
    if (m_isOver)
        return;
    read();
    if (m_isOver)
        return;
    m_idle.stop();
    m_total.stop();
    readHead();
    const QNetworkReply::NetworkError error = m_reply->error();
    // Codes from here on tell of an answer that is whole, only not a success.
    const bool isAnswer = error == QNetworkReply::NoError ||
                          (m_answer.status >= 300 && error >= QNetworkReply::ContentAccessDenied &&
                           error != QNetworkReply::ProtocolFailure);
    if (!isAnswer)
        m_fault = faultOf(error);
    end();
}

void Exchange::stop(ErrorCode code, const QString &text, bool isTransient)
{
    if (m_isOver)
        return;
    m_idle.stop();
    m_total.stop();
    m_fault = ExchangeFault{{code, text, {}}, isTransient};
    m_reply->disconnect(this);
    m_reply->abort();
    end();
}

ExchangeFault Exchange::faultOf(QNetworkReply::NetworkError error) const
{
    const QString host = m_reply->request().peerVerifyName().isEmpty()
                             ? m_reply->url().host()
                             : m_reply->request().peerVerifyName();
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {{ErrorCode::Network, ClusterText::tr("it refuses connections"), {}}, true};
    case QNetworkReply::HostNotFoundError:
        return {{ErrorCode::Network, ClusterText::tr("there is no host %1").arg(host), {}}, false};
    case QNetworkReply::TimeoutError:
        return {{ErrorCode::Timeout, ClusterText::tr("it cannot be reached in time"), {}}, true};
    case QNetworkReply::SslHandshakeFailedError:
        if (!m_tlsErrors.isEmpty())
            return {{ErrorCode::Denied, describeTlsErrors(m_tlsErrors, host), {}}, false};
        return {{ErrorCode::Network,
                 ClusterText::tr("no secure connection came about: %1").arg(m_reply->errorString()),
                 {}},
                false};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {
            {ErrorCode::Network,
             ClusterText::tr("the proxy did not let it through: %1").arg(m_reply->errorString()),
             {}},
            false};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    default:
        return {{ErrorCode::Network,
                 ClusterText::tr("the connection broke: %1").arg(m_reply->errorString()),
                 {}},
                true};
    }
}

} // namespace driftgate
