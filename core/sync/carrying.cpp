#include "sync/carrying.h"

#include "cluster/applyset.h"
#include "cluster/fieldset.h"
#include "compare/kinds.h"
#include "plan/actions.h"
#include "sync/hooks.h"
#include "sync/sending.h"
#include "sync/text.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr const char *ClientSideApply = "kubectl-client-side-apply";

std::unexpected<Error> conflicted(const ObjectKey &key, const std::vector<FieldConflict> &conflicts)
{
    return fail(ErrorCode::Conflict,
                SyncText::tr("%1 has fields that others own, which the plan did not foresee: %2")
                    .arg(nameOf(key), fieldsText(conflicts)));
}

bool isForeseen(const Action &action, const std::vector<FieldConflict> &conflicts)
{
    return action.force && std::ranges::all_of(conflicts, [&action](const FieldConflict &each) {
               return std::ranges::any_of(action.conflicts, [&each](const FieldConflict &known) {
                   return known.field == each.field && known.manager == each.manager;
               });
           });
}

bool isOwnedByClientSideApply(const Object &object)
{
    const std::vector<ManagedFields> managed = readManagedFields(object.value);
    return std::ranges::any_of(managed, [](const ManagedFields &entry) {
        return entry.manager == ClientSideApply && entry.operation == "Update" &&
               entry.subresource.empty();
    });
}

bool isDefinedHere(const SyncRun &run, const ObjectKey &key)
{
    return std::ranges::any_of(run.request.plan->actions, [&key](const Action &action) {
        return action.object && action.key.kind == "CustomResourceDefinition" &&
               action.object->value.stringAt({"spec", "group"}) == key.group &&
               action.object->value.stringAt({"spec", "names", "kind"}) == key.kind;
    });
}

/// What was made or changed a moment ago may not be known everywhere yet: a kind whose definition
/// is in the same plan, its new versions and schemas, the service account of a new namespace.
bool isNotThereYet(const SyncRun &run, const Action &action, const Error &error)
{
    if (error.code == ErrorCode::NotFound && isDefinedHere(run, action.key))
        return true;
    for (size_t i = 0; i < run.steps.size(); ++i) {
        if (run.isSelected(i) && cannotBeAskedYet({&run.action(i), 1}, action, error))
            return true;
    }
    return error.code == ErrorCode::Denied &&
           error.text.contains(QLatin1String("error looking up service account"));
}

QCoro::Task<Result<ApplyOutcome>> applied(RunPtr run, size_t index, ApplyRequest request,
                                          CancelToken cancel)
{
    // The server's own word, for when patience ends.
    auto early = std::make_shared<std::optional<Error>>();
    const auto ask = [run, index, request, early]() -> QCoro::Task<Result<ApplyOutcome>> {
        Result<ApplyOutcome> answer = co_await run->cluster->apply(request, {});
        early->reset();
        if (!answer && isNotThereYet(*run, run->action(index), answer.error())) {
            Error error = std::move(answer).error();
            *early = error;
            error.code = ErrorCode::Network; // to be asked again
            co_return fail(std::move(error));
        }
        co_return answer;
    };
    Result<ApplyOutcome> answer = co_await patiently<ApplyOutcome>(run, ask, cancel);
    if (!answer && *early)
        co_return fail(**early);
    co_return answer;
}

/// Server-side apply of one object: first as one who takes nothing over.
QCoro::Task<Result<ApplyOutcome>> applyObjectOf(RunPtr run, size_t index, Object object,
                                                CancelToken cancel)
{
    const Action &action = run->action(index);
    ApplyRequest request;
    request.object = std::move(object);
    Result<ApplyOutcome> answer = co_await applied(run, index, request, cancel);
    if (!answer)
        co_return answer;
    if (!answer->conflicts.empty() && isForeseen(action, answer->conflicts)) {
        request.force = true;
        answer = co_await applied(run, index, request, cancel);
        if (!answer)
            co_return answer;
    }
    if (answer->object && isOwnedByClientSideApply(*answer->object)) {
        // Else a field that the manifest no longer names would stay for good.
        OwnershipMove move;
        move.key = request.object.key;
        move.version = versionIn(request.object.apiVersion);
        move.from = ClientSideApply;
        move.fields = action.fields;
        const auto ask = [run, move] { return run->cluster->moveOwnership(move, {}); };
        const Result<bool> moved = co_await patiently<bool>(run, ask, cancel);
        if (!moved)
            co_return fail(moved.error());
        if (*moved)
            answer = co_await applied(run, index, request, cancel);
        if (!answer)
            co_return answer;
    }
    // What is equal is not worth taking anything over: it stays no member of the set.
    if (!answer->conflicts.empty() && action.verb != ActionVerb::Nothing)
        co_return conflicted(action.key, answer->conflicts);
    co_return answer;
}

