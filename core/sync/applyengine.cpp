#include "sync/applyengine.h"

#include "cluster/applyset.h"
#include "sync/dryrun.h"
#include "sync/hookends.h"
#include "sync/sending.h"
#include "sync/setwriting.h"
#include "sync/syncrun.h"
#include "sync/text.h"
#include "sync/waiting.h"

#include <QCoroFuture>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <tuple>

namespace driftgate
{

namespace
{

/// Actions that are carried out before the next ones are begun.
struct Wave {
    bool prunes = false;
    SyncPhase phase = SyncPhase::Sync;
    std::vector<std::vector<size_t>> groups; ///< of one kind each, in order
};

std::vector<Wave> wavesOf(const SyncRun &run, bool afterFailure)
{
    std::vector<Wave> out;
    const Action *before = nullptr;
    for (size_t i = 0; i < run.steps.size(); ++i) {
        const Action &action = run.action(i);
        if (!run.isSelected(i) || (action.phase == SyncPhase::SyncFail) != afterFailure)
            continue;
        const auto place = [](const Action &each) {
            return std::tuple(each.verb == ActionVerb::Prune, each.phase, each.wave);
        };
        if (!before || place(*before) != place(action))
            out.push_back({action.verb == ActionVerb::Prune, action.phase, {}});
        auto &groups = out.back().groups;
        if (groups.empty() || before->key.kind != action.key.kind ||
            before->key.group != action.key.group)
            groups.emplace_back();
        groups.back().push_back(i);
        before = &action;
    }
    return out;
}

bool isDefinition(const Action &action)
{
    return action.key.kind == "CustomResourceDefinition" &&
           action.key.group == "apiextensions.k8s.io";
}

void takeEnd(WaveEnd wave, SyncEnd &out)
{
    if (wave == WaveEnd::Unhealthy)
        out = SyncEnd::Unhealthy;
    else if (wave == WaveEnd::Failed)
        out = SyncEnd::Failed;
    else if (wave == WaveEnd::Cancelled)
        out = SyncEnd::Cancelled;
}

/// What of a group is to be sent now; the others are told how they stand.
std::vector<size_t> toSend(const RunPtr &run, const std::vector<size_t> &group)
{
    std::vector<size_t> out;
    for (const size_t index : group) {
        if (run->steps[index].state != StepState::Waiting)
            continue; // sent ahead of its wave
        const bool isOver = run->isDoneBefore(index) && run->journalled[index];
        const bool isHook = run->action(index).verb == ActionVerb::Run;
        if (!isOver && run->isRecorded && isHook)
            run->report(index, StepState::Done, SyncText::tr("A recorded cluster runs no hooks"));
        else if (isOver || !run->isSent(index))
            run->report(index, StepState::Unchanged);
        else
            out.push_back(index);
    }
    return out;
}

/// Whether its health is waited for: what this sync applied, or one before it that it goes on with
/// or that did not come to its end.
bool isWatched(const RunPtr &run, size_t index)
{
    const StepState state = run->steps[index].state;
    if (state != StepState::Applied && state != StepState::Unchanged)
        return false;
    const Action &action = run->action(index);
    if (!run->journalled[index])
        return action.isPending && !run->parent.applying.empty();
    return action.verb != ActionVerb::Run || !run->isDoneBefore(index);
}

QCoro::Task<SyncEnd> carryOutWave(RunPtr run, Wave wave)
{
    SyncEnd end = SyncEnd::Done;
    std::vector<size_t> watched;
    for (const std::vector<size_t> &group : wave.groups) {
        std::ignore = co_await leaseLost(run); // stopped() tells
        if (run->stopped())
            break;
        const std::vector<size_t> sent = toSend(run, group);
        co_await sendGroup(run, sent);
        std::vector<size_t> now;
        std::ranges::copy_if(group, std::back_inserter(now),
                             [&run](size_t index) { return isWatched(run, index); });
        // Kinds are there once their definitions are established.
        if (!run->stopped() && !wave.prunes && !run->isRecorded &&
            isDefinition(run->action(group.front()))) {
            takeEnd(co_await waitForHealth(run, std::exchange(now, {})), end);
            if (end != SyncEnd::Done)
                co_return end;
        }
        watched.insert(watched.end(), now.begin(), now.end());
    }
    if (const auto stop = run->stopped()) {
        const bool isCancelled = stop->code == ErrorCode::Cancelled;
        if (!isCancelled)
            run->fail(*stop);
        co_return isCancelled ? SyncEnd::Cancelled : SyncEnd::Failed;
    }
    if (run->isRecorded) {
        // Nothing runs there that could become healthy.
        for (const size_t index : watched)
            run->report(index, StepState::Done);
    } else if (!watched.empty() && wave.prunes) {
        takeEnd(co_await waitForPruned(run, watched), end);
    } else if (!watched.empty()) {
        takeEnd(co_await waitForHealth(run, watched), end);
    }
    co_return end;
}

/// One after the other, as long as all goes well. With a phase go the hooks that helped in it.
QCoro::Task<SyncEnd> carryOutWaves(RunPtr run, std::vector<Wave> waves)
{
    for (size_t i = 0; i < waves.size(); ++i) {
        const SyncEnd end = co_await carryOutWave(run, waves[i]);
        if (end != SyncEnd::Done)
            co_return end;
        const bool isLast =
            i + 1 == waves.size() || waves[i + 1].prunes || waves[i + 1].phase != waves[i].phase;
        if (isLast && !waves[i].prunes)
            co_await removeFinishedHooks(run, waves[i].phase);
    }
    co_return SyncEnd::Done;
}

QCoro::Task<SyncEnd> carryOut(RunPtr run)
{
    const SyncEnd end = co_await carryOutWaves(run, wavesOf(*run, false));
    // Without a journal nothing more is sent, hooks no less.
    if ((end == SyncEnd::Failed || end == SyncEnd::Unhealthy) && !run->isOffRecord) {
        // Hooks for this case; what they come to does not change how the sync ended.
        const auto failure = std::exchange(run->failure, std::nullopt);
        std::ignore = co_await carryOutWaves(run, wavesOf(*run, true));
        run->failure = failure;
    }
    co_return end;
}

/// Errors: an object that is another set's member, which it would leave without anybody knowing.
Status checkMembership(const SyncRun &run)
{
    for (size_t i = 0; i < run.steps.size(); ++i) {
        const Action &action = run.action(i);
        if (!run.isSelected(i) || !action.object || action.verb == ActionVerb::Run)
            continue;
        const std::string_view set = action.object->label(applyset::MemberLabel);
        if (set.empty() || set == run.parent.id)
            continue;
        return fail(ErrorCode::Conflict,
                    SyncText::tr("%1 is a member of another ApplySet (%2): remove its label %3 "
                                 "first if it is to change over")
                        .arg(nameOf(action.key), QString::fromUtf8(set),
                             QString::fromLatin1(applyset::MemberLabel)));
    }
    return {};
}

QCoro::Task<Status> readFormer(RunPtr run)
{
    run->mark = QStringLiteral("%1")
                    .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'))
                    .toStdString();
    Result<std::optional<JournalReading>> former = co_await QtConcurrent::run(
        [run] { return readResumed(run->options.journalFolder, run->request); });
    if (!former)
        co_return fail(former.error());
    run->former = std::move(*former);
    if (run->former)
        run->mark = run->former->head.mark;
    co_return {};
}

QCoro::Task<Status> beginJournal(RunPtr run)
{
    JournalHead head = JournalHead::of(run->request, run->clock->now());
    head.mark = run->mark;
    std::vector<JournalLine> carried;
    for (size_t i = 0; i < run->steps.size(); ++i) {
        const Action &action = run->action(i);
        const JournalLine *const former = run->isSelected(i) ? run->formerStep(i) : nullptr;
        const bool isRun = action.verb == ActionVerb::Run && run->isRecorded;
        if (isRun || (!run->isSent(i) && !former))
            continue;
        run->journalled[i] = head.actions.size();
        if (former && former->state != JournalState::Waiting) {
            carried.push_back(*former);
            carried.back().action = head.actions.size();
            if (!former->name.empty())
                run->hookNames[i] = former->name;
            if (action.verb == ActionVerb::Run && former->state == JournalState::Finished)
                run->finishedHooks.insert(i);
        }
        head.actions.push_back(JournalAction::of(action));
    }
    auto begun = co_await QtConcurrent::run([folder = run->options.journalFolder, head, carried] {
        return std::make_shared<Result<std::unique_ptr<Journal>>>(
            Journal::begin(folder, head, carried));
    });
    if (!*begun)
        co_return fail(begun->error());
    run->journal = std::move(**begun);
    run->point("begun");
    if (run->former) {
        co_await QtConcurrent::run(
            [run, at = head.at] { endResumed(run->options.journalFolder, *run->former, at); });
        run->point("resumed");
    }
    co_return {};
}

/// The Lease and the set's parent lie in the application's namespace. Where the plan itself makes
/// that, it comes before them.
QCoro::Task<Status> makeNamespace(RunPtr run)
{
    const ObjectKey key{"", "Namespace", "", run->options.ns};
    const auto &actions = run->request.plan->actions;
    const auto own = std::ranges::find_if(actions, [&key](const Action &action) {
        return action.key == key && action.verb == ActionVerb::Create;
    });
    const auto index = static_cast<size_t>(own - actions.begin());
    if (own == actions.end() || !run->isSent(index) || run->isDoneBefore(index))
        co_return {};
    if (const Status begun = co_await beginJournal(run); !begun)
        co_return begun;
    co_await sendGroup(run, {index});
    if (const auto failure = std::exchange(run->failure, std::nullopt))
        co_return fail(*failure);
    co_return {};
}

QCoro::Task<Status> begin(RunPtr run)
{
    if (const Status read = co_await readFormer(run); !read)
        co_return read;
    Result<SetParent> parent = co_await findParent(run->cluster, run->request.plan, run->options.ns,
                                                   run->options.parentName, run->cancel);
    if (!parent)
        co_return fail(parent.error());
    run->parent = std::move(*parent);
    if (const Status allowed = checkMembership(*run); !allowed)
        co_return allowed;
    if (const Status made = co_await makeNamespace(run); !made)
        co_return made;
    LeaseWish wish{run->options.ns, run->request.plan->application.text(), run->request.by,
                   run->options.host};
    if (wish.by.empty())
        wish.by = "driftgate";
    auto lease = co_await SyncLease::take(run->cluster, run->clock, wish, run->cancel);
    if (!lease)
        co_return fail(lease.error());
    run->lease = std::move(*lease);
    run->point("leased");
    if (!run->journal) {
        if (const Status begun = co_await beginJournal(run); !begun)
            co_return begun;
    }
    const Status written = co_await writeParentBefore(run);
    run->point("parent before");
    co_return written;
}

QCoro::Task<> giveLeaseBack(RunPtr run)
{
    if (run->lease)
        co_await run->lease->release();
    run->point("released");
}

/// A sync that did not begin leaves nothing to be looked at, unless it was to go on with another.
QCoro::Task<> refuse(RunPtr run)
{
    if (run->journal && !run->former && !run->isOffRecord) {
        std::ignore =
            co_await QtConcurrent::run([journal = run->journal.get(), at = run->clock->now()] {
                return journal->end("refused", at);
            });
    }
    run->journal.reset();
    co_await giveLeaseBack(run);
}

QCoro::Task<SyncOutcome> syncAll(RunPtr run)
{
    SyncEnd end = co_await carryOut(run);
    // Whoever took it over says what the cluster runs now.
    if (const auto lost = co_await leaseLost(run)) {
        run->failure = lost;
        end = SyncEnd::Failed;
    }
    if (end == SyncEnd::Done) {
        if (const Status written = co_await writeParentAfter(run); !written) {
            run->fail(written.error());
            end = SyncEnd::Failed;
        }
        run->point("parent after");
    }
    for (size_t i = 0; i < run->steps.size(); ++i) {
        const StepState state = run->steps[i].state;
        if (state == StepState::Waiting)
            run->report(i, StepState::Skipped);
    }
    co_await giveLeaseBack(run);
    SyncOutcome out;
    out.end = end;
    out.steps = run->steps;
    out.error = run->failure;
    // Whoever asked for the sync ends it, once it is on record.
    out.journal = std::move(run->journal);
    // What it does not know of is to be looked at, and the rest may be gone on with.
    out.isUnsettled = run->isOffRecord || !run->halfReplaced.empty();
    out.notes = run->notes;
    co_return out;
}

} // namespace

ApplyEngine::ApplyEngine(std::shared_ptr<Cluster> cluster, std::shared_ptr<const Clock> clock,
                         ApplyEngineOptions options)
    : m_cluster(std::move(cluster))
    , m_clock(std::move(clock))
    , m_options(std::move(options))
{
}

QCoro::Task<Result<SyncOutcome>> ApplyEngine::run(SyncRequest request, Progress progress,
                                                  CancelToken cancel)
{
    if (!request.plan)
        co_return fail(ErrorCode::Invalid, SyncText::tr("There is no plan to carry out"));
    const auto run = std::make_shared<SyncRun>();
    run->cluster = m_cluster;
    run->clock = m_clock;
    run->options = m_options;
    if (run->options.host.empty())
        run->options.host = QSysInfo::machineHostName().toStdString();
    run->request = std::move(request);
    run->progress = std::move(progress);
    run->cancel = cancel;
    run->isRecorded = m_cluster->status().isRecorded;
    const size_t count = run->request.plan->actions.size();
    run->journalled.resize(count);
    run->stored.resize(count);
    run->hookNames.resize(count);
    run->steps.resize(count);
    for (size_t i = 0; i < count; ++i)
        run->steps[i].action = i;
    if (run->request.dryRun)
        co_return co_await askAboutAll(run);
    if (const Status begun = co_await begin(run); !begun) {
        co_await refuse(run);
        co_return fail(begun.error());
    }
    co_return co_await syncAll(run);
}

} // namespace driftgate
