#pragma once

#include "workspace/demostory.h"
#include "workspace/workspace.h"

#include <filesystem>

namespace driftgate
{

/// Writes the demo's recorded clusters as `live.yaml` tells them: what each reconciler applied,
/// rendered from the repository and merged as a server-side apply would, with the fields a server
/// adds, then what people changed. `repository` is the demo's own, `dir` gets a folder a cluster.
[[nodiscard]] Status writeClusters(const std::filesystem::path &repository,
                                   const std::filesystem::path &dir,
                                   const StoryRevisions &revisions, const Environment &environment,
                                   const CancelToken &cancel);

} // namespace driftgate
