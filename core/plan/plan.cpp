#include "plan/plan.h"

#include <algorithm>

namespace driftgate
{

std::string_view engineName(EngineKind engine)
{
    switch (engine) {
    case EngineKind::Apply:
        return "apply";
    case EngineKind::Flux:
        return "flux";
    case EngineKind::ArgoCd:
        return "argocd";
    case EngineKind::Ref:
        break;
    }
    return "ref";
}

std::optional<EngineKind> engineFromName(std::string_view name)
{
    for (const EngineKind engine :
         {EngineKind::Apply, EngineKind::Flux, EngineKind::ArgoCd, EngineKind::Ref}) {
        if (engineName(engine) == name)
            return engine;
    }
    return std::nullopt;
}

std::string_view verbName(ActionVerb verb)
{
    switch (verb) {
    case ActionVerb::Create:
        return "create";
    case ActionVerb::Update:
        return "update";
    case ActionVerb::Replace:
        return "replace";
    case ActionVerb::Prune:
        return "prune";
    case ActionVerb::Run:
        return "run";
    case ActionVerb::Nothing:
        break;
    }
    return "nothing";
}

std::string_view phaseName(SyncPhase phase)
{
    switch (phase) {
    case SyncPhase::PreSync:
        return "PreSync";
    case SyncPhase::Sync:
        return "Sync";
    case SyncPhase::PostSync:
        return "PostSync";
    case SyncPhase::SyncFail:
        break;
    }
    return "SyncFail";
}

size_t Plan::count(ActionVerb verb) const
{
    return static_cast<size_t>(std::ranges::count(actions, verb, &Action::verb));
}

bool Plan::isEmpty() const
{
    return count(ActionVerb::Nothing) == actions.size() && !movesRef && !isUnmarked;
}

bool Plan::isInSync() const
{
    return isEmpty() && isComplete;
}

bool Plan::isMarkOnly() const
{
    return count(ActionVerb::Nothing) == actions.size() && !movesRef && isUnmarked;
}

const Action *Plan::find(const ObjectKey &key) const
{
    const auto found = std::ranges::find(actions, key, &Action::key);
    return found == actions.end() ? nullptr : &*found;
}

} // namespace driftgate
