#include "workspace/auditing.h"

#include "base/shown.h"
#include "workspace/deployedref.h"
#include "workspace/livereading.h"
#include "workspace/policyreading.h"
#include "workspace/recordauditor.h"
#include "workspace/syncorder.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

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

/// What a worker finds out.
struct Checked {
    LedgerAudit audit;
    /// What is told of one position.
    struct Position {
        std::optional<Revision> asked; ///< what its ref asks for, if any
        /// Syncs there, should it be the same cluster, while that had another name.
        std::set<RecordId> underOtherNames;
    };
    std::vector<Position> positions; ///< of each one that is deployed
};

std::set<RecordId> recordsUnderOtherNames(const WorkspaceConfig &config,
                                          const WorkspaceHistory &history, const LedgerView &ledger,
                                          const DeployedAudit &deployed)
{
    std::set<RecordId> out;
    const ApplicationConfig *const app = config.application(deployed.application);
    for (const LedgerEntry &entry : ledger.entries) {
        const Record &record = entry.record;
        if (!record.isSync() || record.application != deployed.application || !app ||
            std::ranges::contains(app->clusters, record.cluster))
            continue;
        const auto then = history.at(record.revision);
        if (then &&
            isRenamed(deployed.application, config, deployed.cluster, *then, record.cluster))
            out.insert(record.id);
    }
    return out;
}

Result<Checked> auditRecords(const std::shared_ptr<const Workspace> &workspace,
                             const LedgerView &ledger, const std::vector<DeployedAudit> &deployed,
                             const CancelToken &cancel)
{
    const Result<Repository> repository = workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    Checked out;
    out.audit.problems = ledger.problems;
    Result<std::vector<RecordAudit>> records =
        RecordAuditor(workspace, ledger, *repository, cancel).audit();
    if (!records)
        return fail(records.error());
    out.audit.records = std::move(*records);
    const WorkspaceHistory history(workspace, *repository);
    for (const DeployedAudit &audit : deployed) {
        Deployed ref;
        readDeployedRef(*workspace, audit.application, audit.cluster, ref);
        out.positions.push_back(
            {ref.revision, recordsUnderOtherNames(workspace->config(), history, ledger, audit)});
    }
    return out;
}

/// One position while it is held against the ledger.
struct Held {
    const DeployedAudit &audit;
    const Checked::Position &position;
    const std::string &clusterUid; ///< "": not known
};

/// Whether a record is of a sync on that very cluster, under the name that it has now or another.
bool isOf(const Record &record, const Held &held)
{
    if (!record.isSync() || record.application != held.audit.application)
        return false;
    const bool isSame = !held.clusterUid.empty() && record.clusterUid == held.clusterUid;
    return record.cluster == held.audit.cluster
               ? isSame || held.clusterUid.empty()
               : isSame && held.position.underOtherNames.contains(record.id);
}

/// Whether a sync of a ref is still to come to what the cluster runs.
bool isOnItsWay(const Record &record, const Held &held)
{
    return record.detailText("engine") == engineName(EngineKind::Ref) &&
           record.revision == held.position.asked && record.revision != held.audit.deployed;
}

bool isThere(const Record &record, const Held &held)
{
    return record.revision == *held.audit.deployed && record.detailText("outcome") != "failed";
}

