#include "sync/hooks.h"
#include "workspace/deciding.h"
#include "workspace/engines.h"
#include "workspace/holding.h"
#include "workspace/resuming.h"
#include "workspace/syncchecks.h"
#include "workspace/syncing.h"
#include "workspace/syncrecord.h"
#include "workspace/verifying.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Syncing)
};

Result<JournalReading> interrupted(const Workspace &workspace, const std::string &id)
{
    const InterruptedJournals all = interruptedJournals(journalFolder(workspace));
    const auto found = std::ranges::find(all.journals, id, &JournalReading::id);
    if (found == all.journals.end())
        return fail(ErrorCode::NotFound,
                    Tr::tr("There is no interrupted sync “%1”").arg(QString::fromStdString(id)));
    return *found;
}

StepState stateOf(JournalState state)
{
    switch (state) {
    case JournalState::Waiting:
        return StepState::Waiting;
    case JournalState::Sending:
        return StepState::Sending;
    case JournalState::Answered:
        return StepState::Applied;
    case JournalState::Finished:
        return StepState::Done;
    case JournalState::Refused:
        return StepState::Failed;
    }
    return StepState::Waiting;
}

/// How far the sync came, on the actions of a plan that was made later. `push`: of its ref.
SyncOutcome outcomeOf(const JournalReading &journal, const Plan &plan, std::optional<RefPush> push)
{
    SyncOutcome out;
    out.end = SyncEnd::Cancelled;
    for (size_t i = 0; i < plan.actions.size(); ++i) {
        StepProgress step;
        step.action = i;
        if (push)
            step.state = *push == RefPush::Done      ? StepState::Applied
                         : *push == RefPush::NotDone ? StepState::Waiting
                                                     : StepState::Sending;
        for (size_t j = 0; j < std::min(journal.steps.size(), journal.head.actions.size()); ++j) {
            const JournalAction &known = journal.head.actions[j];
            if (known.key == plan.actions[i].key && known.phase == plan.actions[i].phase)
                step.state = stateOf(journal.steps[j].state);
        }
        out.steps.push_back(step);
    }
    return out;
}

/// What became of the push of a sync that moves a ref, as the remote tells it now; none for another
/// sync.
QCoro::Task<Result<std::optional<RefPush>>> pushOf(std::shared_ptr<Workspace> workspace,
                                                   JournalReading journal, CancelToken cancel)
{
    std::optional<RefPush> out;
    if (journal.head.ref.empty())
        co_return out;
    const Result<RefPush> push = co_await QtConcurrent::run(
        [workspace, journal, cancel] { return refPushNow(*workspace, journal, cancel); });
    if (!push)
        co_return fail(push.error());
    out = *push;
    co_return out;
}

/// How the policy let through what was begun. A journal that does not say it was decided on before
/// it began, and by what counts now.
Permit permitOf(const JournalReading &journal, const Decision &now)
{
    return journal.head.permit.value_or(permitOf(journal.head.at, now));
}

SyncFacts factsOf(const JournalReading &journal, std::shared_ptr<const Plan> plan,
                  const Policy &policy, const Permit &permit)
{
    SyncFacts out;
    out.plan = std::move(plan);
    out.approved = journal.head.plan;
    for (const std::string &id : permit.approvals)
        out.approvals.emplace_back(id);
    out.decidedAt = permit.at;
    out.only = journal.head.only;
    out.mustSign = policy.isSigned;
    return out;
}

/// The first hook that is not on record as having run to its end; no value when all are. Hooks for
/// a failure are none that a sync waits for.
std::optional<ObjectKey> openHook(const JournalReading &journal)
{
    for (size_t i = 0; i < journal.head.actions.size(); ++i) {
        const JournalAction &action = journal.head.actions[i];
        const bool isFinished =
            i < journal.steps.size() && journal.steps[i].state == JournalState::Finished;
        if (action.verb != ActionVerb::Run || action.phase == SyncPhase::SyncFail || isFinished)
            continue;
        ObjectKey key = action.key;
        if (key.name.empty() && i < journal.steps.size())
            key.name = journal.steps[i].name;
        return key;
    }
    return std::nullopt;
}

/// What is left of a sync though live is as planned, a sentence; "" for nothing. Of a sync of the
/// whole the cluster itself has to say that it runs the target, and whether it is held there: that
/// is written last.
QString leftOf(const JournalReading &journal, const Deployed &deployed)
{
    if (const auto hook = openHook(journal))
        return Tr::tr("%1 was not seen to run to its end: resuming the sync goes on with it")
            .arg(QString::fromStdString(hook->toString()));
    const JournalHead &head = journal.head;
    if (head.engine != EngineKind::Apply || !head.only.empty())
        return {};
    if (deployed.revision != head.target || deployed.applying)
        return Tr::tr("The cluster does not name %1 as deployed yet: resuming the sync sends only "
                      "that")
            .arg(QString::fromStdString(head.target.shortHex()));
    if (deployed.held != (head.isRollback ? std::optional(head.target) : std::nullopt))
        return Tr::tr("The cluster does not say yet whether the application is held: resuming the "
                      "sync sends only that");
    return {};
}

