#include "workspace/auditing.h"

#include "manifest/json.h"
#include "plan/hashes.h"
#include "workspace/inspection.h"
#include "workspace/policyreading.h"
#include "workspace/syncchecks.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

QString shown(const std::string &text)
{
    return QString::fromStdString(text);
}

bool isSync(const Record &record)
{
    return record.kind == RecordKind::Sync || record.kind == RecordKind::Rollback;
}

bool isVote(const Record &record)
{
    return record.kind == RecordKind::Approval || record.kind == RecordKind::Rejection;
}

/// Whether a commit lies in the range. One that the repository does not know does: nothing may
/// escape the check by being unknown.
bool isWithin(const Repository &repository, const AuditRange &range, const Revision &commit)
{
    if (!range.to)
        return true;
    const Result<bool> reached = repository.isAncestor(commit, *range.to);
    if (reached && !*reached)
        return false;
    if (!range.from)
        return true;
    const Result<bool> before = repository.isAncestor(commit, *range.from);
    return !before || !*before;
}

/// The ledger as it was when a sync was recorded.
LedgerView asOf(const LedgerView &ledger, TimePoint at)
{
    LedgerView out;
    for (LedgerEntry entry : ledger.entries) {
        if (entry.record.at > at)
            continue;
        const LedgerEntry *const by = entry.revokedBy ? ledger.find(*entry.revokedBy) : nullptr;
        if (by && by->record.at > at)
            entry.revokedBy.reset();
        out.entries.push_back(std::move(entry));
    }
    return out;
}

class Auditor
{
public:
    Auditor(const Workspace &workspace, const LedgerView &ledger, const Repository &repository)
        : m_workspace(workspace)
        , m_ledger(ledger)
        , m_repository(repository)
    {
    }

    [[nodiscard]] RecordAudit audit(const LedgerEntry &entry) const
    {
        RecordAudit out{entry, {}};
        const Record &record = entry.record;
        if (entry.signature == SignatureState::Bad)
            out.faults.push_back(entry.signatureText);
        if (!entry.doubt.isEmpty())
            out.faults.push_back(entry.doubt);
        if (!m_repository.commit(record.revision))
            out.faults.push_back(Tr::tr("Its commit %1 is not in the repository")
                                     .arg(shown(record.revision.shortHex())));
        if (isVote(record))
            auditPlan(record, out.faults);
        if (isSync(record))
            auditApprovals(record, out.faults);
        return out;
    }

private:
    static void auditPlan(const Record &record, std::vector<QString> &faults)
    {
        const std::string canonical = record.detailText("canonical");
        if (canonical.empty()) {
            faults.push_back(Tr::tr("It does not show the plan that it is about"));
            return;
        }
        if (sha256(canonical) != record.plan.text()) {
            faults.push_back(Tr::tr("The plan that it shows is not the one that it names"));
            return;
        }
        const Result<Value> plan = readJson(canonical, {});
        const bool isOwn = plan && plan->stringAt({"app"}) == record.application.text() &&
                           plan->stringAt({"clusterUid"}) == record.clusterUid;
        if (!isOwn)
            faults.push_back(
                Tr::tr("Its plan is of another application or cluster: it was copied"));
    }

    void auditApprovals(const Record &record, std::vector<QString> &faults) const
    {
        const bool isBack = record.kind == RecordKind::Rollback;
        const Result<PolicyReading> policy =
            isBack ? policyNow(m_workspace, record.application, record.cluster)
                   : policyAt(m_workspace, record.revision, record.application, record.cluster);
        if (!policy) {
            faults.push_back(policy.error().toString());
            return;
        }
        const LedgerView then = asOf(m_ledger, record.at);
        Plan plan;
        plan.application = record.application;
        plan.cluster = record.cluster;
        plan.clusterUid = record.clusterUid;
        plan.target = record.revision;
        plan.digest = record.plan;
        plan.canonical = canonicalOf(record.plan.text(), {}, then);
        const Decision decision = decide(policy->policy, plan, then, record.at);
        for (const QString &sentence : decision.missing)
            faults.push_back(Tr::tr("It was not allowed: %1").arg(sentence));
    }

    const Workspace &m_workspace;
    const LedgerView &m_ledger;
    const Repository &m_repository;
};

Result<LedgerAudit> auditRecords(const Workspace &workspace, const LedgerView &ledger,
                                 const AuditRange &range, const CancelToken &cancel)
{
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    LedgerAudit out;
    out.problems = ledger.problems;
    const Auditor auditor(workspace, ledger, *repository);
    for (const LedgerEntry &entry : ledger.entries) {
        if (cancel.stop_requested())
            return cancelled();
        if (isWithin(*repository, range, entry.record.revision))
            out.records.push_back(auditor.audit(entry));
    }
    return out;
}

