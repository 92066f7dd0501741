#pragma once

#include "base/process.h"
#include "cluster/kubernetes/connection.h"
#include "cluster/kubernetes/execpermissions.h"
#include "cluster/kubernetes/kubeconfig.h"

namespace driftgate
{

/// Runs one exec plugin when a credential is needed, once the user has allowed it. One object
/// serves every connection with the same plugin, arguments and variables: callers who come while it
/// runs wait for that run, and what it gave is kept until shortly before it expires (a fifth of
/// its time, a minute at most) or until the server refuses it. A renewal that fails is no failure
/// as long as the old credential is good.
class ExecCredentials final : public CredentialSource
{
public:
    struct Settings {
        std::shared_ptr<const Clock> clock;
        std::shared_ptr<const ProcessRunner> runner;
        std::shared_ptr<const ExecPermissions> permissions;
        EnvironmentVariables variables; ///< the user's environment; the plugin gets all of it
        /// People log in through a browser meanwhile.
        std::chrono::milliseconds timeLimit{120'000};
    };

    /// `cluster` is what the plugin is told about the server; null: nothing. `context` and
    /// `place` (of the user) are for errors.
    ExecCredentials(ExecPlugin plugin, Value cluster, std::string context, Place place,
                    Settings settings);
    ExecCredentials(const ExecCredentials &) = delete;
    ExecCredentials &operator=(const ExecCredentials &) = delete;
    ~ExecCredentials() override; ///< ends a run that is under way

    [[nodiscard]] QCoro::Task<Result<Credential>> credential(CancelToken cancel) override;
    bool refused(const Credential &credential) override;

private:
    struct Waiter;
    struct Run;
    struct State;
    /// Errors: NotFound with the plugin's hint how to install it, Denied.
    [[nodiscard]] Result<ProcessRequest> request() const;
    void start(const std::shared_ptr<Run> &run, ProcessRequest request) const;

    const ExecPlugin m_plugin;
    const Value m_cluster;
    const std::string m_context;
    const Place m_place;
    const Settings m_settings;
    const std::shared_ptr<State> m_state;
};

/// What would be run. Errors: NotFound with the plugin's hint how to install it.
[[nodiscard]] Result<ExecCommand> execCommand(const ExecPlugin &plugin, const ProcessRunner &runner,
                                              const Place &place);

} // namespace driftgate