/// Looks for the sync that put a revision where it is. One after which another revision was synced
/// did not: something else has put it back. But a cluster may take its time to run what its ref
/// asks for, and two people's clocks may tell a wrong order.
void hold(const std::vector<RecordAudit> &records, const Held &held, DeployedAudit &out)
{
    std::vector<const RecordAudit *> syncs;
    std::vector<const Record *> moves;
    for (const RecordAudit &audit : records) {
        const Record &record = audit.entry.record;
        if (!isOf(record, held) || !isWholeSync(record))
            continue;
        syncs.push_back(&audit);
        if (isCompleteSync(record) && !isForged(audit.entry) && !isOnItsWay(record, held))
            moves.push_back(&record);
    }
    const std::chrono::minutes skew(mayHaveBeenLast(moves, *out.deployed) ? ClockSkew.count() : 0);
    QString fault;
    const Record *since = nullptr;
    for (const RecordAudit *const audit : syncs) {
        const Record &record = audit->entry.record;
        if (since && record.at + skew < since->at)
            break;
        if (isThere(record, held) && audit->faults.empty()) {
            out.record = record.id;
            return;
        }
        if (isThere(record, held) && fault.isEmpty())
            fault = audit->faults.front();
        if (!isThere(record, held) && !since && std::ranges::contains(moves, &record))
            since = &record;
    }
    out.isReviewed = false;
    const QString revision = shown(out.deployed->shortHex());
    if (!fault.isEmpty())
        out.text = Tr::tr("The sync to %1 is on record, but: %2").arg(revision, fault);
    else if (since)
        out.text = Tr::tr("No sync to %1 is on record since the one to %2")
                       .arg(revision, shown(since->revision.shortHex()));
    else
        out.text = Tr::tr("No sync to %1 is on record").arg(revision);
}

bool isGated(const WorkspaceConfig &config, const LedgerView &ledger, const Held &held)
{
    return hasPolicy(config, held.audit.application, held.audit.cluster) ||
           std::ranges::any_of(ledger.entries, [&held](const LedgerEntry &entry) {
               const Record &record = entry.record;
               const bool isNamed = record.isSync() &&
                                    record.application == held.audit.application &&
                                    record.cluster == held.audit.cluster;
               return isNamed || isOf(record, held);
           });
}

QCoro::Task<Result<std::string>> identityOf(std::shared_ptr<Workspace> workspace,
                                            ClusterName cluster, CancelToken cancel)
{
    const Result<std::shared_ptr<Cluster>> source = workspace->cluster(cluster);
    if (!source)
        co_return fail(source.error());
    co_return co_await (*source)->uid(cancel);
}

/// What says on a cluster which revisions it runs.
QCoro::Task<Result<LivePtr>> readReconcilers(std::shared_ptr<Workspace> workspace,
                                             ClusterName cluster, CancelToken cancel)
{
    const Result<std::shared_ptr<Cluster>> source = workspace->cluster(cluster);
    if (!source)
        co_return fail(source.error());
    ReadRequest request = reconcilerRequest(*workspace->config().cluster(cluster));
    std::set<std::string> namespaces;
    for (const ApplicationConfig &application : workspace->config().applications) {
        if (std::ranges::contains(application.clusters, cluster))
            namespaces.insert(application.optionsFor(cluster).ns);
    }
    namespaces.erase(std::string());
    request.knownNamespaces.assign(namespaces.begin(), namespaces.end());
    co_return co_await (*source)->read(request, cancel);
}

/// What a cluster runs of an application, as far as the range reaches.
DeployedAudit deployedOf(const std::shared_ptr<Workspace> &workspace, const AuditRange &range,
                         const ApplicationName &application, const ClusterName &cluster,
                         const LiveState &reconcilers)
{
    DeployedAudit out{.application = application, .cluster = cluster};
    const Result<Subject> subject = Subject::of(workspace, application, cluster);
    const Result<Repository> repository = workspace->openRepository();
    if (!subject || !repository) {
        out.error = subject ? repository.error() : subject.error();
        return out;
    }
    Deployed deployed = readDeployed(reconcilers, deployedQuery(*subject));
    readDeployedRef(*workspace, application, cluster, deployed);
    // What nobody may look at could say that something runs.
    if (!deployed.revision && !reconcilers.missing.empty())
        out.error = reconcilers.missing.front().error;
    else if (deployed.revision && isWithin(*repository, range, *deployed.revision))
        out.deployed = deployed.revision;
    return out;
}

