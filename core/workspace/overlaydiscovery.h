#pragma once

#include "workspace/foundapplications.h"
#include "workspace/repositoryscan.h"

#include <set>
#include <string>

namespace driftgate
{

/// Folders that another kustomization builds on: they are parts, not applications.
[[nodiscard]] Result<std::set<std::string>> referencedFolders(const Repository &repository,
                                                              const RepositoryScan &scan,
                                                              const CancelToken &cancel);

/// Applications told by the folders' names: "checkout/overlays/prod-eu", "clusters/prod/web",
/// "web/staging" beside "web/base". Leaves out what `found` covers already.
[[nodiscard]] Status discoverOverlays(const Repository &repository, const RepositoryScan &scan,
                                      const std::set<std::string> &referenced,
                                      const CancelToken &cancel, FoundApplications &found);

/// Charts with a value file for each of several environments.
[[nodiscard]] Status discoverCharts(const RepositoryScan &scan, const CancelToken &cancel,
                                    FoundApplications &found);

/// Where nothing else tells: kustomizations that nobody builds on, charts, and folders of plain
/// manifests, each an application of the one cluster "default".
[[nodiscard]] Status discoverPlain(const Repository &repository, const RepositoryScan &scan,
                                   const std::set<std::string> &referenced,
                                   const CancelToken &cancel, FoundApplications &found);

} // namespace driftgate
