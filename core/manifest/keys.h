#pragma once

#include "base/error.h"
#include "manifest/value.h"

#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace driftgate
{

/// The places of an earlier and a later entry of the same key; none when all keys differ.
[[nodiscard]] std::optional<std::pair<size_t, size_t>>
findDuplicate(std::span<const Value::Entry> entries);

/// The error of it, naming both lines.
[[nodiscard]] Error duplicateKey(std::string_view key, int earlierLine, int laterLine,
                                 std::string_view file);

} // namespace driftgate
