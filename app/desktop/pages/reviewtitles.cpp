#include "desktop/pages/reviewtitles.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/objectlist.h"
#include "desktop/widgets/age.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

class Titles
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::ReviewTitles)
};

struct Title {
    QString name, detail;
};

Title titleOf(Side side, const ReviewSnapshot &review, const WorkspaceSnapshot *workspace,
              TimePoint now)
{
    const ApplicationState *const state = review.state.get();
    const QString cluster = nameOf(review.cluster);
    switch (side) {
    case Side::Live:
        return {Titles::tr("Live"),
                review.takenAt ? Titles::tr("%1, %2").arg(cluster, ageAgo(*review.takenAt, now))
                               : cluster};
    case Side::Base:
        return {Titles::tr("Base"),
                state != nullptr && state->deployed.revision
                    ? Titles::tr("deployed %1").arg(shortId(*state->deployed.revision))
                    : QString()};
    case Side::Target:
        break;
    }
    QString detail = state != nullptr ? shortId(state->targetRevision) : QString();
    if (workspace != nullptr && state != nullptr && workspace->head == state->targetRevision &&
        !workspace->branch.isEmpty())
        detail = Titles::tr("%1 %2").arg(workspace->branch, detail);
    return {Titles::tr("Target"), detail};
}

} // namespace

DiffTitles reviewTitles(const ReviewSnapshot &review, const WorkspaceSnapshot *workspace,
                        TimePoint now)
{
    DiffTitles out;
    switch (review.pair.kind) {
    case Pair::Kind::Revisions:
        out.left = shortId(review.left);
        out.right = shortId(review.right);
        out.leftDetail = out.rightDetail = Titles::tr("for %1").arg(nameOf(review.cluster));
        out.leftSide = Side::Base;
        out.rightSide = Side::Target;
        return out;
    case Pair::Kind::Clusters:
        out.left = review.pair.left;
        out.right = review.pair.right;
        out.leftSide = out.rightSide = Side::Live;
        return out;
    default:
        break;
    }
    const PairSides sides = sidesOf(review.pair.kind);
    out.leftSide = sides.left;
    out.rightSide = sides.right;
    const Title left = titleOf(sides.left, review, workspace, now);
    const Title right = titleOf(sides.right, review, workspace, now);
    out.left = left.name;
    out.leftDetail = left.detail;
    out.right = right.name;
    out.rightDetail = right.detail;
    return out;
}

} // namespace driftgate
