#include "sync/refmove.h"

#include "base/shown.h"
#include "git/repository.h"
#include "sync/text.h"

namespace driftgate
{

namespace
{

/// Whether one commit follows from another, after a fetch of the ref where one is not known here.
Result<bool> follows(const ProcessRunner &runner, const RefEngineOptions &options,
                     const Revision &older, const Revision &newer, const CancelToken &cancel)
{
    for (const bool isLast : {false, true}) {
        const Result<Repository> repository = Repository::open(options.repository);
        if (!repository)
            return fail(repository.error());
        const Result<bool> out = repository->isAncestor(older, newer);
        if (out || isLast)
            return out;
        const Status fetched =
            GitRemote(runner).fetchRef(options.repository, options.remote, options.ref, cancel);
        if (!fetched)
            return fail(fetched.error());
    }
    return false;
}

} // namespace

Result<std::optional<PushRequest>> pushFor(const ProcessRunner &runner,
                                           const RefEngineOptions &options, const Plan &plan,
                                           const std::optional<RemoteRef> &at,
                                           const CancelToken &cancel)
{
    const Revision &target = plan.target;
    PushRequest out{.source = target.hex(), .ref = options.ref};
    if (!at)
        return out;
    if (at->commit == target)
        return std::nullopt;
    const QString ref = shown(options.ref);
    const QString there = shown(at->commit.shortHex());
    const Result<bool> isForward = follows(runner, options, at->commit, target, cancel);
    if (!isForward)
        return fail(isForward.error());
    if (*isForward) {
        if (options.ref.starts_with("refs/tags/"))
            out.onlyFrom = at->object;
        return out;
    }
    if (!plan.isRollback)
        return fail(ErrorCode::Conflict,
                    SyncText::tr("%1 stands at %2, and %3 does not follow from it: it is not moved "
                                 "by force")
                        .arg(ref, there, shown(target.shortHex())));
    const Result<bool> isBack = follows(runner, options, target, at->commit, cancel);
    if (!isBack)
        return fail(isBack.error());
    if (!*isBack)
        return fail(ErrorCode::Conflict,
                    SyncText::tr("%1 stands at %2, which does not follow from %3: this would be no "
                                 "rollback of it")
                        .arg(ref, there, shown(target.shortHex())));
    out.onlyFrom = at->object;
    return out;
}

RefPush refPushOf(const JournalReading &journal, const std::optional<RemoteRef> &at)
{
    const JournalState state =
        journal.steps.empty() ? JournalState::Waiting : journal.steps.front().state;
    if (state == JournalState::Answered || (at && at->commit == journal.head.target))
        return RefPush::Done;
    if (state != JournalState::Sending)
        return RefPush::NotDone;
    const std::optional<Revision> now = at ? std::optional(at->object) : std::nullopt;
    return now == journal.head.from ? RefPush::NotDone : RefPush::Unknown;
}

} // namespace driftgate
