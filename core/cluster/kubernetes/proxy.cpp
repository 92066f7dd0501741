#include "cluster/kubernetes/proxy.h"

#include "cluster/text.h"

#include <QHostAddress>
#include <QUrl>

namespace driftgate
{

namespace
{

constexpr int HttpPort = 80;
constexpr int HttpsPort = 443;
constexpr int SocksPort = 1080;

std::string first(const EnvironmentLookup &lookup, const char *upper, const char *lower)
{
    std::string out = lookup(upper);
    return out.empty() ? lookup(lower) : out;
}

/// Whether one entry of NO_PROXY names the host.
bool matches(QString entry, const QString &host, int port)
{
    entry = entry.trimmed().toLower();
    if (entry.isEmpty())
        return false;
    if (entry == u'*')
        return true;
    if (const auto subnet = QHostAddress::parseSubnet(entry); entry.contains(u'/'))
        return subnet.second >= 0 && QHostAddress(host).isInSubnet(subnet);
    const qsizetype colon = entry.lastIndexOf(u':');
    if (colon > 0 && entry.count(u':') == 1) {
        if (entry.mid(colon + 1).toInt() != port)
            return false;
        entry.truncate(colon);
    }
    if (entry.startsWith(QStringLiteral("*.")))
        entry.remove(0, 1);
    if (entry.startsWith(u'.'))
        return host.endsWith(entry);
    return host == entry || host.endsWith(u'.' + entry);
}

} // namespace

bool isLoopback(const QString &host)
{
    return host == QStringLiteral("localhost") || QHostAddress(host).isLoopback();
}

std::string proxyFromEnvironment(const std::string &url, const EnvironmentLookup &lookup)
{
    const QUrl parsed(QString::fromStdString(url));
    const QString host = parsed.host().toLower();
    const bool isSecure = parsed.scheme() == QStringLiteral("https");
    const std::string proxy = isSecure ? first(lookup, "HTTPS_PROXY", "https_proxy")
                                       : first(lookup, "HTTP_PROXY", "http_proxy");
    if (proxy.empty() || isLoopback(host))
        return {};
    const QString except = QString::fromStdString(first(lookup, "NO_PROXY", "no_proxy"));
    const int port = parsed.port(isSecure ? HttpsPort : HttpPort);
    for (const QString &entry : except.split(u',')) {
        if (matches(entry, host, port))
            return {};
    }
    return proxy.find("://") == std::string::npos ? "http://" + proxy : proxy;
}

Result<QNetworkProxy> proxyOf(const std::string &url)
{
    if (url.empty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    const bool isSocks = scheme == QStringLiteral("socks5") || scheme == QStringLiteral("socks5h");
    if (scheme == QStringLiteral("https")) {
        return fail(ErrorCode::Unsupported,
                    ClusterText::tr("A proxy that is itself reached over TLS (%1) is not "
                                    "supported; http:// and socks5:// are")
                        .arg(parsed.toString(QUrl::RemoveUserInfo)));
    }
    if (!parsed.isValid() || parsed.host().isEmpty() ||
        (!isSocks && scheme != QStringLiteral("http"))) {
        return fail(ErrorCode::Invalid,
                    ClusterText::tr("The proxy must be a URL that begins with http:// or "
                                    "socks5://"));
    }
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                         parsed.host(),
                         static_cast<quint16>(parsed.port(isSocks ? SocksPort : HttpPort)),
                         parsed.userName(QUrl::FullyDecoded), parsed.password(QUrl::FullyDecoded));
}

} // namespace driftgate
