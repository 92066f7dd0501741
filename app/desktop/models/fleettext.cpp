#include "desktop/models/fleettext.h"

#include "desktop/models/audittext.h"
#include "desktop/widgets/age.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

class Fleet
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::Fleet)
};

/// The latest owner of a field that the cluster moved; null: none is known.
const FieldOwner *latestMover(const Comparison &comparison)
{
    const FieldOwner *out = nullptr;
    for (const ObjectComparison &object : comparison.objects) {
        for (const FieldDifference &difference : object.differences) {
            if (difference.cause != Cause::Cluster && difference.cause != Cause::Both)
                continue;
            for (const FieldOwner &owner : difference.owners) {
                if (out == nullptr || (owner.at && owner.at > out->at))
                    out = &owner;
            }
        }
    }
    return out;
}

/// What could not be read or rendered though the rest was.
std::vector<const Finding *> problemsOf(const ApplicationState &state)
{
    std::vector<const Finding *> out;
    for (const Finding &finding : state.findings) {
        if (finding.severity == Severity::Error)
            out.push_back(&finding);
    }
    return out;
}

Segments suspension(const Deployed &deployed, TimePoint now)
{
    Segments out{outlineSegment(Sign::Paused, Fleet::tr("suspended"))};
    QString text = QString::fromStdString(deployed.suspendedBy);
    if (deployed.suspendedUntil) {
        const QString left =
            *deployed.suspendedUntil > now
                ? Fleet::tr("%1 left").arg(age(*deployed.suspendedUntil, now))
                : Fleet::tr("overdue for %1").arg(ageFor(*deployed.suspendedUntil, now));
        text = text.isEmpty() ? left : Fleet::tr("%1, %2").arg(text, left);
    } else if (deployed.suspendedAt) {
        const QString since = Fleet::tr("for %1").arg(ageFor(*deployed.suspendedAt, now));
        text = text.isEmpty() ? since : Fleet::tr("%1, %2").arg(text, since);
    }
    if (!deployed.suspendReason.empty()) {
        const QString reason =
            Fleet::tr("“%1”").arg(QString::fromStdString(deployed.suspendReason));
        text = text.isEmpty() ? reason : Fleet::tr("%1: %2").arg(text, reason);
    }
    if (!text.isEmpty())
        out.append(textSegment(text, Tone::Muted));
    return out;
}

} // namespace

Segments statePills(const ApplicationState &state, TimePoint now)
{
    Segments out;
    const auto count = [](size_t n) { return static_cast<int>(n); };
    if (state.held)
        out.append(outlineSegment(Sign::Paused, Fleet::tr("held at %1").arg(shortId(*state.held))));
    if (state.comparison && !state.comparison->baseKnown) {
        if (const size_t n = differingObjects(*state.comparison))
            out.append(pillSegment(
                Sign::Unknown, Fleet::tr("%n object(s) differ", nullptr, count(n)), Tone::Muted));
    } else if (state.pendingObjects() > 0 || !state.pendingCommits.empty()) {
        out.append(pillSegment(
            Sign::Git,
            state.pendingCommits.empty()
                ? Fleet::tr("%n object(s)", nullptr, count(state.pendingObjects()))
                : Fleet::tr("%n commit(s)", nullptr, count(state.pendingCommits.size())),
            Tone::Git));
    }
    const size_t conflicts = state.conflicts();
    const size_t drifted = state.driftedFields();
    if (drifted > conflicts) {
        QString text = QString::number(drifted - conflicts);
        if ((out.isEmpty() || out.back().kind == Segment::Kind::Outline) && conflicts == 0) {
            const FieldOwner *const mover =
                state.comparison ? latestMover(*state.comparison) : nullptr;
            text = mover != nullptr && mover->at ? Fleet::tr("drift %1").arg(age(*mover->at, now))
                                                 : Fleet::tr("drift %1").arg(text);
        }
        out.append(pillSegment(Sign::Cluster, text, Tone::Cluster));
    }
    if (conflicts > 0)
        out.append(pillSegment(Sign::Both, QString::number(conflicts), Tone::Both));
    return out;
}

