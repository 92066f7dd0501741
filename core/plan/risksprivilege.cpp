#include "plan/risks.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

bool isTrue(const Value *value)
{
    return value && value->toBoolean().value_or(false);
}

/// What the pods of an object may do on their node, beyond a plain pod.
std::set<QString> privilegesOf(const Object *object)
{
    std::set<QString> out;
    const Value *const spec = object ? podSpecOf(object->value) : nullptr;
    if (!spec)
        return out;
    for (const char *const field : {"hostNetwork", "hostPID", "hostIPC"}) {
        if (isTrue(spec->find(field)))
            out.insert(QString::fromUtf8(field));
    }
    if (const Value *const volumes = spec->find("volumes")) {
        for (const Value &volume : volumes->items()) {
            if (const std::string_view path = volume.stringAt({"hostPath", "path"}); !path.empty())
                out.insert(PlanTr::tr("the host's %1").arg(QString::fromUtf8(path)));
        }
    }
    const auto containers = containersOf(spec);
    for (const auto &[name, container] : containers) {
        const QString who = QString::fromStdString(name);
        const Value *const context = container->find("securityContext");
        if (!context)
            continue;
        if (isTrue(context->find("privileged")))
            out.insert(PlanTr::tr("privileged container %1").arg(who));
        if (isTrue(context->find("allowPrivilegeEscalation")))
            out.insert(PlanTr::tr("privilege escalation in container %1").arg(who));
        if (const Value *const added = context->find({"capabilities", "add"})) {
            for (const Value &capability : added->items())
                out.insert(PlanTr::tr("capability %1 in container %2")
                               .arg(QString::fromUtf8(capability.text()), who));
        }
    }
    return out;
}

} // namespace

void findPrivilegeRisks(const RiskInput &input, PlanFindings &out)
{
    input.eachWritten([&](const Action &action, const PlannedObject &object) {
        const std::set<QString> have = privilegesOf(object.live);
        const std::set<QString> wanted = privilegesOf(object.target);
        std::vector<QString> gained;
        std::ranges::set_difference(wanted, have, std::back_inserter(gained));
        if (!gained.empty())
            out.push_back({Risk::GainsPrivilege,
                           Severity::Warning,
                           PlanTr::tr("%1 gains access to its node: %2")
                               .arg(nameOf(input, action.key), listed(gained)),
                           {action.key}});
    });
}

} // namespace driftgate
