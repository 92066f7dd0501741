#pragma once

#include "plan/hookpolicy.h"

#include <string>

namespace driftgate
{

/// Which sync made a hook's object, so that one that goes on with it finds its own.
inline constexpr const char *HookMark = "driftgate.dev/sync";

/// The name that a hook gets: its own, else its generateName with an ending drawn at random.
[[nodiscard]] std::string hookName(const Object &object);
/// As it is sent: named and marked.
[[nodiscard]] Object hookObject(const Object &object, const std::string &name,
                                const std::string &mark);

} // namespace driftgate
