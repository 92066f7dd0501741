#pragma once

#include "cli/verb.h"

#include <memory>

namespace driftgate::cli
{

/// The workspace of --workspace, else of the folder the program runs in. Faults that leave it
/// usable are said on the error stream.
[[nodiscard]] Result<std::shared_ptr<Workspace>> openWorkspace(const Call &call);

/// A revision that a person typed.
[[nodiscard]] Result<Revision> resolved(const Workspace &workspace, const std::string &revision);

/// The error for a name that the workspace does not have, with the nearest one.
[[nodiscard]] Error unknownApplication(const Workspace &workspace, const std::string &name);

} // namespace driftgate::cli
