#pragma once

#include <string>
#include <string_view>

namespace driftgate
{

/// A URL without user and password: "https://bob:pw@host/x" becomes "https://host/x". A name
/// that ssh needs stays ("git@host:x", "ssh://git@host/x"), its password does not.
[[nodiscard]] std::string withoutCredentials(std::string_view url);

/// Every URL within a text without its user and password, for what a program printed.
[[nodiscard]] std::string withoutCredentialsWithin(std::string_view text);

} // namespace driftgate
