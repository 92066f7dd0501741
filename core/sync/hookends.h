#pragma once

#include "sync/syncrun.h"

#include <optional>

namespace driftgate
{

/// Puts on record that a hook ran to its end, or why it failed. The object of one that failed goes
/// where its policy says so; others may still need that of one that succeeded. Errors: Io.
[[nodiscard]] QCoro::Task<Status> finishHook(RunPtr run, size_t index,
                                             std::optional<QString> whyFailed);

/// Deletes what the hooks of a phase leave behind that all went well in, those included that an
/// interrupted sync saw the end of. What cannot be deleted stays: the sync is no worse for it.
[[nodiscard]] QCoro::Task<> removeFinishedHooks(RunPtr run, SyncPhase phase);

} // namespace driftgate
