#pragma once

#include "base/cancel.h"
#include "git/repository.h"
#include "workspace/config.h"

namespace driftgate
{

/// Finds applications where no workspace file names them: Flux Kustomizations and Argo CD
/// Applications whose source is this repository, then folders of overlays named after clusters
/// or environments, then folders with a chart or plain manifests. Each application says in
/// `place` where it was found. Clusters found have neither context nor dump: they are names.
[[nodiscard]] Result<WorkspaceConfig> discoverApplications(const Repository &repository,
                                                           const Revision &revision,
                                                           const CancelToken &cancel);

} // namespace driftgate
