#include "sync/refengine.h"

#include "base/shown.h"
#include "git/remote.h"
#include "git/repository.h"
#include "sync/text.h"

#include <QCoroFuture>
#include <QCoroTimer>
#include <QtConcurrentRun>

#include <algorithm>

namespace driftgate
{

namespace
{

using SteadyClock = std::chrono::steady_clock;

/// What has to be known to move the ref, and to say what was done.
struct Move {
    const ProcessRunner &runner;
    const RefEngineOptions &options;
    const Plan &plan;
    const CancelToken &cancel;
};

/// Whether one commit follows from another. Fetches the ref once where one is not known here:
/// somebody else may have pushed it.
Result<bool> follows(const Move &move, const Revision &older, const Revision &newer)
{
    for (const bool isLast : {false, true}) {
        const Result<Repository> repository = Repository::open(move.options.repository);
        if (!repository)
            return fail(repository.error());
        const Result<bool> out = repository->isAncestor(older, newer);
        if (out || isLast)
            return out;
        const Status fetched =
            GitRemote(move.runner)
                .fetchRef(move.options.repository, move.options.remote, move.options.ref,
                          move.cancel);
        if (!fetched)
            return fail(fetched.error());
    }
    return false;
}

/// The push that takes the ref from where it stands to the target; none when it stands there.
Result<std::optional<PushRequest>> pushFor(const Move &move)
{
    const Revision &target = move.plan.target;
    PushRequest out{.source = target.hex(), .ref = move.options.ref};
    const Result<std::optional<RemoteRef>> at =
        GitRemote(move.runner)
            .refAt(move.options.repository, move.options.remote, move.options.ref, move.cancel);
    if (!at)
        return fail(at.error());
    if (!*at)
        return out;
    if ((*at)->commit == target)
        return std::nullopt;
    const QString ref = shown(move.options.ref);
    const QString there = shown((*at)->commit.shortHex());
    const Result<bool> isForward = follows(move, (*at)->commit, target);
    if (!isForward)
        return fail(isForward.error());
    if (*isForward) {
        if (move.options.ref.starts_with("refs/tags/"))
            out.onlyFrom = (*at)->object;
        return out;
    }
    if (!move.plan.isRollback)
        return fail(ErrorCode::Conflict,
                    SyncText::tr("%1 stands at %2, and %3 does not follow from it: it is not moved "
                                 "by force")
                        .arg(ref, there, shown(target.shortHex())));
    const Result<bool> isBack = follows(move, target, (*at)->commit);
    if (!isBack)
        return fail(isBack.error());
    if (!*isBack)
        return fail(ErrorCode::Conflict,
                    SyncText::tr("%1 stands at %2, which does not follow from %3: this would be no "
                                 "rollback of it")
                        .arg(ref, there, shown(target.shortHex())));
    out.onlyFrom = (*at)->object;
    return out;
}

Status moveRef(const ProcessRunner &runner, const RefEngineOptions &options,
               const SyncRequest &request, const CancelToken &cancel)
{
    Result<std::optional<PushRequest>> push = pushFor({runner, options, *request.plan, cancel});
    if (!push)
        return fail(push.error());
    if (!*push)
        return {};
    (*push)->dryRun = request.dryRun;
    return GitRemote(runner).push(options.repository, options.remote, **push, cancel);
}

/// One state for every step at once: a ref moves as a whole.
void report(SyncOutcome &outcome, StepState state, const QString &message,
            const Engine::Progress &progress)
{
    for (StepProgress &step : outcome.steps) {
        step.state = state;
        step.message = message;
        if (progress)
            progress(step);
    }
}

/// Whether the cluster was seen to run the target in time.
QCoro::Task<bool> watch(RefEngineOptions options, Revision target, std::chrono::milliseconds limit,
                        CancelToken cancel)
{
    if (!options.deployed)
        co_return false;
    const SteadyClock::time_point end = SteadyClock::now() + limit;
    while (true) {
        const Result<std::optional<Revision>> now = co_await options.deployed(cancel);
        if (now && *now == target)
            co_return true;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - SteadyClock::now());
        if (cancel.stop_requested() || left <= std::chrono::milliseconds(0))
            co_return false;
        co_await QCoro::sleepFor(std::min(options.interval, left));
    }
}

} // namespace

RefEngine::RefEngine(std::shared_ptr<const ProcessRunner> runner, RefEngineOptions options)
    : m_runner(std::move(runner))
    , m_options(std::move(options))
{
}

QCoro::Task<Result<SyncOutcome>> RefEngine::run(SyncRequest request, Progress progress,
                                                CancelToken cancel)
{
    // Own copies: the engine may go away while this waits.
    const std::shared_ptr<const ProcessRunner> runner = m_runner;
    const RefEngineOptions options = m_options;
    if (!request.only.empty())
        co_return fail(ErrorCode::Unsupported,
                       SyncText::tr("A branch or tag moves as a whole: single objects cannot be "
                                    "chosen"));
    SyncOutcome out;
    for (size_t i = 0; i < request.plan->actions.size(); ++i) {
        StepProgress step;
        step.action = i;
        out.steps.push_back(step);
    }
    report(out, StepState::Sending, {}, progress);
    const Status moved = co_await QtConcurrent::run(
        [runner, options, request, cancel] { return moveRef(*runner, options, request, cancel); });
    if (!moved)
        co_return fail(moved.error());
    out.end = SyncEnd::Done;
    if (request.dryRun) {
        report(out, StepState::Applied, SyncText::tr("The remote would take it"), progress);
        co_return out;
    }
    report(out, StepState::Checking,
           SyncText::tr("%1 is at %2; waiting for the cluster")
               .arg(shown(options.ref), shown(request.plan->target.shortHex())),
           progress);
    const bool isSeen = co_await watch(options, request.plan->target, request.waveLimit, cancel);
    if (isSeen)
        report(out, StepState::Done, {}, progress);
    else
        report(out, StepState::Applied,
               SyncText::tr("Pushed; the cluster was not seen to run it yet"), progress);
    co_return out;
}

} // namespace driftgate
