#include "workspace/syncing.h"

#include "workspace/engines.h"
#include "workspace/inspection.h"
#include "workspace/resuming.h"
#include "workspace/syncchecks.h"
#include "workspace/syncrecord.h"
#include "workspace/verifying.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace driftgate
{

namespace
{

/// Nothing is begun while an earlier one waits for a word: it would be forgotten, and a hook of it
/// run twice.
Status checkInterrupted(const Workspace &workspace, const SyncOrder &order)
{
    const InterruptedSyncs all = interruptedSyncs(workspace);
    const InterruptedSync *const known = all.find(order.application, order.cluster);
    return known == nullptr ? Status() : fail(interruptedError(*known));
}

} // namespace

QCoro::Task<Result<SyncReport>> syncApplication(std::shared_ptr<Workspace> workspace,
                                                SyncOrder order, Engine::Progress progress,
                                                CancelToken cancel)
{
    auto report = std::make_shared<SyncReport>();
    if (!order.dryRun) {
        const Status known =
            co_await QtConcurrent::run([workspace] { return checkAuthor(*workspace); });
        if (!known)
            co_return fail(known.error());
        const Status settled = co_await QtConcurrent::run(
            [workspace, order] { return checkInterrupted(*workspace, order); });
        if (!settled)
            co_return fail(settled.error());
        const Status heard = co_await hearOthers(workspace, report, cancel);
        if (!heard)
            co_return fail(heard.error());
    }
    const Result<ReviewedPlan> reviewed =
        co_await reviewPlan(workspace, order.application, order.cluster, order.options, cancel);
    if (!reviewed)
        co_return fail(reviewed.error());
    const Status allowed = checkOrder(order, *reviewed);
    if (!allowed)
        co_return fail(allowed.error());
    const std::shared_ptr<const Plan> plan = reviewed->planned.plan;
    const Deployed before = reviewed->planned.state->deployed;
    const Result<std::shared_ptr<Engine>> engine = engineFor(workspace, *plan, before);
    if (!engine)
        co_return fail(engine.error());
    if (cancel.stop_requested())
        co_return cancelled();

    SyncRequest request;
    request.plan = plan;
    request.only = order.only;
    request.dryRun = order.dryRun;
    request.waveLimit = order.waveLimit;
    request.wish = wishOf(order.options);
    request.permit = permitOf(reviewed->decidedAt, reviewed->decision);
    request.permit->named = order.named;
    request.by = co_await QtConcurrent::run([workspace] { return personName(*workspace); });
    report->plan = plan;
    report->only = order.only;
    Result<SyncOutcome> outcome = co_await (*engine)->run(request, progress, cancel);
    if (!outcome)
        co_return fail(outcome.error());
    report->outcome = std::move(*outcome);
    for (const QString &note : report->outcome.notes)
        report->notes.push_back(note);
    for (const QString &note : reviewed->notes)
        report->notes.push_back(note);
    if (!order.dryRun) {
        SyncFacts facts;
        facts.plan = plan;
        facts.approved = plan->digest;
        facts.approvals = reviewed->decision.counting();
        facts.decidedAt = reviewed->decidedAt;
        facts.only = order.only;
        facts.mustSign = reviewed->policy.isSigned;
        co_await concludeSync(workspace, facts, before, report, cancel);
    }
    SyncReport out = *report;
    co_return out;
}

} // namespace driftgate
