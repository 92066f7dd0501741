#include "workspace/recordauditor.h"

#include "base/sha256.h"
#include "manifest/json.h"
#include "render/lrucache.h"
#include "workspace/authors.h"
#include "workspace/policyreading.h"
#include "workspace/syncchecks.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

constexpr size_t KeptAuthors = 10'000; ///< answers of authorsBetween()

QString shown(const std::string &text)
{
    return QString::fromStdString(text);
}

bool isVote(const Record &record)
{
    return record.kind == RecordKind::Approval || record.kind == RecordKind::Rejection;
}

/// What the ledger said of a sync's application and cluster when the sync was recorded.
LedgerView asOf(const LedgerView &ledger, const Record &sync)
{
    LedgerView out;
    for (const LedgerEntry &entry : ledger.entries) {
        const Record &record = entry.record;
        const bool isOwn = record.application == sync.application && record.cluster == sync.cluster;
        // A revocation counts by what it revokes.
        if (record.at > sync.at || (!isOwn && record.kind != RecordKind::Revocation))
            continue;
        out.entries.push_back(entry);
        const LedgerEntry *const by = entry.revokedBy ? ledger.find(*entry.revokedBy) : nullptr;
        if (by && by->record.at > sync.at)
            out.entries.back().revokedBy.reset();
    }
    return out;
}

void auditPlan(const Record &record, std::vector<QString> &faults)
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
        faults.push_back(Tr::tr("Its plan is of another application or cluster: it was copied"));
}

} // namespace

RecordAuditor::RecordAuditor(std::shared_ptr<const Workspace> workspace, const LedgerView &ledger,
                             const Repository &repository, CancelToken cancel)
    : m_workspace(std::move(workspace))
    , m_ledger(ledger)
    , m_repository(repository)
    , m_cancel(std::move(cancel))
{
}

RecordAudit RecordAuditor::audit(const LedgerEntry &entry) const
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
    if (record.isSync())
        auditApprovals(record, out.faults);
    return out;
}

void RecordAuditor::auditApprovals(const Record &record, std::vector<QString> &faults) const
{
    const bool isBack = record.kind == RecordKind::Rollback;
    const Result<PolicyReading> policy =
        isBack ? policyNow(*m_workspace, record.application, record.cluster)
               : policyAt(*m_workspace, record.revision, record.application, record.cluster);
    if (!policy) {
        faults.push_back(policy.error().toString());
        return;
    }
    const LedgerView then = asOf(m_ledger, record);
    Plan plan;
    plan.application = record.application;
    plan.cluster = record.cluster;
    plan.clusterUid = record.clusterUid;
    plan.target = record.revision;
    plan.digest = record.plan;
    plan.canonical = canonicalOf(record.plan.text(), {}, then);
    // A rollback brings no commit.
    if (policy->policy.notAuthor && !isBack)
        plan.authors = authorsOf(record);
    const Decision decision = decide(policy->policy, plan, then, record.at);
    if (decision.isAllowed)
        return;
    for (const QString &sentence : decision.missing)
        faults.push_back(Tr::tr("It was not allowed: %1").arg(sentence));
    for (QString &sentence : whyUncounted(decision))
        faults.push_back(std::move(sentence));
}

std::vector<std::string> RecordAuditor::authorsOf(const Record &record) const
{
    // What lies between two commits stays, and a ledger is looked through again and again.
    static LruCache<std::string, std::vector<std::string>> known(KeptAuthors);
    // Of an application that the workspace has no more, nothing tells the inputs.
    const Result<Subject> subject = Subject::of(m_workspace, record.application, record.cluster);
    if (!subject)
        return {};
    const std::string from = record.detailText("from");
    std::string key;
    for (const std::string &part :
         {m_workspace->repositoryPath().string(), record.application.text(), record.cluster.text(),
          subject->path, from, record.revision.hex()})
        key += part + '\n';
    if (auto out = known.get(key))
        return *std::move(out);
    const Result<Revision> before = Revision::fromHex(from);
    const Result<Authors> authors = authorsBetween(
        *subject, before ? std::optional(*before) : std::nullopt, record.revision, m_cancel);
    if (!authors)
        return {};
    known.put(key, authors->addresses);
    return authors->addresses;
}

} // namespace driftgate
