#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

// What the forms of a variable do to its value. Source: github.com/fluxcd/pkg/envsubst, funcs.go.

/// `numbers`: where to begin (bytes; negative: from the end) and, when there are two, how many
/// (negative: so many are left out at the end). A number that is none gives the value itself.
[[nodiscard]] std::string substringOf(const std::string &value,
                                      const std::vector<std::string> &numbers);
/// `sign`: "^", "^^", "," or ",,".
[[nodiscard]] std::string casedAs(const std::string &value, std::string_view sign);
/// Without the shortest (or longest) part at its beginning that a pattern with "*", "?" and
/// "[a-z]" matches.
[[nodiscard]] std::string withoutPrefix(const std::string &value, std::string_view pattern,
                                        bool longest);
[[nodiscard]] std::string withoutSuffix(const std::string &value, std::string_view pattern,
                                        bool longest);
/// `sign`: 0 the first, "/" all, "#" at the beginning, "%" at the end. The pattern is plain text.
[[nodiscard]] std::string replacedIn(const std::string &value, char sign,
                                     const std::string &pattern,
                                     const std::optional<std::string> &by);

} // namespace driftgate
