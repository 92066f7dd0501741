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
#include <iterator>
#include <ranges>
#include <set>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

constexpr size_t KeptAuthors = 10'000; ///< answers of authorsBetween()

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
    : m_repository(repository)
    , m_cancel(std::move(cancel))
    , m_history(workspace, repository)
    , m_ledger(ledger, m_history)
    , m_entries(ledger.entries)
{
    std::optional<TimePoint> since;
    std::set<Revision> synced;
    for (const LedgerEntry &entry : m_entries) {
        if (!entry.record.isSync())
            continue;
        const TimePoint when = m_ledger.decisionTime(entry.record);
        since = std::min(since.value_or(when), when);
        synced.insert(entry.record.revision);
    }
    if (since)
        m_policies.emplace(*workspace, m_repository, *since, synced, m_cancel);
}

/// The oldest first: what was let through tells of what came later.
Result<std::vector<RecordAudit>> RecordAuditor::audit()
{
    std::vector<RecordAudit> out;
    out.reserve(m_entries.size());
    for (const LedgerEntry &entry : std::views::reverse(m_entries)) {
        if (m_cancel.stop_requested())
            return cancelled();
        out.push_back(audit(entry));
        const Record &record = entry.record;
        if (record.isSync() && out.back().faults.empty() && out.back().unknown.empty())
            m_policies->prove(record.at, record.revision);
    }
    std::ranges::reverse(out);
    return out;
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

void RecordAuditor::auditSync(const LedgerEntry &entry, RecordAudit &out) const
{
    const Record &record = entry.record;
    const TimePoint when = m_ledger.decisionTime(record);
    const Result<std::vector<PossiblePolicy>> policies = m_policies->at(
        {when, record.revision, m_ledger.baseOf(record), record.application, record.cluster});
    if (!policies) {
        // A file that is not there is no error: something is missing from the clone.
        const bool isUnknown = policies.error().code == ErrorCode::NotFound;
        (isUnknown ? out.unknown : out.faults).push_back(policies.error().toString());
        return;
    }
    Judged judged{entry, when, m_ledger.asOf(record, when, when),
                  m_ledger.asOf(record, when, when - ClockSkew)};
    judged.plan.application = record.application;
    judged.plan.cluster = record.cluster;
    judged.plan.clusterUid = record.clusterUid;
    judged.plan.target = record.revision;
    judged.plan.isRollback = record.kind == RecordKind::Rollback;
    judged.plan.digest = record.plan;
    judged.plan.canonical = canonicalOf(record.plan.text(), {}, judged.then);
    compareInputs(std::ranges::any_of(*policies,
                                      [](const PossiblePolicy &each) {
                                          return each.policy.notAuthor && !each.error;
                                      }),
                  judged, out);
    conclude(*policies, judged, out);
}

/// What the application was made of when it was synced: whether that is what was approved, and who
/// wrote it.
void RecordAuditor::compareInputs(bool asksForAuthors, Judged &judged, RecordAudit &out) const
{
    const Record &record = judged.entry.record;
    const Result<PastSubject> subject =
        m_history.subjectAt(record.revision, record.revision, record.application, record.cluster);
    dropOtherRenders(subject, judged, out);
    if (!asksForAuthors)
        return;
    if (subject)
        addAuthors(subject->subject, record, judged.plan, out);
    else
        out.unknown.push_back(Tr::tr("Not everybody is known who wrote what it brought: %1")
                                  .arg(subject.error().toString()));
}

/// A plan's digest says nothing of the commit that it was made of: an approval of another one
/// counts where the application renders alike at both.
void RecordAuditor::dropOtherRenders(const Result<PastSubject> &subject, Judged &judged,
                                     RecordAudit &out) const
{
    const Revision &synced = judged.entry.record.revision;
    std::set<RecordId> dropped;
    for (const LedgerEntry &entry : judged.then.entries) {
        const Record &record = entry.record;
        if (record.kind != RecordKind::Approval || record.revision == synced)
            continue;
        const Result<bool> isAlike =
            subject ? isAsApproved(*subject, record, m_history, m_repository, m_cancel)
                    : Result<bool>(fail(subject.error()));
        if (!isAlike) {
            out.unknown.push_back(
                Tr::tr("Whether %1 renders as %2 does, which %3 approved, cannot be told: %4")
                    .arg(shown(synced.shortHex()), shown(record.revision.shortHex()),
                         shown(record.by), isAlike.error().toString()));
        } else if (!*isAlike) {
            judged.dropped.push_back(Tr::tr("%1 approved %2, which renders otherwise than %3")
                                         .arg(shown(record.by), shown(record.revision.shortHex()),
                                              shown(synced.shortHex())));
            dropped.insert(record.id);
        }
    }
    for (LedgerView *const view : {&judged.then, &judged.lenient})
        std::erase_if(view->entries,
                      [&](const LedgerEntry &entry) { return dropped.contains(entry.record.id); });
}

RecordAuditor::Verdict RecordAuditor::judge(const PossiblePolicy &possible,
                                            const Judged &judged) const
{
    Verdict out;
    if (possible.error) {
        out.faults.push_back(possible.error->toString());
        return out;
    }
    const Policy &policy = possible.policy;
    const SignatureState signature = judged.entry.signature;
    const bool isSettled =
        signature != SignatureState::Bad && signature != SignatureState::NotVerified;
    if (policy.isSigned && isSettled && signature != SignatureState::Good)
        out.faults.push_back(Tr::tr("The policy asks for a signature by a trusted key. %1")
                                 .arg(judged.entry.signatureText));
    const Decision decision =
        decide(policy, judged.plan, judged.then, judged.when, Judging::Afterwards);
    if (decision.isAllowed)
        return out;
    if (std::ranges::contains(judged.then.entries, SignatureState::NotVerified,
                              &LedgerEntry::signature)) {
        out.unknown = Tr::tr("Whether it was allowed is not known: signatures are yet to be "
                             "verified");
        return out;
    }
    if (decide(policy, judged.plan, judged.lenient, judged.when, Judging::Afterwards).isAllowed) {
        out.unknown = Tr::tr("Whether it was allowed is not known: somebody spoke against it at "
                             "the same time, as far as two clocks agree");
        return out;
    }
    for (const QString &sentence : decision.missing)
        out.faults.push_back(Tr::tr("It was not allowed: %1").arg(sentence));
    std::ranges::move(whyUncounted(decision), std::back_inserter(out.faults));
    std::ranges::copy(judged.dropped, std::back_inserter(out.faults));
    return out;
}

/// By one policy or by several of which only dates tell which one counted.
void RecordAuditor::conclude(const std::vector<PossiblePolicy> &policies, const Judged &judged,
                             RecordAudit &out) const
{
    const PossiblePolicy *with = nullptr;
    const PossiblePolicy *against = nullptr;
    bool isAllowedByNeeded = true;
    bool isFaultyByAll = true;
    Verdict last;
    QString unknown;
    for (const PossiblePolicy &policy : policies) {
        last = judge(policy, judged);
        const bool isAllowed = last.faults.empty() && last.unknown.isEmpty();
        if (isAllowed && policy.isEnough)
            return;
        isAllowedByNeeded = isAllowedByNeeded && (isAllowed || !policy.isNeeded);
        isFaultyByAll = isFaultyByAll && !last.faults.empty();
        if (isAllowed)
            with = &policy;
        else if (last.unknown.isEmpty())
            against = &policy;
        else
            unknown = last.unknown;
    }
    if (isAllowedByNeeded)
        return;
    if (isFaultyByAll)
        std::ranges::move(last.faults, std::back_inserter(out.faults));
    if (!unknown.isEmpty())
        out.unknown.push_back(unknown);
    else if (with && against)
        out.unknown.push_back(
            Tr::tr("Whether it was allowed is not known: it was by the policy of %1, and not by "
                   "that of %2, and nothing but dates tells which one counted")
                .arg(shown(with->at.shortHex()), shown(against->at.shortHex())));
}

void RecordAuditor::addAuthors(const Subject &subject, const Record &record, Plan &plan,
                               RecordAudit &out) const
{
    const std::optional<Revision> base = m_ledger.baseOf(record);
    if (record.kind == RecordKind::Rollback && base) {
        // It brings no commit, if it is one.
        const Result<bool> isBack = m_repository.isAncestor(record.revision, *base);
        if (isBack && *isBack)
            return;
    }
    const bool isLost = base && !m_repository.commit(*base);
    QString why;
    if (m_repository.info().isShallow && (!base || isLost)) {
        why = Tr::tr("the clone is shallow, its history ends later");
    } else if (isLost) {
        why = Tr::tr("what was deployed before, %1, is not in the repository")
                  .arg(shown(base->shortHex()));
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
