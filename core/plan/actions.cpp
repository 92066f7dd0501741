#include "plan/actions.h"

#include "base/text.h"
#include "cluster/applyset.h"
#include "compare/dryrun.h"
#include "compare/ignores.h"
#include "compare/kinds.h"
#include "compare/pairing.h"
#include "manifest/secret.h"
#include "plan/hashes.h"
#include "plan/order.h"

#include <algorithm>
#include <unordered_map>

namespace driftgate
{

namespace
{

bool hasOption(const Object &object, std::string_view name, std::string_view option)
{
    const auto parts = split(object.annotation(name), ',');
    return std::ranges::any_of(parts, [option](std::string_view part) {
        const auto first = part.find_first_not_of(' ');
        return first != std::string_view::npos && part.substr(first).starts_with(option);
    });
}

/// Sources: semantics.md, section 3; of `helm.sh/resource-policy` Helm's
/// `pkg/action/resource_policy.go`, filterManifestsToKeep, which takes it in any case.
bool isPruneDisabled(const Object &live)
{
    constexpr const char *Flux = "kustomize.toolkit.fluxcd.io/prune";
    const QLatin1StringView helm(live.annotation("helm.sh/resource-policy"));
    return hasOption(live, "argocd.argoproj.io/sync-options", "Prune=false") ||
           hasOption(live, "argocd.argoproj.io/sync-options", "Prune=confirm") ||
           live.annotation(Flux) == "disabled" || live.label(Flux) == "disabled" ||
           live.annotation("client.lifecycle.config.k8s.io/deletion") == "detach" ||
           helm.trimmed().compare(QLatin1StringView("keep"), Qt::CaseInsensitive) == 0;
}

/// Whether the object says that it may be deleted and made anew. Argo CD's `Replace=true` alone
/// does not: it puts one object in the place of the other and deletes nothing.
/// Source: gitops-engine `pkg/sync/sync_context.go`, applyObject.
bool mayReplace(const Object &target)
{
    return hasOption(target, "argocd.argoproj.io/sync-options", "Force=true") ||
           target.annotation("kustomize.toolkit.fluxcd.io/force") == "enabled";
}

bool isDefinitionOf(const Action &action, const ObjectKey &key)
{
    return action.object && action.key.kind == "CustomResourceDefinition" &&
           action.key.group == "apiextensions.k8s.io" &&
           action.object->value.stringAt({"spec", "group"}) == key.group &&
           action.object->value.stringAt({"spec", "names", "kind"}) == key.kind;
}

bool changesVersions(const Action &definition)
{
    return (definition.verb == ActionVerb::Update || definition.verb == ActionVerb::Replace) &&
           std::ranges::any_of(definition.fields, [](const std::string &field) {
               return field.starts_with("/spec/versions");
           });
}

class ActionFinder
{
public:
    ActionFinder(const PlanInput &input, const PlannedObjects &objects)
        : m_input(input)
        , m_objects(objects)
    {
        for (ObjectKey key : input.deployed.inventory)
            m_inventory.insert(canonicalKey(std::move(key)));
        if (input.deployed.source == DeployedSource::ApplySet && input.deployed.object)
            m_setId = applySetId(*input.deployed.object);
        for (const auto &[key, object] : objects) {
            if (object.target && object.live)
                m_appliedUids.insert(object.live->value.stringAt({"metadata", "uid"}));
        }
    }

