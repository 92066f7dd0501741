#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "base/process.h"
#include "cluster/cluster.h"
#include "git/repository.h"
#include "ledger/ledger.h"
#include "render/renderer.h"
#include "workspace/config.h"
#include "workspace/exacttier.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace driftgate
{

class Connections;

/// What the composition is made of; given by the composition roots and the tests.
struct Environment {
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<const ProcessRunner> runner;
    std::filesystem::path cacheDir; ///< $XDG_CACHE_HOME/driftgate
    std::filesystem::path dataDir;  ///< $XDG_DATA_HOME/driftgate: clones, the demo
    /// Makes connections out of the user's kubeconfig; null: each workspace has its own. Used in
    /// the thread that uses the clusters.
    std::shared_ptr<Connections> connections = {};
    bool allowRemoteBases = false; ///< the person at this machine lets renders fetch

    [[nodiscard]] static Environment system();
};

/// The API server that a context of the user's kubeconfig means. Errors: Connections'.
[[nodiscard]] Result<std::shared_ptr<Cluster>>
contextCluster(const Environment &environment, const ClusterName &name, const std::string &context);

/// An opened workspace: its configuration, its repository and its clusters.
class Workspace
{
public:
    /// `where`: a workspace file, a folder (with `driftgate.yaml`, or within a repository), or
    /// the URL of a repository, which is cloned into the data folder. Blocks.
    [[nodiscard]] static Result<std::shared_ptr<Workspace>>
    open(const std::string &where, Environment environment, const CancelToken &cancel);

    [[nodiscard]] const WorkspaceConfig &config() const { return m_config; }
    [[nodiscard]] const std::vector<Error> &errors() const { return m_errors; }
    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] const std::filesystem::path &repositoryPath() const { return m_repositoryPath; }
    [[nodiscard]] Result<Repository> openRepository() const; ///< a handle for this job's thread
    [[nodiscard]] Ledger ledger() const;
    [[nodiscard]] const Renderer &renderer() const { return *m_renderer; }
    /// The head of the tracked branch: the local one, of a clone that Driftgate made itself the
    /// remote's; where nothing says which branch, HEAD's, else origin's default, else the only one.
    [[nodiscard]] Result<Revision> targetRevision() const;
    /// The tracked branch's name for people; "" when HEAD is detached.
    [[nodiscard]] const std::string &branchName() const { return m_branchName; }
    /// Whether the repository is a clone that Driftgate made for itself.
    [[nodiscard]] bool isOwnClone() const { return m_isOwnClone; }
    /// A cluster of the workspace; made once, used from the thread that calls this. Nothing is
    /// asked of a server yet. Errors: NotFound, and those of the kubeconfig.
    [[nodiscard]] Result<std::shared_ptr<Cluster>> cluster(const ClusterName &name);
    /// What its clusters answered to dry runs; used from the thread that uses the clusters.
    [[nodiscard]] const std::shared_ptr<DryRunCache> &dryRuns() const { return m_dryRuns; }

private:
    Workspace() = default;
    [[nodiscard]] Status openFile(const std::filesystem::path &file, const CancelToken &cancel);
    [[nodiscard]] Status openFound(const std::filesystem::path &folder, const CancelToken &cancel);
    [[nodiscard]] Status useRepository(const std::filesystem::path &path);
    [[nodiscard]] Status useClone(const std::string &url, const CancelToken &cancel);
    WorkspaceConfig m_config;
    std::vector<Error> m_errors;
    Environment m_environment;
    std::filesystem::path m_repositoryPath;
    std::string m_branchName;
    bool m_isOwnClone = false;
    std::unique_ptr<Renderer> m_renderer;
    std::map<ClusterName, std::shared_ptr<Cluster>> m_clusters;
    std::shared_ptr<DryRunCache> m_dryRuns = std::make_shared<DryRunCache>();
};

} // namespace driftgate
