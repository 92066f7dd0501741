#include "sync/hookends.h"

#include "compare/kinds.h"
#include "sync/hooks.h"
#include "sync/sending.h"

namespace driftgate
{

namespace
{

/// The hook's object as the cluster has it: never another one of its name.
std::optional<DeleteRequest> deletionOfHook(const SyncRun &run, size_t index)
{
    const Action &action = run.action(index);
    const std::optional<Object> &stored = run.stored[index];
    const JournalLine *const former = run.formerStep(index);
    std::string uid;
    if (stored)
        uid = stored->value.stringAt({"metadata", "uid"});
    else if (former)
        uid = former->uid;
    // What has a generateName runs like a hook, but nothing says that it goes.
    if (uid.empty() || !isHook(*action.object))
        return std::nullopt;
    ObjectKey key = action.key;
    key.name = run.hookNames[index];
    return deletionOf(key, action.object->apiVersion, uid);
}

} // namespace

QCoro::Task<Status> finishHook(RunPtr run, size_t index, std::optional<QString> whyFailed)
{
    JournalLine line{.action = *run->journalled[index], .state = JournalState::Finished};
    if (whyFailed) {
        // Not finished: what goes on with the sync must not take it for done.
        line.state = JournalState::Refused;
        line.text = *whyFailed;
    }
    if (const Status written = co_await record(run, {line}); !written)
        co_return written;
    if (!whyFailed) {
        run->finishedHooks.insert(index);
    } else if (hookPolicyOf(*run->action(index).object).afterFailure) {
        if (auto request = deletionOfHook(*run, index))
            std::ignore = co_await run->cluster->remove(*std::move(request), {});
    }
    co_return {};
}

QCoro::Task<> removeFinishedHooks(RunPtr run, SyncPhase phase)
{
    const std::set<size_t> finished = run->finishedHooks;
    for (const size_t index : finished) {
        const Action &action = run->action(index);
        if (action.phase != phase || !hookPolicyOf(*action.object).afterSuccess)
            continue;
        if (auto request = deletionOfHook(*run, index))
            std::ignore = co_await run->cluster->remove(*std::move(request), {});
    }
}

} // namespace driftgate
