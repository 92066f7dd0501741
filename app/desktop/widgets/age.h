#pragma once

#include "base/clock.h"

#include <QString>

namespace driftgate
{

/// "now", "40 s", "4 min", "2 h", "3 days", "5 months", "2 years": how long ago, in one unit.
[[nodiscard]] QString age(TimePoint when, TimePoint now);
/// The same as it stands in a sentence, "suspended for 3 days": some languages bend it there.
[[nodiscard]] QString ageFor(TimePoint when, TimePoint now);
/// "4 min ago", "just now", or "in 2 h" for what is to come.
[[nodiscard]] QString ageAgo(TimePoint when, TimePoint now);
/// The moment itself in the person's own time zone and way of writing, for tool tips.
[[nodiscard]] QString exactTime(TimePoint when);
/// "14:03" today, "Thu 14:03" this week, else the date.
[[nodiscard]] QString clockTime(TimePoint when, TimePoint now);
/// "3 ms", "1.2 s", "2 min 5 s".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);

} // namespace driftgate
