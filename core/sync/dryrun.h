#pragma once

#include "sync/syncrun.h"

namespace driftgate
{

/// Asks the cluster about every selected action and stores nothing: all of them, whatever it says
/// of one. What depends on a namespace or a kind that the same plan would make cannot be asked.
[[nodiscard]] QCoro::Task<SyncOutcome> askAboutAll(RunPtr run);

} // namespace driftgate
