#pragma once

#include "workspace/workspace.h"

#include <QCoroTask>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace driftgate
{

/// A commit on a branch of its own that restores one application's inputs, on one cluster or on
/// all, to an earlier revision. The tracked branch, HEAD and the working copy stay as they are.
struct RevertOptions {
    ApplicationName application;
    std::vector<ClusterName> clusters; ///< whose inputs; empty: all of the application's
    Revision to;                       ///< the earlier revision
    std::string branch;                ///< "" makes one up: "rollback/checkout-a1b2c3d"
    std::string message;               ///< "" for the filled-in one
    bool push = true;
    friend bool operator==(const RevertOptions &, const RevertOptions &) = default;
};

struct Revert {
    std::string branch;
    Revision commit;
    std::vector<std::string> files; ///< restored or removed
    bool isPushed = false;
    std::string requestUrl;     ///< the forge's page to open a request; "" when not known
    std::vector<QString> notes; ///< an input that other applications share, what was not pushed, …
};

/// The message that a revert has unless another is given. Blocks.
[[nodiscard]] Result<std::string> revertMessage(const Workspace &workspace,
                                                const RevertOptions &options);
/// Errors: NotFound, Conflict (the branch exists with something else), Invalid (nothing to
/// restore), Tool and Network with git's own words.
[[nodiscard]] QCoro::Task<Result<Revert>> revertInGit(std::shared_ptr<Workspace> workspace,
                                                      RevertOptions options, CancelToken cancel);

} // namespace driftgate
