#pragma once

#include "desktop/session/gatesnapshots.h"
#include "desktop/widgets/linelist.h"

namespace driftgate
{

/// What to know before a sync: the plan's risks, the gravest first, what the cluster said to it,
/// and what reading, rendering and comparing found. A line about an object stands for its
/// ObjectKey. `plan` may be null.
[[nodiscard]] QList<Line> reviewFindingLines(const ReviewSnapshot &review,
                                             const PlanSnapshot *plan);

} // namespace driftgate