/// Why the sync of a ref is not over though the remote was asked; "" where it is.
QString leftOfPush(const JournalReading &journal, RefPush push)
{
    const QString target = QString::fromStdString(journal.head.target.shortHex());
    const QString ref = QString::fromStdString(journal.head.ref);
    switch (push) {
    case RefPush::NotDone:
        return Tr::tr("%1 was not moved to %2: resuming the sync pushes it").arg(ref, target);
    case RefPush::Unknown:
        return Tr::tr("%1 stands neither where it stood nor at %2: whether it was moved cannot be "
                      "told")
            .arg(ref, target);
    case RefPush::Done:
        break;
    }
    return {};
}

Status endIt(const Workspace &workspace, const std::string &id, std::string_view how)
{
    return endJournal(journalFolder(workspace), id, how, workspace.environment().clock->now());
}

/// The state that a journal is looked at in, and the plan of what is left of it.
struct Left {
    JournalReading journal;
    ReviewedPlan reviewed;
    PlanOptions options;
    std::string canonical; ///< of the plan that was approved; "" when it is not known
    Decision decision;     ///< on that plan
    TimePoint decidedAt{}; ///< when that was asked for
};

QCoro::Task<Result<Left>> readLeft(std::shared_ptr<Workspace> workspace, std::string id,
                                   CancelToken cancel)
{
    const Result<JournalReading> journal =
        co_await QtConcurrent::run([workspace, id] { return interrupted(*workspace, id); });
    if (!journal)
        co_return fail(journal.error());
    const Status known =
        co_await QtConcurrent::run([workspace] { return checkAuthor(*workspace); });
    if (!known)
        co_return fail(known.error());
    const PlanOptions options = optionsOf(*journal);
    Result<ReviewedPlan> reviewed = co_await reviewPlan(workspace, journal->head.application,
                                                        journal->head.cluster, options, cancel);
    if (!reviewed)
        co_return fail(reviewed.error());
    Left out;
    out.journal = *journal;
    out.options = options;
    out.canonical =
        canonicalOf(journal->head.plan.text(), journal->head.canonical, *reviewed->ledger);
    out.decidedAt = workspace->environment().clock->now();
    const Plan approved = asApproved(*reviewed->planned.plan, *journal, out.canonical);
    out.decision =
        co_await QtConcurrent::run([workspace, approved, policy = reviewed->policy,
                                    ledger = reviewed->ledger, now = out.decidedAt, cancel] {
            return decideHere(workspace, policy, approved, *ledger, now, cancel);
        });
    if (cancel.stop_requested())
        co_return cancelled();
    out.reviewed = std::move(*reviewed);
    co_return out;
}

/// Objects that may be deleted without their names being typed once more: those that were typed
/// when the sync began, and hooks that it made itself. All of a journal that does not say it.
std::set<ObjectKey> namedIn(const Left &left)
{
    const JournalHead &head = left.journal.head;
    std::set<ObjectKey> out;
    if (head.permit)
        out = head.permit->named;
    else
        std::ranges::transform(head.actions, std::inserter(out, out.end()), &JournalAction::key);
    for (const Object &object : left.reviewed.planned.state->live->objects) {
        if (!head.mark.empty() && object.annotation(HookMark) == head.mark)
            out.insert(object.key);
    }
    return out;
}

/// Errors: Conflict (what is left is not what was approved), Denied, Invalid (an object whose name
/// was not typed).
Status checkLeft(const Left &left)
{
    const std::vector<QString> moved =
        movedSince(left.journal, left.canonical, *left.reviewed.planned.plan);
    if (!moved.empty())
        return fail(errorOf(ErrorCode::Conflict,
                            Tr::tr("What is left is not what was approved any more:"), moved));
    if (!left.decision.isAllowed)
        return fail(errorOf(ErrorCode::Denied, Tr::tr("The policy does not allow the sync yet:"),
                            left.decision.missing));
    return checkNamed(*left.reviewed.planned.plan, namedIn(left), left.journal.head.only);
}

} // namespace

