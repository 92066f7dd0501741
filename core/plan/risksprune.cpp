#include "plan/risks.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

bool isOf(const ObjectKey &key, std::string_view group, std::string_view kind)
{
    return key.group == group && key.kind == kind;
}

/// How many objects of a definition's kind there are; 0 where not all of them were read.
size_t instancesOf(const RiskInput &input, const Object &definition)
{
    const std::string_view group = definition.value.stringAt({"spec", "group"});
    const std::string_view kind = definition.value.stringAt({"spec", "names", "kind"});
    const LiveState &live = *input.input.live;
    if (!live.wholeKinds.contains({std::string(group), std::string(kind)}))
        return 0;
    return static_cast<size_t>(std::ranges::count_if(live.objects, [&](const Object &object) {
        return object.key.group == group && object.key.kind == kind;
    }));
}

/// Whether a pod spec mounts or reads a ConfigMap or Secret.
bool refersTo(const Value &value, std::string_view kind, std::string_view name)
{
    if (value.isSequence()) {
        return std::ranges::any_of(value.items(),
                                   [&](const Value &item) { return refersTo(item, kind, name); });
    }
    const bool isSecret = kind == "Secret";
    for (const Value::Entry &entry : value.entries()) {
        const std::string_view key = entry.key.view();
        const std::array maps{"configMap", "configMapRef", "configMapKeyRef"};
        const std::array secrets{"secret", "secretRef", "secretKeyRef"};
        if (std::ranges::contains(isSecret ? secrets : maps, key) &&
            (entry.value.stringAt({"name"}) == name ||
             entry.value.stringAt({"secretName"}) == name))
            return true;
        if (refersTo(entry.value, kind, name))
            return true;
    }
    return false;
}

/// The workloads that stay and still use what is deleted.
std::vector<QString> usersOf(const RiskInput &input, const ObjectKey &key)
{
    std::vector<QString> out;
    if (!isOf(key, "", "ConfigMap") && !isOf(key, "", "Secret"))
        return out;
    for (const auto &[other, object] : input.objects) {
        if (!object.target || other.ns != key.ns)
            continue;
        const Value *const spec = podSpecOf(object.target->value);
        if (spec && refersTo(*spec, key.kind, key.name))
            out.push_back(nameOf(input, other));
    }
    return out;
}

void addPrune(const RiskInput &input, const Action &action, const PlannedObject &object,
              PlanFindings &out)
{
    PlanFinding finding;
    finding.risk = Risk::Prunes;
    finding.severity = Severity::Warning;
    finding.objects = {action.key};
    const QString name = nameOf(input, action.key);
    if (isOf(action.key, "", "Namespace")) {
        finding.needsName = true;
        finding.text = PlanTr::tr("Deletes %1 and everything that lies in it").arg(name);
    } else if (isOf(action.key, "apiextensions.k8s.io", "CustomResourceDefinition")) {
        const size_t count = instancesOf(input, *object.live);
        finding.needsName = true;
        finding.text =
            count > 0
                ? PlanTr::tr("Deletes %1, and with it the %n object(s) of its kind in the cluster",
                             nullptr, static_cast<int>(count))
                      .arg(name)
                : PlanTr::tr("Deletes %1, and with it every object of its kind").arg(name);
    } else if (isOf(action.key, "", "PersistentVolumeClaim")) {
        finding.needsName = true;
        finding.text =
            PlanTr::tr("Deletes %1: its data goes too, where the volume's reclaim policy is Delete")
                .arg(name);
    } else if (isOf(action.key, "", "PersistentVolume")) {
        finding.needsName = true;
        finding.text = PlanTr::tr("Deletes %1, on which data may lie").arg(name);
    } else if (isOf(action.key, "apps", "StatefulSet")) {
        finding.needsName = true;
        finding.text =
            PlanTr::tr("Deletes %1 and its pods; the claims of its volumes stay").arg(name);
    } else if (const std::vector<QString> users = usersOf(input, action.key); !users.empty()) {
        finding.text = PlanTr::tr("Deletes %1, which is still used by %2").arg(name, listed(users));
    } else {
        finding.text = PlanTr::tr("Deletes %1").arg(name);
    }
    finding.needsName |= input.input.protectedKinds.contains(action.key.kind);
    out.push_back(std::move(finding));
}

QString reasonOf(PruneVeto veto)
{
    switch (veto) {
    case PruneVeto::Annotated:
        return PlanTr::tr("%1 is no longer in Git and stays: it says itself that it is not to be "
                          "deleted");
    case PruneVeto::StillUsed:
        return PlanTr::tr("%1 is no longer in Git and stays: other objects of the application "
                          "still lie in it");
    case PruneVeto::JustApplied:
        return PlanTr::tr("%1 is no longer in Git and stays: it is the same object as one that is");
    case PruneVeto::NotAsked:
        return PlanTr::tr("%1 is no longer in Git and stays: deleting was not asked for");
    default:
        return {};
    }
}

} // namespace

void findPruneRisks(const RiskInput &input, PlanFindings &out)
{
    for (const Action &action : input.actions) {
        const PlannedObject *const object = input.find(action.key);
        if (action.verb == ActionVerb::Prune && object)
            addPrune(input, action, *object, out);
    }
    std::vector<ObjectKey> left;
    for (const auto &[key, veto] : input.kept) {
        if (veto == PruneVeto::Incomplete)
            left.push_back(key);
        if (const QString reason = reasonOf(veto); !reason.isEmpty())
            out.push_back({Risk::Prunes, Severity::Note, reason.arg(nameOf(input, key)), {key}});
    }
    if (!input.input.compared.targetComplete || !input.input.compared.liveComplete)
        out.push_back(
            {Risk::Incomplete, Severity::Warning,
             input.input.compared.targetComplete
                 ? PlanTr::tr("Not all of the cluster could be read, so nothing is deleted")
                 : PlanTr::tr("Not all manifests could be rendered, so nothing is deleted"),
             std::move(left)});
}

} // namespace driftgate
