#include "desktop/pages/reviewbelow.h"

#include "desktop/pages/reviewapprovals.h"
#include "desktop/pages/reviewfindings.h"
#include "desktop/pages/statelines.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/linelist.h"

#include <QLabel>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

QWidget *titled(const QString &text, LineList *list)
{
    auto *const out = new Ground(Ground::Shade::Panel);
    auto *const layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 8, 0, 4);
    layout->setSpacing(2);
    auto *const head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 2);
    head->addWidget(makeHeading(text, out));
    layout->addLayout(head);
    layout->addWidget(list, 1);
    return out;
}

} // namespace

ReviewBelow::ReviewBelow(Session &session, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_session(session)
    , m_commits(new LineList(this))
    , m_findings(new LineList(this))
    , m_approvals(new ReviewApprovals(session, this))
{
    m_commits->setAccessibleName(tr("Commits"));
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setObjectName(QStringLiteral("findings"));
    setHandleWidth(1);
    setChildrenCollapsible(false);
    addWidget(titled(tr("Commits"), m_commits));
    addWidget(titled(tr("Findings"), m_findings));
    addWidget(m_approvals);
    m_approvals->setMinimumWidth(250);
    setSizes({308, 364, 344});
    connect(m_commits, &LineList::opened, this,
            [this](const QVariant &data) { Q_EMIT commitWanted(data.value<Revision>()); });
    connect(m_findings, &LineList::opened, this,
            [this](const QVariant &data) { Q_EMIT objectWanted(data.value<ObjectKey>()); });
}

void ReviewBelow::setReview(const ReviewSnapshot &review)
{
    showCommits(review);
    const auto plan = m_session.plan();
    m_findings->setLines(reviewFindingLines(review, plan.get()));
}

void ReviewBelow::showCommits(const ReviewSnapshot &review)
{
    QList<Line> lines = commitLines(review.commits, m_session.now());
    if (lines.isEmpty()) {
        const bool unknown =
            review.state && review.state->comparison && !review.state->comparison->baseKnown;
        const auto plan = m_session.plan();
        const bool isRollback = plan && plan->rollsBack(review) && review.state;
        lines = {remarkLine(review.running ? tr("Being read…")
                            : unknown      ? tr("Not known without the deployed revision")
                            : isRollback   ? tr("None: a rollback takes commits back")
                            : review.pair.kind == Pair::Kind::Clusters
                                ? tr("Two clusters are compared, not two revisions")
                                : tr("None"))};
    }
    m_commits->setLines(lines);
}

} // namespace driftgate
