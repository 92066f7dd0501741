#include "desktop/session/gatesnapshots.h"

namespace driftgate
{

std::set<ObjectKey> objectsActedOn(const Plan &plan)
{
    std::set<ObjectKey> out;
    for (const Action &action : plan.actions) {
        if (action.verb != ActionVerb::Nothing)
            out.insert(action.key);
    }
    return out;
}

bool mayChoose(const Plan &plan)
{
    return plan.engine == EngineKind::Apply && objectsActedOn(plan).size() > 1;
}

std::set<ObjectKey> PlanSnapshot::only() const
{
    // All of them, ticked one by one, are the whole: the deployed revision moves.
    if (!chosen || plan() == nullptr || *chosen == objectsActedOn(*plan()))
        return {};
    return *chosen;
}

} // namespace driftgate
