#include "desktop/models/plantext.h"

#include "desktop/models/fleettext.h"
#include "desktop/widgets/age.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

class PlanText
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::PlanText)
};

Segment signOf(const Vote &vote)
{
    if (vote.entry.record.kind == RecordKind::Rejection)
        return signSegment(Sign::Bad, vote.counts ? Tone::Bad : Tone::Muted);
    return vote.counts ? signSegment(Sign::Good, Tone::Good) : signSegment(Sign::Ring, Tone::Muted);
}

void append(QList<Line> &out, const Vote &vote, bool hasRemote, TimePoint now)
{
    const Record &record = vote.entry.record;
    Line line;
    line.segments = {
        signOf(vote),
        textSegment(PlanText::tr("%1, %2").arg(personName(record.by), ageAgo(record.at, now)),
                    vote.counts ? Tone::Plain : Tone::Muted),
        signatureSegment(vote.entry.signature)};
    if (hasRemote && !vote.entry.isPushed)
        line.segments.append(outlineSegment(Sign::None, PlanText::tr("not pushed")));
    if (!record.comment.empty())
        line.segments.append(textSegment(
            PlanText::tr("“%1”").arg(QString::fromStdString(record.comment).simplified()),
            Tone::Muted));
    QStringList tip{QString::fromStdString(record.by), exactTime(record.at)};
    if (!vote.entry.signatureText.isEmpty())
        tip.append(vote.entry.signatureText);
    if (!record.comment.empty())
        tip.append(QString::fromStdString(record.comment));
    line.toolTip = tip.join(u'\n');
    line.data = QString::fromStdString(record.id.text());
    out.append(std::move(line));
    if (!vote.whyNot.isEmpty())
        out.append({.segments = {signSegment(Sign::None, Tone::Muted),
                                 textSegment(vote.whyNot, Tone::Muted)},
                    .heading = true,
                    .wrap = true});
}

} // namespace

QString actionCounts(const Plan &plan, const std::set<ObjectKey> &only)
{
    QStringList out;
    const auto add = [&](ActionVerb verb, const auto &words) {
        const auto n =
            static_cast<int>(std::ranges::count_if(plan.actions, [&](const Action &action) {
                return action.verb == verb && (only.empty() || only.contains(action.key));
            }));
        if (n > 0)
            out.append(words(n));
    };
    add(ActionVerb::Update, [](int n) { return PlanText::tr("%n change(s)", nullptr, n); });
    add(ActionVerb::Create, [](int n) { return PlanText::tr("%n new", nullptr, n); });
    add(ActionVerb::Replace, [](int n) { return PlanText::tr("%n made anew", nullptr, n); });
    add(ActionVerb::Prune, [](int n) { return PlanText::tr("%n deleted", nullptr, n); });
    add(ActionVerb::Run, [](int n) { return PlanText::tr("%n hook(s) run", nullptr, n); });
    if (out.isEmpty() && plan.movesRef)
        out.append(PlanText::tr("only %1 moves").arg(QString::fromStdString(plan.ref)));
    return out.join(QStringLiteral(", "));
}

QString syncSentence(const Plan &plan, const std::set<ObjectKey> &only)
{
    const QString application = nameOf(plan.application);
    const QString target = shortId(plan.target);
    const QString cluster = nameOf(plan.cluster);
    if (plan.isEmpty())
        return (plan.isComplete ? PlanText::tr("Nothing to sync: %1 on %2 is as %3 wants it")
                                : PlanText::tr("Nothing to sync of what could be rendered and "
                                               "read: %1 on %2 at %3"))
            .arg(application, cluster, target);
    if (plan.isMarkOnly())
        return (plan.isRollback ? PlanText::tr("Hold %1 at %2 on %3, where it is already")
                                : PlanText::tr("Mark %1 as deployed at %2 on %3"))
            .arg(application, target, cluster);
    const QString counts = actionCounts(plan, only);
    if (only.empty())
        return (plan.isRollback ? PlanText::tr("Roll back %1 to %2 on %3: %4")
                                : PlanText::tr("Sync %1 to %2 on %3: %4"))
            .arg(application, target, cluster, counts);
    const auto all = static_cast<int>(objectsActedOn(plan).size());
    return (plan.isRollback
                ? PlanText::tr("Roll back %1 of %n object(s) of %2 to %3 on %4: %5", nullptr, all)
                : PlanText::tr("Sync %1 of %n object(s) of %2 to %3 on %4: %5", nullptr, all))
        .arg(only.size())
        .arg(application, target, cluster, counts);
}

QString choiceText(const PlanSnapshot &plan)
{
    if (plan.only().empty())
        return {};
    const std::optional<Revision> &deployed = plan.plan()->deployed;
    const QString stays = deployed ? PlanText::tr("Deployed stays %1.").arg(shortId(*deployed))
                                   : PlanText::tr("No deployed revision is written.");
    const QString rest = plan.reviewed->policy.required > 0
                             ? PlanText::tr("The rest is a new plan, to be approved anew.")
                             : PlanText::tr("The rest is a new plan.");
    return PlanText::tr("Only what is chosen is applied or deleted: nothing it needs is added, no "
                        "other hook runs. %1 %2")
        .arg(stays, rest);
}

