#pragma once

#include "workspace/subject.h"

#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// Who wrote something.
struct Authors {
    std::vector<std::string> addresses;
    bool isComplete = true; ///< false: too many commits lie between for all to be looked at
};

/// Addresses of those who wrote what a sync of an application from one revision to another brings,
/// as Plan::authors has them: the authors of the commits between that touch its inputs; without
/// `from`, or where that is not to be had, the author of the last commit that did. Nothing is
/// rendered. Errors: the inputs cannot be told at the target, lastCommitOf()'s, Cancelled. Blocks.
[[nodiscard]] Result<Authors> authorsBetween(const Subject &subject,
                                             const std::optional<Revision> &from,
                                             const Revision &to, const CancelToken &cancel);

} // namespace driftgate
