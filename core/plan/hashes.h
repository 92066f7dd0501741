#pragma once

#include "compare/difference.h"
#include "manifest/object.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// SHA-256 of the value's canonical JSON, as hex.
[[nodiscard]] std::string hashOfValue(const Value &value);

/// Of the live fields that a comparison looked at and found different, each with its real value:
/// one that moves afterwards gives another hash, whatever else of the object moves does not.
[[nodiscard]] std::string hashOfLiveFields(const ObjectComparison &comparison, const Object &live);

/// Of an object that is to be deleted: its UID, so that one made anew under the same name is
/// another; without a UID (a recorded cluster) what was compared of it.
[[nodiscard]] std::string hashOfDeleted(const Object &live);

} // namespace driftgate
