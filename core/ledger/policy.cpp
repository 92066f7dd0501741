#include "ledger/policy.h"

#include "base/shown.h"
#include "ledger/signatureworth.h"
#include "ledger/text.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// Whether two words are one person's: under one address, or signed with one key.
bool isSamePerson(const LedgerEntry &a, const LedgerEntry &b)
{
    return sameAddress(a.record.address(), b.record.address()) ||
           (!a.key.empty() && a.key == b.key);
}

/// Whether a sync or rollback took all that an application has to its end, so that it began or
/// ended a hold.
bool isWhole(const Record &record)
{
    const std::string end = record.detailText("end");
    return record.isSync() && !record.detail.find("only") &&
           (end.empty() || end == "done" || end == "unhealthy");
}

class Decider
{
public:
    Decider(const Policy &policy, const Plan &plan, const LedgerView &ledger, TimePoint now,
            Judging judging)
        : m_policy(policy)
        , m_plan(plan)
        , m_ledger(ledger)
        , m_now(now)
        , m_held(plan.isRollback ? std::nullopt : heldSince(judging))
    {
    }

    Decision decide()
    {
        gather();
        for (Vote &vote : m_out.votes) {
            if (vote.entry.record.kind == RecordKind::Approval)
                vote.whyNot = whyApprovalDoesNotCount(vote.entry);
        }
        // Which approvals hold by themselves has to be known before they lift anything.
        for (Vote &vote : m_out.votes) {
            if (vote.entry.record.kind == RecordKind::Rejection)
                vote.whyNot = whyRejectionDoesNotStand(vote.entry);
        }
        dropOvertaken();
        tell();
        return std::move(m_out);
    }

private:
    /// Whether a record can tell that an application is held, or not any more.
    [[nodiscard]] bool tellsOfHold(const LedgerEntry &entry) const
    {
        const Record &record = entry.record;
        if (record.application != m_plan.application || record.clusterUid != m_plan.clusterUid ||
            !isWhole(record) || record.at > m_now + ClockSkew || !entry.doubt.isEmpty() ||
            entry.signature == SignatureState::Bad)
            return false;
        // As with a rejection: what was not verified yet may be good, and takes permission away.
        return !m_policy.isSigned || entry.signature == SignatureState::Good ||
               (entry.signature == SignatureState::NotVerified &&
                record.kind == RecordKind::Rollback);
    }

    /// Up to when approvals are too old, for the rollback that an application is held by. None:
    /// it is not.
    [[nodiscard]] std::optional<TimePoint> heldSince(Judging judging) const
    {
        const Record *last = nullptr;
        for (const LedgerEntry &entry : m_ledger.entries) {
            if (tellsOfHold(entry) && (!last || entry.record.at > last->at))
                last = &entry.record;
        }
        if (!last || last->kind != RecordKind::Rollback)
            return std::nullopt;
        if (judging == Judging::Ahead)
            return last->at;
        return last->at + ClockSkew <= m_now ? std::optional(last->at - ClockSkew) : std::nullopt;
    }

    void gather()
    {
        for (const LedgerEntry *const entry : m_ledger.of(m_plan.application, m_plan.cluster)) {
            const RecordKind kind = entry->record.kind;
            if (kind != RecordKind::Approval && kind != RecordKind::Rejection)
                continue;
            if (entry->record.plan == m_plan.digest && !m_plan.digest.isEmpty())
                m_out.votes.push_back({*entry, false, {}});
            else
                m_out.former.push_back({*entry, false, LedgerTr::tr("It is for another plan")});
        }
    }

    [[nodiscard]] QString whyApprovalDoesNotCount(const LedgerEntry &entry) const
    {
        const Record &record = entry.record;
        if (!entry.doubt.isEmpty())
            return entry.doubt;
        if (m_plan.clusterUid.empty())
            return LedgerTr::tr("The identity of the cluster (its namespace kube-system) is not "
                                "known, so no approval can be held against it");
        if (record.clusterUid != m_plan.clusterUid)
            return LedgerTr::tr("It is for another cluster, which had the same name");
        const std::string canonical = record.detailText("canonical");
        if (!canonical.empty() && canonical != m_plan.canonical)
            return LedgerTr::tr("The plan that it shows is not the one that it names");
        if (entry.signature == SignatureState::Bad)
            return entry.signatureText;
        if (m_policy.isSigned && entry.signature != SignatureState::Good)
            return LedgerTr::tr("The policy asks for a signature by a trusted key. %1")
                .arg(entry.signatureText)
                .trimmed();
        if (entry.revokedBy)
            return LedgerTr::tr("It was taken back");
        if (record.at > m_now + ClockSkew)
            return LedgerTr::tr("It is from the future: one of the two clocks is wrong");
        if (m_policy.maxAge && m_now - record.at > *m_policy.maxAge)
            return LedgerTr::tr("It is older than the policy allows, %1")
                .arg(shown(ageText(*m_policy.maxAge)));
        if (m_held && record.at < *m_held)
            return LedgerTr::tr("The application was rolled back since: approve it again");
        return whyNotReviewer(record);
    }

    [[nodiscard]] QString whyNotReviewer(const Record &record) const
    {
        const auto isTheirs = [&](const std::string &address) {
            return sameAddress(address, record.address());
        };
        if (m_policy.nobody ||
            (!m_policy.reviewers.empty() && std::ranges::none_of(m_policy.reviewers, isTheirs)))
            return LedgerTr::tr("The policy does not name its author among the reviewers");
        if (m_policy.notAuthor && std::ranges::any_of(m_plan.authors, isTheirs))
            return LedgerTr::tr("Its author wrote one of the commits");
        return {};
    }

