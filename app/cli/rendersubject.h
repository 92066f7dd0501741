#pragma once

#include "cli/verb.h"
#include "workspace/subject.h"

namespace driftgate::cli
{

/// Renders what `render PATH|APP` names: with --repository a path from the repository's top; else
/// an application when a workspace has one of that name; else a path of the file system.
[[nodiscard]] Result<RenderedPtr> renderOf(const Call &call);

} // namespace driftgate::cli
