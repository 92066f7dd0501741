#pragma once

#include "base/result.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace driftgate
{

/// A run of lines that differs. Lines count from 0; either count may be 0.
struct LineHunk {
    size_t oldBegin = 0;
    size_t oldCount = 0;
    size_t newBegin = 0;
    size_t newCount = 0;
};

/// The lines that differ, in order, as `git blame` finds them.
[[nodiscard]] Result<std::vector<LineHunk>> diffLines(std::string_view before,
                                                      std::string_view after);

} // namespace driftgate