    PlannedActions run()
    {
        for (const auto &[key, object] : m_objects) {
            if (object.target)
                addTarget(object);
            else if (object.live && object.comparison->verdict == Verdict::Extra)
                addExtra(object);
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] Action begun(const PlannedObject &object) const
    {
        Action out;
        out.key = object.key;
        out.twin = object.twin;
        if (object.live) {
            out.liveApiVersion = object.live->apiVersion;
            out.liveUid = object.live->value.stringAt({"metadata", "uid"});
            out.liveVersion = object.live->value.stringAt({"metadata", "resourceVersion"});
        }
        return out;
    }

    void addTarget(const PlannedObject &object)
    {
        const ObjectComparison &comparison = *object.comparison;
        const bool isRun = isHook(*object.target) || object.target->hasGeneratedName();
        if (!isRun && isLeftOut(object))
            return;
        Action action = begun(object);
        const Schema &schema = *comparison.schema;
        action.object = objectToApply(*object.target, object.key, object.live, schema);
        // Of the target alone: live's spelling must not be part of what was approved.
        action.targetHash =
            hashOfValue(objectToApply(*object.target, object.key, nullptr, schema).value);
        action.wave = waveOf(*object.target);
        action.isPending = !m_input.base || comparison.isPending();
        if (isRun) {
            for (const SyncPhase phase : phasesOf(*object.target)) {
                action.phase = phase;
                action.verb = ActionVerb::Run;
                m_out.actions.push_back(action);
            }
            return;
        }
        action.verb = verbOf(object);
        if (action.verb == ActionVerb::Update || action.verb == ActionVerb::Replace) {
            action.liveHash = hashOfLiveFields(comparison, *object.live);
            action.fields = differingFields(comparison);
            action.conflicts = comparison.conflicts;
            action.force = m_input.force && !action.conflicts.empty();
        } else if (action.verb == ActionVerb::Nothing) {
            // It may still be sent, to become a member of the set; but nobody approves what is
            // not shown.
            if (isSopsEncrypted(object.target->value))
                action.object.reset();
            else if (object.live)
                action.object = leavingIgnored(*std::move(action.object), comparison, *object.live);
        }
        m_out.actions.push_back(std::move(action));
    }

    /// An owner of the workspace wants nothing to be said of it as a whole: nothing is done to it.
    [[nodiscard]] bool isLeftOut(const PlannedObject &object) const
    {
        return object.comparison->verdict == Verdict::Ignored &&
               ObjectIgnores(m_input.compared.ignore, object.key).wholeObject();
    }

    [[nodiscard]] ActionVerb verbOf(const PlannedObject &object) const
    {
        const ObjectComparison &comparison = *object.comparison;
        if (comparison.verdict == Verdict::Missing)
            return ActionVerb::Create;
        if (comparison.verdict != Verdict::Differs || !comparison.isChangedBySync())
            return ActionVerb::Nothing;
        const bool replaced = m_input.replace.contains(object.key) || mayReplace(*object.target);
        if (comparison.refused && comparison.refused->isImmutable && replaced)
            return ActionVerb::Replace;
        return ActionVerb::Update;
    }

    void addExtra(const PlannedObject &object)
    {
        if (const PruneVeto veto = vetoOf(object); veto != PruneVeto::None) {
            m_out.kept.emplace_back(object.key, veto);
            return;
        }
        Action action = begun(object);
        action.verb = ActionVerb::Prune;
        action.wave = waveOf(*object.live);
        action.liveHash = hashOfDeleted(*object.live);
        m_out.actions.push_back(std::move(action));
    }

    [[nodiscard]] PruneVeto vetoOf(const PlannedObject &object) const
    {
        if (!isOurs(object))
            return PruneVeto::NotOurs;
        if (isPruneDisabled(*object.live))
            return PruneVeto::Annotated;
        const std::string_view uid = object.live->value.stringAt({"metadata", "uid"});
        if (!uid.empty() && m_appliedUids.contains(uid))
            return PruneVeto::JustApplied;
        if (object.key.kind == "Namespace" && object.key.group.empty() &&
            std::ranges::any_of(m_objects, [&object](const auto &other) {
                return other.second.target && other.first.ns == object.key.name;
            }))
            return PruneVeto::StillUsed;
        if (!m_input.compared.targetComplete || !m_input.compared.liveComplete)
            return PruneVeto::Incomplete;
        return m_input.prune ? PruneVeto::None : PruneVeto::NotAsked;
    }

    /// In the inventory of the application's reconciler; where there is none, in what was
    /// rendered at the deployed revision. A member of the set that the inventory leaves out, as it
    /// looks like a controller's, is ours where Git deployed it: Endpoints written by hand, what
    /// got an owner only afterwards (Cluster API's machines).
    [[nodiscard]] bool isOurs(const PlannedObject &object) const
    {
        if (m_inventory.contains(object.key))
            return true;
        return object.base && (m_inventory.empty() || isMemberOf(*object.live, m_setId));
    }

    const PlanInput &m_input;
    const PlannedObjects &m_objects;
    std::set<ObjectKey> m_inventory;
    std::string m_setId; ///< of the application's ApplySet; "" for none
    std::set<std::string_view> m_appliedUids;
    PlannedActions m_out;
};

} // namespace

PlannedObjects plannedObjects(const PlanInput &input)
{
    PlannedObjects out;
    if (input.comparison->objects.empty())
        return out;
    // Both sides have what shares a key in one order.
    std::unordered_map<ObjectKey, std::vector<const ObjectComparison *>> comparisons;
    comparisons.reserve(input.comparison->objects.size());
    for (const ObjectComparison &object : input.comparison->objects)
        comparisons[canonicalKey(object.key)].push_back(&object);
    const Pairing pairing = pairObjects(input.compared, *input.comparison->objects.front().schema);
    std::unordered_map<ObjectKey, size_t> twins;
    for (const ObjectTriple &triple : pairing.triples) {
        const auto found = comparisons.find(triple.key);
        if (found == comparisons.end())
            continue;
        const size_t twin = triple.key.name.empty() ? twins[triple.key]++ : 0;
        if (twin < found->second.size())
            out.emplace(triple.key, PlannedObject{triple.key, twin, found->second[twin],
                                                  triple.base, triple.target, triple.live});
    }
    return out;
}

PlannedActions actionsOf(const PlanInput &input, const PlannedObjects &objects)
{
    return ActionFinder(input, objects).run();
}

bool cannotBeAskedYet(std::span<const Action> actions, const Action &action, const Error &refused)
{
    const bool isMissing = refused.code == ErrorCode::NotFound;
    // How a server refuses a version that it does not serve yet, a value that its schema does not
    // allow yet, and a field that its schema does not have yet.
    const bool isUnknown =
        isMissing || refused.code == ErrorCode::Invalid || refused.code == ErrorCode::Tool;
    return std::ranges::any_of(actions, [&](const Action &other) {
        const bool isMade = other.verb == ActionVerb::Create && isMissing;
        if (other.key.kind == "Namespace" && other.key.group.empty())
            return isMade && other.key.name == action.key.ns;
        return isDefinitionOf(other, action.key) &&
               (isMade || (isUnknown && changesVersions(other)));
    });
}

} // namespace driftgate
