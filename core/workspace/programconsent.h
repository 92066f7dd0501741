#pragma once

#include "cluster/kubernetes/execpermissions.h"
#include "workspace/workspace.h"

#include <optional>
#include <string>

namespace driftgate
{

/// The program that a context of the user's kubeconfig runs for its credentials, and that the user
/// has not allowed yet; none when there is nothing to ask. Reads the kubeconfig, runs nothing; used
/// in the thread that uses the clusters.
[[nodiscard]] std::optional<ExecCommand> programToAllow(const Environment &environment,
                                                        const std::string &context);

/// Allows the program, or that command alone where it could run anything. From any thread. Errors:
/// ExecPermissions::allow's.
[[nodiscard]] Status allowProgram(const Environment &environment, const ExecCommand &command);

} // namespace driftgate
