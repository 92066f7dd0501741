#pragma once

#include "base/result.h"

#include <QNetworkProxy>

#include <functional>
#include <string>

namespace driftgate
{

/// Gives an environment variable; "" when it is not set.
using EnvironmentLookup = std::function<std::string(const char *name)>;

/// The proxy that the environment names for a URL; "" for none. A loopback address is never
/// reached through one.
/// Source: Go's golang.org/x/net/http/httpproxy, which kubectl uses: HTTPS_PROXY, HTTP_PROXY and
/// NO_PROXY, in either case.
[[nodiscard]] std::string proxyFromEnvironment(const std::string &url,
                                               const EnvironmentLookup &lookup);

/// A proxy's URL ("http://user:password@host:3128", "socks5://host") as Qt takes it; "" is none.
/// Errors: Invalid (no such URL), Unsupported (https://: Qt speaks no TLS with a proxy).
[[nodiscard]] Result<QNetworkProxy> proxyOf(const std::string &url);

/// Whether a host is this machine itself.
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace driftgate
