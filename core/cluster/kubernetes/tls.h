#pragma once

#include "base/result.h"
#include "cluster/kubernetes/connection.h"

#include <QSslConfiguration>
#include <QSslError>

namespace driftgate
{

/// The TLS settings of a connection and the certificate to show. Errors (Invalid): certificates
/// or a key that cannot be read; the text quotes nothing of them.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const Connection &connection,
                                                         const Credential &credential);

/// What is wrong with a server's certificate, as a sentence: who signed it, how long it is good
/// for, whose it is. `host` is the name that was asked for.
[[nodiscard]] QString describeTlsErrors(const QList<QSslError> &errors, const QString &host);

} // namespace driftgate
