#pragma once

#include "ledger/policy.h"
#include "workspace/workspace.h"

#include <QString>

#include <memory>
#include <optional>

namespace driftgate
{

/// A policy, and what is worth knowing of where it came from.
struct PolicyReading {
    Policy policy;
    QString note;           ///< why it is the default one; empty when nobody need know
    bool isWritten = false; ///< a workspace file is there
};

/// Whether a workspace file has any policy for an application on a cluster, be it the default one
/// written out.
[[nodiscard]] bool hasPolicy(const WorkspaceConfig &config, const ApplicationName &application,
                             const ClusterName &cluster);

/// What satisfies both.
[[nodiscard]] Policy stricter(const Policy &a, const Policy &b);

/// The workspace file itself as it stands in Git at a revision, and no other in its place. Null: it
/// is not there, as where it lies outside the repository. It may have faults. Blocks.
[[nodiscard]] Result<std::shared_ptr<const WorkspaceReading>>
workspaceFileAt(const Workspace &workspace, const Repository &repository, const Revision &revision);

/// The policy that the workspace file has at a revision, read from Git and never from the working
/// copy. Where the workspace file lies outside the repository, or was not committed there, the
/// driftgate.yaml of the nearest folder above it counts, in the end that of the top, so that a file
/// of one's own cannot replace it.
///
/// Errors: a file there with any fault (a misspelt key would be a policy that nobody sees),
/// naming the line; Denied, when the file has policies and does not know the application or the
/// cluster by these names. Blocks.
[[nodiscard]] Result<PolicyReading> policyAt(const Workspace &workspace,
                                             const Repository &repository, const Revision &revision,
                                             const ApplicationName &application,
                                             const ClusterName &cluster);
[[nodiscard]] Result<PolicyReading> policyAt(const Workspace &workspace, const Revision &revision,
                                             const ApplicationName &application,
                                             const ClusterName &cluster);

/// Where the branch stands that all agree on, as far as the last fetch knows: the remote's default
/// branch, or the one that the workspace file names there. Whatever a person has checked out or
/// written into their working copy has no say in it. None: no remote tells. Blocks.
[[nodiscard]] Result<std::optional<Revision>> agreedHead(const Workspace &workspace,
                                                         const Repository &repository);

/// At the head of the tracked branch; where the remote's branch, as it was last fetched, or the
/// agreed one stands elsewhere, what satisfies the policies of all. An agreed branch without a
/// workspace file asks for nothing.
[[nodiscard]] Result<PolicyReading> policyNow(const Workspace &workspace,
                                              const ApplicationName &application,
                                              const ClusterName &cluster);

} // namespace driftgate
