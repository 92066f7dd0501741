#include "plan/order.h"

#include "base/text.h"
#include "compare/kinds.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace driftgate
{

namespace
{

void add(std::vector<SyncPhase> &phases, SyncPhase phase)
{
    if (std::ranges::find(phases, phase) == phases.end())
        phases.push_back(phase);
}

bool isDefinition(const ObjectKey &key)
{
    return key.kind == "CustomResourceDefinition" && key.group == "apiextensions.k8s.io";
}

bool isNamespace(const ObjectKey &key)
{
    return key.kind == "Namespace" && key.group.empty();
}

/// Whether `user` cannot be applied before `provider` is.
bool needs(const Action &user, const Action &provider)
{
    if (isNamespace(provider.key))
        return user.key.ns == provider.key.name;
    const Value *const spec = provider.object ? provider.object->value.find("spec") : nullptr;
    return spec && spec->stringAt({"group"}) == user.key.group &&
           spec->stringAt({"names", "kind"}) == user.key.kind;
}

void pullAhead(std::vector<Action> &actions)
{
    for (Action &provider : actions) {
        if (provider.verb == ActionVerb::Prune ||
            (!isNamespace(provider.key) && !isDefinition(provider.key)))
            continue;
        for (const Action &user : actions) {
            if (&user == &provider || user.verb == ActionVerb::Prune || !needs(user, provider))
                continue;
            if (std::tie(user.phase, user.wave) < std::tie(provider.phase, provider.wave)) {
                provider.phase = user.phase;
                provider.wave = user.wave;
            }
        }
    }
}

/// Where an action stands among the phases: what is deleted goes once all of Sync is healthy and
/// before PostSync is begun, as Argo CD's PruneLast has it; and last of all the namespace in which
/// the sync itself keeps its books.
/// Source: gitops-engine `pkg/sync/sync_context.go`, getSyncTasks.
int stageOf(const Action &action, const std::string &home)
{
    constexpr int Prunes = 2;
    constexpr int Home = 5;
    if (action.verb == ActionVerb::Prune)
        return isNamespace(action.key) && action.key.name == home ? Home : Prunes;
    switch (action.phase) {
    case SyncPhase::PreSync:
        return 0;
    case SyncPhase::Sync:
        return 1;
    case SyncPhase::PostSync:
        return 3;
    case SyncPhase::SyncFail:
        break;
    }
    return 4;
}

auto rank(const Action &action)
{
    return std::tuple(action.phase, action.wave, kindOrder(action.key.kind),
                      std::string_view(action.key.kind), std::string_view(action.key.name),
                      std::string_view(action.key.ns), std::string_view(action.key.group));
}

} // namespace

std::vector<SyncPhase> phasesOf(const Object &object)
{
    const std::string_view argo = object.annotation("argocd.argoproj.io/hook");
    const std::string_view helm = object.annotation("helm.sh/hook");
    if (argo.empty() && helm.empty())
        return {SyncPhase::Sync};
    std::vector<SyncPhase> out;
    for (const std::string_view part : split(argo.empty() ? helm : argo, ',')) {
        const std::string_view name = trimmed(part);
        if (name == "PreSync" || name == "pre-install" || name == "pre-upgrade")
            add(out, SyncPhase::PreSync);
        else if (name == "Sync" || name == "crd-install")
            add(out, SyncPhase::Sync);
        else if (name == "PostSync" || name == "post-install" || name == "post-upgrade")
            add(out, SyncPhase::PostSync);
        else if (name == "SyncFail")
            add(out, SyncPhase::SyncFail);
    }
    return out;
}

int waveOf(const Object &object)
{
    for (const char *const name : {"argocd.argoproj.io/sync-wave", "helm.sh/hook-weight"}) {
        const std::string_view text = trimmed(object.annotation(name));
        int wave = 0;
        const char *const begin = text.data();
        const char *const end = begin + text.size();
        if (!text.empty() && std::from_chars(begin, end, wave).ptr == end)
            return wave;
    }
    return 0;
}

void orderActions(std::vector<Action> &actions, const std::string &home)
{
    pullAhead(actions);
    std::ranges::stable_sort(actions, [&home](const Action &a, const Action &b) {
        const int stage = stageOf(a, home);
        if (stage != stageOf(b, home))
            return stage < stageOf(b, home);
        return a.verb == ActionVerb::Prune ? rank(b) < rank(a) : rank(a) < rank(b);
    });
}

} // namespace driftgate
