#include "sync/syncrun.h"

#include "cluster/applyset.h"
#include "sync/text.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace driftgate
{

namespace
{

struct AtOnce {
    size_t count = 0;
    size_t next = 0;
    std::function<QCoro::Task<>(size_t)> work;
};

QCoro::Task<> takeNext(std::shared_ptr<AtOnce> shared)
{
    while (shared->next < shared->count)
        co_await shared->work(shared->next++);
}

} // namespace

bool SyncRun::isSelected(size_t index) const
{
    return request.only.empty() || request.only.contains(action(index).key);
}

bool SyncRun::isSent(size_t index) const
{
    const Action &each = action(index);
    if (!isSelected(index))
        return false;
    if (each.verb != ActionVerb::Nothing)
        return true;
    return each.object && each.object->label(applyset::MemberLabel) != parent.id;
}

const JournalLine *SyncRun::formerStep(size_t index) const
{
    if (!former)
        return nullptr;
    const Action &each = action(index);
    const auto isSame = [&each](const auto &other) {
        return other.key == each.key && other.phase == each.phase &&
               (other.verb == ActionVerb::Run) == (each.verb == ActionVerb::Run) &&
               other.targetHash == each.targetHash;
    };
    // Hooks whose names are generated may be equal in everything: each has a step of its own.
    const auto &planned = request.plan->actions;
    auto before = each.key.name.empty()
                      ? std::count_if(planned.begin(),
                                      planned.begin() + static_cast<ptrdiff_t>(index), isSame)
                      : 0;
    const auto &actions = former->head.actions;
    const auto found = std::ranges::find_if(
        actions, [&isSame, &before](const auto &other) { return isSame(other) && before-- == 0; });
    return found == actions.end() ? nullptr
                                  : &former->steps[static_cast<size_t>(found - actions.begin())];
}

bool SyncRun::isDoneBefore(size_t index) const
{
    const JournalLine *const step = formerStep(index);
    if (!step)
        return false;
    // A hook that was made may still be running.
    return step->state == JournalState::Finished ||
           (step->state == JournalState::Answered && action(index).verb != ActionVerb::Run);
}

void SyncRun::report(size_t index, StepState state, QString message)
{
    StepProgress &step = steps[index];
    step.state = state;
    step.message = std::move(message);
    if (progress)
        progress(step);
}

void SyncRun::reportHealth(size_t index, const ObjectHealth &health)
{
    StepProgress &step = steps[index];
    if (step.health == health.health && step.message == health.message &&
        step.state == StepState::Checking)
        return;
    step.health = health.health;
    report(index, StepState::Checking, health.message);
}

void SyncRun::fail(Error error)
{
    if (!failure)
        failure = std::move(error);
}

std::optional<Error> SyncRun::stopped() const
{
    if (failure)
        return std::optional(failure);
    if (cancel.stop_requested())
        return cancelled().error();
    return lease ? lease->lost() : std::nullopt;
}

void SyncRun::point(std::string_view name) const
{
    if (options.onPoint)
        options.onPoint(name);
}

QString nameOf(const ObjectKey &key)
{
    return QString::fromStdString(key.toString());
}

bool isTransient(const Error &error)
{
    return error.code == ErrorCode::Network || error.code == ErrorCode::Timeout;
}

QCoro::Task<std::optional<Error>> leaseLost(RunPtr run)
{
    if (!run->lease)
        co_return std::nullopt;
    co_await run->lease->confirm();
    co_return run->lease->lost();
}

QCoro::Task<Status> record(RunPtr run, std::vector<JournalLine> lines)
{
    if (!run->journal || lines.empty())
        co_return {};
    run->point("before writing");
    // Flushing a disk may take long: not on the event loop.
    const Status written = co_await QtConcurrent::run(
        [journal = run->journal.get(), lines] { return journal->write(lines); });
    run->isOffRecord = run->isOffRecord || !written;
    run->point("written");
    co_return written;
}

QCoro::Task<> atOnce(size_t count, size_t most, std::function<QCoro::Task<>(size_t)> work)
{
    auto shared = std::make_shared<AtOnce>(AtOnce{count, 0, std::move(work)});
    std::vector<QCoro::Task<>> workers;
    workers.reserve(std::min(most, count));
    for (size_t i = 0; i < std::min(most, count); ++i)
        workers.push_back(takeNext(shared));
    for (QCoro::Task<> &worker : workers)
        co_await worker;
}

} // namespace driftgate
