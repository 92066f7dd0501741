#include "sync/hooks.h"

#include "base/text.h"

#include <QRandomGenerator>

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

std::string hookName(const Object &object)
{
    const std::string_view name = object.value.stringAt({"metadata", "name"});
    if (!name.empty())
        return std::string(name);
    return std::string(object.value.stringAt({"metadata", "generateName"})) +
           QStringLiteral("%1")
               .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'))
               .toStdString();
}

Object hookObject(const Object &object, const std::string &name, const std::string &mark)
{
    Object out = object;
    out.key.name = name;
    if (const Value *const metadata = out.value.find("metadata")) {
        Value named = *metadata;
        named.remove("generateName");
        out.value.set("metadata", std::move(named));
    }
    out.value.set({"metadata", "name"}, Value::string(name));
    out.value.set({"metadata", "annotations", HookMark}, Value::string(mark));
    return out;
}

} // namespace driftgate
