#include "plan/risks.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

std::optional<int64_t> replicasOf(const Object *object)
{
    const Value *const value = object ? object->value.find({"spec", "replicas"}) : nullptr;
    return value ? value->toInteger() : std::nullopt;
}

void findScale(const RiskInput &input, const Action &action, const PlannedObject &object,
               PlanFindings &out)
{
    const auto wanted = replicasOf(object.target);
    const auto now = replicasOf(object.live);
    if (wanted == 0 && object.live && now.value_or(1) > 0)
        out.push_back(
            {Risk::ScalesToZero,
             Severity::Warning,
             PlanTr::tr("Scales %1 to zero: nothing of it will run").arg(nameOf(input, action.key)),
             {action.key}});
}

/// Whether all labels that the selector names stand in `labels` with the same values.
/// Expressions are not read: a budget that has any counts as matching where its labels do.
bool selects(const Value &selector, const Value *labels)
{
    const Value *const wanted = selector.find("matchLabels");
    if (!wanted || wanted->size() == 0 || !labels)
        return false;
    return std::ranges::all_of(wanted->entries(), [labels](const Value::Entry &entry) {
        const Value *const value = labels->find(entry.key.view());
        return value && value->text() == entry.value.text();
    });
}

bool changesPods(const PlannedObject &object)
{
    return std::ranges::any_of(
        object.comparison->differences, [](const FieldDifference &difference) {
            return !difference.keptBySync &&
                   difference.path.startsWith(FieldPath::fromString("/spec/template"));
        });
}

void findBudget(const RiskInput &input, const Action &action, const PlannedObject &object,
                PlanFindings &out)
{
    if (!object.live || !changesPods(object))
        return;
    const Value *const labels =
        object.target->value.find({"spec", "template", "metadata", "labels"});
    for (const Object &budget : input.input.live->objects) {
        if (budget.key.kind != "PodDisruptionBudget" || budget.key.ns != action.key.ns)
            continue;
        const Value *const selector = budget.value.find({"spec", "selector"});
        const Value *const allowed = budget.value.find({"status", "disruptionsAllowed"});
        if (!selector || !allowed || allowed->toInteger() != 0 || !selects(*selector, labels))
            continue;
        out.push_back({Risk::BlockedByBudget,
                       Severity::Warning,
                       PlanTr::tr("%1 allows no pod of %2 to be evicted just now: moving them off "
                                  "a node will wait")
                           .arg(nameOf(input, budget.key), nameOf(input, action.key)),
                       {action.key, budget.key}});
    }
}

void findSelector(const RiskInput &input, const Action &action, const PlannedObject &object,
                  PlanFindings &out)
{
    if (!object.live || action.verb == ActionVerb::Create)
        return;
    const FieldPath selector = FieldPath::fromString("/spec/selector");
    const bool changed =
        std::ranges::any_of(object.comparison->differences, [&](const FieldDifference &difference) {
            return !difference.keptBySync && difference.path.startsWith(selector);
        });
    if (!changed)
        return;
    const bool isService = action.key.kind == "Service" && action.key.group.empty();
    const QString name = nameOf(input, action.key);
    out.push_back(
        {Risk::ChangesSelector,
         Severity::Warning,
         isService
             ? PlanTr::tr("%1 sends its traffic to other pods: its selector changes").arg(name)
             : PlanTr::tr("The selector of %1 changes: pods of before may be left without "
                          "an owner")
                   .arg(name),
         {action.key}});
}

std::set<std::string> versionsOf(const Object *definition)
{
    std::set<std::string> out;
    const Value *const versions =
        definition ? definition->value.find({"spec", "versions"}) : nullptr;
    if (!versions)
        return out;
    for (const Value &version : versions->items()) {
        const Value *const served = version.find("served");
        if (!served || served->toBoolean().value_or(true))
            out.emplace(version.stringAt({"name"}));
    }
    return out;
}

void findVersions(const RiskInput &input, const Action &action, const PlannedObject &object,
                  PlanFindings &out)
{
    if (action.key.kind != "CustomResourceDefinition" || !object.live)
        return;
    const std::set<std::string> now = versionsOf(object.live);
    const std::set<std::string> wanted = versionsOf(object.target);
    std::vector<QString> gone;
    for (const std::string &version : now) {
        if (!wanted.contains(version))
            gone.push_back(QString::fromStdString(version));
    }
    if (!gone.empty())
        out.push_back({Risk::RemovesCrdVersion,
                       Severity::Warning,
                       PlanTr::tr("%1 no longer serves %2: whoever still uses it fails")
                           .arg(nameOf(input, action.key), listed(gone)),
                       {action.key}});
}

} // namespace

void findWorkloadRisks(const RiskInput &input, PlanFindings &out)
{
    input.eachWritten([&](const Action &action, const PlannedObject &object) {
        findScale(input, action, object, out);
        findBudget(input, action, object, out);
        findSelector(input, action, object, out);
        findVersions(input, action, object, out);
    });
}

} // namespace driftgate
