#include "workspace/recordauditor.h"

#include "base/sha256.h"
#include "base/shown.h"
#include "cluster/fieldset.h"
#include "manifest/json.h"
#include "render/lrucache.h"
#include "workspace/rendersalike.h"
#include "workspace/syncchecks.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

constexpr size_t KeptAuthors = 10'000; ///< answers of authorsBetween()

bool isVote(const Record &record)
{
    return record.kind == RecordKind::Approval || record.kind == RecordKind::Rejection;
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

bool isWholeSync(const Record &record)
{
    return record.isSync() && !record.detail.find("only");
}

bool isCompleteSync(const Record &record)
{
    const std::string end = record.detailText("end");
    return isWholeSync(record) && record.detailText("outcome") != "failed" &&
           (end.empty() || end == syncEndName(SyncEnd::Done));
}

RecordAuditor::RecordAuditor(std::shared_ptr<const Workspace> workspace, const LedgerView &ledger,
                             const Repository &repository, CancelToken cancel)
    : m_workspace(std::move(workspace))
    , m_repository(repository)
    , m_cancel(std::move(cancel))
{
    for (const LedgerEntry &entry : ledger.entries) {
        const LedgerEntry *&known = m_byId[entry.record.id];
        if (!known || (!known->doubt.isEmpty() && entry.doubt.isEmpty()))
            known = &entry;
        Position &position = m_positions[{entry.record.application, entry.record.cluster}];
        if (entry.record.isSync())
            position.syncs.push_back(&entry);
        else if (isVote(entry.record))
            position.votes[entry.record.plan].push_back(&entry);
    }
    std::optional<TimePoint> since;
    for (const auto &[name, position] : m_positions) {
        for (const LedgerEntry *const sync : position.syncs) {
            const TimePoint when = decisionTime(sync->record);
            since = std::min(since.value_or(when), when);
        }
    }
    if (since)
        m_policies.emplace(*m_workspace, m_repository, *since, m_cancel);
}

const LedgerEntry *RecordAuditor::find(const RecordId &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second;
}

const RecordAuditor::Position &RecordAuditor::positionOf(const Record &record) const
{
    return m_positions.at({record.application, record.cluster});
}

RecordAudit RecordAuditor::audit(const LedgerEntry &entry) const
{
    RecordAudit out{entry, {}, {}};
    const Record &record = entry.record;
    if (entry.signature == SignatureState::Bad)
        out.faults.push_back(entry.signatureText);
    if (entry.signature == SignatureState::NotVerified)
        out.unknown.push_back(entry.signatureText);
    if (!entry.doubt.isEmpty())
        out.faults.push_back(entry.doubt);
    auditCommit(record, out);
    if (isVote(record))
        auditPlan(record, out.faults);
    if (record.isSync())
        auditSync(entry, out);
    return out;
}

/// What somebody said of a plan holds wherever it was said: branches go once they are merged.
void RecordAuditor::auditCommit(const Record &record, RecordAudit &out) const
{
    if (isVote(record) || record.kind == RecordKind::Revocation ||
        m_repository.commit(record.revision))
        return;
    const QString commit = shown(record.revision.shortHex());
    if (m_repository.info().isShallow)
        out.unknown.push_back(
            Tr::tr("Its commit %1 is not in the repository, which is a shallow clone").arg(commit));
    else
        out.faults.push_back(Tr::tr("Its commit %1 is not in the repository").arg(commit));
}

/// Syncs of the same application on the same cluster, be it under another name or not, that are on
/// record no later.
RecordAuditor::Entries RecordAuditor::before(const Record &record) const
{
    Entries out;
    const Entries &all = positionOf(record).syncs;
    const auto first = std::ranges::lower_bound(
        all, record.at, std::greater(), [](const LedgerEntry *entry) { return entry->record.at; });
    for (auto it = first; it != all.end(); ++it) {
        const Record &other = (*it)->record;
        const bool isForged = (*it)->signature == SignatureState::Bad || !(*it)->doubt.isEmpty();
        if (&other == &record || other.clusterUid != record.clusterUid || isForged)
            continue;
        out.push_back(*it);
        if (isCompleteSync(other) && other.at < record.at)
            break;
    }
    return out;
}

/// What the cluster ran before a sync: what its record says, where a sync on record bears it out;
/// else what the last one on record has left there.
std::optional<Revision> RecordAuditor::baseOf(const Record &record) const
{
    const Result<Revision> said = Revision::fromHex(record.detailText("from"));
    for (const LedgerEntry *const entry : before(record)) {
        const Record &other = entry->record;
        if (said && isWholeSync(other) && other.revision == *said)
            return *said;
        if (isCompleteSync(other) && other.at < record.at)
            return other.revision;
    }
    return said ? std::optional(*said) : std::nullopt;
}

/// A record may be written long after the policy was asked: a sync takes its time, and one that
/// broke off waits for a word. But never before another sync that is on record already.
TimePoint RecordAuditor::decisionTime(const Record &record) const
{
    const auto said = parseTime(record.detailText("decidedAt"));
    if (!said || *said >= record.at)
        return record.at;
    for (const LedgerEntry *const entry : before(record)) {
        if (isCompleteSync(entry->record))
            return std::max(*said, entry->record.at);
    }
    return *said;
}

/// What was said of a sync's plan when it was decided, as far as the clocks of several people
/// agree.
LedgerView RecordAuditor::asOf(const Record &sync, TimePoint when) const
{
    LedgerView out;
    const auto &votes = positionOf(sync).votes;
    const auto found = votes.find(sync.plan);
    if (found == votes.end())
        return out;
    std::vector<LedgerEntry> revocations;
    for (const LedgerEntry *const entry : found->second) {
        const bool isApproval = entry->record.kind == RecordKind::Approval;
        if (entry->record.at > (isApproval ? when + ClockSkew : when))
            continue;
        out.entries.push_back(*entry);
        const LedgerEntry *const by = entry->revokedBy ? find(*entry->revokedBy) : nullptr;
        if (by && by->record.at > (isApproval ? when : when + ClockSkew))
            out.entries.back().revokedBy.reset();
        else if (by)
            revocations.push_back(*by);
    }
    std::ranges::move(revocations, std::back_inserter(out.entries));
    // They tell whether it was held by a rollback.
    for (const LedgerEntry *const entry : before(sync))
        out.entries.push_back(*entry);
    return out;
}

void RecordAuditor::auditSync(const LedgerEntry &entry, RecordAudit &out) const
{
    const Record &record = entry.record;
    const TimePoint when = decisionTime(record);
    const Result<PolicyReading> policy =
        m_policies->at(when, record.revision, record.application, record.cluster);
    if (!policy) {
        // A file that is not there is no error: something is missing from the clone.
        const bool isUnknown = policy.error().code == ErrorCode::NotFound;
        (isUnknown ? out.unknown : out.faults).push_back(policy.error().toString());
        return;
    }
    const bool isSettled =
        entry.signature != SignatureState::Bad && entry.signature != SignatureState::NotVerified;
    if (policy->policy.isSigned && isSettled && entry.signature != SignatureState::Good)
        out.faults.push_back(Tr::tr("The policy asks for a signature by a trusted key. %1")
                                 .arg(entry.signatureText));
    Judged judged{record, when, policy->policy, asOf(record, when)};
    decideAgain(judged, out);
}

/// A plan's digest says nothing of the commit that it was made of: an approval of another one
/// counts where the application renders alike at both.
std::vector<QString> RecordAuditor::dropOtherRenders(const Subject &subject, Judged &judged,
                                                     RecordAudit &out) const
{
    std::vector<QString> dropped;
    const Revision &synced = judged.record.revision;
    std::erase_if(judged.then.entries, [&](const LedgerEntry &entry) {
        const Record &record = entry.record;
        if (record.kind != RecordKind::Approval || record.revision == synced)
            return false;
        const Result<std::string> inputs = inputsAt(subject, m_repository, synced);
        if (inputs && record.detailText("inputs") == *inputs)
            return false;
        const Result<bool> isAlike =
            rendersAlike(subject, m_repository, record.revision, synced, m_cancel);
        if (!isAlike)
            out.unknown.push_back(
                Tr::tr("Whether %1 renders as %2 does, which %3 approved, cannot be told: %4")
                    .arg(shown(synced.shortHex()), shown(record.revision.shortHex()),
                         shown(record.by), isAlike.error().toString()));
        else if (!*isAlike)
            dropped.push_back(Tr::tr("%1 approved %2, which renders otherwise than %3")
                                  .arg(shown(record.by), shown(record.revision.shortHex()),
                                       shown(synced.shortHex())));
        return isAlike && !*isAlike;
    });
    return dropped;
}

void RecordAuditor::decideAgain(Judged &judged, RecordAudit &out) const
{
    const Record &record = judged.record;
    // Of an application that the workspace has no more, nothing tells the inputs.
    const Result<Subject> subject = Subject::of(m_workspace, record.application, record.cluster);
    std::vector<QString> dropped;
    if (subject)
        dropped = dropOtherRenders(*subject, judged, out);
    Plan plan;
    plan.application = record.application;
    plan.cluster = record.cluster;
    plan.clusterUid = record.clusterUid;
    plan.target = record.revision;
    plan.isRollback = record.kind == RecordKind::Rollback;
    plan.digest = record.plan;
    plan.canonical = canonicalOf(record.plan.text(), {}, judged.then);
    if (subject && judged.policy.notAuthor)
        addAuthors(*subject, record, plan, out);
    const Decision decision =
        decide(judged.policy, plan, judged.then, judged.when, Judging::Afterwards);
    if (decision.isAllowed)
        return;
    if (std::ranges::contains(judged.then.entries, SignatureState::NotVerified,
                              &LedgerEntry::signature)) {
        out.unknown.push_back(Tr::tr("Whether it was allowed is not known: signatures are yet to "
                                     "be verified"));
        return;
    }
    for (const QString &sentence : decision.missing)
        out.faults.push_back(Tr::tr("It was not allowed: %1").arg(sentence));
    for (QString &sentence : whyUncounted(decision))
        out.faults.push_back(std::move(sentence));
    std::ranges::move(dropped, std::back_inserter(out.faults));
}

void RecordAuditor::addAuthors(const Subject &subject, const Record &record, Plan &plan,
                               RecordAudit &out) const
{
    const std::optional<Revision> base = baseOf(record);
    if (record.kind == RecordKind::Rollback && base) {
        // It brings no commit, if it is one.
        const Result<bool> isBack = m_repository.isAncestor(record.revision, *base);
        if (isBack && *isBack)
            return;
    }
    QString why;
    if (m_repository.info().isShallow && (!base || !m_repository.commit(*base))) {
        why = Tr::tr("the clone is shallow, its history ends later");
    } else if (const auto authors = authorsOf(subject, base, record.revision)) {
        plan.authors = authors->addresses;
        if (!authors->isComplete)
            why = Tr::tr("too many commits lie between");
    } else {
        why = authors.error().toString();
    }
    if (!why.isEmpty())
        out.unknown.push_back(
            Tr::tr("Not everybody is known who wrote what it brought: %1").arg(why));
}

Result<Authors> RecordAuditor::authorsOf(const Subject &subject,
                                         const std::optional<Revision> &from,
                                         const Revision &to) const
{
    // What lies between two commits stays, and a ledger is looked through again and again.
    static LruCache<std::string, Authors> known(KeptAuthors);
    const std::string key =
        subject.cacheKey() + (from ? from->hex() : std::string()) + '\n' + to.hex();
    if (auto out = known.get(key))
        return *std::move(out);
    Result<Authors> authors = authorsBetween(subject, from, to, m_cancel);
    if (authors)
        known.put(key, *authors);
    return authors;
}

} // namespace driftgate
