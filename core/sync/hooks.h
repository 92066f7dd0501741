#pragma once

#include "plan/plan.h"

#include <string>

namespace driftgate
{

/// When a hook's object is deleted: `argocd.argoproj.io/hook-delete-policy`, else Helm's
/// (`helm.sh/hook-delete-policy`); before the next one is made where neither says.
struct HookPolicy {
    bool beforeCreation = false;
    bool afterSuccess = false;
    bool afterFailure = false;
    friend bool operator==(const HookPolicy &, const HookPolicy &) = default;
};
[[nodiscard]] HookPolicy hookPolicyOf(const Object &object);

/// Which sync made a hook's object, so that one that goes on with it finds its own.
inline constexpr const char *HookMark = "driftgate.dev/sync";

/// The name that a hook gets: its own, else its generateName with an ending drawn at random.
[[nodiscard]] std::string hookName(const Object &object);
/// As it is sent: named and marked.
[[nodiscard]] Object hookObject(const Object &object, const std::string &name,
                                const std::string &mark);

} // namespace driftgate