/// Whether a record tells that a sync left a revision on a cluster.
bool putThere(const Record &record, const DeployedAudit &deployed, const std::string &clusterUid)
{
    return isSync(record) && record.application == deployed.application &&
           record.cluster == deployed.cluster && record.revision == *deployed.deployed &&
           (clusterUid.empty() || record.clusterUid == clusterUid) &&
           record.detailText("outcome") != "failed" && !record.detail.find("only");
}

/// Looks for the sync that put a revision where it is. All records count, whatever the range.
void hold(const std::vector<RecordAudit> &records, const std::string &clusterUid,
          DeployedAudit &out)
{
    QString fault;
    for (const RecordAudit &audit : records) {
        if (!putThere(audit.entry.record, out, clusterUid))
            continue;
        if (audit.faults.empty()) {
            out.record = audit.entry.record.id;
            return;
        }
        if (fault.isEmpty())
            fault = audit.faults.front();
    }
    out.isReviewed = false;
    const QString revision = shown(out.deployed->shortHex());
    out.text = fault.isEmpty()
                   ? Tr::tr("No sync to %1 is on record").arg(revision)
                   : Tr::tr("The sync to %1 is on record, but: %2").arg(revision, fault);
}

QCoro::Task<DeployedAudit> auditDeployed(std::shared_ptr<Workspace> workspace,
                                         ApplicationName application, ClusterName cluster,
                                         std::shared_ptr<const LedgerAudit> all, AuditRange range,
                                         CancelToken cancel)
{
    DeployedAudit out;
    out.application = application;
    out.cluster = cluster;
    const Result<Deployed> deployed =
        co_await readDeployedState(workspace, application, cluster, cancel);
    if (!deployed) {
        out.error = deployed.error();
        co_return out;
    }
    out.deployed = deployed->revision;
    if (!out.deployed)
        co_return out;
    const Result<Repository> repository = workspace->openRepository();
    if (repository && !isWithin(*repository, range, *out.deployed)) {
        out.deployed.reset();
        co_return out;
    }
    const Result<std::shared_ptr<Cluster>> source = workspace->cluster(cluster);
    if (!source) {
        out.error = source.error();
        co_return out;
    }
    const Result<std::string> uid = co_await (*source)->uid(cancel);
    if (!uid) {
        out.error = uid.error();
        co_return out;
    }
    hold(all->records, *uid, out);
    co_return out;
}

} // namespace

bool LedgerAudit::isGood() const
{
    return std::ranges::all_of(records,
                               [](const RecordAudit &record) { return record.faults.empty(); }) &&
           std::ranges::all_of(deployed, &DeployedAudit::isReviewed);
}

bool LedgerAudit::isComplete() const
{
    return problems.empty() && std::ranges::none_of(deployed, [](const DeployedAudit &audit) {
               return audit.error.has_value();
           });
}

QCoro::Task<Result<LedgerAudit>> auditLedger(std::shared_ptr<Workspace> workspace, AuditRange range,
                                             bool asksClusters, CancelToken cancel)
{
    const Result<std::shared_ptr<const LedgerView>> ledger = co_await readLedger(workspace, cancel);
    if (!ledger)
        co_return fail(ledger.error());
    // What is deployed may have been put there by a sync outside the range.
    Result<LedgerAudit> all = co_await QtConcurrent::run([workspace, ledger = *ledger, cancel] {
        return auditRecords(*workspace, *ledger, {}, cancel);
    });
    if (!all)
        co_return fail(all.error());
    const auto whole = std::make_shared<const LedgerAudit>(*all);
    LedgerAudit out = std::move(*all);
    if (range.to) {
        const Result<Repository> repository = workspace->openRepository();
        if (!repository)
            co_return fail(repository.error());
        std::erase_if(out.records, [&](const RecordAudit &audit) {
            return !isWithin(*repository, range, audit.entry.record.revision);
        });
    }
    std::vector<ApplicationConfig> applications;
    if (asksClusters)
        applications = workspace->config().applications;
    for (const ApplicationConfig &application : applications) {
        for (const ClusterName &cluster : application.clusters)
            out.deployed.push_back(
                co_await auditDeployed(workspace, application.name, cluster, whole, range, cancel));
    }
    co_return out;
}

} // namespace driftgate
