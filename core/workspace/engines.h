#pragma once

#include "cluster/deployed.h"
#include "sync/refengine.h"
#include "workspace/workspace.h"

#include <QString>

#include <filesystem>
#include <memory>

namespace driftgate
{

/// Where the syncs of a workspace are journalled: a folder of its own within the data folder.
[[nodiscard]] std::filesystem::path journalFolder(const Workspace &workspace);

/// What carries a sync of an application out, by its workspace and by what a cluster says of it.
[[nodiscard]] EngineKind engineOf(const WorkspaceConfig &config, const ApplicationName &application,
                                  const ClusterName &cluster, const Deployed &deployed);

/// What became of the push of an interrupted sync that moves a ref: asks the remote. Blocks.
/// Errors: NotFound, for a repository without a remote; remoteOf()'s and GitRemote::refAt()'s.
[[nodiscard]] Result<RefPush> refPushNow(const Workspace &workspace, const JournalReading &journal,
                                         const CancelToken &cancel);

/// What carries a plan out. `deployed`: what the cluster had when it was planned; without an
/// ApplySet's parent, that is made. Errors: Unsupported, for a plan of a controller that cannot be
/// triggered yet; NotFound, for a repository without a remote.
[[nodiscard]] Result<std::shared_ptr<Engine>> engineFor(const std::shared_ptr<Workspace> &workspace,
                                                        const Plan &plan, const Deployed &deployed);

} // namespace driftgate
