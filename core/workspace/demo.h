#pragma once

#include "base/cancel.h"
#include "workspace/workspace.h"

#include <filesystem>

namespace driftgate
{

/// Makes the demo workspace in a folder: a Git repository with the history of a small company
/// (`DIR/manifests`, with its driftgate.yaml) and three recorded clusters (`DIR/live`). Every run
/// makes the same commits and the same objects. Where it stands already it is left as it is, with
/// whatever was done to it since.
///
/// Gives the folder to open. The data come from the compiled-in `:/demo`. Errors: Io, Denied (the
/// folder holds something else), NotFound (no `git`), Tool (what git or kustomize said), Cancelled.
/// Blocks for a few seconds: call it from a worker.
[[nodiscard]] Result<std::filesystem::path> makeDemo(const std::filesystem::path &dir,
                                                     const Environment &environment,
                                                     const CancelToken &cancel);

} // namespace driftgate
