#pragma once

#include "ledger/policy.h"
#include "workspace/workspace.h"

#include <QString>

namespace driftgate
{

/// A policy, and what is worth knowing of where it came from.
struct PolicyReading {
    Policy policy;
    QString note; ///< why it is the default one; empty when nobody need know
};

/// Whether a workspace file has any policy for an application on a cluster, be it the default one
/// written out.
[[nodiscard]] bool hasPolicy(const WorkspaceConfig &config, const ApplicationName &application,
                             const ClusterName &cluster);

/// The policy that the workspace file has at a revision, read from Git and never from the working
/// copy. Where the workspace file lies outside the repository, the repository's own driftgate.yaml
/// counts, so that a file of one's own cannot replace it.
///
/// Errors: a file there with any fault (a misspelt key would be a policy that nobody sees),
/// naming the line; Denied, when the file has policies and does not know the application or the
/// cluster by these names. Blocks.
[[nodiscard]] Result<PolicyReading> policyAt(const Workspace &workspace, const Revision &revision,
                                             const ApplicationName &application,
                                             const ClusterName &cluster);
/// At the head of the tracked branch; where the remote's branch, as it was last fetched, stands
/// elsewhere, what satisfies the policies of both.
[[nodiscard]] Result<PolicyReading> policyNow(const Workspace &workspace,
                                              const ApplicationName &application,
                                              const ClusterName &cluster);

} // namespace driftgate
