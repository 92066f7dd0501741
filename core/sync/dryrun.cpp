#include "sync/dryrun.h"

#include "plan/actions.h"
#include "sync/hooks.h"
#include "sync/sending.h"
#include "sync/text.h"

#include <algorithm>

namespace driftgate
{

namespace
{

QCoro::Task<Status> askToRemove(RunPtr run, size_t index)
{
    const Action &action = run->action(index);
    DeleteRequest request = deletionOf(action.key, action.liveApiVersion, action.liveUid);
    request.dryRun = true;
    const auto ask = [run, request]() -> QCoro::Task<Result<bool>> {
        const Status gone = co_await run->cluster->remove(request, run->cancel);
        if (!gone && gone.error().code != ErrorCode::NotFound)
            co_return fail(gone.error());
        co_return true;
    };
    const Result<bool> answer = co_await patiently<bool>(run, ask);
    co_return answer ? Status() : Status(fail(answer.error()));
}

QCoro::Task<Result<ApplyOutcome>> askToApply(RunPtr run, size_t index)
{
    const Action &action = run->action(index);
    ApplyRequest request;
    request.object = *action.object;
    if (action.verb == ActionVerb::Run)
        request.object = hookObject(request.object, hookName(request.object), run->mark);
    request.force = action.force;
    request.dryRun = true;
    const auto ask = [run, request] { return run->cluster->apply(request, run->cancel); };
    co_return co_await patiently<ApplyOutcome>(run, ask);
}

QCoro::Task<> askAbout(RunPtr run, size_t index)
{
    const Action &action = run->action(index);
    if (run->cancel.stop_requested())
        co_return;
    run->report(index, StepState::Sending);
    std::optional<Error> error;
    if (action.verb == ActionVerb::Prune || action.verb == ActionVerb::Replace) {
        const Status answer = co_await askToRemove(run, index);
        if (!answer)
            error = answer.error();
    } else if (action.verb == ActionVerb::Run && !action.liveUid.empty()) {
        // It is made anew, and an apply onto the old one would be refused for nothing.
    } else {
        const Result<ApplyOutcome> answer = co_await askToApply(run, index);
        if (!answer)
            error = answer.error();
        else if (!answer->conflicts.empty())
            error = Error{ErrorCode::Conflict,
                          SyncText::tr("%1 has fields that others own: %2")
                              .arg(nameOf(action.key),
                                   QString::fromStdString(answer->conflicts.front().field)),
                          {}};
    }
    if (error && cannotBeAskedYet(run->request.plan->actions, action, *error)) {
        run->report(index, StepState::Skipped,
                    SyncText::tr("The cluster can be asked once what it needs is there"));
        co_return;
    }
    if (!error) {
        run->report(index, StepState::Done);
        co_return;
    }
    run->report(index, StepState::Failed, error->text);
    run->fail(*std::move(error));
}

} // namespace

QCoro::Task<SyncOutcome> askAboutAll(RunPtr run)
{
    std::vector<size_t> asked;
    for (size_t i = 0; i < run->steps.size(); ++i) {
        if (run->isSelected(i) && run->action(i).verb != ActionVerb::Nothing)
            asked.push_back(i);
    }
    const auto ask = [run, &asked](size_t place) { return askAbout(run, asked[place]); };
    co_await atOnce(asked.size(), run->options.atOnce, ask);
    SyncOutcome out;
    for (size_t i = 0; i < run->steps.size(); ++i) {
        if (run->steps[i].state == StepState::Waiting) {
            const bool isEqual = run->isSelected(i) && run->action(i).verb == ActionVerb::Nothing;
            run->report(i, isEqual ? StepState::Unchanged : StepState::Skipped);
        }
    }
    out.steps = run->steps;
    out.error = run->failure;
    out.end = run->failure                   ? SyncEnd::Failed
              : run->cancel.stop_requested() ? SyncEnd::Cancelled
                                             : SyncEnd::Done;
    co_return out;
}

} // namespace driftgate
