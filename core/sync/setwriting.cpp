#include "sync/setwriting.h"

#include "cluster/applyset.h"
#include "sync/text.h"

#include <algorithm>

namespace driftgate
{

namespace
{

QCoro::Task<Status> writeParent(RunPtr run, Object object)
{
    ApplyRequest request;
    request.object = std::move(object);
    request.fieldManager = applyset::ParentManager;
    const auto ask = [run, request]() -> QCoro::Task<Result<ApplyOutcome>> {
        Result<ApplyOutcome> answer = co_await run->cluster->apply(request, {});
        if (!answer || answer->conflicts.empty())
            co_return answer;
        // As kubectl does: the set's book is its tool's to keep.
        ApplyRequest forced = request;
        forced.force = true;
        co_return co_await run->cluster->apply(forced, {});
    };
    const Result<ApplyOutcome> answer = co_await patiently<ApplyOutcome>(run, ask);
    if (answer)
        co_return {};
    Error error = answer.error();
    error.text = SyncText::tr("The parent of the ApplySet, %1, cannot be written: %2")
                     .arg(nameOf(run->parent.key), error.text);
    co_return fail(std::move(error));
}

ReadRequest::Kind kindIn(const std::string &groupKind)
{
    const size_t dot = groupKind.find('.');
    if (dot == std::string::npos)
        return {"", groupKind, ""};
    return {groupKind.substr(dot + 1), groupKind.substr(0, dot), ""};
}

/// What the plan's objects do not account for: members that a veto kept, of kinds or in namespaces
/// that nothing else of the application lies in.
QCoro::Task<> addOthers(RunPtr run, SetContent &content)
{
    std::set<std::string> kinds = run->parent.kinds;
    std::set<std::string> namespaces = run->parent.namespaces;
    const auto isNew = [](const std::set<std::string> &known) {
        return [&known](const std::string &each) { return !known.contains(each); };
    };
    namespaces.erase(run->parent.key.ns);
    if (std::ranges::none_of(kinds, isNew(content.kinds)) &&
        std::ranges::none_of(namespaces, isNew(content.namespaces)))
        co_return;
    kinds.insert(content.kinds.begin(), content.kinds.end());
    ReadRequest request;
    std::string members(applyset::MemberLabel);
    members += '=';
    members += run->parent.id;
    request.marked.push_back({std::move(members), {}});
    for (const std::string &kind : kinds)
        request.marked.front().kinds.push_back(kindIn(kind));
    std::set<std::string> known = namespaces;
    known.insert(content.namespaces.begin(), content.namespaces.end());
    known.insert(run->parent.key.ns);
    request.knownNamespaces.assign(known.begin(), known.end());
    const auto state = co_await run->cluster->read(request, {});
    if (!state) {
        // Too much is listed once too often; too little would be lost.
        content.kinds = kinds;
        content.namespaces.insert(namespaces.begin(), namespaces.end());
        co_return;
    }
    for (const Object &object : (*state)->objects) {
        if (!object.value.stringAt({"metadata", "deletionTimestamp"}).empty())
            continue;
        content.kinds.insert(groupKindOf(object.key));
        if (!object.key.ns.empty())
            content.namespaces.insert(object.key.ns);
    }
    for (const LiveState::Missing &missing : (*state)->missing) {
        if (missing.error.code == ErrorCode::NotFound)
            continue;
        // What was not seen may lie wherever members are known to have lain.
        content.namespaces.insert(namespaces.begin(), namespaces.end());
        if (missing.kind.kind.empty())
            content.kinds.insert(kinds.begin(), kinds.end());
        else
            content.kinds.insert(groupKindOf({missing.kind.group, missing.kind.kind, {}, {}}));
    }
}

} // namespace

QCoro::Task<Status> writeParentBefore(RunPtr run)
{
    const Plan &plan = *run->request.plan;
    SetContent content = contentOf(plan);
    content.kinds.insert(run->parent.kinds.begin(), run->parent.kinds.end());
    content.namespaces.insert(run->parent.namespaces.begin(), run->parent.namespaces.end());
    SetMarks marks{run->parent.revision, run->parent.applying};
    // A rollback leads away from what was begun before: should it not come to its end either, the
    // next one is a rollback still.
    if (run->request.only.empty() && (marks.applying.empty() || !plan.isRollback))
        marks.applying = plan.target.hex();
    co_return co_await writeParent(
        run, parentObject(run->parent, content, plan.application.text(), marks));
}

QCoro::Task<Status> writeParentAfter(RunPtr run)
{
    const Plan &plan = *run->request.plan;
    if (!run->request.only.empty())
        co_return {};
    // It went with its namespace.
    const bool isGone = std::ranges::any_of(plan.actions, [&run](const Action &action) {
        return action.verb == ActionVerb::Prune && action.key.kind == "Namespace" &&
               action.key.group.empty() && action.key.name == run->parent.key.ns;
    });
    if (isGone)
        co_return {};
    SetContent content = contentOf(plan);
    co_await addOthers(run, content);
    co_return co_await writeParent(
        run, parentObject(run->parent, content, plan.application.text(), {plan.target.hex(), {}}));
}

} // namespace driftgate
