#pragma once

#include "cli/terminal.h"
#include "manifest/value.h"
#include "plan/plan.h"

namespace driftgate::cli
{

/// A plan for a person: what it does in its order, its risks, its digest.
void writePlan(const Terminal &terminal, const Plan &plan);
/// The same for a program; `plan --help` documents the keys.
[[nodiscard]] Value json(const Plan &plan);

} // namespace driftgate::cli
