#pragma once

#include "base/cancel.h"
#include "plan/planner.h"

#include <map>
#include <span>
#include <vector>

namespace driftgate
{

/// One object of a plan with its real states, for whoever looks for risks. Pointers into the
/// PlanInput; values of Secrets are real: never show them.
struct PlannedObject {
    ObjectKey key;
    size_t twin = 0; ///< as Action has it
    const ObjectComparison *comparison = nullptr;
    const Object *base = nullptr;
    const Object *target = nullptr;
    const Object *live = nullptr;
};

/// Why an object that the target lacks stays in the cluster.
enum class PruneVeto {
    None,
    NotAsked,
    Incomplete,  ///< rendering or reading failed in part
    NotOurs,     ///< in no inventory of this application, or made by somebody in its namespace
    Annotated,   ///< the object itself says so
    StillUsed,   ///< a namespace that the target still has objects in
    JustApplied, ///< the same object (by UID) under another group
};

struct PlannedActions {
    std::vector<Action> actions;                       ///< without order
    std::vector<std::pair<ObjectKey, PruneVeto>> kept; ///< what was not pruned, and why
};

/// By key. Objects whose names are generated may share one, in the target's order.
using PlannedObjects = std::multimap<ObjectKey, PlannedObject>;

/// All objects of the comparison with their real states.
[[nodiscard]] PlannedObjects plannedObjects(const PlanInput &input);

/// What a sync does to each object. An object that an ignore rule leaves out as a whole has no
/// action; one with nothing to do has what makes it a member of the application's set, and no
/// object where it cannot be sent.
[[nodiscard]] PlannedActions actionsOf(const PlanInput &input, const PlannedObjects &objects);

/// Whether a refused action is one that the server cannot be asked about yet: it needs a Namespace
/// or a kind that another action makes, or is of a kind whose versions or schemas another one
/// changes.
[[nodiscard]] bool cannotBeAskedYet(std::span<const Action> actions, const Action &action,
                                    const Error &refused);

} // namespace driftgate
