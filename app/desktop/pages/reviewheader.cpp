#include "desktop/pages/reviewheader.h"

#include "desktop/models/fleettext.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/segmented.h"
#include "desktop/widgets/segmentlabel.h"
#include "desktop/widgets/tables.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace driftgate
{

namespace
{

constexpr int Other = 3;

Segments titleOf(const ReviewSnapshot &review, bool isRollback, TimePoint now)
{
    Segments out{boldSegment(nameOf(review.application))};
    switch (review.pair.kind) {
    case Pair::Kind::Clusters:
        out.append(textSegment(ReviewHeader::tr("on")));
        out.append(boldSegment(review.pair.left));
        out.append(textSegment(ReviewHeader::tr("and")));
        out.append(boldSegment(review.pair.right));
        return out;
    case Pair::Kind::Revisions:
        out.append(textSegment(ReviewHeader::tr("on")));
        out.append(boldSegment(nameOf(review.cluster)));
        out.append(
            idSegment(review.left.isNull() ? review.pair.left : shortId(review.left), Tone::Muted));
        out.append(textSegment(QStringLiteral("→"), Tone::Muted));
        out.append(idSegment(review.right.isNull() ? review.pair.right : shortId(review.right),
                             Tone::Muted));
        return out;
    default:
        break;
    }
    out.append(textSegment(ReviewHeader::tr("on")));
    out.append(boldSegment(nameOf(review.cluster)));
    if (!review.state)
        return out;
    const ApplicationState &state = *review.state;
    out.append(state.deployed.revision ? idSegment(shortId(*state.deployed.revision), Tone::Muted)
                                       : textSegment(ReviewHeader::tr("unknown"), Tone::Muted));
    out.append(textSegment(QStringLiteral("→"), Tone::Muted));
    out.append(idSegment(shortId(state.targetRevision), Tone::Muted));
    if (isRollback)
        out.append(outlineSegment(Sign::History, ReviewHeader::tr("rollback")));
    const Segments pills = statePills(state, now);
    if (state.comparison && !state.isComplete())
        out.append(pillSegment(Sign::Bad, ReviewHeader::tr("incomplete"), Tone::Bad));
    else if (pills.isEmpty() && state.inSync())
        out.append(pillSegment(Sign::Good, ReviewHeader::tr("in sync"), Tone::Good));
    if (state.deployed.suspended)
        out.append(outlineSegment(Sign::Paused, ReviewHeader::tr("suspended")));
    return out + pills;
}

QToolButton *stepButton(const QString &text, const QString &toolTip, const char *segment,
                        QWidget *parent)
{
    auto *const button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setProperty("segment", QString::fromLatin1(segment));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ReviewHeader::ReviewHeader(QWidget *parent)
    : Ground(Shade::Panel, Qt::BottomEdge, parent)
    , m_title(new SegmentLabel(this))
    , m_pairs(new Segmented(this))
    , m_previous(stepButton(tr("↑ F7"), tr("Previous difference (F7)"), "first", this))
    , m_next(stepButton(tr("↓ F8"), tr("Next difference (F8)"), "last", this))
    , m_position(makeMuted({}, this))
{
    QHBoxLayout *const layout = makeToolRow(this);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    layout->addWidget(m_title, 1);
    m_pairs->setObjectName(QStringLiteral("pairs"));
    m_pairs->add(tr("live ↔ target"), tr("What a sync would change"));
    m_pairs->add(tr("base ↔ target"), tr("What Git changed since the last sync"));
    m_pairs->add(tr("base ↔ live"), tr("What the cluster changed since the last sync"));
    m_pairs->add(tr("other…"), tr("Two revisions, or two clusters"));
    layout->addWidget(m_pairs);
    auto *const steps = new QHBoxLayout;
    steps->setSpacing(0);
    steps->addWidget(m_previous);
    steps->addWidget(m_next);
    layout->addLayout(steps);
    m_position->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 of %2").arg(88).arg(88)));
    m_position->setObjectName(QStringLiteral("position"));
    layout->addWidget(m_position);
    connect(m_pairs, &Segmented::clicked, this, [this](int choice) {
        if (choice == Other) {
            // The choice moves once a pair has been named.
            m_pairs->choose(m_pair.kind < Pair::Kind::Revisions ? static_cast<int>(m_pair.kind)
                                                                : Other);
            Q_EMIT otherPairWanted(m_pairs->button(Other));
            return;
        }
        Q_EMIT pairWanted({static_cast<Pair::Kind>(choice), {}, {}});
    });
    connect(m_previous, &QToolButton::clicked, this, &ReviewHeader::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &ReviewHeader::nextWanted);
}

void ReviewHeader::setReview(const ReviewSnapshot &review, bool isRollback, TimePoint now)
{
    m_pair = review.pair;
    const Segments title = titleOf(review, isRollback, now);
    m_title->setSegments(title, plainText(title));
    const int kind = static_cast<int>(review.pair.kind);
    m_pairs->choose(qMin(kind, Other));
    const bool base =
        !review.state || !review.state->comparison || review.state->comparison->baseKnown;
    const QString why = tr("Not available: nothing in the cluster tells the deployed revision");
    m_pairs->setAvailable(1, base, base ? tr("What Git changed since the last sync") : why);
    m_pairs->setAvailable(2, base, base ? tr("What the cluster changed since the last sync") : why);
}

void ReviewHeader::setPosition(int current, int count)
{
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    m_position->setText(count == 0    ? tr("equal")
                        : current < 0 ? tr("– of %1").arg(count)
                                      : tr("%1 of %2").arg(current + 1).arg(count));
}

} // namespace driftgate
