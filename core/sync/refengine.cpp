#include "sync/refengine.h"

#include "base/shown.h"
#include "sync/refmove.h"
#include "sync/text.h"

#include <QCoroFuture>
#include <QCoroTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <span>
#include <tuple>

namespace driftgate
{

namespace
{

using SteadyClock = std::chrono::steady_clock;
using At = std::optional<RemoteRef>;

/// One sync under way.
struct RefRun {
    std::shared_ptr<const ProcessRunner> runner;
    std::shared_ptr<const Clock> clock;
    RefEngineOptions options;
    SyncRequest request;
    Engine::Progress progress;
    CancelToken cancel;

    SyncOutcome outcome;
    std::optional<JournalReading> former; ///< the journal that this sync goes on with
    std::unique_ptr<Journal> journal;
    bool isOffRecord = false; ///< the journal does not have it all: it stays without an end
    bool isMovedOn = false;   ///< the ref was pushed before, and stands elsewhere by now

    [[nodiscard]] const Plan &plan() const { return *request.plan; }
    [[nodiscard]] GitRemote git() const { return GitRemote(*runner); }
    [[nodiscard]] Result<At> look(const CancelToken &token) const
    {
        return git().refAt(options.repository, options.remote, options.ref, token);
    }
    void point(std::string_view name) const
    {
        if (options.onPoint)
            options.onPoint(name);
    }
    /// One state for every step at once: a ref moves as a whole.
    void report(StepState state, const QString &message = {})
    {
        for (StepProgress &step : outcome.steps) {
            step.state = state;
            step.message = message;
            if (progress)
                progress(step);
        }
    }
};

using RunPtr = std::shared_ptr<RefRun>;

// What blocks: called from a worker.

Status readFormer(RefRun &run)
{
    Result<std::optional<JournalReading>> former =
        readResumed(run.options.journalFolder, run.request);
    if (!former)
        return fail(former.error());
    run.former = std::move(*former);
    if (!run.former)
        return {};
    const JournalHead &head = run.former->head;
    if (head.ref != run.options.ref || head.target != run.plan().target)
        return fail(ErrorCode::Conflict, SyncText::tr("The interrupted sync was to move %1 to %2")
                                             .arg(shown(head.ref), shown(head.target.shortHex())));
    return {};
}

/// The push that is to be made; none where that is done.
Result<std::optional<PushRequest>> pushLeft(const RefRun &run, const At &at)
{
    switch (run.former ? refPushOf(*run.former, at) : RefPush::NotDone) {
    case RefPush::Done:
        return std::nullopt;
    case RefPush::Unknown:
        return fail(ErrorCode::Conflict,
                    SyncText::tr("%1 stands neither where it stood nor at %2: whether it was moved "
                                 "cannot be told, so it is not moved again")
                        .arg(shown(run.options.ref), shown(run.plan().target.shortHex())));
    case RefPush::NotDone:
        break;
    }
    return pushFor(*run.runner, run.options, run.plan(), at, run.cancel);
}

JournalHead headOf(const RefRun &run, const At &at)
{
    JournalHead out = JournalHead::of(run.request, run.clock->now());
    out.ref = run.options.ref;
    if (at)
        out.from = at->object;
    out.actions.push_back(JournalAction::ofRef(out.ref, out.target));
    for (const Action &action : run.plan().actions) {
        if (action.verb != ActionVerb::Nothing)
            out.actions.push_back(JournalAction::of(action));
    }
    return out;
}

Status beginJournal(RefRun &run, const At &at, bool isPushed)
{
    const JournalHead head = headOf(run, at);
    const JournalLine pushed{.action = 0, .state = JournalState::Answered};
    const std::span<const JournalLine> carried(&pushed, isPushed ? 1 : 0);
    Result<std::unique_ptr<Journal>> begun =
        Journal::begin(run.options.journalFolder, head, carried);
    if (!begun)
        return fail(begun.error());
    run.journal = std::move(*begun);
    run.point("begun");
    if (run.former) {
        endResumed(run.options.journalFolder, *run.former, head.at);
        run.point("resumed");
    }
    return {};
}

Status record(RefRun &run, JournalState state)
{
    const JournalLine line{.action = 0, .state = state};
    const Status written = run.journal->write(std::span(&line, 1));
    run.isOffRecord = run.isOffRecord || !written;
    run.point("written");
    return written;
}

/// A move that the remote did not take is over.
void endIt(RefRun &run, std::string_view how)
{
    // A journal without its end offers to look at the remote: nothing is lost by it.
    if (run.journal && !run.isOffRecord)
        std::ignore = run.journal->end(how, run.clock->now());
    run.journal.reset();
    run.point("ended");
}

/// Whether the remote took a push all the same: a connection may break after that. Errors: the
/// push's own, where it was not taken for sure; the journal has its end then.
Result<bool> wasTaken(RefRun &run, const At &before, const Error &error)
{
    // The remote itself said no.
    bool isRefused = error.code == ErrorCode::Conflict || error.code == ErrorCode::Denied;
    if (!isRefused) {
        // Even when the person has asked to stop: what was done has to be known.
        const Result<At> now = run.look({});
        if (now && *now && (*now)->commit == run.plan().target)
            return true;
        const auto objectOf = [](const At &at) { return at ? at->object : Revision(); };
        isRefused = now && objectOf(*now) == objectOf(before);
    }
    if (!isRefused) {
        run.outcome.end = SyncEnd::Failed;
        run.outcome.error = error;
        run.outcome.error->text =
            SyncText::tr("Whether %1 was moved is not known, so its journal has no end: %2")
                .arg(shown(run.options.ref), error.text);
        run.outcome.isUnsettled = true;
        return false;
    }
    endIt(run, error.code == ErrorCode::Cancelled ? "cancelled" : "refused");
    return fail(error);
}

/// Moves the ref, but for what is done. False when it is not known whether that was done.
Result<bool> move(RefRun &run)
{
    if (const Status read = readFormer(run); !read)
        return fail(read.error());
    const Result<At> at = run.look(run.cancel);
    if (!at)
        return fail(at.error());
    const Result<std::optional<PushRequest>> push = pushLeft(run, *at);
    if (!push)
        return fail(push.error());
    if (const Status begun = beginJournal(run, *at, !*push); !begun)
        return fail(begun.error());
    if (!*push) {
        run.isMovedOn = !*at || (*at)->commit != run.plan().target;
        return true;
    }
    if (const Status written = record(run, JournalState::Sending); !written)
        return fail(written.error());
    const Status pushed =
        run.git().push(run.options.repository, run.options.remote, **push, run.cancel);
    run.point("pushed");
    if (!pushed) {
        const Result<bool> taken = wasTaken(run, *at, pushed.error());
        if (!taken)
            return fail(taken.error());
        if (!*taken)
            return false;
    }
    // It is done, whether or not this can be written.
    std::ignore = record(run, JournalState::Answered);
    return true;
}

/// Whether the remote would take it.
Status tryMove(const RefRun &run)
{
    const Result<At> at = run.look(run.cancel);
    if (!at)
        return fail(at.error());
    Result<std::optional<PushRequest>> push =
        pushFor(*run.runner, run.options, run.plan(), *at, run.cancel);
    if (!push)
        return fail(push.error());
    if (!*push)
        return {};
    (*push)->dryRun = true;
    return run.git().push(run.options.repository, run.options.remote, **push, run.cancel);
}

// What waits on the event loop.

/// Whether the cluster was seen to run the target in time.
QCoro::Task<bool> watch(RunPtr run)
{
    if (!run->options.deployed)
        co_return false;
    const SteadyClock::time_point end = SteadyClock::now() + run->request.waveLimit;
    while (true) {
        const Result<std::optional<Revision>> now = co_await run->options.deployed(run->cancel);
        if (now && *now == run->plan().target)
            co_return true;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - SteadyClock::now());
        if (run->cancel.stop_requested() || left <= std::chrono::milliseconds(0))
            co_return false;
        co_await QCoro::sleepFor(std::min(run->options.interval, left));
    }
}

QCoro::Task<> watchAfter(RunPtr run)
{
    const QString ref = shown(run->options.ref);
    if (run->isMovedOn) {
        run->report(StepState::Applied,
                    SyncText::tr("It was pushed, and somebody moved %1 on since").arg(ref));
    } else {
        run->report(StepState::Checking, SyncText::tr("%1 is at %2; waiting for the cluster")
                                             .arg(ref, shown(run->plan().target.shortHex())));
        const bool isSeen = co_await watch(run);
        if (isSeen)
            run->report(StepState::Done);
        else
            run->report(StepState::Applied,
                        SyncText::tr("Pushed; the cluster was not seen to run it yet"));
    }
    run->point("watched");
    run->outcome.end = SyncEnd::Done;
}

} // namespace

