#pragma once

#include "base/error.h"
#include "cluster/permission.h"
#include "compare/compare.h"
#include "plan/plan.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// A right that a sync needs, in Kubernetes' words.
struct NeededRight {
    enum class Use {
        Objects,  ///< of the plan, whatever else needs it
        ApplySet, ///< its parent alone
        Lease,    ///< of the sync, alone
    };
    PermissionQuery query; ///< of any name
    std::vector<ObjectKey> objects;
    Use use = Use::Objects;
    std::string reason{}; ///< of one that is missing: the server's own words; often ""
};

/// What a cluster said of the rights that a plan needs.
struct RightsAnswer {
    std::vector<NeededRight> missing{}; ///< denied for sure
    std::optional<Error> failure{};     ///< why it could not be asked
};

/// The same plan, with an Error finding for what the person may not do: one for all rights on
/// the same objects, one for a kind in many namespaces, and none for a dry run that was refused for
/// lack of the same right. Rights that could not be asked for are a Note. Actions and digest are
/// the plan's own: whoever may only read approves the plan that somebody else carries out.
[[nodiscard]] std::shared_ptr<const Plan> withRights(std::shared_ptr<const Plan> plan,
                                                     const Comparison &comparison,
                                                     const RightsAnswer &rights);

} // namespace driftgate
