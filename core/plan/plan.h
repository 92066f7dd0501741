#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/revision.h"
#include "cluster/fieldconflict.h"
#include "git/commit.h"
#include "manifest/object.h"
#include "plan/planfinding.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// A plan's digest: 64 lower-case hex digits of SHA-256 over Plan::canonical.
using PlanDigest = TextId<struct PlanDigestTag>;

/// What carries a sync out (design, section 6).
enum class EngineKind { Apply, Flux, ArgoCd, Ref };
/// "apply", "flux", "argocd", "ref": as records and the digest name them.
[[nodiscard]] std::string_view engineName(EngineKind engine);
[[nodiscard]] std::optional<EngineKind> engineFromName(std::string_view name);

/// What a sync does to one object.
enum class ActionVerb {
    Create,
    Update,
    Replace, ///< delete, then create: an immutable field changes and its owner allowed it
    Prune,   ///< live has it, the application owned it, the target lacks it
    Run,     ///< a hook: made anew in its phase, whatever is there
    Nothing,
};
/// "create", "update", "replace", "prune", "run", "nothing".
[[nodiscard]] std::string_view verbName(ActionVerb verb);

/// Argo CD's phases of a sync, by annotation `argocd.argoproj.io/hook`.
enum class SyncPhase { PreSync, Sync, PostSync, SyncFail };
[[nodiscard]] std::string_view phaseName(SyncPhase phase);

/// One step of a plan.
struct Action {
    ObjectKey key;   ///< without a name where that is generated
    size_t twin = 0; ///< its place among the objects that have the same key, for want of names
    ActionVerb verb = ActionVerb::Nothing;
    SyncPhase phase = SyncPhase::Sync;
    int wave = 0;
    /// What is sent, with its real values: for an engine alone, never to be shown, logged or
    /// exported. None for a prune.
    std::optional<Object> object;
    std::string liveApiVersion; ///< "" when it is not there
    std::string liveUid;        ///< precondition of a delete; "" when it is not there
    std::string liveVersion;    ///< resourceVersion that the plan saw
    std::string targetHash;     ///< SHA-256 of the target object's canonical JSON; "" for a prune
    std::string liveHash;       ///< of the live fields that the comparison looked at; "" for none
    bool force = false;         ///< takes over fields that others own: `conflicts`
    std::vector<FieldConflict> conflicts;
    std::vector<std::string> fields; ///< that change, as differingFields() names them
    /// Git moved it since the deployed revision, or that one is not known: with nothing to do, a
    /// sync that did not come to its end has applied it.
    bool isPending = false;
};

/// The ordered actions that take one application on one cluster from live to target, their risks,
/// and what identifies them. Immutable once made.
struct Plan {
    ApplicationName application;
    ClusterName cluster;
    std::string clusterUid; ///< of the namespace kube-system
    EngineKind engine = EngineKind::Apply;
    std::string renderer;  ///< "kustomize v5.6.0"
    std::string inputs;    ///< Closure::hash() of what was rendered
    std::string rulesHash; ///< hashOfRules() of the ignore rules that count here
    Revision target;
    std::optional<Revision> deployed;
    /// The target lies in the past of what runs, of what was begun, or of the ref; or a rollback is
    /// meant, and the tracked branch stands elsewhere than at the target or behind it, whatever is
    /// deployed: one that went too far is taken forward again, and still held. No part of the
    /// digest.
    bool isRollback = false;
    std::string ref{}; ///< that the sync moves, in full; "" for an engine that moves none
    std::optional<Revision> refAt{};      ///< where it stood as far as was known
    std::vector<std::string> alsoMoved{}; ///< others that follow it, and move with it
    /// The ref has to be moved whatever differs: it is to go back, or names what the cluster did
    /// not come to run.
    bool movesRef = false;
    /// The cluster says that a sync did not come to its end; or it has all that Git brings since
    /// the deployed revision, object by object or by somebody's hand; or it does not say yet that
    /// it runs what a rollback goes to and is held there. With nothing else to do, a sync writes
    /// that.
    bool isUnmarked = false;
    std::vector<Action> actions; ///< in the order in which a sync carries them out
    std::vector<Commit> commits; ///< between deployed and target, newest first
    /// Addresses of those who wrote what the plan brings: the authors of `commits`; where nothing
    /// tells what is deployed, of all that ever touched the inputs.
    std::vector<std::string> authors;
    /// False: somebody may be missing among `authors`, or they were not looked for because the
    /// policy does not ask who they are.
    bool hasAllAuthors = true;
    QString authorsNote{}; ///< why they are not all known, or so many, and what helps; may be empty
    std::vector<PlanFinding> findings; ///< the gravest first
    bool isComplete = true; ///< false: rendering or reading failed in part, so nothing is pruned
    bool isExact = false;   ///< the cluster itself said what would change
    TimePoint madeAt;

    /// The canonical JSON text that the digest is taken of, byte for byte the same on every
    /// machine (design, section 5). Holds hashes, never values.
    std::string canonical;
    PlanDigest digest;

    [[nodiscard]] size_t count(ActionVerb verb) const;
    /// Nothing to do, as far as could be told: no object differs, no ref is moved.
    [[nodiscard]] bool isEmpty() const;
    /// The same, and all could be rendered and read: live is what Git wants.
    [[nodiscard]] bool isInSync() const;
    /// Nothing but to write that the target is deployed, or to hold: isUnmarked.
    [[nodiscard]] bool isMarkOnly() const;
    [[nodiscard]] const Action *find(const ObjectKey &key) const;
};

} // namespace driftgate
