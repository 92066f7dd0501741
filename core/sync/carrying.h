#pragma once

#include "sync/syncrun.h"

namespace driftgate
{

/// Carries one action out, whatever its verb: applies, deletes and applies, deletes, or makes a
/// hook's object. Errors: the cluster's, and Conflict for what the plan did not foresee.
[[nodiscard]] QCoro::Task<Result<ApplyOutcome>> carriedOut(const RunPtr &run, size_t index);

} // namespace driftgate