Segments cellSegments(const FleetCell &cell, TimePoint now)
{
    if (!cell.deployedHere)
        return {};
    if (!cell.state)
        return {
            signSegment(Sign::Ring, Tone::Muted),
            textSegment(cell.reading ? Fleet::tr("reading…") : Fleet::tr("not read"), Tone::Muted)};
    const ApplicationState &state = *cell.state;
    if (isNotConnected(cell))
        return {signSegment(Sign::Ring, Tone::Muted),
                textSegment(Fleet::tr("not connected"), Tone::Muted)};
    if (state.error)
        return {signSegment(Sign::Bad, Tone::Bad), textSegment(Fleet::tr("failed"), Tone::Bad),
                textSegment(state.error->toString().simplified(), Tone::Muted)};
    Segments pills = statePills(state, now);
    Segments out;
    if (cell.unreachable) {
        // What was known stays in sight, and how old it is.
        const Segments away{
            signSegment(Sign::Bad, Tone::Bad), textSegment(Fleet::tr("unreachable"), Tone::Bad),
            textSegment(Fleet::tr("known %1").arg(ageAgo(state.takenAt, now)), Tone::Muted)};
        return away + pills;
    }
    const bool isUnreviewed = unreviewedOf(cell) != nullptr;
    if (state.deployed.suspended) {
        if (isUnreviewed)
            pills.append(unreviewedSegment());
        out = suspension(state.deployed, now);
        // The pills stand before the words, which may be long.
        const Segments words = out.mid(1);
        out = out.mid(0, 1) + pills + words;
        return out;
    }
    out = pills;
    const auto problems = static_cast<int>(problemsOf(state).size());
    if (problems > 0)
        out.append(
            pillSegment(Sign::Bad, Fleet::tr("%n problem(s)", nullptr, problems), Tone::Bad));
    const QString id = state.deployed.revision ? shortId(*state.deployed.revision) : QString();
    if (pills.isEmpty() && state.inSync() && state.isComplete()) {
        out.append(signSegment(Sign::Good, Tone::Good));
        out.append(id.isEmpty() ? textSegment(Fleet::tr("in sync")) : idSegment(id));
    } else if (!id.isEmpty()) {
        const bool driftAlone = pills.size() == 1 && pills.front().sign == Sign::Cluster;
        if (!driftAlone)
            out.append(idSegment(id));
    }
    if (isUnreviewed)
        out.append(unreviewedSegment());
    if (!pills.isEmpty() && state.comparison) {
        if (const FieldOwner *const mover = latestMover(*state.comparison))
            out.append(textSegment(QString::fromStdString(mover->manager), Tone::Muted));
    }
    if (const size_t missing = state.missing(); missing > 0 && state.pendingObjects() == 0)
        out.append(
            textSegment(Fleet::tr("%n missing", nullptr, static_cast<int>(missing)), Tone::Bad));
    if (const size_t extra = state.toPrune(); extra > 0 && state.pendingObjects() == 0)
        out.append(
            textSegment(Fleet::tr("%n to prune", nullptr, static_cast<int>(extra)), Tone::Bad));
    if (id.isEmpty())
        out.append(textSegment(Fleet::tr("deployed revision unknown"), Tone::Muted));
    return out;
}

QString cellToolTip(const FleetCell &cell)
{
    if (!cell.state)
        return {};
    const ApplicationState &state = *cell.state;
    QStringList out;
    if (state.error)
        out.append(state.error->toString());
    for (const Finding *const problem : problemsOf(state))
        out.append(Error{ErrorCode::Invalid, problem->text, problem->place}.toString());
    if (cell.unreachable)
        out.append(cell.unreachable->toString());
    if (state.deployed.revision) {
        out.append(
            Fleet::tr("Deployed: %1").arg(QString::fromStdString(state.deployed.revision->hex())));
        if (state.deployed.at)
            out.append(exactTime(*state.deployed.at));
    }
    if (const DeployedAudit *const audit = unreviewedOf(cell))
        out.append(Fleet::tr("Unreviewed: %1").arg(audit->text));
    if (state.held)
        out.append(Fleet::tr("Rolled back, and held at %1 until Git agrees")
                       .arg(QString::fromStdString(state.held->shortHex())));
    if (!state.deployed.reconciler.empty())
        out.append(QString::fromStdString(state.deployed.reconciler));
    if (const size_t n = state.pendingObjects())
        out.append(Fleet::tr("Git moved %n object(s)", nullptr, static_cast<int>(n)));
    if (const size_t n = state.driftedFields())
        out.append(Fleet::tr("The cluster moved %n field(s)", nullptr, static_cast<int>(n)));
    if (const size_t n = state.conflicts())
        out.append(Fleet::tr("Both moved %n field(s)", nullptr, static_cast<int>(n)));
    if (const size_t n = state.missing())
        out.append(Fleet::tr("%n object(s) missing", nullptr, static_cast<int>(n)));
    if (const size_t n = state.toPrune())
        out.append(Fleet::tr("%n object(s) to prune", nullptr, static_cast<int>(n)));
    return out.join(u'\n');
}

QString unreadText(const FleetCounts &counts)
{
    if (counts.unknown == 0)
        return {};
    return Fleet::tr("On the clusters, %n of %1 applications could not be read in full.", nullptr,
                     counts.unknown)
        .arg(counts.all);
}

QString environmentOf(const ClusterName &cluster)
{
    static const QStringList known{
        u"prod"_s, u"production"_s,  u"live"_s,    u"staging"_s, u"stage"_s,  u"stg"_s,
        u"dev"_s,  u"development"_s, u"test"_s,    u"testing"_s, u"qa"_s,     u"uat"_s,
        u"int"_s,  u"integration"_s, u"preview"_s, u"sandbox"_s, u"canary"_s, u"demo"_s};
    QString whole = nameOf(cluster);
    QString name = whole;
    name.replace(u'_', u'-').replace(u'.', u'-').replace(u'/', u'-');
    for (const QString &part : name.split(u'-', Qt::SkipEmptyParts)) {
        if (known.contains(part.toLower()))
            return part.toLower();
    }
    return whole;
}

QString searchText(const FleetRow &row)
{
    QStringList out{nameOf(row.application), row.path};
    for (const FleetCell &cell : row.cells) {
        if (!cell.deployedHere)
            continue;
        out.append(nameOf(cell.cluster));
        if (!cell.state || !cell.state->target)
            continue;
        for (const Object &object : cell.state->target->objects) {
            const Value *const containers =
                object.value.find({"spec", "template", "spec", "containers"});
            if (containers == nullptr)
                continue;
            for (const Value &container : containers->items())
                out.append(QString::fromUtf8(container.stringAt({"image"})));
        }
    }
    out.removeDuplicates();
    return out.join(u'\n');
}

QString shortId(const Revision &revision)
{
    return QString::fromStdString(revision.shortHex());
}

QString nameOf(const ApplicationName &application)
{
    return QString::fromStdString(application.text());
}

QString nameOf(const ClusterName &cluster)
{
    return QString::fromStdString(cluster.text());
}

} // namespace driftgate
