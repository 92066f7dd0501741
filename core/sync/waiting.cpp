#include "sync/waiting.h"

#include "cluster/applyset.h"
#include "sync/hookends.h"
#include "sync/sending.h"
#include "sync/text.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace driftgate
{

namespace
{

using Time = std::chrono::milliseconds;

constexpr Time FirstLook{200};
constexpr Time LongestWait{2'000};
/// Up to so many are asked for one by one; more by a list.
constexpr size_t FewObjects = 8;

/// What is waited for, and the newest that is known of it.
struct Watched {
    size_t action = 0;
    ObjectKey key;
    std::string apiVersion;
    std::string uid;
    std::optional<Object> live;
    bool isHook = false;
    bool isAsked = false; ///< the last look did find out about it
};

std::vector<Watched *> pointersTo(std::vector<Watched> &all)
{
    std::vector<Watched *> out;
    out.reserve(all.size());
    for (Watched &each : all)
        out.push_back(&each);
    return out;
}

bool isJob(const ObjectKey &key)
{
    return key.kind == "Job" && key.group == "batch";
}

bool isPod(const ObjectKey &key)
{
    return key.kind == "Pod" && key.group.empty();
}

/// A hook is done when its Job or Pod ran to the end; others when they are healthy.
bool isHookDone(const Watched &watched, const ObjectHealth &health)
{
    if (isPod(watched.key))
        return watched.live && watched.live->value.stringAt({"status", "phase"}) == "Succeeded";
    return health.health == Health::Healthy;
}

bool isSettled(const Watched &watched, const ObjectHealth &health)
{
    if (watched.isHook)
        return isHookDone(watched, health);
    // What is suspended on purpose does not get better by waiting.
    return health.health == Health::Healthy || health.health == Health::Suspended;
}

/// A hook whose object went: by its own time to live, or somebody deleted it.
bool isGone(const Watched &watched)
{
    if (!watched.isHook || !watched.isAsked)
        return false;
    return !watched.live || (!watched.uid.empty() &&
                             watched.live->value.stringAt({"metadata", "uid"}) != watched.uid);
}

/// It will not get better: a Job does not run again.
bool isFinal(const Watched &watched, const ObjectHealth &health)
{
    if (health.health != Health::Degraded)
        return false;
    return isJob(watched.key) || (isPod(watched.key) && watched.live &&
                                  watched.live->value.stringAt({"status", "phase"}) == "Failed");
}

QCoro::Task<> askOne(RunPtr run, Watched *watched)
{
    const auto found =
        co_await run->cluster->get(watched->key, versionIn(watched->apiVersion), run->cancel);
    watched->isAsked = found.has_value();
    if (found)
        watched->live = *found;
}

/// What is to be listed to find out about them: their kinds, where they lie.
ReadRequest listOf(const std::vector<Watched *> &all, const std::string &selector)
{
    std::set<ReadRequest::Kind> kinds;
    std::set<std::string> namespaces;
    for (const Watched *const each : all) {
        kinds.insert({each->key.group, each->key.kind, versionIn(each->apiVersion)});
        // What lies in none is listed whatever is said of them.
        if (!each->key.ns.empty())
            namespaces.insert(each->key.ns);
    }
    ReadRequest out;
    out.namespaces.assign(namespaces.begin(), namespaces.end());
    std::vector<ReadRequest::Kind> wanted(kinds.begin(), kinds.end());
    if (selector.empty())
        out.kinds = std::move(wanted);
    else
        out.marked.push_back({selector, std::move(wanted)});
    return out;
}

bool isMissing(const LiveState &state, const ObjectKey &key)
{
    return std::ranges::any_of(state.missing, [&key](const LiveState::Missing &missing) {
        const ReadRequest::Kind &kind = missing.kind;
        return kind.kind.empty() || (kind.kind == key.kind && kind.group == key.group);
    });
}

/// With a selector, what is not found may only have lost its label.
QCoro::Task<> lookByList(RunPtr run, std::vector<Watched *> all, std::string selector)
{
    const ReadRequest request = listOf(all, selector);
    const auto state = co_await run->cluster->read(request, run->cancel);
    if (!state)
        co_return;
    std::map<ObjectKey, const Object *> found;
    for (const Object &object : (*state)->objects)
        found.emplace(object.key, &object);
    for (Watched *const each : all) {
        const auto at = found.find(each->key);
        if (at != found.end()) {
            each->live = *at->second;
            each->isAsked = true;
        } else if (selector.empty() && !isMissing(**state, each->key)) {
            each->live.reset();
            each->isAsked = true;
        }
    }
}

/// Looks at all of them again. What could not be read stays as it was.
QCoro::Task<> look(RunPtr run, std::vector<Watched *> all, std::string selector)
{
    std::vector<Watched *> listed;
    for (Watched *const each : all) {
        each->isAsked = false;
        if (!each->isHook)
            listed.push_back(each);
    }
    if (listed.size() > FewObjects)
        co_await lookByList(run, std::move(listed), std::move(selector));
    std::vector<Watched *> rest;
    std::ranges::copy_if(all, std::back_inserter(rest),
                         [](const Watched *each) { return !each->isAsked; });
    const auto ask = [run, &rest](size_t place) { return askOne(run, rest[place]); };
    co_await atOnce(rest.size(), run->options.atOnce, ask);
}

QString inWords(Time time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return seconds >= 120 ? SyncText::tr("%n minute(s)", nullptr, static_cast<int>(seconds / 60))
                          : SyncText::tr("%n second(s)", nullptr, static_cast<int>(seconds));
}

Error notInTime(const RunPtr &run, const ObjectKey &key, const QString &why, size_t others)
{
    QString text = SyncText::tr("%1 was not healthy within %2: %3")
                       .arg(nameOf(key), inWords(run->request.waveLimit), why);
    if (others > 0)
        text += SyncText::tr(" (and %n more)", nullptr, static_cast<int>(others));
    return {ErrorCode::Timeout, std::move(text), {}};
}

Watched watchedOf(const SyncRun &run, size_t index)
{
    const Action &action = run.action(index);
    Watched out;
    out.action = index;
    out.key = action.key;
    out.apiVersion = action.object ? action.object->apiVersion : action.liveApiVersion;
    out.isHook = action.verb == ActionVerb::Run;
    out.live = run.stored[index];
    if (out.isHook)
        out.key.name = run.hookNames[index];
    if (out.live) {
        out.key = out.live->key;
        out.uid = out.live->value.stringAt({"metadata", "uid"});
    }
    return out;
}

} // namespace

QCoro::Task<WaveEnd> waitForHealth(RunPtr run, std::vector<size_t> actions)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<Watched> waiting;
    waiting.reserve(actions.size());
    for (const size_t index : actions)
        waiting.push_back(watchedOf(*run, index));
    WaveEnd end = WaveEnd::Healthy;
    bool isFirst = true;
    for (Time wait = FirstLook;; wait = std::min(wait * 3 / 2, LongestWait)) {
        // What is seen after a long sleep may be another's doing.
        if (const auto lost = co_await leaseLost(run)) {
            run->fail(*lost);
            co_return WaveEnd::Failed;
        }
        std::vector<Watched> still;
        for (Watched &each : waiting) {
            // One that an earlier program sent was not looked at yet.
            if (isFirst && !each.live) {
                still.push_back(std::move(each));
                continue;
            }
            if (isGone(each)) {
                const QString why =
                    SyncText::tr("%1 was deleted before its end was seen").arg(nameOf(each.key));
                run->report(each.action, StepState::Failed, why);
                run->fail({ErrorCode::NotFound, why, {}});
                end = WaveEnd::Failed;
                continue;
            }
            const ObjectHealth health = healthOf(each.live ? &*each.live : nullptr);
            run->reportHealth(each.action, health);
            const bool isDone = isSettled(each, health);
            const bool isOver = isFinal(each, health);
            if ((isDone || isOver) && each.isHook) {
                const auto whyFailed = isDone ? std::nullopt : std::optional(health.message);
                if (const Status kept = co_await finishHook(run, each.action, whyFailed); !kept) {
                    run->fail(kept.error());
                    end = WaveEnd::Failed;
                }
            }
            if (isDone) {
                run->report(each.action, StepState::Done, health.message);
            } else if (isOver) {
                run->report(each.action, StepState::Failed, health.message);
                run->fail({ErrorCode::Tool,
                           SyncText::tr("%1 failed: %2").arg(nameOf(each.key), health.message),
                           {}});
                if (each.isHook)
                    end = WaveEnd::Failed;
                else if (end == WaveEnd::Healthy)
                    end = WaveEnd::Unhealthy;
            } else {
                still.push_back(std::move(each));
            }
        }
        waiting = std::move(still);
        isFirst = false;
        if (waiting.empty() || end != WaveEnd::Healthy)
            co_return end;
        if (run->cancel.stop_requested())
            co_return WaveEnd::Cancelled;
        if (Time(timer.elapsed()) >= run->request.waveLimit) {
            const Watched &first = waiting.front();
            run->fail(
                notInTime(run, first.key, run->steps[first.action].message, waiting.size() - 1));
            co_return std::ranges::any_of(waiting, &Watched::isHook) ? WaveEnd::Failed
                                                                     : WaveEnd::Unhealthy;
        }
        std::ignore = co_await pause(wait, run->cancel);
        std::vector<Watched *> all = pointersTo(waiting);
        QElapsedTimer looking;
        looking.start();
        co_await look(run, std::move(all),
                      std::string(applyset::MemberLabel) + '=' + run->parent.id);
        // A cluster that takes long to answer is not asked without end.
        wait = std::max(wait, Time(looking.elapsed()));
    }
}

QCoro::Task<WaveEnd> waitForPruned(RunPtr run, std::vector<size_t> actions)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<Watched> waiting;
    for (const size_t index : actions) {
        waiting.push_back(watchedOf(*run, index));
        waiting.back().uid = run->action(index).liveUid;
        run->report(index, StepState::Checking);
    }
    for (Time wait = Time(20);; wait = std::min(wait * 2, LongestWait)) {
        if (const auto lost = co_await leaseLost(run)) {
            run->fail(*lost);
            co_return WaveEnd::Failed;
        }
        std::vector<Watched *> all = pointersTo(waiting);
        QElapsedTimer looking;
        looking.start();
        co_await look(run, std::move(all), {});
        // A cluster that takes long to answer is not asked without end.
        wait = std::max(wait, Time(looking.elapsed()));
        std::vector<Watched> still;
        for (Watched &each : waiting) {
            const bool isAnother = each.live && !each.uid.empty() &&
                                   each.live->value.stringAt({"metadata", "uid"}) != each.uid;
            if (each.isAsked && (!each.live || isAnother)) {
                run->report(each.action, StepState::Done);
                continue;
            }
            if (each.live)
                run->reportHealth(each.action, healthOf(&*each.live));
            still.push_back(std::move(each));
        }
        waiting = std::move(still);
        if (waiting.empty())
            co_return WaveEnd::Healthy;
        if (run->cancel.stop_requested())
            co_return WaveEnd::Cancelled;
        if (Time(timer.elapsed()) >= run->request.waveLimit) {
            const Watched &first = waiting.front();
            run->fail({ErrorCode::Timeout,
                       SyncText::tr("%1 was not gone within %2: %3")
                           .arg(nameOf(first.key), inWords(run->request.waveLimit),
                                run->steps[first.action].message),
                       {}});
            co_return WaveEnd::Unhealthy;
        }
        std::ignore = co_await pause(wait, run->cancel);
    }
}

QCoro::Task<Status> waitUntilGone(RunPtr run, ObjectKey key, std::string apiVersion,
                                  std::string uid, CancelToken cancel)
{
    QElapsedTimer timer;
    timer.start();
    for (Time wait = Time(20);; wait = std::min(wait * 2, LongestWait)) {
        const auto live = co_await run->cluster->get(key, versionIn(apiVersion), {});
        if (!live && !isTransient(live.error()))
            co_return fail(live.error());
        if (live &&
            (!*live || (!uid.empty() && (*live)->value.stringAt({"metadata", "uid"}) != uid)))
            co_return {};
        if (Time(timer.elapsed()) >= run->request.waveLimit) {
            const QString why = live ? healthOf(&**live).message : live.error().text;
            co_return fail(ErrorCode::Timeout,
                           SyncText::tr("%1 was not gone within %2: %3")
                               .arg(nameOf(key), inWords(run->request.waveLimit), why));
        }
        if (!co_await pause(wait, cancel))
            co_return fail(cancelled().error());
    }
}

} // namespace driftgate
