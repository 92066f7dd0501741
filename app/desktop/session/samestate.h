#pragma once

#include "workspace/inspector.h"

namespace driftgate
{

/// Whether a newer reading of an application on a cluster tells what `shown` tells, as far as a
/// plan goes: the same revisions, the same findings, and live objects that have what they had
/// wherever they differ from Git. What else of them moves (a status, fields that no manifest names)
/// changes no plan. `sameTarget` false: `shown` leads to a rollback's target and `now` does not, so
/// live alone is compared. May take a while: call it from a worker.
[[nodiscard]] bool tellsTheSame(const ApplicationState &shown, const ApplicationState &now,
                                bool sameTarget);

} // namespace driftgate
