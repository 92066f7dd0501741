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
///
/// Of a v1 Secret its uid, its resourceVersion and which fields they are, never their values: the
/// hash goes with every approval into the ledger, which is pushed, and who reads it there could try
/// passwords against it until one fits. Any write of the Secret gives another hash. Where there is
/// no resourceVersion (a cluster recorded by hand) the values count after all: nothing else tells
/// that one moved, a salt that not everybody has would give everybody another digest, and what was
/// recorded lies in files beside.
[[nodiscard]] std::string hashOfLiveFields(const ObjectComparison &comparison, const Object &live);

/// Of an object that is to be deleted: its UID, so that one made anew under the same name is
/// another; without a UID (a recorded cluster) what was compared of it, of a Secret without its
/// values.
[[nodiscard]] std::string hashOfDeleted(const Object &live);

} // namespace driftgate
