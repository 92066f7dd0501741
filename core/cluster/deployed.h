#pragma once

#include "base/clock.h"
#include "base/revision.h"
#include "cluster/cluster.h"

#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// What in a cluster told the deployed revision.
enum class DeployedSource { None, ApplySet, FluxKustomization, ArgoApplication };

/// What a cluster says about one application's last sync. Never guessed: where nothing tells,
/// `revision` is empty and causes stay unknown.
struct Deployed {
    DeployedSource source = DeployedSource::None;
    std::optional<Revision> revision;
    std::optional<TimePoint> at; ///< when it was applied, where known
    /// A sync of the whole that did not come to its end, or has not yet: `driftgate.dev/applying`
    /// on an ApplySet's parent. Parts of it may run. None once a sync was done.
    std::optional<Revision> applying;
    std::string reconciler;          ///< "Flux Kustomization flux-system/checkout"; "" for none
    std::optional<ObjectKey> object; ///< the reconciler's own
    /// Rolled back to this revision and kept there until Git agrees: `driftgate.dev/held` on an
    /// ApplySet's parent; where a sync moves a ref, the ledger's last sync was a rollback to it.
    std::optional<Revision> held;
    bool suspended = false;
    std::string suspendedBy;   ///< annotation `driftgate.dev/suspended-by`, else a manager
    std::string suspendReason; ///< annotation `driftgate.dev/suspend-reason`
    std::optional<TimePoint> suspendedAt;
    std::optional<TimePoint> suspendedUntil;
    /// Objects the reconciler says it owns: what of them the target lacks would be pruned. Of an
    /// ApplySet its members, but for what a controller made for one of them and marked alike.
    std::vector<ObjectKey> inventory;
    /// Where objects that it owns, and that nothing above names, are found by their labels: what a
    /// server has to be asked for beyond the reconciler's own object.
    std::vector<ReadRequest::Marked> marked;
    std::vector<Error> problems; ///< a revision that is none, two reconcilers for one path, …
};

/// How an application is recognised in a cluster.
struct DeployedQuery {
    std::string application; ///< name
    std::string path;        ///< in the repository, for spec.path of Flux and Argo CD
    std::string ns;          ///< the application's namespace
};

/// Reads it from live objects: an ApplySet's parent (label `applyset.kubernetes.io/id`,
/// annotation `driftgate.dev/revision`, found by annotation `driftgate.dev/application` or its
/// name), a Flux Kustomization or an Argo CD Application whose path or name is the
/// application's. Source of the fields: controllers.md.
[[nodiscard]] Deployed readDeployed(const LiveState &live, const DeployedQuery &query);

} // namespace driftgate
