#pragma once

#include "plan/actions.h"
#include "plan/plan.h"
#include "plan/planner.h"

#include <QCoreApplication>

#include <map>
#include <vector>

namespace driftgate
{

/// The context of everything that core/plan says to a person.
struct PlanTr {
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

/// What a search for risks looks at. Values of Secrets are real here and never become text.
struct RiskInput {
    const PlanInput &input;
    const PlannedObjects &objects;
    const std::vector<Action> &actions;
    const std::vector<std::pair<ObjectKey, PruneVeto>> &kept;

    [[nodiscard]] const PlannedObject *find(const ObjectKey &key, size_t twin = 0) const;
    /// The live object with its twin in the target, of every action that writes.
    template<class Call>
    void eachWritten(Call call) const
    {
        for (const Action &action : actions) {
            const PlannedObject *const object = find(action.key, action.twin);
            if (object && object->target && action.verb != ActionVerb::Nothing)
                call(action, *object);
        }
    }
};

using PlanFindings = std::vector<PlanFinding>;

/// The gravest first. Within one severity the order stays, but for what cannot be undone, which
/// comes first.
void sortFindings(PlanFindings &findings);

/// Plan::movesRef.
[[nodiscard]] bool movesRef(const PlanInput &input);

// Each looks for its own sort of risks and adds what it finds.
void findPruneRisks(const RiskInput &input, PlanFindings &out);
void findHookRisks(const RiskInput &input, PlanFindings &out);
void findDriftRisks(const RiskInput &input, PlanFindings &out);
void findServerRisks(const RiskInput &input, PlanFindings &out);
void findAccessRisks(const RiskInput &input, PlanFindings &out);
void findPrivilegeRisks(const RiskInput &input, PlanFindings &out);
void findImageRisks(const RiskInput &input, PlanFindings &out);
void findWorkloadRisks(const RiskInput &input, PlanFindings &out);
void findOwnershipRisks(const RiskInput &input, PlanFindings &out);
void findPlanRisks(const RiskInput &input, PlanFindings &out);
void findUnfinishedRisks(const RiskInput &input, PlanFindings &out);

/// "Deployment web", "Deployment shop/web" where the namespace is not the application's.
[[nodiscard]] QString nameOf(const RiskInput &input, const ObjectKey &key);
/// "a", "a and b", "a, b and 3 more": at most three are named.
[[nodiscard]] QString listed(const std::vector<QString> &names);
/// The pod template's spec of a workload, or a Pod's own; null pointer when it is neither.
[[nodiscard]] const Value *podSpecOf(const Value &object);
/// All containers of a pod spec with init containers, by name.
[[nodiscard]] std::map<std::string, const Value *> containersOf(const Value *podSpec);

} // namespace driftgate
