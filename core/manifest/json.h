#pragma once

#include "base/result.h"
#include "manifest/value.h"
#include "manifest/yaml.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// Reads one JSON text (RFC 8259). Numbers keep their digits, keys their order; duplicate keys
/// are an error; half a surrogate pair becomes U+FFFD, as an API server reads it. Errors name
/// file, line and column.
[[nodiscard]] Result<Value> readJson(std::string_view text, std::string_view file,
                                     const ReadLimits &limits = {});

/// Reads JSON texts that stand one after another, as kubectl accepts them: those before the
/// first fault, and the fault.
[[nodiscard]] YamlDocuments readJsonStream(std::string_view text, std::string_view file,
                                           const ReadLimits &limits = {});

enum class JsonStyle {
    Compact,   ///< no white space, keys as they stand
    Indented,  ///< four spaces, as kubectl writes it, keys as they stand
    Canonical, ///< no white space, keys sorted by bytes: for hashing
};
[[nodiscard]] std::string writeJson(const Value &value, JsonStyle style = JsonStyle::Compact);

} // namespace driftgate
