#pragma once

#include "workspace/subject.h"

#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// Addresses of those who wrote what a sync of an application from one revision to another brings,
/// as Plan::authors has them: the authors of the commits between that touch its inputs; without
/// `from` the author of the last commit that did. Nothing is rendered. Errors: the inputs cannot be
/// told at the target, Cancelled. Blocks.
[[nodiscard]] Result<std::vector<std::string>> authorsBetween(const Subject &subject,
                                                              const std::optional<Revision> &from,
                                                              const Revision &to,
                                                              const CancelToken &cancel);

} // namespace driftgate
