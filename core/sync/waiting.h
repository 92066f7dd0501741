#pragma once

#include "sync/syncrun.h"

#include <vector>

namespace driftgate
{

/// How a wave came out.
enum class WaveEnd { Healthy, Unhealthy, Failed, Cancelled };

/// Waits until what was applied is healthy and hooks ran to their end, up to the request's
/// waveLimit; a Job that failed ends it at once. Why it is not healthy, or which hook failed, is
/// in SyncRun::failure.
[[nodiscard]] QCoro::Task<WaveEnd> waitForHealth(RunPtr run, std::vector<size_t> actions);

/// Waits until pruned objects are gone.
[[nodiscard]] QCoro::Task<WaveEnd> waitForPruned(RunPtr run, std::vector<size_t> actions);

} // namespace driftgate
