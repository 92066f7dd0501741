#pragma once

#include "workspace/syncing.h"

namespace driftgate
{

/// Reads live again and holds it against a plan's target; never fails: what kept it from being told
/// is in it. For the ref engine, Unknown until the cluster was seen to run the target.
[[nodiscard]] QCoro::Task<Verification> verifyLive(std::shared_ptr<Workspace> workspace,
                                                   std::shared_ptr<const Plan> plan,
                                                   std::set<ObjectKey> only, CancelToken cancel);

/// Whom Git would write records as: "Alice Ng <alice@example.com>"; "" when it does not know.
/// Blocks.
[[nodiscard]] std::string personName(const Workspace &workspace);

} // namespace driftgate
