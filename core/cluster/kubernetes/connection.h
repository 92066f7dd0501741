#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "base/result.h"

#include <QCoroTask>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// What proves to a server who is calling. Any part may be empty. Never written anywhere, never
/// part of an error's text.
struct Credential {
    std::string bearerToken;
    std::string userName, password;  ///< basic authentication
    std::string clientCertificate;   ///< PEM, its chain included
    std::string clientKey;           ///< PEM
    std::optional<TimePoint> expiry; ///< none: not known

    friend bool operator==(const Credential &, const Credential &) = default;
};

/// Where credentials come from: fixed ones, files that are read again, an exec plugin. Used from
/// one thread's event loop.
class CredentialSource
{
public:
    virtual ~CredentialSource() = default;

    /// The credential to send now; what is not expired is kept. May be asked again while it is
    /// being fetched. Errors: Denied (an exec plugin that the user has not allowed), Tool (one that
    /// failed), Unsupported, NotFound, Io, Invalid, Timeout, Cancelled.
    [[nodiscard]] virtual QCoro::Task<Result<Credential>> credential(CancelToken cancel) = 0;
    /// The server refused this one (401): the next call fetches another where there is another
    /// to be had. True when asking again, once, may help.
    virtual bool refused(const Credential &credential) = 0;
};

/// Who the request is to count for instead of the caller (`as`, `as-uid`, `as-groups`,
/// `as-user-extra`).
struct Impersonation {
    std::string user;
    std::string uid;
    std::vector<std::string> groups;
    std::map<std::string, std::vector<std::string>> extra;
};

/// How one API server is reached: a kubeconfig's context, or a pod's own account.
struct Connection {
    std::string context;        ///< the context's name, for people
    std::string server;         ///< "https://127.0.0.1:6443": no user, query or final slash
    std::string caCertificates; ///< PEM; empty: the system's
    std::string tlsServerName;  ///< empty: the server's host
    bool insecureTls = false;   ///< insecure-skip-tls-verify: said all the time
    std::string proxyUrl; ///< "http://…", "https://…" or "socks5://…", which may hold a password;
                          ///< empty: the environment's
    std::string userName; ///< the kubeconfig's name of the user, for people
    std::string defaultNamespace; ///< of the context; empty: "default"
    Impersonation impersonation;
    /// Null: anonymous, as every caller of an http:// server is.
    std::shared_ptr<CredentialSource> credentials;
};

} // namespace driftgate
