#pragma once

#include "manifest/object.h"

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

/// A Job or a Pod: applied onto, it would not run again.
[[nodiscard]] bool runsToItsEnd(const ObjectKey &key);

/// Whether what is there of a hook is deleted before it is made anew: by its policy, and what runs
/// to its end whatever that says.
[[nodiscard]] bool isHookMadeAnew(const Object &hook);

} // namespace driftgate
