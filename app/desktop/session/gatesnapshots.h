#pragma once

#include "desktop/session/snapshots.h"
#include "workspace/rollingback.h"
#include "workspace/syncing.h"

#include <memory>
#include <optional>
#include <vector>

namespace driftgate
{

/// The plan under review and what was said of it.
struct PlanSnapshot {
    ApplicationName application;
    ClusterName cluster;
    std::optional<Revision> target; ///< of a rollback; none: the tracked branch's head
    PlanOptions options;            ///< as it was, or is being, planned with
    bool running = false;           ///< a newer plan, or a newer decision, is on its way
    bool voting = false;            ///< a word on it is being written
    /// Null: not planned yet, or see `error`. While `running` it may be older than its inputs.
    std::shared_ptr<const ReviewedPlan> reviewed;
    /// What moved since the plan that was here before this one, a sentence each.
    std::vector<QString> moved{};
    std::optional<Error> error;     ///< why there is no plan
    std::optional<Error> voteError; ///< why the last word could not be written
    /// The objects that alone are to be synced, maybe none yet; no value: nothing is chosen one by
    /// one, a sync is of all.
    std::optional<std::set<ObjectKey>> chosen;

    [[nodiscard]] const Plan *plan() const
    {
        return reviewed ? reviewed->planned.plan.get() : nullptr;
    }
    /// Whether what is under review there is a rollback, as far as a plan of it says so.
    [[nodiscard]] bool rollsBack(const ReviewSnapshot &review) const;
    /// What SyncOrder::only is to be: empty where everything is chosen, one by one or not.
    [[nodiscard]] std::set<ObjectKey> only() const;
};

/// The objects that a sync of the plan does something to.
[[nodiscard]] std::set<ObjectKey> objectsActedOn(const Plan &plan);
/// Whether objects of the plan can be chosen one by one. A branch, a tag or a controller moves the
/// application as a whole.
[[nodiscard]] bool mayChoose(const Plan &plan);

/// What the ledger says, and how it stands with the remote.
struct LedgerSnapshot {
    std::shared_ptr<const LedgerView> view; ///< null: not read yet, or see `error`
    Ledger::Person person;                  ///< whom a vote is written as
    bool running = false;
    bool exchanging = false;
    std::optional<Error> error;         ///< of reading
    std::optional<Error> exchangeError; ///< of the last exchange
};

/// What the ledger proves: of each record, and of what runs where.
struct AuditSnapshot {
    std::shared_ptr<const LedgerAudit> audit; ///< null: not checked yet, or see `error`
    bool running = false;
    std::optional<Error> error;

    [[nodiscard]] size_t faulty() const; ///< records with something wrong
    /// Of those that are gated, the applications on clusters that run what no sync on record put
    /// there, and those whose cluster could not be asked.
    [[nodiscard]] size_t unreviewed() const;
    [[nodiscard]] size_t unknown() const;
};

/// One sync that was started here, under way or at its end.
struct SyncSnapshot {
    JobId id = 0;
    ApplicationName application;
    ClusterName cluster;
    Revision target;
    PlanDigest digest;
    bool isRollback = false;
    bool isVerification = false;      ///< an interrupted one's: nothing is sent
    std::set<ObjectKey> only{};       ///< as in SyncOrder
    std::shared_ptr<const Plan> plan; ///< null while an interrupted one goes on
    std::vector<StepProgress> steps;  ///< one an action that does something, in their order
    bool running = true;
    bool stopping = false; ///< it ends after the object under way
    /// The folder of its repository, where that is not the one that is open; empty: it is.
    QString elsewhere{};
    TimePoint startedAt;
    TimePoint endedAt;
    std::shared_ptr<const SyncReport> report; ///< null: running, or see `error`
    std::optional<Error> error;               ///< why nothing was sent

    [[nodiscard]] static bool isOver(StepState state); ///< nothing more comes of it
    [[nodiscard]] size_t done() const;                 ///< steps that have come to their end
    [[nodiscard]] size_t applied() const;              ///< steps that the cluster has
    [[nodiscard]] bool mayStop() const;                ///< an object is left to be stopped before
};

struct SyncsSnapshot {
    std::vector<std::shared_ptr<const SyncSnapshot>> syncs; ///< newest first
    std::vector<InterruptedSync> interrupted;               ///< found in the journals, oldest first
    std::vector<Error> unreadable; ///< journals of which nothing can be told, each with its file

    [[nodiscard]] bool isRunning() const;     ///< any
    [[nodiscard]] bool isRunningHere() const; ///< any of the repository that is open
    /// The one under way of an application on a cluster of the repository that is open; null: none.
    [[nodiscard]] const SyncSnapshot *runningOn(const ApplicationName &application,
                                                const ClusterName &cluster) const;
    /// The oldest that waits there for a word; null: none.
    [[nodiscard]] const InterruptedSync *interruptedOn(const ApplicationName &application,
                                                       const ClusterName &cluster) const;
};

/// A revert being made, and what became of it.
struct RevertSnapshot {
    RevertOptions options;
    bool running = false;
    std::optional<Revert> revert;
    std::optional<Error> error;
};

} // namespace driftgate
