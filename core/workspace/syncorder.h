#pragma once

#include "ledger/record.h"

#include <vector>

namespace driftgate
{

/// Whether the last of the syncs of one place may have left a revision there, where the clocks of
/// several people leave open which one was last (ClockSkew). A record tells what it found there,
/// `from`, and what it brought: those that are that close to the newest have to make one chain with
/// the one before, and what stands at its end was last. False where they make none.
///
/// `syncs`: those that came to their end, newest first.
[[nodiscard]] bool mayHaveBeenLast(const std::vector<const Record *> &syncs,
                                   const Revision &revision);

} // namespace driftgate
