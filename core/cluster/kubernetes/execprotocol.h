#pragma once

#include "cluster/kubernetes/connection.h"
#include "cluster/kubernetes/kubeconfig.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// The API of exec plugins:
/// https://kubernetes.io/docs/reference/config-api/client-authentication.v1 What can be known to be
/// wrong before the plugin runs. Errors, with the place of the `exec` block: Invalid as kubectl has
/// it; Unsupported for v1alpha1, which no kubectl since 1.24 knows either, and for plugins that
/// need a terminal (interactiveMode: Always).
[[nodiscard]] Status checkExecPlugin(const KubeconfigUser &user);

/// KUBERNETES_EXEC_INFO: one ExecCredential in JSON. `cluster` is null where the plugin is not
/// told about it.
[[nodiscard]] std::string execInfo(const ExecPlugin &plugin, const Value &cluster);
/// The cluster as a plugin is told about it. `server`, `ca` and the rest are the connection's.
[[nodiscard]] Value execCluster(const Connection &connection, const KubeconfigCluster &cluster);

/// What a plugin printed (JSON, or YAML as kubectl takes it). Errors: Tool; never a text with
/// anything that was printed.
[[nodiscard]] Result<Credential> readExecCredential(std::string_view output,
                                                    const ExecPlugin &plugin);

/// The last lines of what a plugin printed on standard error, for a person: without control
/// characters, cut to a decent length, and without `secrets`, tokens and private keys.
[[nodiscard]] QString lastWords(std::string_view errors, const std::vector<std::string> &secrets);
/// What must not be repeated of a plugin: what its variables with names like SECRET or TOKEN hold,
/// and every long text of its output.
[[nodiscard]] std::vector<std::string> secretsOf(const ExecPlugin &plugin, std::string_view output);

} // namespace driftgate
