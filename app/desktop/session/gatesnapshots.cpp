#include "desktop/session/gatesnapshots.h"

#include <algorithm>

namespace driftgate
{

std::set<ObjectKey> objectsActedOn(const Plan &plan)
{
    std::set<ObjectKey> out;
    for (const Action &action : plan.actions) {
        if (action.verb != ActionVerb::Nothing)
            out.insert(action.key);
    }
    return out;
}

bool mayChoose(const Plan &plan)
{
    return plan.engine == EngineKind::Apply && objectsActedOn(plan).size() > 1;
}

bool PlanSnapshot::rollsBack(const ReviewSnapshot &review) const
{
    return plan() != nullptr && plan()->isRollback && application == review.application &&
           cluster == review.cluster && target == review.target;
}

std::set<ObjectKey> PlanSnapshot::only() const
{
    // All of them, ticked one by one, are the whole: the deployed revision moves.
    if (!chosen || plan() == nullptr || *chosen == objectsActedOn(*plan()))
        return {};
    return *chosen;
}

size_t AuditSnapshot::faulty() const
{
    if (!audit)
        return 0;
    return static_cast<size_t>(std::ranges::count_if(
        audit->records, [](const RecordAudit &record) { return !record.faults.empty(); }));
}

size_t AuditSnapshot::unreviewed() const
{
    if (!audit)
        return 0;
    return static_cast<size_t>(
        std::ranges::count_if(audit->deployed, [](const DeployedAudit &deployed) {
            return deployed.isGated && !deployed.isReviewed;
        }));
}

size_t AuditSnapshot::unknown() const
{
    if (!audit)
        return 0;
    return static_cast<size_t>(
        std::ranges::count_if(audit->deployed, [](const DeployedAudit &deployed) {
            return deployed.isGated && deployed.error.has_value();
        }));
}

bool SyncSnapshot::isOver(StepState state)
{
    return state == StepState::Done || state == StepState::Failed || state == StepState::Skipped ||
           state == StepState::Unchanged;
}

size_t SyncSnapshot::done() const
{
    return static_cast<size_t>(std::ranges::count_if(steps, isOver, &StepProgress::state));
}

size_t SyncSnapshot::applied() const
{
    return static_cast<size_t>(std::ranges::count_if(steps, [](const StepProgress &step) {
        return step.state != StepState::Waiting && step.state != StepState::Sending &&
               step.state != StepState::Failed && step.state != StepState::Skipped;
    }));
}

bool SyncSnapshot::mayStop() const
{
    // Without steps it is not known yet what there is to send.
    return running && !isVerification && (steps.empty() || done() < steps.size());
}

bool SyncsSnapshot::isRunning() const
{
    return std::ranges::any_of(syncs, [](const auto &sync) { return sync->running; });
}

bool SyncsSnapshot::isRunningHere() const
{
    return std::ranges::any_of(
        syncs, [](const auto &sync) { return sync->running && sync->elsewhere.isEmpty(); });
}

const InterruptedSync *SyncsSnapshot::interruptedOn(const ApplicationName &application,
                                                    const ClusterName &cluster) const
{
    const auto found = std::ranges::find_if(interrupted, [&](const InterruptedSync &sync) {
        return sync.application == application && sync.cluster == cluster;
    });
    return found == interrupted.end() ? nullptr : &*found;
}

const SyncSnapshot *SyncsSnapshot::runningOn(const ApplicationName &application,
                                             const ClusterName &cluster) const
{
    for (const auto &sync : syncs) {
        // Equal names of another repository are not the same.
        if (sync->running && sync->elsewhere.isEmpty() && sync->application == application &&
            sync->cluster == cluster)
            return sync.get();
    }
    return nullptr;
}

} // namespace driftgate
