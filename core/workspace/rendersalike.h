#pragma once

#include "workspace/subject.h"

#include <string>

namespace driftgate
{

/// Closure::hash() of an application's inputs at a revision: equal ones render equally. Kept for
/// the life of the process, as what a commit holds never changes. Errors: Renderer::closure's.
/// Blocks.
[[nodiscard]] Result<std::string> inputsAt(const Subject &subject, const Repository &repository,
                                           const Revision &revision);

/// Whether an application renders alike at two revisions: its inputs are equal, or else the objects
/// that the renders give. Kept in the same way. Errors: Renderer::render's, and Unsupported where a
/// render is not complete. Blocks.
[[nodiscard]] Result<bool> rendersAlike(const Subject &subject, const Repository &repository,
                                        const Revision &a, const Revision &b,
                                        const CancelToken &cancel);

} // namespace driftgate
