#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace driftgate
{

/// Behind the closing quote of the quoted scalar that begins at `at`; npos when it has none.
[[nodiscard]] size_t endOfQuoted(std::string_view text, size_t at);

/// A quoted scalar, quotes included, folded and unescaped as go-yaml does it. No value where an
/// escape is not known.
[[nodiscard]] std::optional<std::string> decodeQuoted(std::string_view quoted);

} // namespace driftgate
