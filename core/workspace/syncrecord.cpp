#include "workspace/syncrecord.h"

#include "cluster/fieldset.h"
#include "workspace/holding.h"
#include "workspace/verifying.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QTimer>
#include <QtConcurrentRun>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Syncing)
};

constexpr std::chrono::seconds PushAfterStop{30};

/// A stop that was meant for the objects keeps no record from the others; only one that comes later
/// does. But then nobody could end a push that hangs: it is given a while.
CancelToken cancelOfPush(const CancelToken &cancel)
{
    if (!cancel.stop_requested())
        return cancel;
    CancelSource limit;
    QTimer::singleShot(PushAfterStop, [limit]() mutable { limit.request_stop(); });
    return limit.get_token();
}

Value texts(const auto &list, auto text)
{
    Value out = Value::sequence();
    for (const auto &item : list)
        out.append(Value::string(text(item)));
    return out;
}

/// The fields that deviate, each with its object: "Deployment.apps shop/web /spec/replicas".
Value deviatingFields(const Verification &verification)
{
    Value out = Value::sequence();
    for (const Deviation &deviation : verification.deviations) {
        std::string name = deviation.object.toString();
        if (deviation.fields.empty())
            out.append(Value::string(name));
        name += ' ';
        for (const std::string &field : deviation.fields)
            out.append(Value::string(name + field));
    }
    return out;
}

Record recordOf(const Workspace &workspace, const SyncFacts &facts, const SyncReport &report)
{
    const Plan &plan = *facts.plan;
    Record out;
    out.kind = plan.isRollback ? RecordKind::Rollback : RecordKind::Sync;
    out.application = plan.application;
    out.cluster = plan.cluster;
    out.clusterUid = plan.clusterUid;
    out.revision = plan.target;
    out.plan = facts.approved;
    out.at = workspace.environment().clock->now();
    out.detail.set("engine", Value::string(engineName(plan.engine)));
    out.detail.set("decidedAt", Value::string(formatTime(
                                    std::chrono::floor<std::chrono::seconds>(facts.decidedAt))));
    if (plan.deployed)
        out.detail.set("from", Value::string(plan.deployed->hex()));
    const bool isFailed = report.outcome.end == SyncEnd::Failed;
    out.detail.set("outcome",
                   Value::string(isFailed ? std::string_view("failed")
                                          : verificationStateName(report.verification.state)));
    out.detail.set("end", Value::string(facts.end.empty() ? syncEndName(report.outcome.end)
                                                          : std::string_view(facts.end)));
    if (!report.verification.deviations.empty())
        out.detail.set("fields", deviatingFields(report.verification));
    out.detail.set("approvals",
                   texts(facts.approvals, [](const RecordId &id) { return id.text(); }));
    if (!facts.only.empty())
        out.detail.set("only",
                       texts(facts.only, [](const ObjectKey &key) { return key.toString(); }));
    if (!plan.ref.empty())
        out.detail.set("ref", Value::string(plan.ref));
    // One that brings commits went forward, from further back.
    if (plan.isRollback && plan.engine == EngineKind::Ref && plan.commits.empty())
        out.detail.set("forced", Value::boolean(true));
    return out;
}

} // namespace

Permit permitOf(TimePoint decidedAt, const Decision &decision)
{
    Permit out{.at = decidedAt};
    for (const RecordId &id : decision.counting())
        out.approvals.push_back(id.text());
    return out;
}

Status checkAuthor(const Workspace &workspace)
{
    if (!workspace.ledger().person().name.empty())
        return {};
    return fail(ErrorCode::Invalid,
                Tr::tr("Git does not know who you are, so the sync could not be recorded: set "
                       "user.name and user.email (git config --global user.email "
                       "you@example.com)"));
}

QCoro::Task<Status> hearOthers(std::shared_ptr<Workspace> workspace,
                               std::shared_ptr<SyncReport> report, CancelToken cancel)
{
    const Status heard = co_await fetchLedger(workspace, cancel);
    if (!heard && heard.error().code == ErrorCode::Cancelled)
        co_return fail(heard.error());
    if (!heard)
        report->notes.push_back(Tr::tr("What others said meanwhile could not be fetched: %1")
                                    .arg(heard.error().toString()));
    co_return Status();
}

QCoro::Task<> recordSync(std::shared_ptr<Workspace> workspace, SyncFacts facts,
                         std::shared_ptr<SyncReport> report, CancelToken cancel)
{
    Record record = recordOf(*workspace, facts, *report);
    // What was done is put on record even when the person has asked to stop.
    const Result<Record> written =
        co_await QtConcurrent::run([workspace, record, mustSign = facts.mustSign] {
            return workspace->ledger().append(record, mustSign, {});
        });
    if (!written) {
        Error error = written.error();
        error.text = Tr::tr("The sync could not be put on record: %1").arg(error.text);
        report->notes.push_back(error.toString());
        report->recordError = std::move(error);
        co_return;
    }
    report->record = *written;
    const Status pushed = co_await exchangeLedger(workspace, cancelOfPush(cancel));
    if (!pushed)
        report->notes.push_back(
            Tr::tr("The record waits to be pushed: %1").arg(pushed.error().toString()));
}

QCoro::Task<> concludeSync(std::shared_ptr<Workspace> workspace, SyncFacts facts, Deployed before,
                           std::shared_ptr<SyncReport> report, CancelToken cancel)
{
    // Single objects do not move the deployed revision, and nothing beside it.
    if (facts.only.empty())
        co_await holdAfter(workspace, facts.plan, before, report, {});
    report->verification = co_await verifyLive(workspace, facts.plan, facts.only, {});
    co_await recordSync(workspace, facts, report, cancel);
    if (!report->record)
        report->outcome.isUnsettled = true;
    // An end that cannot be written is the same as none: the sync is offered again.
    std::ignore = co_await QtConcurrent::run([report, at = workspace->environment().clock->now()] {
        return finishJournal(report->outcome, at);
    });
}

} // namespace driftgate
