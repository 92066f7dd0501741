#include "desktop/session/gatesnapshots.h"

#include <algorithm>

namespace driftgate
{

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

bool SyncsSnapshot::isRunning() const
{
    return std::ranges::any_of(syncs, [](const auto &sync) { return sync->running; });
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
        if (sync->running && sync->application == application && sync->cluster == cluster)
            return sync.get();
    }
    return nullptr;
}

} // namespace driftgate
