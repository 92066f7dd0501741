#include "plan/hookpolicy.h"

#include "base/text.h"

namespace driftgate
{

HookPolicy hookPolicyOf(const Object &object)
{
    HookPolicy out;
    std::string_view written = object.annotation("argocd.argoproj.io/hook-delete-policy");
    if (written.empty())
        written = object.annotation("helm.sh/hook-delete-policy");
    for (const std::string_view part : split(written, ',')) {
        const std::string_view policy = trimmed(part);
        out.beforeCreation |= policy == "BeforeHookCreation" || policy == "before-hook-creation";
        out.afterSuccess |= policy == "HookSucceeded" || policy == "hook-succeeded";
        out.afterFailure |= policy == "HookFailed" || policy == "hook-failed";
    }
    if (out == HookPolicy())
        out.beforeCreation = true;
    return out;
}

bool runsToItsEnd(const ObjectKey &key)
{
    return (key.kind == "Job" && key.group == "batch") || (key.kind == "Pod" && key.group.empty());
}

bool isHookMadeAnew(const Object &hook)
{
    return runsToItsEnd(hook.key) || hookPolicyOf(hook).beforeCreation;
}

} // namespace driftgate
