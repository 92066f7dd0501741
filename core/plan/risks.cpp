#include "plan/risks.h"

#include <algorithm>

namespace driftgate
{

void sortFindings(PlanFindings &findings)
{
    std::ranges::stable_sort(findings, std::ranges::greater(), [](const PlanFinding &finding) {
        return std::pair(finding.severity, finding.needsName);
    });
}

const PlannedObject *RiskInput::find(const ObjectKey &key, size_t twin) const
{
    const auto [begin, end] = objects.equal_range(key);
    const auto found =
        std::find_if(begin, end, [twin](const auto &entry) { return entry.second.twin == twin; });
    return found == end ? nullptr : &found->second;
}

QString nameOf(const RiskInput &input, const ObjectKey &key)
{
    const bool isElsewhere = !key.ns.empty() && key.ns != input.input.compared.defaultNamespace;
    return QString::fromStdString(key.kind + ' ' + (isElsewhere ? key.ns + '/' : "") + key.name);
}

QString listed(const std::vector<QString> &names)
{
    if (names.empty())
        return {};
    if (names.size() == 1)
        return names.front();
    if (names.size() == 2)
        return PlanTr::tr("%1 and %2").arg(names[0], names[1]);
    if (names.size() == 3)
        return PlanTr::tr("%1, %2 and %3").arg(names[0], names[1], names[2]);
    return PlanTr::tr("%1, %2 and %n more", nullptr, static_cast<int>(names.size()) - 2)
        .arg(names[0], names[1]);
}

const Value *podSpecOf(const Value &object)
{
    if (object.stringAt({"kind"}) == "Pod")
        return object.find("spec");
    if (const Value *const job = object.find({"spec", "jobTemplate", "spec", "template", "spec"}))
        return job;
    return object.find({"spec", "template", "spec"});
}

std::map<std::string, const Value *> containersOf(const Value *podSpec)
{
    std::map<std::string, const Value *> out;
    if (!podSpec)
        return out;
    for (const char *const list : {"initContainers", "containers"}) {
        if (const Value *const containers = podSpec->find(list)) {
            for (const Value &container : containers->items())
                out.emplace(container.stringAt({"name"}), &container);
        }
    }
    return out;
}

} // namespace driftgate
