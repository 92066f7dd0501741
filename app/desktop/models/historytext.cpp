#include "desktop/models/historytext.h"

#include "desktop/models/fleettext.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

class History
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::History)
};

constexpr qsizetype MostNamed = 2;
constexpr std::ptrdiff_t MostBadges = 3;

/// Each once, whatever it runs.
std::vector<ClusterName> clustersOf(const CommitMarks &marks)
{
    std::vector<ClusterName> out;
    for (const Deployment &deployment : marks.deployed) {
        if (!std::ranges::contains(out, deployment.cluster))
            out.push_back(deployment.cluster);
    }
    return out;
}

QString clusterNames(const std::vector<ClusterName> &clusters)
{
    QStringList out;
    for (const ClusterName &cluster : clusters)
        out.append(nameOf(cluster));
    return out.join(QStringLiteral(", "));
}

} // namespace

Segments impactSegments(const CommitImpact *impact)
{
    if (impact == nullptr)
        return {textSegment(History::tr("…"), Tone::Muted)};
    if (impact->error)
        return {signSegment(Sign::Bad, Tone::Bad),
                textSegment(impact->error->toString(), Tone::Muted)};
    if (impact->impacts.empty())
        return {textSegment(History::tr("nothing"), Tone::Muted)};
    std::set<ClusterName> clusters;
    size_t distinct = 0;
    for (const Inspector::Impact &one : impact->impacts) {
        clusters.insert(one.clusters.begin(), one.clusters.end());
        distinct += one.distinctDiffs;
    }
    const QString applications =
        impact->impacts.size() == 1
            ? nameOf(impact->impacts.front().application)
            : History::tr("%n application(s)", nullptr, static_cast<int>(impact->impacts.size()));
    const QString where =
        static_cast<qsizetype>(clusters.size()) <= MostNamed
            ? clusterNames({clusters.begin(), clusters.end()})
            : History::tr("%n cluster(s)", nullptr, static_cast<int>(clusters.size()));
    Segments out{textSegment(History::tr("%1 × %2").arg(applications, where))};
    if (distinct > impact->impacts.size()) {
        out.append(textSegment(QStringLiteral("·"), Tone::Muted));
        out.append(
            boldSegment(History::tr("%n distinct diff(s)", nullptr, static_cast<int>(distinct))));
    }
    return out;
}

QString impactToolTip(const CommitImpact *impact)
{
    if (impact == nullptr)
        return History::tr("What this commit changes once rendered is being computed");
    if (impact->error)
        return impact->error->toString();
    if (impact->impacts.empty())
        return History::tr("No application renders differently after this commit");
    QStringList out;
    for (const Inspector::Impact &one : impact->impacts)
        out.append(History::tr("%1 × %2").arg(nameOf(one.application), clusterNames(one.clusters)));
    return out.join(u'\n');
}

Segments subjectSegments(const Commit &commit, const CommitMarks *marks)
{
    Segments out{yieldingSegment(QString::fromStdString(commit.summary))};
    if (marks == nullptr)
        return out;
    for (const Ref &ref : marks->refs) {
        const QString label = QString::fromStdString(ref.label);
        if (ref.kind == RefKind::Branch)
            out.append(pillSegment(Sign::None, label, Tone::Git));
        else if (ref.kind == RefKind::RemoteBranch || ref.kind == RefKind::Tag)
            out.append(outlineSegment(Sign::None, label));
    }
    const std::vector<ClusterName> clusters = clustersOf(*marks);
    if (std::ssize(clusters) > MostBadges) {
        out.append(outlineSegment(
            Sign::Dot, History::tr("%n cluster(s)", nullptr, static_cast<int>(clusters.size()))));
        return out;
    }
    for (const ClusterName &cluster : clusters)
        out.append(outlineSegment(Sign::Dot, nameOf(cluster)));
    return out;
}

QString subjectToolTip(const Commit &commit, const CommitMarks *marks)
{
    QString out = QString::fromStdString(commit.summary);
    if (!commit.body.empty())
        out += QStringLiteral("\n\n") + QString::fromStdString(commit.body).left(1500);
    if (marks == nullptr)
        return out;
    std::vector<ClusterName> here;
    for (const Deployment &deployment : marks->deployed) {
        if (deployment.revision == commit.id)
            here.push_back(deployment.cluster);
    }
    if (!here.empty())
        out += QStringLiteral("\n\n") + History::tr("Deployed on %1").arg(clusterNames(here));
    for (const Deployment &deployment : marks->deployed) {
        if (deployment.revision != commit.id)
            out += QStringLiteral("\n\n") +
                   History::tr("%1 runs %2, which changes nothing of what is listed here")
                       .arg(nameOf(deployment.cluster), shortId(deployment.revision));
    }
    return out;
}

QString personText(const Person &person)
{
    QString name = QString::fromStdString(person.name);
    if (person.email.empty())
        return name;
    return QStringLiteral("%1 <%2>").arg(name, QString::fromStdString(person.email));
}

} // namespace driftgate
