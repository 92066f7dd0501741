#pragma once

#include "desktop/diff/diffview.h"
#include "desktop/session/snapshots.h"

namespace driftgate
{

/// What stands above the two columns of a review: which state, of what, how old. `workspace` may
/// be null.
[[nodiscard]] DiffTitles reviewTitles(const ReviewSnapshot &review,
                                      const WorkspaceSnapshot *workspace, TimePoint now);

} // namespace driftgate