/// Deletes; what is gone already is done.
QCoro::Task<Status> removed(RunPtr run, DeleteRequest request, CancelToken cancel)
{
    const auto ask = [run, request]() -> QCoro::Task<Result<bool>> {
        const Status gone = co_await run->cluster->remove(request, {});
        if (!gone && gone.error().code != ErrorCode::NotFound)
            co_return fail(gone.error());
        co_return true;
    };
    const Result<bool> done = co_await patiently<bool>(run, ask, cancel);
    co_return done ? Status() : Status(fail(done.error()));
}

Object memberOf(const SyncRun &run, Object object)
{
    object.value.set({"metadata", "labels", applyset::MemberLabel}, Value::string(run.parent.id));
    return object;
}

/// Deletes what is to be replaced and waits until it is gone; it counts as half replaced from then
/// on.
QCoro::Task<Status> removeReplaced(RunPtr run, size_t index)
{
    const Action &action = run->action(index);
    DeleteRequest request = deletionOf(action.key, action.liveApiVersion, action.liveUid);
    request.foreground = true;
    run->halfReplaced.insert(index);
    const Status gone = co_await removed(run, std::move(request), {});
    if (gone)
        co_return co_await waitUntilGone(run, action.key, action.liveApiVersion, action.liveUid,
                                         {});
    // Of one that was not answered nothing is known.
    if (!isTransient(gone.error()))
        run->halfReplaced.erase(index);
    // Of another uid: it was made anew already, by this sync before it was interrupted.
    co_return gone.error().code == ErrorCode::Conflict ? Status() : gone;
}

/// Deletes and makes anew. A person who asks to stop is heard before or after, never between:
/// the object would be gone.
QCoro::Task<Result<ApplyOutcome>> replace(RunPtr run, size_t index)
{
    const Action &action = run->action(index);
    if (!action.liveUid.empty()) {
        if (const Status gone = co_await removeReplaced(run, index); !gone)
            co_return fail(gone.error());
        // It is another's to make now.
        if (const auto lost = run->lease ? run->lease->lost() : std::nullopt)
            co_return fail(*lost);
    }
    Result<ApplyOutcome> made =
        co_await applyObjectOf(run, index, memberOf(*run, *action.object), {});
    if (made)
        run->halfReplaced.erase(index);
    co_return made;
}

QCoro::Task<Result<ApplyOutcome>> prune(RunPtr run, size_t index)
{
    const Action &action = run->action(index);
    ApplyOutcome out;
    out.changed = true;
    const std::string version = versionIn(action.liveApiVersion);
    const auto ask = [run, &action, version] { return run->cluster->get(action.key, version, {}); };
    const auto live = co_await patiently<std::optional<Object>>(run, ask);
    if (!live)
        co_return fail(live.error());
    if (!*live)
        co_return out;
    // Whatever was planned: what is another set's is not ours to delete.
    const std::string_view set = (*live)->label(applyset::MemberLabel);
    if (!set.empty() && set != run->parent.id) {
        co_return fail(ErrorCode::Conflict,
                       SyncText::tr("%1 is a member of another ApplySet (%2) and was not deleted")
                           .arg(nameOf(action.key), QString::fromUtf8(set)));
    }
    const Status gone = co_await removed(
        run, deletionOf(action.key, action.liveApiVersion, action.liveUid), run->cancel);
    if (!gone)
        co_return fail(gone.error());
    co_return out;
}

/// Whether the interrupted sync made it, and not for another phase in which the same hook runs.
bool isOfThisPhase(const SyncRun &run, size_t index, const Object &live)
{
    if (live.annotation(HookMark) != run.mark ||
        run.formerStep(index)->state == JournalState::Waiting)
        return false;
    const std::string_view uid = live.value.stringAt({"metadata", "uid"});
    const auto isAnothers = [&](const JournalLine &step) {
        const JournalAction &action = run.former->head.actions[step.action];
        return action.key == run.action(index).key && action.phase != run.action(index).phase &&
               !step.uid.empty() && step.uid == uid;
    };
    return std::ranges::none_of(run.former->steps, isAnothers);
}