/// What every cluster says that it runs.
QCoro::Task<std::vector<DeployedAudit>> askClusters(std::shared_ptr<Workspace> workspace,
                                                    AuditRange range, CancelToken cancel)
{
    const std::vector<ApplicationConfig> applications = workspace->config().applications;
    // All are asked at once, each for all its applications.
    std::map<ClusterName, QCoro::Task<Result<LivePtr>>> asked;
    for (const ApplicationConfig &application : applications) {
        for (const ClusterName &cluster : application.clusters) {
            if (!asked.contains(cluster))
                asked.emplace(cluster, readReconcilers(workspace, cluster, cancel));
        }
    }
    std::map<ClusterName, Result<LivePtr>> answers;
    for (auto &[cluster, task] : asked) {
        Result<LivePtr> answer = co_await task;
        answers.emplace(cluster, std::move(answer));
    }
    std::vector<DeployedAudit> out;
    for (const ApplicationConfig &application : applications) {
        for (const ClusterName &cluster : application.clusters) {
            const Result<LivePtr> &live = answers.at(cluster);
            out.push_back(live ? deployedOf(workspace, range, application.name, cluster, **live)
                               : DeployedAudit{.application = application.name,
                                               .cluster = cluster,
                                               .error = live.error()});
        }
    }
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
    return problems.empty() &&
           std::ranges::all_of(records,
                               [](const RecordAudit &audit) { return audit.unknown.empty(); }) &&
           std::ranges::none_of(deployed,
                                [](const DeployedAudit &audit) { return audit.error.has_value(); });
}

QCoro::Task<Result<LedgerAudit>> auditKnown(std::shared_ptr<Workspace> workspace,
                                            std::shared_ptr<const LedgerView> ledger,
                                            std::vector<DeployedAudit> deployed, CancelToken cancel)
{
    // All are asked at once: one that is slow to answer holds up no other.
    std::map<ClusterName, QCoro::Task<Result<std::string>>> asked;
    for (const DeployedAudit &audit : deployed) {
        if (audit.deployed && !audit.error && !asked.contains(audit.cluster))
            asked.emplace(audit.cluster, identityOf(workspace, audit.cluster, cancel));
    }
    Result<Checked> out = co_await QtConcurrent::run([workspace, ledger, deployed, cancel] {
        return auditRecords(workspace, *ledger, deployed, cancel);
    });
    std::map<ClusterName, Result<std::string>> identities;
    for (auto &[cluster, task] : asked) {
        Result<std::string> identity = co_await task;
        identities.emplace(cluster, std::move(identity));
    }
    if (!out)
        co_return fail(out.error());
    for (size_t i = 0; i < deployed.size(); ++i) {
        DeployedAudit &audit = deployed[i];
        const auto identity = identities.find(audit.cluster);
        const bool isAsked = identity != identities.end();
        const std::string uid = isAsked && identity->second ? *identity->second : std::string();
        const Held held{audit, out->positions[i], uid};
        audit.isGated = isGated(workspace->config(), *ledger, held);
        if (!audit.deployed || audit.error || !isAsked)
            continue;
        if (identity->second)
            hold(out->audit.records, held, audit);
        else
            audit.error = identity->second.error();
    }
    LedgerAudit audit = std::move(out->audit);
    audit.deployed = std::move(deployed);
    co_return audit;
}

QCoro::Task<Result<LedgerAudit>> auditLedger(std::shared_ptr<Workspace> workspace, AuditRange range,
                                             bool asksClusters, CancelToken cancel)
{
    const SignatureReading all{.most = std::numeric_limits<size_t>::max()};
    const Result<std::shared_ptr<const LedgerView>> ledger =
        co_await readLedger(workspace, cancel, all);
    if (!ledger)
        co_return fail(ledger.error());
    std::vector<DeployedAudit> deployed;
    if (asksClusters)
        deployed = co_await askClusters(workspace, range, cancel);
    // What is deployed may have been put there by a sync outside the range.
    Result<LedgerAudit> audit =
        co_await auditKnown(workspace, *ledger, std::move(deployed), cancel);
    if (!audit)
        co_return fail(audit.error());
    LedgerAudit out = std::move(*audit);
    if (range.to) {
        const Result<Repository> repository = workspace->openRepository();
        if (!repository)
            co_return fail(repository.error());
        std::erase_if(out.records, [&](const RecordAudit &record) {
            return !isWithin(*repository, range, record.entry.record.revision);
        });
    }
    co_return out;
}

} // namespace driftgate
