#pragma once

#include "ledger/policy.h"
#include "workspace/workspace.h"

#include <memory>

namespace driftgate
{

/// decide(), as verifying the ledger does it later: a plan's digest says nothing of the commit that
/// it was made of, nor of fields that are ignored, so an approval of another commit counts only
/// where the application renders alike at both. Where that cannot be told it does not count. Asks
/// Git only for approvals that could count. Blocks.
[[nodiscard]] Decision decideHere(const std::shared_ptr<const Workspace> &workspace,
                                  const Policy &policy, const Plan &plan, const LedgerView &ledger,
                                  TimePoint now, const CancelToken &cancel);

} // namespace driftgate
