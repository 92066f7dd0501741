#pragma once

#include "workspace/subject.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// Who wrote something.
struct Authors {
    std::vector<std::string> addresses;
    bool isComplete = true; ///< false: somebody may be missing
    /// A sentence: why somebody may be missing, or why so many are named, and what helps; empty
    /// where there is nothing to say.
    QString note{};
};

/// Addresses of those who wrote what a sync of an application from one revision to another brings,
/// as Plan::authors has them: the authors of the commits between that touch its inputs; without
/// `from`, of all that ever did. Not complete where `from` is not to be had, where a shallow clone
/// ends before it, and where there are too many commits. Nothing is rendered. Errors: the inputs
/// cannot be told at the target, pendingCommits()'s, Cancelled. Blocks.
[[nodiscard]] Result<Authors> authorsBetween(const Subject &subject,
                                             const std::optional<Revision> &from,
                                             const Revision &to, const CancelToken &cancel);

} // namespace driftgate
