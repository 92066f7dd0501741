#include "workspace/approving.h"

#include "workspace/deciding.h"
#include "workspace/policyreading.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QtConcurrentRun>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Approving)
};

/// What a worker reads beside the plan.
struct Said {
    PolicyReading policy;
    std::shared_ptr<const LedgerView> ledger;
};

Result<Said> readSaid(const Workspace &workspace, const ApplicationName &application,
                      const ClusterName &cluster, const CancelToken &cancel)
{
    Result<PolicyReading> policy = policyNow(workspace, application, cluster);
    if (!policy)
        return fail(policy.error());
    Result<std::shared_ptr<const LedgerView>> ledger =
        workspace.ledger().read(cancel, {.application = application, .cluster = cluster});
    if (!ledger)
        return fail(ledger.error());
    return Said{std::move(*policy), std::move(*ledger)};
}

Result<Record> writeVote(const Workspace &workspace, const Plan &plan, RecordKind kind,
                         const std::string &comment, const CancelToken &cancel)
{
    if (kind != RecordKind::Approval && kind != RecordKind::Rejection)
        return fail(ErrorCode::Invalid, Tr::tr("A vote is an approval or a rejection"));
    const Result<PolicyReading> policy = policyNow(workspace, plan.application, plan.cluster);
    if (!policy)
        return fail(policy.error());
    Record record;
    record.kind = kind;
    record.application = plan.application;
    record.cluster = plan.cluster;
    record.clusterUid = plan.clusterUid;
    record.revision = plan.target;
    record.plan = plan.digest;
    record.at = workspace.environment().clock->now();
    record.comment = comment;
    record.detail.set("canonical", Value::string(plan.canonical));
    if (!plan.inputs.empty())
        record.detail.set("inputs", Value::string(plan.inputs));
    return workspace.ledger().append(std::move(record), policy->policy.isSigned, cancel);
}

Result<Record> writeRevocation(const Workspace &workspace, const RecordId &id,
                               const std::string &comment, const CancelToken &cancel)
{
    const Ledger ledger = workspace.ledger();
    const Result<std::shared_ptr<const LedgerView>> view = ledger.read(cancel);
    if (!view)
        return fail(view.error());
    const LedgerEntry *const entry = (*view)->find(id);
    if (!entry)
        return fail(ErrorCode::NotFound,
                    Tr::tr("The ledger has no record “%1”").arg(QString::fromStdString(id.text())));
    const Record &revoked = entry->record;
    if (revoked.kind != RecordKind::Approval && revoked.kind != RecordKind::Rejection)
        return fail(ErrorCode::Invalid,
                    Tr::tr("Only an approval or a rejection can be taken back"));
    if (entry->revokedBy)
        return fail(ErrorCode::Invalid, Tr::tr("It was taken back already"));
    Record record;
    record.by = ledger.person().name;
    if (!record.by.empty() && !sameAddress(record.address(), revoked.address()))
        return fail(ErrorCode::Denied, Tr::tr("It is the word of %1, who alone can take it back")
                                           .arg(QString::fromStdString(revoked.by)));
    record.kind = RecordKind::Revocation;
    record.application = revoked.application;
    record.cluster = revoked.cluster;
    record.clusterUid = revoked.clusterUid;
    record.revision = revoked.revision;
    record.plan = revoked.plan;
    record.at = workspace.environment().clock->now();
    record.comment = comment;
    record.detail.set("revokes", Value::string(id.text()));
    // What was signed is taken back by nothing less.
    return ledger.append(std::move(record), !revoked.signature.empty(), cancel);
}

} // namespace

QCoro::Task<Result<ReviewedPlan>> reviewPlan(std::shared_ptr<Workspace> workspace,
                                             ApplicationName application, ClusterName cluster,
                                             PlanOptions options, CancelToken cancel)
{
    QFuture<Result<Said>> reading = QtConcurrent::run([workspace, application, cluster, cancel] {
        return readSaid(*workspace, application, cluster, cancel);
    });
    Result<PlannedState> planned =
        co_await planApplication(workspace, application, cluster, options, cancel);
    Result<Said> said = co_await reading;
    if (!planned)
        co_return fail(planned.error());
    if (!said)
        co_return fail(said.error());
    ReviewedPlan out;
    out.planned = std::move(*planned);
    out.policy = std::move(said->policy.policy);
    out.ledger = std::move(said->ledger);
    if (!said->policy.note.isEmpty())
        out.notes.push_back(said->policy.note);
    out.decidedAt = workspace->environment().clock->now();
    out.decision =
        co_await QtConcurrent::run([workspace, policy = out.policy, plan = out.planned.plan,
                                    ledger = out.ledger, now = out.decidedAt, cancel] {
            return decideHere(workspace, policy, *plan, *ledger, now, cancel);
        });
    if (cancel.stop_requested())
        co_return cancelled();
    co_return out;
}

Result<Policy> policyFor(const Workspace &workspace, const ApplicationName &application,
                         const ClusterName &cluster)
{
    Result<PolicyReading> reading = policyNow(workspace, application, cluster);
    if (!reading)
        return fail(reading.error());
    return std::move(reading->policy);
}

QCoro::Task<Result<Record>> vote(std::shared_ptr<Workspace> workspace,
                                 std::shared_ptr<const Plan> plan, RecordKind kind,
                                 std::string comment, CancelToken cancel)
{
    co_return co_await QtConcurrent::run([workspace, plan, kind, comment, cancel] {
        return writeVote(*workspace, *plan, kind, comment, cancel);
    });
}

QCoro::Task<Result<Record>> revoke(std::shared_ptr<Workspace> workspace, RecordId id,
                                   std::string comment, CancelToken cancel)
{
    co_return co_await QtConcurrent::run([workspace, id, comment, cancel] {
        return writeRevocation(*workspace, id, comment, cancel);
    });
}

QCoro::Task<Result<std::shared_ptr<const LedgerView>>>
readLedger(std::shared_ptr<Workspace> workspace, CancelToken cancel, SignatureReading signatures)
{
    co_return co_await QtConcurrent::run(
        [workspace, cancel, signatures] { return workspace->ledger().read(cancel, signatures); });
}

QCoro::Task<Status> fetchLedger(std::shared_ptr<Workspace> workspace, CancelToken cancel)
{
    co_return co_await QtConcurrent::run(
        [workspace, cancel] { return workspace->ledger().fetch(cancel); });
}

QCoro::Task<Status> exchangeLedger(std::shared_ptr<Workspace> workspace, CancelToken cancel)
{
    co_return co_await QtConcurrent::run(
        [workspace, cancel] { return workspace->ledger().exchange(cancel); });
}

} // namespace driftgate
