#pragma once

#include "manifest/object.h"
#include "workspace/foundapplications.h"
#include "workspace/repositoryscan.h"

#include <string>
#include <vector>

namespace driftgate
{

/// What one manifest of a reconciler says: an application, and where its files come from.
struct ReconciledSource {
    FoundApplication application; ///< cluster "" where the manifest does not say
    std::string url;              ///< of the repository; "" when the manifests do not say
    bool urlKnown = false;
};

/// Of an Argo CD Application: one for each source that has a path. `folder` is where the
/// manifest lies, which tells the cluster of one that is deployed "in-cluster".
[[nodiscard]] std::vector<ReconciledSource>
argoSources(const Object &application, const std::string &folder, const RepositoryScan &scan);

/// The Applications of an ApplicationSet; none of a generator that needs more than the files.
[[nodiscard]] std::vector<Object> applicationsOfSet(const Object &set, const RepositoryScan &scan);

/// A manifest and the folder it lies in.
struct FolderObject {
    Object object;
    std::string folder;
};

/// Of the Flux Kustomizations among the objects, their sources looked up among them too.
[[nodiscard]] std::vector<ReconciledSource> fluxSources(const std::vector<FolderObject> &objects);

} // namespace driftgate
