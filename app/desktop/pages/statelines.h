#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/linelist.h"

namespace driftgate
{

/// The objects that differ between live and target, by whom; each line stands for its ObjectKey.
[[nodiscard]] QList<Line> differenceLines(const Comparison &comparison, TimePoint now);
/// Commits, newest first: id, subject, author, age; each line stands for its Revision.
[[nodiscard]] QList<Line> commitLines(const std::vector<Commit> &commits, TimePoint now);
/// Findings, worst first, with their places.
[[nodiscard]] QList<Line> findingLines(const std::vector<Finding> &findings);
/// An error as a line that wraps.
[[nodiscard]] Line errorLine(const Error &error);
/// A muted remark where there is nothing to list.
[[nodiscard]] Line remarkLine(const QString &text);
[[nodiscard]] Line headingLine(const QString &text);

} // namespace driftgate

Q_DECLARE_METATYPE(driftgate::ObjectKey)
Q_DECLARE_METATYPE(driftgate::Revision)
