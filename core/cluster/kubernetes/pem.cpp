#include "cluster/kubernetes/pem.h"

#include "cluster/text.h"

#include <QByteArray>
#include <QDateTime>
#include <QSslCertificate>

namespace driftgate
{

Result<TimePoint> certificateEnd(std::string_view pem, const Place &place)
{
    const QList<QSslCertificate> found = QSslCertificate::fromData(
        QByteArray(pem.data(), static_cast<qsizetype>(pem.size())), QSsl::Pem);
    if (found.isEmpty() || found.first().isNull())
        return fail(ErrorCode::Invalid, ClusterText::tr("There is no certificate in PEM here"),
                    place);
    return TimePoint(std::chrono::milliseconds(found.first().expiryDate().toMSecsSinceEpoch()));
}

Status checkPrivateKey(std::string_view pem, const Place &place)
{
    if (pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") ||
        pem.contains("Proc-Type: 4,ENCRYPTED"))
        return fail(ErrorCode::Unsupported,
                    ClusterText::tr("The private key is encrypted: as kubectl, Driftgate can use "
                                    "only keys that need no password"),
                    place);
    if (!pem.contains("-----BEGIN ") || !pem.contains("PRIVATE KEY-----"))
        return fail(ErrorCode::Invalid, ClusterText::tr("There is no private key in PEM here"),
                    place);
    return {};
}

} // namespace driftgate
