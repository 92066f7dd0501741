#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/segments.h"

namespace driftgate
{

/// "checkout × 3 clusters · 2 distinct diffs"; null: not computed yet.
[[nodiscard]] Segments impactSegments(const CommitImpact *impact);
[[nodiscard]] QString impactToolTip(const CommitImpact *impact);
/// The subject, the names that point at the commit, the clusters that run it.
[[nodiscard]] Segments subjectSegments(const Commit &commit, const CommitMarks *marks);
[[nodiscard]] QString subjectToolTip(const Commit &commit, const CommitMarks *marks);
/// "Alice <alice@shop.example>".
[[nodiscard]] QString personText(const Person &person);

} // namespace driftgate
