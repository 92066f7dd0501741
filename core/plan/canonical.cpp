#include "plan/canonical.h"

#include "manifest/json.h"

#include <algorithm>

namespace driftgate
{

namespace
{

void setRef(const Plan &plan, Value &out)
{
    out.set("ref", Value::string(plan.ref));
    if (plan.alsoMoved.empty())
        return;
    Value followers = Value::sequence();
    for (const std::string &name : plan.alsoMoved)
        followers.append(Value::string(name));
    out.set("followers", std::move(followers));
    out.set("revision", Value::string(plan.target.hex()));
}

} // namespace

std::string canonicalKeyText(const Action &action)
{
    std::string out = action.key.toString();
    if (action.verb == ActionVerb::Run)
        out += " " + std::string(phaseName(action.phase));
    return out;
}

std::string canonicalText(const Plan &plan)
{
    std::vector<std::pair<std::string, const Action *>> sorted;
    for (const Action &action : plan.actions) {
        if (action.verb != ActionVerb::Nothing)
            sorted.emplace_back(canonicalKeyText(action), &action);
    }
    std::ranges::sort(sorted, {}, [](const auto &entry) {
        return std::pair(std::string_view(entry.first), std::string_view(entry.second->targetHash));
    });
    Value actions = Value::sequence();
    for (const auto &[key, action] : sorted) {
        Value out = Value::mapping();
        out.set("object", Value::string(key));
        out.set("verb", Value::string(verbName(action->verb)));
        if (!action->targetHash.empty())
            out.set("target", Value::string(action->targetHash));
        if (!action->liveHash.empty())
            out.set("live", Value::string(action->liveHash));
        if (action->force)
            out.set("force", Value::boolean(true));
        actions.append(std::move(out));
    }
    Value out = Value::mapping();
    out.set("v", Value::integer(1));
    out.set("clusterUid", Value::string(plan.clusterUid));
    out.set("app", Value::string(plan.application.text()));
    out.set("engine", Value::string(engineName(plan.engine)));
    out.set("renderer", Value::string(plan.renderer));
    out.set("rules", Value::string(plan.rulesHash));
    out.set("actions", std::move(actions));
    if (plan.engine == EngineKind::Ref)
        setRef(plan, out);
    return writeJson(out, JsonStyle::Canonical);
}

} // namespace driftgate
