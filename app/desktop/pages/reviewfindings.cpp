#include "desktop/pages/reviewfindings.h"

#include "desktop/pages/statelines.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

class Findings
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::ReviewFindings)
};

Segment signOf(const PlanFinding &finding)
{
    if (finding.severity == Severity::Error || finding.needsName || finding.risk == Risk::Prunes ||
        finding.risk == Risk::Replaces)
        return signSegment(Sign::Bad, Tone::Bad);
    if (finding.risk == Risk::OverwritesDrift)
        return signSegment(Sign::Cluster, Tone::Cluster);
    if (finding.severity == Severity::Warning)
        return signSegment(Sign::Both, Tone::Cluster);
    return signSegment(Sign::Dot, Tone::Muted);
}

Line lineOf(const PlanFinding &finding)
{
    Line out{.segments = {signOf(finding), textSegment(finding.text)}, .wrap = true};
    QStringList names;
    for (const ObjectKey &key : finding.objects)
        names.append(QString::fromStdString(key.toString()));
    out.toolTip = names.mid(0, 20).join(u'\n');
    if (!finding.objects.empty())
        out.data = QVariant::fromValue(finding.objects.front());
    return out;
}

/// What went well is worth a line where it was really asked.
void appendAnswers(QList<Line> &out, const Plan &plan)
{
    if (!plan.isExact || plan.isEmpty())
        return;
    const auto has = [&plan](Risk risk) {
        return std::ranges::contains(plan.findings, risk, &PlanFinding::risk);
    };
    if (!has(Risk::Refused) && !has(Risk::NotPermitted) && !has(Risk::Encrypted))
        out.append(
            {.segments = {signSegment(Sign::Good, Tone::Good),
                          textSegment(Findings::tr("The server accepts every change (dry run)"))},
             .wrap = true});
}

/// Objects of which the plan says itself that the server does not take them.
std::set<ObjectKey> refusedObjects(const PlanSnapshot *plan)
{
    std::set<ObjectKey> out;
    if (plan == nullptr || plan->plan() == nullptr)
        return out;
    for (const PlanFinding &finding : plan->plan()->findings) {
        if (finding.risk == Risk::Refused || finding.risk == Risk::Replaces ||
            finding.risk == Risk::NotPermitted)
            out.insert(finding.objects.begin(), finding.objects.end());
    }
    return out;
}

} // namespace

QList<Line> reviewFindingLines(const ReviewSnapshot &review, const PlanSnapshot *plan)
{
    QList<Line> out;
    if (review.error)
        out.append(errorLine(*review.error));
    if (plan != nullptr && plan->plan() != nullptr) {
        for (const PlanFinding &finding : plan->plan()->findings)
            out.append(lineOf(finding));
        appendAnswers(out, *plan->plan());
    }
    const std::set<ObjectKey> refused = refusedObjects(plan);
    std::vector<Finding> all = review.findings;
    if (review.comparison) {
        for (const ObjectComparison &object : review.comparison->objects) {
            for (const Finding &finding : object.findings) {
                if (finding.severity != Severity::Error || !refused.contains(object.key))
                    all.push_back(finding);
            }
        }
    }
    out += findingLines(all);
    if (out.isEmpty())
        out = {remarkLine(review.running ? Findings::tr("Being compared…") : Findings::tr("None"))};
    return out;
}

} // namespace driftgate