    [[nodiscard]] bool isTakenBack(const LedgerEntry &rejection) const
    {
        const LedgerEntry *const by =
            rejection.revokedBy ? m_ledger.find(*rejection.revokedBy) : nullptr;
        return by && by->record.at <= m_now + ClockSkew;
    }

    [[nodiscard]] QString whyRejectionDoesNotStand(const LedgerEntry &entry) const
    {
        if (entry.signature == SignatureState::Bad)
            return entry.signatureText;
        if (isTakenBack(entry))
            return LedgerTr::tr("It was taken back");
        const bool isLifted = std::ranges::any_of(m_out.votes, [&](const Vote &vote) {
            return vote.entry.record.kind == RecordKind::Approval && vote.whyNot.isEmpty() &&
                   vote.entry.record.at > entry.record.at &&
                   sameAddress(vote.entry.record.address(), entry.record.address()) &&
                   signatureWorth(vote.entry.signature) >= worthToLift(entry.signature);
        });
        if (isLifted)
            return LedgerTr::tr("Its author approved the plan later");
        const bool isNobodys = entry.signature != SignatureState::Good &&
                               entry.signature != SignatureState::NotVerified;
        if (m_policy.isSigned && isNobodys)
            return LedgerTr::tr(
                       "The policy asks for a signature by a trusted key, so it only takes "
                       "its author's own approval away. %1")
                .arg(entry.signatureText)
                .trimmed();
        return {};
    }

    /// Whether somebody rejected the plan at or after the moment of their approval.
    [[nodiscard]] bool isOvertaken(const LedgerEntry &approval) const
    {
        return std::ranges::any_of(m_out.votes, [&](const Vote &vote) {
            return vote.entry.record.kind == RecordKind::Rejection &&
                   vote.entry.signature != SignatureState::Bad && !isTakenBack(vote.entry) &&
                   vote.entry.record.at >= approval.record.at && isSamePerson(vote.entry, approval);
        });
    }

    void dropOvertaken()
    {
        std::vector<const LedgerEntry *> counted;
        for (Vote &vote : m_out.votes) {
            if (vote.entry.record.kind == RecordKind::Approval && vote.whyNot.isEmpty()) {
                const auto later =
                    std::ranges::find_if(counted, [&vote](const LedgerEntry *const other) {
                        return isSamePerson(*other, vote.entry);
                    });
                if (isOvertaken(vote.entry))
                    vote.whyNot = LedgerTr::tr("Its author rejected the plan since");
                else if (later == counted.end())
                    counted.push_back(&vote.entry);
                else if (sameAddress((*later)->record.address(), vote.entry.record.address()))
                    vote.whyNot = LedgerTr::tr("A later approval by the same person counts");
                else
                    vote.whyNot = LedgerTr::tr("A later approval with the same key counts");
            }
            vote.counts = vote.whyNot.isEmpty();
        }
        m_out.approvals = static_cast<int>(counted.size());
    }

    void tell()
    {
        if (m_policy.nobody)
            m_out.missing.push_back(
                LedgerTr::tr("The policy's lists of reviewers have nobody in common"));
        if (m_out.approvals < m_policy.required)
            m_out.missing.push_back(
                LedgerTr::tr("%n approval(s) are missing, of %1 that the policy asks for", nullptr,
                             m_policy.required - m_out.approvals)
                    .arg(m_policy.required));
        for (const Vote &vote : m_out.votes) {
            const Record &record = vote.entry.record;
            if (!vote.counts || record.kind != RecordKind::Rejection)
                continue;
            m_out.missing.push_back(record.comment.empty()
                                        ? LedgerTr::tr("%1 rejected it").arg(shown(record.by))
                                        : LedgerTr::tr("%1 rejected it: %2")
                                              .arg(shown(record.by), shown(record.comment)));
        }
        if (m_policy.notAuthor && !m_plan.hasAllAuthors)
            m_out.missing.push_back(
                LedgerTr::tr("Not everybody who wrote what it brings is known, and the policy asks "
                             "that they do not approve it themselves"));
        if (m_policy.notAuthor && !m_plan.authorsNote.isEmpty() && !m_out.missing.empty())
            m_out.missing.push_back(m_plan.authorsNote);
        for (const PlanFinding &finding : m_plan.findings)
            if (finding.severity == Severity::Error)
                m_out.missing.push_back(finding.text);
        m_out.isAllowed = m_out.missing.empty();
    }

    const Policy &m_policy;
    const Plan &m_plan;
    const LedgerView &m_ledger;
    TimePoint m_now;
    std::optional<TimePoint> m_held; ///< approvals from before do not count
    Decision m_out;
};

} // namespace

std::vector<RecordId> Decision::counting() const
{
    std::vector<RecordId> out;
    for (const Vote &vote : votes)
        if (vote.counts && vote.entry.record.kind == RecordKind::Approval)
            out.push_back(vote.entry.record.id);
    return out;
}

Decision decide(const Policy &policy, const Plan &plan, const LedgerView &ledger, TimePoint now,
                Judging judging)
{
    return Decider(policy, plan, ledger, now, judging).decide();
}

} // namespace driftgate
