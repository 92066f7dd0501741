#pragma once

#include "workspace/foundapplications.h"
#include "workspace/repositoryscan.h"

namespace driftgate
{

/// Applications that reconcilers are told of in the repository itself: Flux Kustomizations (of a
/// GitRepository, or of what an ArtifactGenerator copies out of one), Argo CD Applications, and
/// ApplicationSets with list, git directory and matrix generators. Only sources that are this
/// repository count, and only paths that are there. Errors: Cancelled.
[[nodiscard]] Status discoverReconciled(const Repository &repository, const RepositoryScan &scan,
                                        const CancelToken &cancel, FoundApplications &found);

} // namespace driftgate
