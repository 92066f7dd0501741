#include "desktop/pages/statelines.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/objectlist.h"
#include "desktop/widgets/age.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

class Lines
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::StateLines)
};

/// "kubectl-edit, 14 min ago" of the latest owner of what the cluster moved.
QString moverText(const ObjectComparison &object, TimePoint now)
{
    const FieldOwner *latest = nullptr;
    for (const FieldDifference &difference : object.differences) {
        if (difference.cause != Cause::Cluster && difference.cause != Cause::Both)
            continue;
        for (const FieldOwner &owner : difference.owners) {
            if (latest == nullptr || (owner.at && owner.at > latest->at))
                latest = &owner;
        }
    }
    if (latest == nullptr)
        return {};
    const QString manager = QString::fromStdString(latest->manager);
    return latest->at ? Lines::tr("%1, %2").arg(manager, ageAgo(*latest->at, now)) : manager;
}

QString countText(const ObjectComparison &object)
{
    switch (object.verdict) {
    case Verdict::Missing:
        return Lines::tr("missing in the cluster");
    case Verdict::Extra:
        return Lines::tr("no longer in Git");
    default:
        return Lines::tr("%n field(s)", nullptr, static_cast<int>(object.differences.size()));
    }
}

QString fieldsText(const ObjectComparison &object)
{
    QStringList out;
    for (const FieldDifference &difference : object.differences) {
        if (!difference.path.isEmpty())
            out.append(QString::fromStdString(difference.path.toString()));
        if (out.size() == 20)
            break;
    }
    return out.join(u'\n');
}

} // namespace

QList<Line> differenceLines(const Comparison &comparison, TimePoint now)
{
    QList<Line> out;
    for (const ObjectEntry &entry : objectEntries(comparison, Pair::Kind::LiveTarget)) {
        if (entry.group == ObjectGroup::InSync || entry.group == ObjectGroup::Hidden)
            continue;
        const ObjectComparison &object = comparison.objects[entry.object];
        Line line;
        line.segments = entry.segments;
        line.segments.append(textSegment(entry.kind, Tone::Muted));
        line.segments.append(textSegment(countText(object), Tone::Muted));
        if (const QString mover = moverText(object, now); !mover.isEmpty())
            line.segments.append(textSegment(mover, Tone::Muted));
        line.toolTip = entry.toolTip;
        if (const QString fields = fieldsText(object); !fields.isEmpty())
            line.toolTip += u'\n' + fields;
        line.data = QVariant::fromValue(object.key);
        out.append(std::move(line));
    }
    return out;
}

QList<Line> commitLines(const std::vector<Commit> &commits, TimePoint now)
{
    QList<Line> out;
    for (const Commit &commit : commits) {
        Line line;
        line.segments = {
            idSegment(shortId(commit.id), Tone::Muted),
            textSegment(QString::fromStdString(commit.summary)),
            textSegment(Lines::tr("%1, %2").arg(QString::fromStdString(commit.author.name),
                                                age(commit.committer.when, now)),
                        Tone::Muted)};
        line.toolTip = QString::fromStdString(commit.id.hex()) + u'\n' +
                       QString::fromStdString(commit.summary) + u'\n' +
                       exactTime(commit.committer.when);
        line.data = QVariant::fromValue(commit.id);
        out.append(std::move(line));
    }
    return out;
}

QList<Line> findingLines(const std::vector<Finding> &findings)
{
    std::vector<const Finding *> sorted;
    sorted.reserve(findings.size());
    for (const Finding &finding : findings)
        sorted.push_back(&finding);
    std::ranges::stable_sort(sorted, [](const Finding *a, const Finding *b) {
        return static_cast<int>(a->severity) > static_cast<int>(b->severity);
    });
    QList<Line> out;
    std::set<QString> seen;
    for (const Finding *const finding : sorted) {
        const Error place{ErrorCode::Invalid, finding->text, finding->place};
        const QString text = place.toString();
        if (!seen.insert(text).second)
            continue;
        const Segment sign =
            finding->severity == Severity::Error     ? signSegment(Sign::Bad, Tone::Bad)
            : finding->severity == Severity::Warning ? signSegment(Sign::Both, Tone::Cluster)
                                                     : signSegment(Sign::Dot, Tone::Muted);
        out.append({.segments = {sign, textSegment(text)}, .wrap = true});
    }
    return out;
}

Line errorLine(const Error &error)
{
    return {.segments = {signSegment(Sign::Bad, Tone::Bad), textSegment(error.toString())},
            .wrap = true};
}

Line remarkLine(const QString &text)
{
    return {.segments = {textSegment(text, Tone::Muted)}, .heading = true, .wrap = true};
}

Line headingLine(const QString &text)
{
    return {.segments = {boldSegment(text, Tone::Muted)}, .heading = true};
}

} // namespace driftgate
