#pragma once

#include "sync/syncrun.h"

namespace driftgate
{

/// Before anything is applied: the parent covers all that is there and all that comes, so that
/// nothing is lost from the set if the sync does not come to its end.
[[nodiscard]] QCoro::Task<Status> writeParentBefore(RunPtr run);
/// After everything was done: what the set holds now, and the revision. A sync of chosen objects
/// leaves both as they are.
[[nodiscard]] QCoro::Task<Status> writeParentAfter(RunPtr run);

} // namespace driftgate
