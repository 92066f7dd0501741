#pragma once

#include "workspace/workspacehistory.h"

#include <string>

namespace driftgate
{

/// Closure::hash() of an application's inputs at a revision: equal ones render equally. Kept for
/// the life of the process, as what a commit holds never changes. Errors: Renderer::closure's.
/// Blocks.
[[nodiscard]] Result<std::string> inputsAt(const Subject &subject, const Repository &repository,
                                           const Revision &revision);

/// Whether an application renders alike at two revisions, at each as the workspace file had it
/// there: its inputs are equal, or else the objects that the renders give. Kept in the same way.
/// Errors: Renderer::render's, NotFound where nothing tells which path it had at a revision, and
/// Unsupported where a render is not complete, or objects without a namespace of their own are
/// given another one. Blocks.
[[nodiscard]] Result<bool> rendersAlike(const PastSubject &a, const PastSubject &b,
                                        const Repository &repository, const CancelToken &cancel);

/// Whether what was synced renders as what an approval of the same plan is about, of whatever
/// commit that is: a plan's digest says nothing of the commit that it was made of. The approval's
/// own word of its inputs will do, so its commit may be gone. Errors: rendersAlike()'s.
[[nodiscard]] Result<bool> isAsApproved(const PastSubject &synced, const Record &approval,
                                        const WorkspaceHistory &history,
                                        const Repository &repository, const CancelToken &cancel);

} // namespace driftgate
