#pragma once

#include "desktop/session/gatesnapshots.h"
#include "desktop/widgets/linelist.h"

namespace driftgate
{

/// One record in full: what, by whom, how it is signed, on which plan and revision, and what it
/// adds to that; first what is wrong with it.
[[nodiscard]] QList<Line> recordLines(const LedgerEntry &entry, const std::vector<QString> &faults,
                                      TimePoint now);
/// What the ledger says of one commit, newest first, a line each.
[[nodiscard]] QList<Line> commitRecordLines(const LedgerView &ledger, const Revision &commit);

} // namespace driftgate
