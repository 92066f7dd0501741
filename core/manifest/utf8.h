#pragma once

#include "base/error.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace driftgate
{

/// Where the first byte stands that is no UTF-8 (overlong forms, surrogates and code points
/// above 0x10FFFF count); npos when all is well.
[[nodiscard]] size_t firstInvalidUtf8(std::string_view text);

/// Appends one code point, at most 0x10FFFF.
void appendUtf8(std::string &out, unsigned code);

/// The text with U+FFFD in place of every byte that is no UTF-8, as Go's encoding/json does.
[[nodiscard]] std::string withoutInvalidUtf8(std::string_view text);

/// "The file is not UTF-8 text", at the byte's line and column.
[[nodiscard]] Error invalidUtf8(std::string_view text, size_t at, std::string_view file);

/// "The file is too large", in MiB.
[[nodiscard]] Error tooLarge(size_t bytes, size_t limit, std::string_view file);

/// File, line and column of a byte. The column counts bytes.
[[nodiscard]] Place placeOf(std::string_view text, size_t at, std::string_view file);

} // namespace driftgate
