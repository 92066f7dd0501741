#pragma once

#include "plan/planner.h"
#include "workspace/inspector.h"

#include <QCoroTask>

#include <memory>
#include <set>

namespace driftgate
{

/// What a plan is asked for.
struct PlanOptions {
    InspectOptions inspect{};      ///< the target; `exactIfApplied` counts as set
    bool prune = true;             ///< delete what the application owned and the target lacks
    bool force = true;             ///< take over fields that others own
    bool rollsBack = false;        ///< a rollback is meant: see Plan::isRollback
    std::set<ObjectKey> replace{}; ///< objects that may be deleted and made anew
};

/// A plan and the state that it was made of.
struct PlannedState {
    std::shared_ptr<const ApplicationState> state;
    std::shared_ptr<const Plan> plan;
};

/// What is tracked, for people: the branch, else the commit that its head is.
[[nodiscard]] std::string trackedName(const Workspace &workspace, const Revision &head);

/// Whether the tracked branch stands elsewhere than at a commit or behind it: going there leaves it
/// behind, which is a rollback. Where it cannot be told it does: an application that is held is
/// kept from nothing. Blocks.
[[nodiscard]] bool isLeftBehind(const Workspace &workspace, const Repository &repository,
                                const Revision &target);

/// Whether a revision is one that a rollback may go to: the tracked branch has it, or it is known
/// to have run there: it is what is deployed, or where the ref stands, or lies before that; or a
/// sync on record went there, as before the branch was rewritten. Where that cannot be told it is
/// one. Errors: Invalid, a sentence for a person; it is no earlier state then, and a sync goes
/// there. Blocks.
[[nodiscard]] Status checkRollback(const Workspace &workspace, const ApplicationName &application,
                                   const ClusterName &cluster, const Deployed &deployed,
                                   const Revision &target);

/// Inspects one application on one cluster, exactly where Driftgate applies it and the cluster
/// answers, plans its sync and asks whether the person may carry it out: what not is an Error
/// finding (Risk::NotPermitted). Where a sync moves a ref and the target is named, what is known
/// here of the ref is fetched first.
/// Errors: what kept the state from being told (ApplicationState::error), makePlan()'s,
/// checkRollback()'s where a rollback is meant, and Unsupported (not to prune, not to force, to
/// replace, where a controller brings out a ref).
[[nodiscard]] QCoro::Task<Result<PlannedState>>
planApplication(std::shared_ptr<Workspace> workspace, ApplicationName application,
                ClusterName cluster, PlanOptions options, CancelToken cancel);

} // namespace driftgate
