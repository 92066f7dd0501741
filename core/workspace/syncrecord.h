#pragma once

#include "workspace/syncing.h"

#include <set>
#include <string>
#include <vector>

namespace driftgate
{

/// What a sync's record says beside the report: who stood behind it and what was chosen.
struct SyncFacts {
    std::shared_ptr<const Plan> plan;
    PlanDigest approved; ///< of the plan that was approved: plan's own, or the one resumed
    std::vector<RecordId> approvals; ///< that counted
    TimePoint decidedAt;             ///< when the policy was asked
    std::set<ObjectKey> only{};
    bool mustSign = false; ///< the policy asks for signatures
    std::string end{};     ///< instead of the outcome's: "abandoned"
};

/// What a sync's journal keeps of a decision that let it through.
[[nodiscard]] Permit permitOf(TimePoint decidedAt, const Decision &decision);

/// Errors: Invalid when Git does not know in whose name to write. To be asked before anything is
/// sent. Blocks.
[[nodiscard]] Status checkAuthor(const Workspace &workspace);

/// Fetches what others said meanwhile: a vote that was taken back elsewhere has to count here.
/// Where they cannot be reached, that is a note in the report. Errors: Cancelled.
[[nodiscard]] QCoro::Task<Status> hearOthers(std::shared_ptr<Workspace> workspace,
                                             std::shared_ptr<SyncReport> report,
                                             CancelToken cancel);

/// Writes the record of a sync or rollback and tries to push it; puts it into the report, or a note
/// on what went wrong. Nothing that was done in the cluster is undone by a failure here. A `cancel`
/// that was asked for before does not keep it from being pushed; one that comes meanwhile does.
[[nodiscard]] QCoro::Task<> recordSync(std::shared_ptr<Workspace> workspace, SyncFacts facts,
                                       std::shared_ptr<SyncReport> report, CancelToken cancel);

/// What follows the last object, whether or not a person has asked to stop, since that was meant
/// for the objects: holds the application (holdAfter) where no objects were chosen, reads live
/// again, puts the sync on record and ends its journal. One that could not be put on record stays
/// open: what looks at it later records it (verifyInterrupted). `before`: what was deployed when it
/// was planned. `cancel` as recordSync() takes it.
[[nodiscard]] QCoro::Task<> concludeSync(std::shared_ptr<Workspace> workspace, SyncFacts facts,
                                         Deployed before, std::shared_ptr<SyncReport> report,
                                         CancelToken cancel);

} // namespace driftgate
