#pragma once

#include "cluster/kubernetes/gate.h"
#include "sync/applyengine.h"
#include "sync/journal.h"
#include "sync/lease.h"
#include "sync/setparent.h"

#include <QCoroTask>
#include <QElapsedTimer>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace driftgate
{

/// One sync under way: what its coroutines share. They hold it, and run on one event loop.
struct SyncRun {
    std::shared_ptr<Cluster> cluster;
    std::shared_ptr<const Clock> clock;
    ApplyEngineOptions options;
    SyncRequest request;
    Engine::Progress progress;
    CancelToken cancel;

    std::vector<StepProgress> steps; ///< one an action
    SetParent parent;
    std::shared_ptr<SyncLease> lease;
    std::unique_ptr<Journal> journal;
    std::vector<std::optional<size_t>> journalled; ///< place of an action in the journal
    std::optional<JournalReading> former;          ///< the journal that this sync goes on with
    std::string mark;                              ///< JournalHead::mark
    bool isOffRecord = false; ///< the journal could not be written: it stays without an end
    std::vector<std::optional<Object>> stored; ///< the cluster's last word on an action
    std::vector<std::string> hookNames;        ///< of actions that run a hook
    std::set<size_t> finishedHooks;            ///< actions whose hook ran to its end, now or before
    /// Actions whose object was deleted, or may be, and is not made anew yet.
    std::set<size_t> halfReplaced;
    std::optional<Error> failure; ///< the first
    std::vector<QString> notes;   ///< SyncOutcome::notes
    bool isRecorded = false;      ///< nothing runs there

    [[nodiscard]] const Action &action(size_t index) const { return request.plan->actions[index]; }
    [[nodiscard]] bool isSelected(size_t index) const;
    /// Whether anything is to be done for it: what is to be applied, and what is equal but no
    /// member of the set yet.
    [[nodiscard]] bool isSent(size_t index) const;
    /// What an interrupted sync has on record on it; Waiting when nothing.
    [[nodiscard]] const JournalLine *formerStep(size_t index) const;
    [[nodiscard]] bool isDoneBefore(size_t index) const;

    void report(size_t index, StepState state, QString message = {});
    void reportHealth(size_t index, const ObjectHealth &health);
    /// Keeps the first; its text names the object.
    void fail(Error error);
    /// Why nothing more may be begun; no value while it may.
    [[nodiscard]] std::optional<Error> stopped() const;
    void point(std::string_view name) const;
};

using RunPtr = std::shared_ptr<SyncRun>;

/// "Deployment.apps shop/web".
[[nodiscard]] QString nameOf(const ObjectKey &key);
/// Trying again may help: the cluster was not reached, or had too much to do.
[[nodiscard]] bool isTransient(const Error &error);

/// Why nothing is this sync's to do any more: its Lease is another's, or was not renewed in time.
/// Asks the cluster where the time is up. No value while it holds.
[[nodiscard]] QCoro::Task<std::optional<Error>> leaseLost(RunPtr run);

/// Writes lines of the journal in a worker; none in a dry run.
[[nodiscard]] QCoro::Task<Status> record(RunPtr run, std::vector<JournalLine> lines);

/// Does `work` for 0 … count-1, at most `most` at a time, in their order.
[[nodiscard]] QCoro::Task<> atOnce(size_t count, size_t most,
                                   std::function<QCoro::Task<>(size_t)> work);

/// Asks again after transient errors, for as long as the options' patience and `cancel` allow.
template<class T>
QCoro::Task<Result<T>> patiently(RunPtr run, std::function<QCoro::Task<Result<T>>()> ask,
                                 CancelToken cancel)
{
    using Time = std::chrono::milliseconds;
    QElapsedTimer timer;
    timer.start();
    for (Time wait(500);; wait = std::min(wait * 2, Time(5'000))) {
        Result<T> answer = co_await ask();
        const bool isOver = answer || !isTransient(answer.error()) ||
                            Time(timer.elapsed()) + wait > run->options.patience;
        if (isOver || !co_await pause(wait, cancel))
            co_return answer;
    }
}

template<class T>
QCoro::Task<Result<T>> patiently(const RunPtr &run, std::function<QCoro::Task<Result<T>>()> ask)
{
    return patiently<T>(run, std::move(ask), run->cancel);
}

} // namespace driftgate
