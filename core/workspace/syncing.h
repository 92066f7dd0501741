#pragma once

#include "sync/engine.h"
#include "sync/journal.h"
#include "sync/verification.h"
#include "workspace/approving.h"

#include <QCoroTask>

#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace driftgate
{

/// What a person orders: exactly the plan that they saw.
struct SyncOrder {
    ApplicationName application;
    ClusterName cluster;
    PlanOptions options;         ///< as the plan was made with; a rollback names its target there,
                                 ///< and that it is one
    PlanDigest digest;           ///< of the plan that they looked at
    std::set<ObjectKey> only{};  ///< these objects alone; empty: all
    std::set<ObjectKey> named{}; ///< objects whose name was typed (PlanFinding::needsName)
    bool dryRun = false;
    std::chrono::milliseconds waveLimit{std::chrono::minutes(5)};
    /// The canonical text of that plan, where the caller has it: lets what moved be named even
    /// when nobody approved it. Counts only when the digest is its own.
    std::string canonical{};
};

/// What became of it.
struct SyncReport {
    std::shared_ptr<const Plan> plan;
    SyncOutcome outcome;
    Verification verification;
    std::optional<Record> record;       ///< in the ledger; none for a dry run
    std::optional<Error> recordError{}; ///< why nothing is on record
    std::vector<QString> notes;         ///< worth knowing: the record waits to be pushed, …
    std::set<ObjectKey> only{};         ///< SyncOrder::only
};

/// Hears what others said meanwhile (fetchLedger), plans again, and goes on only when the digest
/// is the one ordered, the policy is content and every object that needs it was named; then the
/// engine, verification, and a record that is pushed where it can be. A dry run asks nobody's
/// approval and leaves no record. Errors, with nothing sent: Conflict (what moved, a sentence each,
/// a line each), Denied (what the policy lacks, alike), Invalid (an object whose name was not
/// typed; nobody's name to write the record in), Engine::run's.
///
/// `cancel` stops it before anything is sent, or between two objects: what was sent is held,
/// verified and recorded all the same.
///
/// A rollback (Plan::isRollback) by the `apply` engine leaves the application held at its target:
/// Deployed::held. Any other sync ends that.
///
/// Of chosen objects (SyncOrder::only) exactly these are sent, in the plan's order: nothing that
/// they need is added, a hook runs and a prune happens only where it is chosen itself. The deployed
/// revision stays, and so does a hold. What is left is another plan, with a digest of its own.
[[nodiscard]] QCoro::Task<Result<SyncReport>> syncApplication(std::shared_ptr<Workspace> workspace,
                                                              SyncOrder order,
                                                              Engine::Progress progress,
                                                              CancelToken cancel);

/// A sync that did not come to its end: the program was killed, or the machine, or its journal
/// could not be written any more.
struct InterruptedSync {
    struct Object {
        ObjectKey key;
        ActionVerb verb = ActionVerb::Nothing;
        JournalState state = JournalState::Waiting;
        QString text{}; ///< why it was refused
    };
    ApplicationName application;
    ClusterName cluster;
    Revision target;
    PlanDigest plan;
    bool isRollback = false;
    TimePoint startedAt;
    std::string by;
    std::set<ObjectKey> only{}; ///< SyncOrder::only
    std::string ref{};          ///< the branch or tag that it was to move; "" for none
    /// All that it was to send, in its order; where it was to move a ref, that alone (of kind
    /// "Ref").
    std::vector<Object> objects;
    std::string journal; ///< names it for the calls below

    [[nodiscard]] size_t sent() const;                 ///< objects whose answer is on record
    [[nodiscard]] size_t refused() const;              ///< objects that the cluster did not take
    [[nodiscard]] std::vector<ObjectKey> open() const; ///< sent, with no answer on record
    [[nodiscard]] size_t waiting() const;              ///< never sent
};

struct InterruptedSyncs {
    std::vector<InterruptedSync> syncs; ///< oldest first
    /// Journals that cannot be read, each with its file: whether their syncs came to their end is
    /// not known.
    std::vector<Error> errors;

    /// The oldest of an application on a cluster; null: none.
    [[nodiscard]] const InterruptedSync *find(const ApplicationName &application,
                                              const ClusterName &cluster) const;
};
/// Of this workspace. Blocks.
[[nodiscard]] InterruptedSyncs interruptedSyncs(const Workspace &workspace);
/// Why nothing else is synced there before: Conflict.
[[nodiscard]] Error interruptedError(const InterruptedSync &sync);

/// Looks at the cluster again and tells how live stands to the plan; changes nothing but the
/// ledger, which gets the sync's record. The journal ends, with a record that says "done", when
/// nothing is left to be done: live is as approved and says so of itself, and every hook is known
/// to have run to its end; of a sync that moves a ref, when that was moved. Else the sync can still
/// be resumed or abandoned.
[[nodiscard]] QCoro::Task<Result<SyncReport>>
verifyInterrupted(std::shared_ptr<Workspace> workspace, std::string journal, CancelToken cancel);
/// Gives what is told of the carrying out of a plan; called once, before anything is sent.
using ProgressFor = std::function<Engine::Progress(std::shared_ptr<const Plan>)>;
/// Carries the rest out: what is on record as done is not sent again, and a ref that stands at the
/// target not pushed. Errors as syncApplication's: what is left is planned again and must be what
/// was approved.
[[nodiscard]] QCoro::Task<Result<SyncReport>>
resumeInterrupted(std::shared_ptr<Workspace> workspace, std::string journal, ProgressFor progress,
                  CancelToken cancel);
/// Ends the journal, with a record that says how far it came.
[[nodiscard]] QCoro::Task<Status> abandonInterrupted(std::shared_ptr<Workspace> workspace,
                                                     std::string journal, CancelToken cancel);

} // namespace driftgate
