#include "cluster/kubernetes/serverurl.h"

#include "cluster/text.h"

#include <QUrl>

namespace driftgate
{

namespace
{

QUrl urlOf(std::string_view text)
{
    return QUrl(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                QUrl::StrictMode);
}

} // namespace

Result<ServerUrl> readServerUrl(std::string_view text, const Place &place)
{
    const bool hasScheme = text.contains("://");
    const QUrl url = urlOf(hasScheme ? std::string(text) : "http://" + std::string(text));
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() ||
        (!hasScheme && !url.path().isEmpty() && url.path() != u"/"))
        return fail(ErrorCode::Invalid,
                    ClusterText::tr("The server must be a URL, as in “https://host:6443”"), place);
    if (scheme != u"https" && scheme != u"http")
        return fail(
            ErrorCode::Invalid,
            ClusterText::tr("A server is reached by https or http, not by “%1”").arg(scheme),
            place);
    ServerUrl out;
    QUrl bare = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString path = bare.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    bare.setPath(path, QUrl::StrictMode);
    out.url = bare.toString(QUrl::FullyEncoded).toStdString();
    out.userName = url.userName(QUrl::FullyDecoded).toStdString();
    out.password = url.password(QUrl::FullyDecoded).toStdString();
    out.isSecure = scheme == u"https";
    return out;
}

Status checkProxyUrl(std::string_view text, const Place &place)
{
    const QUrl url = urlOf(text);
    const QString scheme = url.scheme();
    if (url.isValid() && !url.host().isEmpty() &&
        (scheme == u"http" || scheme == u"https" || scheme == u"socks5"))
        return {};
    return fail(ErrorCode::Invalid,
                ClusterText::tr("“proxy-url” must be a URL that begins with http://, https:// or "
                                "socks5://"),
                place);
}

} // namespace driftgate
