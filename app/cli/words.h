#pragma once

#include "base/clock.h"
#include "cli/terminal.h"
#include "compare/difference.h"
#include "workspace/inspector.h"

#include <string>
#include <vector>

namespace driftgate::cli
{

/// A cause's sign: ▲ Git, ⚡ the cluster, ⚠ both, ≠ not known.
[[nodiscard]] std::string_view signOf(Cause cause);
[[nodiscard]] Terminal::Color colorOf(Cause cause);
/// "git", "cluster", "both", "unknown", "none": the words of JSON.
[[nodiscard]] std::string_view causeName(Cause cause);
/// "added", "removed", "changed", "reordered".
[[nodiscard]] std::string_view kindName(DifferenceKind kind);
[[nodiscard]] std::string_view severityWord(Severity severity);

/// "14:03" today, "2026-05-03" else, in the machine's time zone.
[[nodiscard]] std::string shortTime(TimePoint when, TimePoint now);
/// "2026-05-03T14:03:00Z".
[[nodiscard]] std::string isoTime(TimePoint when);
/// "14 min", "2 h", "3 days".
[[nodiscard]] QString age(TimePoint since, TimePoint now);
/// "alice (kubectl-edit) 14:03", of the latest owner; "" when nobody is known.
[[nodiscard]] std::string ownerText(const std::vector<FieldOwner> &owners, TimePoint now);
/// A scalar as it is, anything else in a few words; "–" when absent.
[[nodiscard]] std::string valueText(const std::optional<Value> &value);

} // namespace driftgate::cli
