#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "cluster/cluster.h"
#include "plan/plan.h"
#include "sync/health.h"

#include <QCoroTask>
#include <QString>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace driftgate
{

class Journal;

/// How far one object of a running sync is.
enum class StepState {
    Waiting,
    Sending,   ///< written in the journal, the request may be under way
    Applied,   ///< the cluster has it
    Unchanged, ///< it had it already
    Checking,  ///< waiting for its health
    Done,      ///< applied and healthy, or needs no health
    Failed,
    Skipped, ///< not selected, or the sync ended before
};
[[nodiscard]] std::string_view stepStateName(StepState state);

/// One action of the plan, as it goes.
struct StepProgress {
    size_t action = 0; ///< index into Plan::actions
    StepState state = StepState::Waiting;
    Health health = Health::Unknown;
    QString message; ///< why it failed or what is waited for; plain text, no Secret's value
};

/// How a plan was asked for, beside its target.
struct PlanWish {
    bool prune = true;             ///< delete what the target lacks
    bool force = true;             ///< take over fields that others own
    std::set<ObjectKey> replace{}; ///< may be deleted and made anew
    friend bool operator==(const PlanWish &, const PlanWish &) = default;
};

/// How the policy and the person who triggers it let a sync through.
struct Permit {
    TimePoint at;                         ///< when the policy was asked
    std::vector<std::string> approvals{}; ///< ids of the records that counted
    std::set<ObjectKey> named{};          ///< objects whose name was typed
    friend bool operator==(const Permit &, const Permit &) = default;
};

/// What an engine is asked to carry out.
struct SyncRequest {
    std::shared_ptr<const Plan> plan;
    std::set<ObjectKey> only{}; ///< these objects alone; empty: all
    bool dryRun = false;        ///< ask the server about everything, store nothing
    std::chrono::milliseconds waveLimit{std::chrono::minutes(5)}; ///< for a wave's health
    std::string by; ///< who triggers it: for the Lease and the set's parent
    /// The journal of an interrupted sync of this application (journal.h): what it has on record as
    /// done is not done again, what it may have begun is looked for first. Its journal ends once
    /// the new one stands. "" for a sync of its own.
    std::string resumes;
    PlanWish wish{};                ///< as the plan was made with: for the journal
    std::optional<Permit> permit{}; ///< for the journal
};

enum class SyncEnd {
    Done,      ///< everything sent and healthy
    Unhealthy, ///< a wave was not healthy within its time: it is applied, the waves after it are
               ///< not
    Failed,    ///< an object was refused: what came before it is applied, as may be objects of the
               ///< same kind and wave that were under way; nothing after them
    Cancelled, ///< between two objects, by a person
};
[[nodiscard]] std::string_view syncEndName(SyncEnd end);

struct SyncOutcome {
    SyncEnd end = SyncEnd::Failed;
    std::vector<StepProgress> steps; ///< one an action
    std::optional<Error> error;      ///< what ended it, naming the object
    /// The sync's journal, with no end yet: until it is let go of, no program takes the sync for an
    /// interrupted one. Whoever asked for the sync puts it on record and then calls finishJournal()
    /// (journal.h). Null for a dry run and for an engine that keeps none.
    std::shared_ptr<Journal> journal{};
    /// Something was begun that is neither done nor undone, or a push of which nothing is known:
    /// the journal gets no end, so that the sync can be gone on with.
    bool isUnsettled = false;
    std::vector<QString> notes{}; ///< worth knowing, and no failure
};

/// Carries an approved plan out. One request is one sync; it never plans or decides by itself.
class Engine
{
public:
    using Progress = std::function<void(const StepProgress &)>;
    virtual ~Engine() = default;
    /// Errors are those that kept it from beginning (somebody else syncs this application; the
    /// journal cannot be written; the set belongs to another tool): nothing was sent then. What
    /// happens later is in the outcome, as is the journal.
    [[nodiscard]] virtual QCoro::Task<Result<SyncOutcome>>
    run(SyncRequest request, Progress progress, CancelToken cancel) = 0;
};

} // namespace driftgate