QString orderSentence(const PlanSnapshot &plan)
{
    const Plan &known = *plan.plan();
    if (plan.chosen && plan.chosen->empty())
        return PlanText::tr("Choose what to sync of %1 on %2")
            .arg(nameOf(known.application), nameOf(known.cluster));
    return syncSentence(known, plan.only());
}

QStringList whyNoSync(const PlanSnapshot &plan, const SyncsSnapshot &syncs)
{
    if (syncs.runningOn(plan.application, plan.cluster) != nullptr)
        return {PlanText::tr("A sync of it is under way: Activity shows it")};
    if (const InterruptedSync *const left = syncs.interruptedOn(plan.application, plan.cluster))
        return {PlanText::tr("A sync of it to %1 was interrupted: Activity offers to verify, "
                             "resume or abandon it first")
                    .arg(shortId(left->target))};
    if (plan.plan() == nullptr)
        return {plan.running ? PlanText::tr("Being planned…")
                : plan.error ? plan.error->toString()
                             : PlanText::tr("There is no plan")};
    if (plan.running)
        return {PlanText::tr("Being planned again…")};
    if (plan.chosen && plan.chosen->empty())
        return {PlanText::tr("No object is chosen")};
    QStringList out;
    for (const QString &missing : plan.reviewed->decision.missing)
        out.append(missing);
    if (out.isEmpty() && !plan.reviewed->decision.isAllowed)
        out.append(PlanText::tr("The policy does not allow it"));
    return out;
}

QString movedText(const PlanSnapshot &plan, size_t most)
{
    if (plan.plan() == nullptr || plan.plan()->isEmpty())
        return {};
    QStringList out{PlanText::tr("This is another plan than before")};
    for (size_t i = 0; i < std::min(most, plan.moved.size()); ++i)
        out.append(plan.moved[i]);
    if (plan.moved.size() > most)
        out.append(
            PlanText::tr("and %n more", nullptr, static_cast<int>(plan.moved.size() - most)));
    return out.join(u'\n');
}

std::vector<ToName> objectsToName(const Plan &plan, const std::set<ObjectKey> &only)
{
    std::vector<ToName> out;
    std::set<ObjectKey> seen;
    for (const PlanFinding &finding : plan.findings) {
        if (!finding.needsName)
            continue;
        for (const ObjectKey &key : finding.objects) {
            if ((only.empty() || only.contains(key)) && seen.insert(key).second)
                out.push_back({key, finding.text});
        }
    }
    return out;
}

QString personName(const std::string &by)
{
    const QString whole = QString::fromStdString(by);
    const QString name = whole.section(u'<', 0, 0).trimmed();
    return name.isEmpty() ? whole : name;
}

Segment signatureSegment(SignatureState state)
{
    switch (state) {
    case SignatureState::Good:
        return pillSegment(Sign::Good, PlanText::tr("signed"), Tone::Good);
    case SignatureState::Bad:
        return pillSegment(Sign::Bad, PlanText::tr("bad signature"), Tone::Bad);
    case SignatureState::UnknownKey:
        return outlineSegment(Sign::Unknown, PlanText::tr("unknown key"));
    case SignatureState::NotVerified:
        return outlineSegment(Sign::Unknown, PlanText::tr("not verified"));
    case SignatureState::Unsigned:
        break;
    }
    return outlineSegment(Sign::None, PlanText::tr("unsigned"));
}

QList<Line> voteLines(const Decision &decision, bool hasRemote, TimePoint now)
{
    QList<Line> out;
    for (const Vote &vote : decision.votes)
        append(out, vote, hasRemote, now);
    if (!decision.former.empty()) {
        out.append({.segments = {boldSegment(PlanText::tr("Of other plans"), Tone::Muted)},
                    .heading = true});
        for (const Vote &vote : decision.former)
            append(out, vote, hasRemote, now);
    }
    return out;
}

QString approvalsTitle(const ReviewedPlan &reviewed)
{
    const int required = reviewed.policy.required;
    if (required <= 0)
        return PlanText::tr("Approvals · none needed");
    return PlanText::tr("Approvals · %1 of %2 needed")
        .arg(reviewed.decision.approvals)
        .arg(required);
}

const LedgerEntry *ownVote(const Decision &decision, const std::string &person)
{
    if (person.empty())
        return nullptr;
    Record own;
    own.by = person;
    for (const Vote &vote : decision.votes) {
        if (!vote.entry.revokedBy && vote.entry.record.address() == own.address())
            return &vote.entry;
    }
    return nullptr;
}

} // namespace driftgate
