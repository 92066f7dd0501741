#include "plan/hookpolicy.h"
#include "plan/risks.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

bool isOneOf(const ObjectKey &key,
             std::initializer_list<std::pair<std::string_view, std::string_view>> kinds)
{
    return std::ranges::any_of(kinds, [&key](const auto &each) {
        return key.group == each.first && key.kind == each.second;
    });
}

/// Much goes with it, or data does. As for a prune.
bool cannotBeUndone(const ObjectKey &key)
{
    return isOneOf(key, {{"", "Namespace"},
                         {"apiextensions.k8s.io", "CustomResourceDefinition"},
                         {"", "PersistentVolumeClaim"},
                         {"", "PersistentVolume"},
                         {"apps", "StatefulSet"}});
}

void addHook(const RiskInput &input, const PlannedObject &object, PlanFindings &out)
{
    const HookPolicy policy = hookPolicyOf(*object.target);
    const bool isFirst = isHookMadeAnew(*object.target);
    if (!isFirst && !policy.afterSuccess && !policy.afterFailure)
        return;
    PlanFinding finding;
    finding.needsName =
        cannotBeUndone(object.key) || input.input.protectedKinds.contains(object.key.kind);
    // What else a hook is made of is made of its manifest alone.
    if (!finding.needsName && !isOneOf(object.key, {{"", "Secret"}}))
        return;
    finding.risk = isFirst ? Risk::Replaces : Risk::Prunes;
    finding.severity = Severity::Warning;
    finding.objects = {object.key};
    const QString text =
        isFirst
            ? PlanTr::tr("Deletes %1, and with it what it holds, to make it anew: it is a hook")
            : PlanTr::tr("Deletes %1, and with it what it holds, once it has run: it is a hook");
    finding.text = text.arg(nameOf(input, object.key));
    out.push_back(std::move(finding));
}

} // namespace

void findHookRisks(const RiskInput &input, PlanFindings &out)
{
    std::set<ObjectKey> known; // once, in however many phases it runs
    for (const Action &action : input.actions) {
        const PlannedObject *const object = input.find(action.key);
        const bool isThere = object && object->target && object->live;
        if (action.verb == ActionVerb::Run && isThere && known.insert(action.key).second)
            addHook(input, *object, out);
    }
}

} // namespace driftgate