/// Deletes what is there of a hook. Only what the plan saw there, or this sync made, has been
/// agreed to; a Job or a Pod that ran is nothing to lose.
QCoro::Task<Status> removeFormerHook(RunPtr run, size_t index, Object live)
{
    const Action &action = run->action(index);
    const std::string uid(live.value.stringAt({"metadata", "uid"}));
    const bool isForeseen = uid == action.liveUid || live.annotation(HookMark) == run->mark;
    if (!isForeseen && !runsToItsEnd(live.key))
        co_return fail(ErrorCode::Conflict,
                       SyncText::tr("%1 was made by somebody else since the plan was, and is not "
                                    "deleted")
                           .arg(nameOf(live.key)));
    // Others need what is made anew to be there, whoever asks to stop.
    const CancelToken cancel = runsToItsEnd(live.key) ? run->cancel : CancelToken();
    const Status gone = co_await removed(run, deletionOf(live.key, live.apiVersion, uid), cancel);
    if (!gone)
        co_return gone;
    co_return co_await waitUntilGone(run, live.key, live.apiVersion, uid, cancel);
}

/// Makes a hook's object, but for the one that the interrupted sync made: anew, or as any other is
/// applied.
QCoro::Task<Result<ApplyOutcome>> runHook(RunPtr run, size_t index)
{
    const Action &action = run->action(index);
    const Object hook = hookObject(*action.object, run->hookNames[index], run->mark);
    const std::string version = versionIn(hook.apiVersion);
    const auto ask = [run, hook, version] { return run->cluster->get(hook.key, version, {}); };
    const auto live = co_await patiently<std::optional<Object>>(run, ask);
    if (!live)
        co_return fail(live.error());
    const JournalLine *const former = run->formerStep(index);
    if (*live && former && isOfThisPhase(*run, index, **live)) {
        ApplyOutcome out;
        out.object = **live;
        co_return out;
    }
    const bool isBegun = former && (former->state == JournalState::Sending ||
                                    former->state == JournalState::Answered);
    if (!*live && isBegun)
        co_return fail(ErrorCode::Conflict,
                       SyncText::tr("%1 is gone: whether the interrupted sync ran it to its end is "
                                    "not known, so it is not run again")
                           .arg(nameOf(hook.key)));
    if (*live && isHookMadeAnew(*action.object)) {
        const Status gone = co_await removeFormerHook(run, index, **live);
        if (!gone)
            co_return fail(gone.error());
    }
    ApplyRequest request;
    request.object = hook;
    Result<ApplyOutcome> answer = co_await applied(run, index, request, run->cancel);
    if (answer && !answer->conflicts.empty())
        co_return conflicted(hook.key, answer->conflicts);
    co_return answer;
}

} // namespace

QCoro::Task<Result<ApplyOutcome>> carriedOut(const RunPtr &run, size_t index)
{
    switch (run->action(index).verb) {
    case ActionVerb::Replace:
        return replace(run, index);
    case ActionVerb::Prune:
        return prune(run, index);
    case ActionVerb::Run:
        return runHook(run, index);
    default:
        return applyObjectOf(run, index, memberOf(*run, *run->action(index).object), run->cancel);
    }
}

QString fieldsText(const std::vector<FieldConflict> &conflicts)
{
    QStringList fields;
    for (const FieldConflict &each : conflicts) {
        fields.push_back(
            SyncText::tr("%1 of %2")
                .arg(QString::fromStdString(each.field), QString::fromStdString(each.manager)));
    }
    fields.removeDuplicates();
    constexpr qsizetype Most = 3;
    if (fields.size() > Most) {
        fields.resize(Most);
        fields.push_back(QStringLiteral("…"));
    }
    return fields.join(QStringLiteral(", "));
}

DeleteRequest deletionOf(const ObjectKey &key, const std::string &apiVersion,
                         const std::string &uid)
{
    DeleteRequest out;
    out.key = key;
    out.version = versionIn(apiVersion);
    out.uid = uid;
    return out;
}

std::string versionIn(const std::string &apiVersion)
{
    return apiVersion.substr(apiVersion.find('/') + 1);
}

} // namespace driftgate