QCoro::Task<Result<SyncReport>> verifyInterrupted(std::shared_ptr<Workspace> workspace,
                                                  std::string journal, CancelToken cancel)
{
    const Result<Left> left = co_await readLeft(workspace, journal, cancel);
    if (!left)
        co_return fail(left.error());
    const Result<std::optional<RefPush>> push = co_await pushOf(workspace, left->journal, cancel);
    if (!push)
        co_return fail(push.error());
    const auto plan = std::make_shared<const Plan>(
        asApproved(*left->reviewed.planned.plan, left->journal, left->canonical));
    auto report = std::make_shared<SyncReport>();
    report->plan = plan;
    report->only = left->journal.head.only;
    report->outcome = outcomeOf(left->journal, *plan, *push);
    report->verification = co_await verifyLive(workspace, plan, left->journal.head.only, cancel);
    // A look that was broken off says nothing of how live stands.
    if (cancel.stop_requested())
        co_return cancelled();
    const bool isMatched = report->verification.state == VerificationState::Matched;
    const QString rest = *push ? leftOfPush(left->journal, **push)
                               : leftOf(left->journal, left->reviewed.planned.state->deployed);
    // On record as done only what can be ended. Where a ref was moved, the rest is the
    // controller's.
    const bool isDone = (*push || isMatched) && rest.isEmpty();
    if (isDone)
        report->outcome.end = SyncEnd::Done;
    co_await recordSync(workspace,
                        factsOf(left->journal, plan, left->reviewed.policy,
                                permitOf(left->journal, left->decision)),
                        report, cancel);
    if (isDone && report->record) {
        const Status ended = co_await QtConcurrent::run(
            [workspace, journal] { return endIt(*workspace, journal, "verified"); });
        if (!ended)
            co_return fail(ended.error());
    } else if ((*push || isMatched) && !rest.isEmpty()) {
        report->notes.push_back(rest);
    }
    SyncReport out = *report;
    co_return out;
}

QCoro::Task<Result<SyncReport>> resumeInterrupted(std::shared_ptr<Workspace> workspace,
                                                  std::string journal, ProgressFor progress,
                                                  CancelToken cancel)
{
    auto report = std::make_shared<SyncReport>();
    const Status heard = co_await hearOthers(workspace, report, cancel);
    if (!heard)
        co_return fail(heard.error());
    const Result<Left> left = co_await readLeft(workspace, journal, cancel);
    if (!left)
        co_return fail(left.error());
    const std::shared_ptr<const Plan> rest = left->reviewed.planned.plan;
    const Result<std::optional<RefPush>> push = co_await pushOf(workspace, left->journal, cancel);
    if (!push)
        co_return fail(push.error());
    // Where the ref was moved nothing is sent any more, and the engine waits for the cluster alone:
    // that was let through before.
    Permit permit = permitOf(left->journal, left->decision);
    if (*push != RefPush::Done) {
        if (const Status allowed = checkLeft(*left); !allowed)
            co_return fail(allowed.error());
        permit.at = left->decidedAt;
        permit.approvals = permitOf(left->decidedAt, left->decision).approvals;
    }
    // Under the digest that was approved: should this break off too, it is what is gone on with.
    const auto plan =
        std::make_shared<const Plan>(asApproved(*rest, left->journal, left->canonical));
    const Deployed &before = left->reviewed.planned.state->deployed;
    const Result<std::shared_ptr<Engine>> engine = engineFor(workspace, *plan, before);
    if (!engine)
        co_return fail(engine.error());
    SyncRequest request;
    request.plan = plan;
    request.only = left->journal.head.only;
    request.by = co_await QtConcurrent::run([workspace] { return personName(*workspace); });
    request.resumes = journal;
    request.wish = wishOf(left->options);
    request.permit = permit;
    Engine::Progress told;
    if (progress)
        told = progress(plan);
    Result<SyncOutcome> outcome = co_await (*engine)->run(request, told, cancel);
    if (!outcome)
        co_return fail(outcome.error());
    report->plan = plan;
    report->only = request.only;
    report->outcome = std::move(*outcome);
    for (const QString &note : report->outcome.notes)
        report->notes.push_back(note);
    co_await concludeSync(workspace, factsOf(left->journal, plan, left->reviewed.policy, permit),
                          before, report, cancel);
    SyncReport out = *report;
    co_return out;
}

QCoro::Task<Status> abandonInterrupted(std::shared_ptr<Workspace> workspace, std::string journal,
                                       CancelToken cancel)
{
    const Result<JournalReading> reading = co_await QtConcurrent::run(
        [workspace, journal] { return interrupted(*workspace, journal); });
    if (!reading)
        co_return fail(reading.error());
    const Status known =
        co_await QtConcurrent::run([workspace] { return checkAuthor(*workspace); });
    if (!known)
        co_return fail(known.error());
    // The cluster is not asked: it may be what broke the sync off.
    auto plan = std::make_shared<Plan>();
    plan->application = reading->head.application;
    plan->cluster = reading->head.cluster;
    plan->clusterUid = reading->head.clusterUid;
    plan->engine = reading->head.engine;
    plan->target = reading->head.target;
    plan->isRollback = reading->head.isRollback;
    plan->ref = reading->head.ref;
    plan->deployed = reading->head.deployed;
    auto report = std::make_shared<SyncReport>();
    report->outcome.end = SyncEnd::Cancelled;
    const Result<Policy> policy = co_await QtConcurrent::run(
        [workspace, plan] { return policyFor(*workspace, plan->application, plan->cluster); });
    SyncFacts facts =
        factsOf(*reading, plan, policy.value_or(Policy()), permitOf(*reading, Decision()));
    facts.end = "abandoned";
    co_await recordSync(workspace, facts, report, cancel);
    if (report->recordError)
        co_return fail(*report->recordError);
    co_return co_await QtConcurrent::run(
        [workspace, journal] { return endIt(*workspace, journal, "abandoned"); });
}

} // namespace driftgate
