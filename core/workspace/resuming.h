#pragma once

#include "sync/journal.h"
#include "workspace/approving.h"

#include <string>
#include <vector>

namespace driftgate
{

/// What moved since a sync broke off, a sentence each: `now` must hold nothing but what the journal
/// has as not done, as it was approved. `canonical`: of the plan that was approved; "" where
/// nothing has kept it, then only what Git says is held against it.
[[nodiscard]] std::vector<QString> movedSince(const JournalReading &journal,
                                              const std::string &canonical, const Plan &now);

/// The plan that is left, under the digest that was approved: what decide() is to judge.
[[nodiscard]] Plan asApproved(const Plan &rest, const JournalReading &journal,
                              const std::string &canonical);

/// How a plan was asked for; of a journal that does not say it, as far as what was to be done
/// tells.
[[nodiscard]] PlanOptions optionsOf(const JournalReading &journal);
/// The same for the journal of the sync.
[[nodiscard]] PlanWish wishOf(const PlanOptions &options);

} // namespace driftgate
