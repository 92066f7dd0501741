#pragma once

#include "desktop/session/gatesnapshots.h"
#include "desktop/widgets/linelist.h"

namespace driftgate
{

/// The objects of a sync one by one: how far each is, in the order in which they are sent.
[[nodiscard]] QList<Line> stepLines(const SyncSnapshot &sync);
/// The objects of an interrupted sync, as its journal has them: sent, maybe sent, refused, not
/// sent.
[[nodiscard]] QList<Line> interruptedLines(const InterruptedSync &sync);
/// The same in numbers: "3 sent", "1 maybe sent", "4 not sent".
[[nodiscard]] Segments interruptedCounts(const InterruptedSync &sync);
/// The line that shows what is under way; -1: nothing is.
[[nodiscard]] int currentStep(const SyncSnapshot &sync);
/// How a sync ended, and what live is now: the outcome, what failed, each deviation, what else is
/// worth knowing.
[[nodiscard]] QList<Line> endLines(const SyncSnapshot &sync);
/// "9 of 24 objects", "9 of 24 objects · wave 1".
[[nodiscard]] QString progressText(const SyncSnapshot &sync);

} // namespace driftgate
