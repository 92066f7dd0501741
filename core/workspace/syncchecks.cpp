#include "workspace/syncchecks.h"

#include "base/sha256.h"
#include "base/shown.h"
#include "workspace/ledgerindex.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Syncing)
};

constexpr size_t LeastDigits = 8; ///< of a digest that a person types

QString shownTime(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC)
        .toLocalTime()
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// The canonical text that a vote keeps; "" when it is not that of the plan it names.
std::string canonicalIn(const Record &record)
{
    std::string text = record.detailText("canonical");
    return sha256(text) == record.plan.text() ? text : std::string();
}

/// Whether a sync on record names an approval as what let it through.
bool isCarriedOut(const Record &approval, const LedgerView &ledger)
{
    const auto of = ledger.of(approval.application, approval.cluster);
    return std::ranges::any_of(of, [&approval](const LedgerEntry *const entry) {
        return entry->record.isSync() && namesApproval(entry->record, approval.id);
    });
}

/// What moved since the newest approval of a plan that is not this one any more. Since one that
/// was carried out nothing did: what it was for has been done.
std::vector<QString> sinceApproval(const ReviewedPlan &reviewed)
{
    std::optional<TimePoint> carriedOut;
    for (const Vote &vote : reviewed.decision.former) {
        const Record &record = vote.entry.record;
        if (record.kind != RecordKind::Approval || vote.entry.revokedBy ||
            vote.entry.signature == SignatureState::Bad)
            continue;
        const std::string canonical = canonicalIn(record);
        if (canonical.empty())
            continue;
        // Of two within a second nothing tells which one came first.
        if (carriedOut && record.at < *carriedOut)
            break;
        if (isCarriedOut(record, *reviewed.ledger)) {
            carriedOut = record.at;
            continue;
        }
        std::vector<QString> out{Tr::tr("%1 approved another plan at %2; since then:")
                                     .arg(shown(record.by), shownTime(record.at))};
        for (const QString &sentence : whatMoved(canonical, *reviewed.planned.plan))
            out.push_back(QStringLiteral("  ") + sentence);
        return out;
    }
    return {};
}

Status checkFindings(const Plan &plan)
{
    std::vector<QString> forbids;
    for (const PlanFinding &finding : plan.findings) {
        if (finding.severity == Severity::Error)
            forbids.push_back(finding.text);
    }
    if (forbids.empty())
        return {};
    return fail(errorOf(ErrorCode::Denied, Tr::tr("The plan cannot be carried out:"), forbids));
}

} // namespace

Error errorOf(ErrorCode code, const QString &first, const std::vector<QString> &sentences)
{
    QString text = first;
    for (const QString &sentence : sentences)
        text += u'\n' + sentence;
    return {code, text, {}};
}

std::vector<QString> whyDenied(const ReviewedPlan &reviewed)
{
    std::vector<QString> out = reviewed.decision.missing;
    if (reviewed.decision.isAllowed)
        return {};
    for (QString &sentence : whyUncounted(reviewed.decision))
        out.push_back(std::move(sentence));
    for (QString &sentence : sinceApproval(reviewed))
        out.push_back(std::move(sentence));
    return out;
}

std::vector<QString> whyUncounted(const Decision &decision)
{
    std::vector<QString> out;
    for (const Vote &vote : decision.votes) {
        if (vote.counts || vote.entry.record.kind != RecordKind::Approval)
            continue;
        out.push_back(Tr::tr("The approval by %1 does not count: %2")
                          .arg(shown(vote.entry.record.by), vote.whyNot));
    }
    return out;
}

std::vector<ObjectKey> unnamed(const Plan &plan, const std::set<ObjectKey> &named,
                               const std::set<ObjectKey> &only)
{
    std::vector<ObjectKey> out;
    for (const PlanFinding &finding : plan.findings) {
        if (!finding.needsName)
            continue;
        for (const ObjectKey &key : finding.objects) {
            const bool isChosen = only.empty() || only.contains(key);
            if (isChosen && !named.contains(key) && !std::ranges::contains(out, key))
                out.push_back(key);
        }
    }
    return out;
}

Status checkNamed(const Plan &plan, const std::set<ObjectKey> &named,
                  const std::set<ObjectKey> &only)
{
    const std::vector<ObjectKey> open = unnamed(plan, named, only);
    if (open.empty())
        return {};
    QStringList names;
    for (const ObjectKey &key : open)
        names << shown(key.toString());
    return fail(ErrorCode::Invalid,
                Tr::tr("This cannot be undone, so its name has to be given first: %1")
                    .arg(names.join(QStringLiteral(", "))));
}

bool isDigestOf(std::string_view written, const Plan &plan)
{
    return written.size() >= LeastDigits && plan.digest.text().starts_with(written);
}

std::string canonicalOf(std::string_view digest, const std::string &given, const LedgerView &ledger)
{
    if (digest.size() < LeastDigits)
        return {};
    if (!given.empty() && sha256(given).starts_with(digest))
        return given;
    for (const LedgerEntry &entry : ledger.entries) {
        if (!entry.record.plan.text().starts_with(digest))
            continue;
        if (std::string text = canonicalIn(entry.record); !text.empty())
            return text;
    }
    return {};
}

Error movedError(std::string_view digest, const ReviewedPlan &reviewed,
                 const std::string &canonical)
{
    const std::string before = canonicalOf(digest, canonical, *reviewed.ledger);
    return errorOf(ErrorCode::Conflict,
                   Tr::tr("The plan is another one now than the one that was looked at:"),
                   before.empty() ? std::vector{Tr::tr("What that plan was made of is not known")}
                                  : whatMoved(before, *reviewed.planned.plan));
}

Status checkOrder(const SyncOrder &order, const ReviewedPlan &reviewed)
{
    const Plan &plan = *reviewed.planned.plan;
    if (plan.digest != order.digest)
        return fail(movedError(order.digest.text(), reviewed, order.canonical));
    for (const ObjectKey &key : order.only) {
        if (key.name.empty())
            return fail(ErrorCode::Invalid,
                        Tr::tr("%1 gets its name only when it is made, so it cannot be chosen by "
                               "itself")
                            .arg(shown(key.kind)));
        if (!plan.find(key))
            return fail(ErrorCode::Invalid,
                        Tr::tr("The plan has no object “%1”").arg(shown(key.toString())));
    }
    if (order.dryRun)
        return checkFindings(plan);
    if (const std::vector<QString> lacks = whyDenied(reviewed); !lacks.empty())
        return fail(
            errorOf(ErrorCode::Denied, Tr::tr("The policy does not allow the sync yet:"), lacks));
    return checkNamed(plan, order.named, order.only);
}

} // namespace driftgate
