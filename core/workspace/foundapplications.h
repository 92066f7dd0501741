#pragma once

#include "workspace/config.h"

#include <string>
#include <vector>

namespace driftgate
{

/// One path that was found to be an application's, for one cluster.
struct FoundApplication {
    std::string name;
    std::string path;     ///< in the repository, without "{cluster}"
    std::string cluster;  ///< never empty
    bool isNamed = false; ///< a reconciler's own name, rather than a folder's
    std::string ns;
    RenderOptions render;
    Place place;
};

/// Gathers what was found and folds it: what has one name and one path but for the cluster's
/// name is one application of several clusters.
class FoundApplications
{
public:
    void add(FoundApplication application);
    [[nodiscard]] bool isEmpty() const { return m_found.empty(); }
    /// Whether a path is an application's, or lies within one.
    [[nodiscard]] bool covers(std::string_view path) const;
    [[nodiscard]] bool hasCluster(std::string_view name) const;
    /// Clusters in the order in which changes travel, applications by name.
    void fold(WorkspaceConfig &into) const;

private:
    struct Group;
    [[nodiscard]] std::vector<Group> groups() const;

    std::vector<FoundApplication> m_found;
};

} // namespace driftgate
