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

/// How far the sync came, on the actions of a plan that was made later.
SyncOutcome outcomeOf(const JournalReading &journal, const Plan &plan)
{
    SyncOutcome out;
    out.end = SyncEnd::Cancelled;
    for (size_t i = 0; i < plan.actions.size(); ++i) {
        StepProgress step;
        step.action = i;
        for (size_t j = 0; j < std::min(journal.steps.size(), journal.head.actions.size()); ++j) {
            const JournalAction &known = journal.head.actions[j];
            if (known.key == plan.actions[i].key && known.phase == plan.actions[i].phase)
                step.state = stateOf(journal.steps[j].state);
        }
        out.steps.push_back(step);
    }
    return out;
}

SyncFacts factsOf(const JournalReading &journal, std::shared_ptr<const Plan> plan,
                  const Policy &policy, std::vector<RecordId> approvals)
{
    SyncFacts out;
    out.plan = std::move(plan);
    out.approved = journal.head.plan;
    out.approvals = std::move(approvals);
    out.only = journal.head.only;
    out.mustSign = policy.isSigned;
    return out;
}

/// Whether the cluster itself says that it runs what was to be brought: the last thing that a sync
/// of the whole writes.
bool isMarkedIn(const Deployed &deployed, const JournalReading &journal)
{
    return journal.head.engine != EngineKind::Apply || !journal.head.only.empty() ||
           deployed.revision == journal.head.target;
}

Status endIt(const Workspace &workspace, const std::string &id, std::string_view how)
{
    return endJournal(journalFolder(workspace), id, how, workspace.environment().clock->now());
}

/// The state that a journal is looked at in, and the plan of what is left of it.
struct Left {
    JournalReading journal;
    ReviewedPlan reviewed;
    std::string canonical; ///< of the plan that was approved; "" when it is not known
    Decision decision;     ///< on that plan
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
    out.canonical = canonicalOf(journal->head.plan.text(), {}, *reviewed->ledger);
    out.decision =
        decide(reviewed->policy, asApproved(*reviewed->planned.plan, *journal, out.canonical),
               *reviewed->ledger, workspace->environment().clock->now());
    out.reviewed = std::move(*reviewed);
    co_return out;
}

} // namespace

QCoro::Task<Result<SyncReport>> verifyInterrupted(std::shared_ptr<Workspace> workspace,
                                                  std::string journal, CancelToken cancel)
{
    const Result<Left> left = co_await readLeft(workspace, journal, cancel);
    if (!left)
        co_return fail(left.error());
    const auto plan = std::make_shared<const Plan>(
        asApproved(*left->reviewed.planned.plan, left->journal, left->canonical));
    auto report = std::make_shared<SyncReport>();
    report->plan = plan;
    report->outcome = outcomeOf(left->journal, *plan);
    report->verification = co_await verifyLive(workspace, plan, left->journal.head.only, cancel);
    const bool isMatched = report->verification.state == VerificationState::Matched;
    const bool isMarked = isMarkedIn(left->reviewed.planned.state->deployed, left->journal);
    if (isMatched)
        report->outcome.end = SyncEnd::Done;
    co_await recordSync(
        workspace, factsOf(left->journal, plan, left->reviewed.policy, left->decision.counting()),
        report, cancel);
    if (isMatched && isMarked && report->record) {
        const Status ended = co_await QtConcurrent::run(
            [workspace, journal] { return endIt(*workspace, journal, "verified"); });
        if (!ended)
            co_return fail(ended.error());
    } else if (isMatched && !isMarked) {
        report->notes.push_back(Tr::tr("The cluster does not name %1 as deployed yet: resuming the "
                                       "sync sends only that")
                                    .arg(QString::fromStdString(plan->target.shortHex())));
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
    const std::vector<QString> moved = movedSince(left->journal, left->canonical, *rest);
    if (!moved.empty())
        co_return fail(errorOf(ErrorCode::Conflict,
                               Tr::tr("What is left is not what was approved any more:"), moved));
    if (!left->decision.isAllowed)
        co_return fail(errorOf(ErrorCode::Denied, Tr::tr("The policy does not allow the sync yet:"),
                               left->decision.missing));
    // Under the digest that was approved: should this break off too, it is what is gone on with.
    const auto plan =
        std::make_shared<const Plan>(asApproved(*rest, left->journal, left->canonical));
    const Deployed &before = left->reviewed.planned.state->deployed;
    const bool hasSet = before.source == DeployedSource::ApplySet;
    const Result<std::shared_ptr<Engine>> engine =
        engineFor(workspace, *plan, hasSet ? before.object : std::nullopt);
    if (!engine)
        co_return fail(engine.error());
    SyncRequest request;
    request.plan = plan;
    request.only = left->journal.head.only;
    request.by = co_await QtConcurrent::run([workspace] { return personName(*workspace); });
    request.resumes = journal;
    Engine::Progress told;
    if (progress)
        told = progress(plan);
    Result<SyncOutcome> outcome = co_await (*engine)->run(request, told, cancel);
    if (!outcome)
        co_return fail(outcome.error());
    report->plan = plan;
    report->outcome = std::move(*outcome);
    for (const QString &note : report->outcome.notes)
        report->notes.push_back(note);
    if (request.only.empty())
        co_await holdAfter(workspace, plan, before, report, cancel);
    report->verification = co_await verifyLive(workspace, plan, request.only, cancel);
    co_await recordSync(
        workspace, factsOf(left->journal, plan, left->reviewed.policy, left->decision.counting()),
        report, cancel);
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
    auto report = std::make_shared<SyncReport>();
    report->outcome.end = SyncEnd::Cancelled;
    const Result<Policy> policy = co_await QtConcurrent::run(
        [workspace, plan] { return policyFor(*workspace, plan->application, plan->cluster); });
    SyncFacts facts = factsOf(*reading, plan, policy.value_or(Policy()), {});
    facts.end = "abandoned";
    co_await recordSync(workspace, facts, report, cancel);
    if (report->recordError)
        co_return fail(*report->recordError);
    co_return co_await QtConcurrent::run(
        [workspace, journal] { return endIt(*workspace, journal, "abandoned"); });
}

} // namespace driftgate
