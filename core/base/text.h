#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// The known word nearest to what was written, for "did you mean"; empty when none is near
/// (more than a third of the letters differ).
[[nodiscard]] std::string nearestWord(std::string_view written,
                                      const std::vector<std::string> &known);

/// Splits at every `separator`; "a,,b" gives three parts, "" gives one.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The text without what of `blanks` stands at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text, std::string_view blanks = " \t");

/// True when `path` (slash-separated) is `folder` or lies below it; "" and "." hold every path.
[[nodiscard]] bool liesWithin(std::string_view path, std::string_view folder);

/// Resolves "." and ".." and double slashes in a path relative to a repository's top.
/// The top itself is "". No value when the path is absolute or would leave the top.
[[nodiscard]] std::optional<std::string> normalizePath(std::string_view path);

/// A key as one part of a JSON pointer: `~0` for `~`, `~1` for `/`. Source: RFC 6901, section 3.
[[nodiscard]] std::string pointerPart(std::string_view key);

} // namespace driftgate
