#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "compare/rules.h"
#include "ledger/policy.h"
#include "render/renderer.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// A `policy` mapping as it is written; what it does not name is left to the others.
struct PolicyConfig {
    std::optional<int> required{};
    bool notAuthor = false;
    bool isSigned = false; ///< `signed`
    std::optional<std::chrono::seconds> maxAge{};
    std::vector<std::string> reviewers{};   ///< empty: not named
    std::set<std::string> protectedKinds{}; ///< `protect`
    friend bool operator==(const PolicyConfig &, const PolicyConfig &) = default;
};

/// A cluster of the workspace: a kubeconfig context, or a recorded cluster.
struct ClusterConfig {
    ClusterName name;
    std::string context;            ///< kubeconfig context; "" when recorded
    std::filesystem::path recorded; ///< absolute; empty when live
    /// The branch or tag, in full, that a controller of the cluster follows; "" for none.
    std::string ref;
    Place place;
    PolicyConfig policy{};
};

/// An application of the workspace.
struct ApplicationConfig {
    ApplicationName name;
    std::string path; ///< in the repository; "{cluster}" stands for the cluster's name
    std::vector<ClusterName> clusters;
    std::string ns;
    RenderOptions render;
    std::string ref; ///< instead of the cluster's; "{cluster}" too
    Place place;
    PolicyConfig policy{};

    [[nodiscard]] std::string pathFor(const ClusterName &cluster) const;
    [[nodiscard]] RenderOptions optionsFor(const ClusterName &cluster) const; ///< "{cluster}" too
};

/// What `driftgate.yaml` says, or what was found without it.
struct WorkspaceConfig {
    std::filesystem::path file; ///< empty when found
    std::string repository;     ///< absolute path or URL
    std::string branch;         ///< tracked branch; "" takes the repository's HEAD
    std::vector<ClusterConfig> clusters;
    std::vector<ApplicationConfig> applications;
    std::vector<IgnoreRule> ignore;
    PolicyConfig policy{}; ///< for every application and cluster

    [[nodiscard]] const ClusterConfig *cluster(const ClusterName &name) const;
    [[nodiscard]] const ApplicationConfig *application(const ApplicationName &name) const;
    [[nodiscard]] std::vector<IgnoreRule> ignoreFor(const ApplicationName &application,
                                                    const ClusterName &cluster) const;
    /// The branch or tag, in full, that a controller follows there ("refs/heads/env/prod"): a sync
    /// moves it. "" for none.
    [[nodiscard]] std::string refFor(const ApplicationName &application,
                                     const ClusterName &cluster) const;
    /// What counts for one application on one cluster: of the workspace's policy, the cluster's and
    /// the application's the strictest of each. The highest `required` (1 when none is written),
    /// the lowest `maxAge`; `notAuthor` and `signed` when one of them says so; only `reviewers`
    /// whom every list names; the kinds that any of them protects.
    [[nodiscard]] Policy policyFor(const ApplicationName &application,
                                   const ClusterName &cluster) const;
};

/// A file's content read as a workspace, with every fault it has: each names file, line and the
/// field's path and suggests the nearest known key. What could be read is there.
struct WorkspaceReading {
    WorkspaceConfig config;
    std::vector<Error> errors;
};
[[nodiscard]] WorkspaceReading readWorkspace(std::string_view text,
                                             const std::filesystem::path &file);

/// The `ignore` list alone (a file of `compare --ignore`): a sequence, or a mapping with `ignore`.
[[nodiscard]] Result<std::vector<IgnoreRule>> readIgnoreRules(std::string_view text,
                                                              std::string_view file);

/// As YAML that readWorkspace reads back equal.
[[nodiscard]] std::string writeWorkspace(const WorkspaceConfig &config);

} // namespace driftgate
