#include "sync/engine.h"

namespace driftgate
{

std::string_view stepStateName(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return "waiting";
    case StepState::Sending:
        return "sending";
    case StepState::Applied:
        return "applied";
    case StepState::Unchanged:
        return "unchanged";
    case StepState::Checking:
        return "checking";
    case StepState::Done:
        return "done";
    case StepState::Failed:
        return "failed";
    case StepState::Skipped:
        break;
    }
    return "skipped";
}

std::string_view syncEndName(SyncEnd end)
{
    switch (end) {
    case SyncEnd::Done:
        return "done";
    case SyncEnd::Unhealthy:
        return "unhealthy";
    case SyncEnd::Failed:
        return "failed";
    case SyncEnd::Cancelled:
        break;
    }
    return "cancelled";
}

} // namespace driftgate
