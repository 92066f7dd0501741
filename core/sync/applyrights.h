#pragma once

#include "plan/plan.h"
#include "plan/rights.h"

#include <vector>

namespace driftgate
{

/// What the `apply` engine needs to carry a plan out, each right once with all objects of its kind
/// and namespace: to apply, to delete, to keep the ApplySet's parent and the Lease. `parent`: where
/// the set is kept; `isThere`: it does not have to be made. Nothing for an empty plan. What is of
/// use but not missed (the Lease's removal at the end) is no need.
[[nodiscard]] std::vector<NeededRight> rightsToApply(const Plan &plan, const ObjectKey &parent,
                                                     bool isThere);

} // namespace driftgate
