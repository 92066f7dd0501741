#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// Names that people give to environments: "production", "staging", "dev-2", "prod-eu".
[[nodiscard]] bool isEnvironmentName(std::string_view name);
/// Folders whose children are overlays: "overlays".
[[nodiscard]] bool isOverlaysFolder(std::string_view name);
/// Folders whose children are clusters or environments: "clusters", "environments", "envs".
[[nodiscard]] bool isClustersFolder(std::string_view name);
/// Folders that hold what others build on, and are nobody's own: "base", "common", …
[[nodiscard]] bool isSharedFolder(std::string_view name);

/// The cluster that a folder's path speaks of: of "clusters/production/apps" production, of
/// "argocd/overlays/infra/projects" infra; "" when it speaks of none.
[[nodiscard]] std::string clusterOfFolder(std::string_view path);

/// The path with "{cluster}" in place of the parts that are the cluster's name.
[[nodiscard]] std::string asTemplate(std::string_view path, std::string_view cluster);

/// Orders environments as changes travel: development, test, staging, production, the rest.
[[nodiscard]] int environmentRank(std::string_view name);

} // namespace driftgate
