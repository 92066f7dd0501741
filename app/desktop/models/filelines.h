#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/linelist.h"

namespace driftgate
{

/// The files a commit changes, as lines: the sign of the change, the path, where it came from.
[[nodiscard]] QList<Line> fileLines(const std::vector<FileChange> &files);
[[nodiscard]] QString pathOf(const FileChange &change);

} // namespace driftgate
