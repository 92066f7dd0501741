#pragma once

#include "cli/chosen.h"
#include "cli/verb.h"
#include "workspace/syncing.h"

namespace driftgate::cli
{

/// Declares what carrying a plan out takes: --yes, --plan, --dry-run, --only, --confirm, --wait.
void declareCarryOut(QCommandLineParser &parser);

/// Plans, shows the plan with what was said of it, asks a person where there is one, and syncs.
/// Gives the exit status. Behind `sync` and `rollback --now`.
[[nodiscard]] int carryOut(const Call &call, const Chosen &chosen, const PlanOptions &options);

} // namespace driftgate::cli
