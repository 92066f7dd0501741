#pragma once

#include "git/commitwriter.h"
#include "workspace/rollingback.h"
#include "workspace/subject.h"

#include <string>
#include <vector>

namespace driftgate
{

/// What a revert of one application's inputs does to the repository's files.
struct RestorePlan {
    Revision head; ///< of the tracked branch: the new commit's parent
    std::vector<Subject> subjects;
    std::vector<TreeEdit> edits; ///< sorted by path
    std::vector<Commit> undone;  ///< that touched the inputs since, newest first
    std::vector<QString> notes;  ///< inputs that others share, …
};

/// Finds it out: every file that the renders at `options.to` read is as it was then, and what they
/// did not have goes, unless another application uses it and they would not see it. Errors:
/// NotFound (the application was not there at that revision), Invalid (nothing to restore), and
/// the renderer's. Blocks.
[[nodiscard]] Result<RestorePlan> planRestore(const std::shared_ptr<const Workspace> &workspace,
                                              const RevertOptions &options,
                                              const CancelToken &cancel);

/// Whether the inputs at a commit are those at another, for every subject: then they render alike.
/// Errors: Conflict, naming the cluster.
[[nodiscard]] Status checkRestored(const RestorePlan &plan, const Revision &commit,
                                   const Revision &to);

} // namespace driftgate
