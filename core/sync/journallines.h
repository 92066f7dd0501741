#pragma once

#include "sync/journal.h"

namespace driftgate
{

// A journal's lines as text; each with its end.
[[nodiscard]] std::string lineOf(const JournalHead &head);
[[nodiscard]] std::string lineOf(const JournalLine &line);
[[nodiscard]] std::string lineOfEnd(std::string_view end, TimePoint at);

/// How a journal that is begun then is named, but for what tells two of one second apart: names
/// sort by time.
[[nodiscard]] std::string journalTime(TimePoint at);

/// Takes one line into what was read so far. Errors: Corrupt, Unsupported.
[[nodiscard]] Status takeLine(std::string_view line, JournalReading &out);

} // namespace driftgate
