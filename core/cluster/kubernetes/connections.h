#pragma once

#include "cluster/kubernetes/connection.h"
#include "cluster/kubernetes/execcredentials.h"
#include "cluster/kubernetes/kubeconfig.h"

#include <map>

namespace driftgate
{

/// What connections are made of; given by the composition roots and the tests.
struct ConnectionSettings {
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<const ProcessRunner> runner;
    std::shared_ptr<const ExecPermissions> permissions;
    EnvironmentVariables variables = systemVariables(); ///< the user's environment
    /// Where a pod finds its service account.
    std::filesystem::path serviceAccount = "/var/run/secrets/kubernetes.io/serviceaccount";
    std::chrono::milliseconds pluginTimeLimit{120'000};
};

/// Makes connections out of kubeconfigs, by the rules of client-go. There is one of these in a
/// program: what exec plugins gave is shared by all connections with the same plugin. Used from
/// one thread; makes no request and starts no program.
class Connections
{
public:
    explicit Connections(ConnectionSettings settings);

    /// The user's kubeconfig as it is now.
    [[nodiscard]] Kubeconfig readKubeconfig() const;

    /// How the server of a context is reached; "" takes the current context. A context
    /// "in-cluster" that no kubeconfig has is the pod's own account. Which credential counts:
    /// a client certificate and a token are both sent; a token's file is stronger than a token; an
    /// exec plugin is not asked where either is there, or a password; an http:// server gets none.
    ///
    /// Errors, with file, line and field: NotFound (no such context, cluster, user or file),
    /// Invalid, Io, Unsupported (legacy auth-provider, plugins that need a terminal, …).
    [[nodiscard]] Result<Connection> connection(const Kubeconfig &kubeconfig,
                                                std::string_view context);

    /// A pod's own account: KUBERNETES_SERVICE_HOST and _PORT and the files of its service account.
    /// Errors: NotFound outside of a cluster, and as connection().
    [[nodiscard]] Result<Connection> inCluster() const;

    /// The program that a context would run for credentials, to ask the user about it; none when it
    /// runs none. Errors: NotFound when it is not installed, and as connection().
    [[nodiscard]] Result<std::optional<ExecCommand>> plugin(const Kubeconfig &kubeconfig,
                                                            std::string_view context) const;

private:
    [[nodiscard]] std::shared_ptr<CredentialSource> credentials(const Kubeconfig &kubeconfig,
                                                                const KubeconfigUser &user,
                                                                const KubeconfigCluster &cluster,
                                                                const Connection &connection);

    const ConnectionSettings m_settings;
    std::map<std::string, std::shared_ptr<CredentialSource>> m_plugins; ///< by what they depend on
};

} // namespace driftgate
