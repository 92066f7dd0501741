#pragma once

#include "cli/terminal.h"
#include "manifest/value.h"
#include "workspace/gaps.h"
#include "workspace/planning.h"

#include <QString>

namespace driftgate::cli
{

/// What a mark-only plan does: "Mark checkout as deployed at a1b2c3d on prod-eu".
[[nodiscard]] QString markSentence(const Plan &plan);
/// A plan for a person: what it does in its order, its risks, its digest; then, as talk, its gaps.
void writePlan(const Terminal &terminal, const PlannedState &planned);
/// The same for a program; `plan --help` documents the keys.
[[nodiscard]] Value json(const Plan &plan);

} // namespace driftgate::cli