RefEngine::RefEngine(std::shared_ptr<const ProcessRunner> runner,
                     std::shared_ptr<const Clock> clock, RefEngineOptions options)
    : m_runner(std::move(runner))
    , m_clock(std::move(clock))
    , m_options(std::move(options))
{
}

QCoro::Task<Result<SyncOutcome>> RefEngine::run(SyncRequest request, Progress progress,
                                                CancelToken cancel)
{
    if (!request.only.empty())
        co_return fail(ErrorCode::Unsupported,
                       SyncText::tr("A branch or tag moves as a whole: single objects cannot be "
                                    "chosen"));
    // Own copies: the engine may go away while this waits.
    const auto run = std::make_shared<RefRun>();
    run->runner = m_runner;
    run->clock = m_clock;
    run->options = m_options;
    run->request = std::move(request);
    run->progress = std::move(progress);
    run->cancel = cancel;
    for (size_t i = 0; i < run->plan().actions.size(); ++i) {
        StepProgress step;
        step.action = i;
        run->outcome.steps.push_back(step);
    }
    run->report(StepState::Sending);
    if (run->request.dryRun) {
        const Status tried = co_await QtConcurrent::run([run] { return tryMove(*run); });
        if (!tried)
            co_return fail(tried.error());
        run->report(StepState::Applied, SyncText::tr("The remote would take it"));
        run->outcome.end = SyncEnd::Done;
    } else {
        const Result<bool> moved = co_await QtConcurrent::run([run] { return move(*run); });
        if (!moved)
            co_return fail(moved.error());
        if (*moved)
            co_await watchAfter(run);
    }
    SyncOutcome out = run->outcome;
    // Whoever asked for the sync ends it, once it is on record.
    out.journal = std::move(run->journal);
    out.isUnsettled = out.isUnsettled || run->isOffRecord;
    co_return out;
}

} // namespace driftgate
