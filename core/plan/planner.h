#pragma once

#include "base/cancel.h"
#include "cluster/cluster.h"
#include "cluster/deployed.h"
#include "compare/compare.h"
#include "plan/plan.h"
#include "render/renderer.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace driftgate
{

/// Everything a plan is made of: what the comparison took and gave, and what is asked for.
struct PlanInput {
    ApplicationName application;
    ClusterName cluster;
    std::string clusterUid;
    EngineKind engine = EngineKind::Apply;
    Revision target;
    Deployed deployed;
    bool isRollback = false;
    bool goesForward = false; ///< what is deployed lies in the target's past, rollback or not
    std::shared_ptr<const Rendered> base;     ///< null: deployed revision unknown
    std::shared_ptr<const Rendered> rendered; ///< of the target
    std::shared_ptr<const LiveState> live;
    CompareInput compared;                        ///< as it was given to compare()
    std::shared_ptr<const Comparison> comparison; ///< its answer, exact where the cluster answered
    std::vector<Commit> commits;
    std::vector<std::string> authors; ///< addresses, beside those of `commits`
    bool hasAllAuthors = true;        ///< Plan::hasAllAuthors
    QString authorsNote;              ///< Plan::authorsNote
    /// Prune what the application owned and the target lacks. Never done where anything is
    /// incomplete, whatever is asked for.
    bool prune = true;
    /// Take over fields that other managers own: Git is what was approved. Each is a finding.
    bool force = true;
    /// Objects that somebody agreed to have deleted and made anew for an immutable field.
    std::set<ObjectKey> replace;
    /// Kinds whose prune or replace the policy protects: asks for its own confirmation.
    std::set<std::string> protectedKinds;
    /// Ids that the application's ApplySet would have; counts where `deployed` names none.
    std::set<std::string, std::less<>> ownSets;
    bool policyChanged = false; ///< between deployed and target
    std::string ref;            ///< that the sync moves, in full; "" for an engine that moves none
    std::optional<Revision> refAt; ///< where it stands as far as is known
    /// The ref names what follows from the deployed revision, so that it is not rolled out yet or
    /// cannot be, and the sync may take it from there to the target.
    bool isRefAhead = false;
    /// Other applications that follow the same ref, and move with it.
    std::vector<std::string> alsoMoved;
    TimePoint now;
};

/// Makes the plan: pure computing, no I/O. Orders by phase, wave, kind and name (semantics.md,
/// section 3; deletes mirrored, between Sync and PostSync), honours the vetoes against pruning,
/// finds the risks and takes the digest. Never fails for what it finds; what forbids a sync is an
/// Error finding. Errors: Cancelled; Invalid when the comparison lacks target or live.
[[nodiscard]] Result<std::shared_ptr<const Plan>> makePlan(const PlanInput &input,
                                                           const CancelToken &cancel);

/// What moved between two plans of the same application and cluster, a sentence each, for a plan
/// that is older than its inputs; empty when the digests are equal. Names objects, the renderer,
/// the rules, the cluster's identity.
[[nodiscard]] std::vector<QString> whatMoved(const Plan &before, const Plan &after);
/// The same against the canonical text alone, as an approval's record keeps it.
[[nodiscard]] std::vector<QString> whatMoved(const std::string &canonicalBefore, const Plan &after);

} // namespace driftgate
