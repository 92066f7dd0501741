#include "cluster/kubernetes/tls.h"

#include "cluster/text.h"

#include <QLocale>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>

namespace driftgate
{

namespace
{

QByteArray bytesOf(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

/// PEM does not always say what kind of key it holds.
QSslKey keyOf(const std::string &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(bytesOf(pem), algorithm, QSsl::Pem);
        if (!key.isNull())
            return key;
    }
    return {};
}

QString dateOf(const QDateTime &time)
{
    return QLocale().toString(time.toUTC().date(), QLocale::ShortFormat);
}

/// The names that a certificate is for.
QString namesOf(const QSslCertificate &certificate)
{
    QStringList out;
    const auto names = certificate.subjectAlternativeNames();
    for (const QString &name : names)
        out << name;
    out.removeDuplicates();
    constexpr qsizetype Shown = 6;
    if (out.size() > Shown) {
        out.resize(Shown);
        out << QStringLiteral("…");
    }
    return out.join(QStringLiteral(", "));
}

QString issuerOf(const QSslCertificate &certificate)
{
    return certificate.issuerInfo(QSslCertificate::CommonName).join(QStringLiteral(", "));
}

QString describe(const QSslError &error, const QString &host)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return ClusterText::tr("its certificate expired on %1")
            .arg(dateOf(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return ClusterText::tr("its certificate is good from %1 on only; is this machine's clock "
                               "right?")
            .arg(dateOf(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
        return ClusterText::tr("its certificate is for %1, not for %2")
            .arg(namesOf(certificate), host);
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateSignatureFailed:
    case QSslError::CertificateUntrusted:
        return ClusterText::tr("its certificate was signed by “%1”, which is none of the "
                               "authorities that the kubeconfig trusts")
            .arg(issuerOf(certificate));
    default:
        return error.errorString();
    }
}

/// What a person can do most about comes first.
int weight(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return 0;
    case QSslError::HostNameMismatch:
        return 1;
    default:
        return 2;
    }
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const Connection &connection,
                                           const Credential &credential)
{
    QSslConfiguration out = QSslConfiguration::defaultConfiguration();
    out.setProtocol(QSsl::TlsV1_2OrLater);
    out.setPeerVerifyMode(connection.insecureTls ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
    if (!connection.caCertificates.empty()) {
        const auto authorities =
            QSslCertificate::fromData(bytesOf(connection.caCertificates), QSsl::Pem);
        if (authorities.isEmpty()) {
            return fail(ErrorCode::Invalid,
                        ClusterText::tr("The certificate authority of the context %1 is no PEM "
                                        "certificate")
                            .arg(QString::fromStdString(connection.context)));
        }
        out.setCaCertificates(authorities);
    }
    if (credential.clientCertificate.empty())
        return out;
    const auto chain = QSslCertificate::fromData(bytesOf(credential.clientCertificate), QSsl::Pem);
    const QSslKey key = keyOf(credential.clientKey);
    if (chain.isEmpty() || key.isNull()) {
        return fail(ErrorCode::Invalid,
                    (chain.isEmpty() ? ClusterText::tr("The client certificate of the user %1 is "
                                                       "no PEM certificate")
                                     : ClusterText::tr("The client key of the user %1 is no PEM "
                                                       "key that can be used (RSA or EC)"))
                        .arg(QString::fromStdString(connection.userName)));
    }
    out.setLocalCertificateChain(chain);
    out.setPrivateKey(key);
    return out;
}

QString describeTlsErrors(const QList<QSslError> &errors, const QString &host)
{
    if (errors.isEmpty())
        return {};
    const auto first = std::ranges::min_element(errors, {}, weight);
    return describe(*first, host);
}

} // namespace driftgate
