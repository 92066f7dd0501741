#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// A kubeconfig's `server`, taken apart.
struct ServerUrl {
    std::string url;                ///< without user, query, fragment and final slash
    std::string userName, password; ///< of the URL; a weaker credential than any other
    bool isSecure = false;          ///< https
};

/// Reads it as client-go does: what has no scheme is a host and port, over http. Errors: Invalid;
/// never with the URL, which may hold a password.
[[nodiscard]] Result<ServerUrl> readServerUrl(std::string_view text, const Place &place);

/// Checks a `proxy-url`: http, https or socks5. Errors: Invalid, without the URL.
[[nodiscard]] Status checkProxyUrl(std::string_view text, const Place &place);

} // namespace driftgate
