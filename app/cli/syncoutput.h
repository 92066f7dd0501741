#pragma once

#include "cli/terminal.h"
#include "manifest/value.h"
#include "workspace/syncing.h"

namespace driftgate::cli
{

/// Tells a running sync on the error stream, a line when an object has come further.
[[nodiscard]] Engine::Progress progressOn(const Terminal &terminal,
                                          std::shared_ptr<const Plan> plan);

/// What became of a sync, for a person.
void writeReport(const Terminal &terminal, const SyncReport &report, bool isDryRun);
/// {outcome: {end, steps, error}, verification: {state, deviations, text}, record, notes}.
[[nodiscard]] Value json(const SyncReport &report);
/// The exit status: 0 as planned, 1 live deviates, 2 it failed, cannot be told, or is not on
/// record. A record that waits to be pushed is no failure.
[[nodiscard]] int statusOf(const SyncReport &report, bool isDryRun);
/// Of a sync that came to nothing: 1 when somebody's word or a changed state stands against it, 2
/// for what did not work.
[[nodiscard]] int statusOf(const Error &error);

} // namespace driftgate::cli
