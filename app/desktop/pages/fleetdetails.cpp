#include "desktop/pages/fleetdetails.h"

#include "desktop/models/audittext.h"
#include "desktop/models/fleettext.h"
#include "desktop/pages/statelines.h"
#include "desktop/widgets/age.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/linelist.h"
#include "desktop/widgets/segmentlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

/// A heading above one column of the details.
QLabel *makeTitle(QWidget *parent)
{
    QLabel *const title = makeHeading({}, parent);
    title->setContentsMargins(14, 0, 0, 2);
    return title;
}

QWidget *column(QLabel *title, QWidget *content)
{
    auto *const out = new QWidget;
    auto *const layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(title);
    layout->addWidget(content, 1);
    return out;
}

QString renderText(const ApplicationState &state)
{
    if (!state.target)
        return {};
    return QString::fromStdString(state.target->renderer);
}

} // namespace

FleetDetails::FleetDetails(Session &session, QWidget *parent)
    : Ground(Shade::Panel, Qt::TopEdge, parent)
    , m_session(session)
    , m_title(makeTitle(this))
    , m_facts(new QGridLayout)
    , m_review(makeButton(tr("Open review ⏎"), this))
    , m_compare(makeButton(tr("Compare with…"), this))
    , m_differTitle(makeTitle(this))
    , m_differs(new LineList(this))
    , m_waitTitle(makeTitle(this))
    , m_waits(new LineList(this))
{
    setMinimumHeight(140);
    auto *const facts = new QWidget;
    auto *const left = new QVBoxLayout(facts);
    left->setContentsMargins(14, 2, 8, 8);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(1);
    m_facts->setColumnMinimumWidth(0, 82);
    m_facts->setColumnStretch(1, 1);
    left->addLayout(m_facts);
    auto *const buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 6, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_review);
    buttons->addWidget(m_compare);
    buttons->addStretch(1);
    left->addLayout(buttons);
    left->addStretch(1);
    m_review->setObjectName(QStringLiteral("openReview"));
    m_compare->setObjectName(QStringLiteral("compareWith"));

    auto *const splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(column(m_title, facts));
    splitter->addWidget(column(m_differTitle, m_differs));
    splitter->addWidget(column(m_waitTitle, m_waits));
    splitter->setSizes({434, 430, 440});
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    m_differs->setAccessibleName(tr("What differs"));
    m_waits->setAccessibleName(tr("Commits that wait and findings"));
    connect(m_review, &QPushButton::clicked, this, &FleetDetails::reviewWanted);
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareWanted(m_compare); });
    connect(m_differs, &LineList::opened, this,
            [this](const QVariant &data) { Q_EMIT objectWanted(data.value<ObjectKey>()); });
    connect(m_waits, &LineList::opened, this,
            [this](const QVariant &data) { Q_EMIT commitWanted(data.value<Revision>()); });
}

void FleetDetails::setFact(int row, const QString &label, const Segments &segments,
                           const QString &toolTip)
{
    while (m_labels.size() <= row) {
        auto *const name = makeMuted({}, this);
        auto *const value = new SegmentLabel(this);
        const int at = static_cast<int>(m_labels.size());
        m_facts->addWidget(name, at, 0);
        m_facts->addWidget(value, at, 1);
        m_labels.append(name);
        m_values.append(value);
    }
    m_labels.at(row)->setText(label);
    m_labels.at(row)->setVisible(!label.isEmpty());
    m_values.at(row)->setSegments(segments, toolTip);
    m_values.at(row)->setVisible(!label.isEmpty());
}

void FleetDetails::setCell(const FleetRow *row, const FleetCell *cell)
{
    m_review->setEnabled(cell != nullptr);
    m_compare->setEnabled(cell != nullptr);
    if (row == nullptr || cell == nullptr) {
        m_title->setText(row == nullptr
                             ? tr("Nothing chosen")
                             : tr("%1 is not deployed here").arg(nameOf(row->application)));
        for (int i = 0; i < m_labels.size(); ++i)
            setFact(i, {}, {});
        m_differTitle->clear();
        m_waitTitle->clear();
        m_differs->setLines({});
        m_waits->setLines({});
        return;
    }
    m_title->setText(tr("%1 on %2").arg(nameOf(row->application), nameOf(cell->cluster)));
    showFacts(*row, *cell);
    m_differTitle->setText(tr("What differs"));
    if (!cell->state) {
        m_differs->setLines({remarkLine(cell->reading ? tr("Being read…")
                                                      : tr("Not read: Refresh reads it again"))});
        m_waitTitle->clear();
        m_waits->setLines({});
        return;
    }
    showDifferences(*cell);
    showWaiting(*cell->state);
}

void FleetDetails::showFacts(const FleetRow &row, const FleetCell &cell)
{
    const TimePoint now = m_session.now();
    int at = 0;
    const auto add = [&](const QString &label, const Segments &segments,
                         const QString &toolTip = {}) { setFact(at++, label, segments, toolTip); };
    if (cell.state) {
        const ApplicationState &state = *cell.state;
        const Deployed &deployed = state.deployed;
        const bool isRead = state.live != nullptr;
        if (deployed.revision) {
            Segments segments{idSegment(shortId(*deployed.revision))};
            QString exact = QString::fromStdString(deployed.revision->hex());
            if (deployed.at) {
                segments.append(textSegment(ageAgo(*deployed.at, now)));
                exact += u'\n' + exactTime(*deployed.at);
            }
            add(tr("deployed"), segments, exact);
        } else {
            add(tr("deployed"), {textSegment(isRead ? tr("unknown: nothing in the cluster tells")
                                                    : tr("unknown: the cluster was not read"),
                                             Tone::Muted)});
        }
        if (const DeployedAudit *const audit = auditOf(cell)) {
            const Segments reviewed = auditSegments(*audit, m_session.ledger()->view.get(), now);
            if (!reviewed.isEmpty())
                add(tr("ledger"), reviewed, plainText(reviewed));
        }
        if (!state.targetRevision.isNull()) {
            Segments segments{idSegment(shortId(state.targetRevision))};
            if (const auto workspace = m_session.workspace();
                workspace && workspace->head == state.targetRevision)
                segments.append(textSegment(workspace->branch));
            const bool same =
                state.comparison && state.comparison->baseKnown && state.pendingObjects() == 0;
            if (same)
                segments.append(textSegment(tr("same render"), Tone::Muted));
            add(tr("target"), segments, QString::fromStdString(state.targetRevision.hex()));
        }
        if (isRead || !deployed.reconciler.empty())
            add(tr("engine"), {deployed.reconciler.empty()
                                   ? textSegment(tr("none found in the cluster"), Tone::Muted)
                                   : textSegment(QString::fromStdString(deployed.reconciler))});
        const QString render = renderText(state);
        add(tr("path"),
            {textSegment(QString::fromStdString(state.path)), textSegment(render, Tone::Muted)});
        if (deployed.suspended) {
            QStringList parts;
            if (deployed.suspendedAt)
                parts.append(tr("since %1").arg(clockTime(*deployed.suspendedAt, now)));
            if (!deployed.suspendedBy.empty())
                parts.append(tr("by %1").arg(QString::fromStdString(deployed.suspendedBy)));
            if (deployed.suspendedUntil)
                parts.append(tr("until %1").arg(clockTime(*deployed.suspendedUntil, now)));
            if (parts.isEmpty())
                parts.append(tr("yes"));
            add(tr("suspended"), {textSegment(parts.join(QStringLiteral(", ")))},
                QString::fromStdString(deployed.suspendReason));
        }
        if (state.comparison)
            add(tr("objects"),
                {textSegment(tr("%n object(s)", nullptr,
                                static_cast<int>(state.comparison->objects.size()))),
                 textSegment(tr("%n in sync", nullptr,
                                static_cast<int>(state.comparison->count(Verdict::InSync))),
                             Tone::Muted)});
    } else {
        add(tr("path"), {textSegment(row.path)});
    }
    while (at < m_labels.size())
        setFact(at++, {}, {});
}

void FleetDetails::showDifferences(const FleetCell &cell)
{
    const ApplicationState &state = *cell.state;
    QList<Line> lines;
    if (isNotConnected(cell))
        lines.append(remarkLine(state.error->toString()));
    else if (state.error)
        lines.append(errorLine(*state.error));
    if (state.comparison) {
        lines.append(differenceLines(*state.comparison, m_session.now()));
        if (lines.isEmpty() && !state.isComplete())
            lines.append(remarkLine(tr("Nothing of what could be rendered and read")));
        else if (lines.isEmpty())
            lines.append({.segments = {signSegment(Sign::Good, Tone::Good),
                                       textSegment(tr("Nothing: live is what Git says"))},
                          .heading = true});
    }
    m_differs->setLines(lines);
}

void FleetDetails::showWaiting(const ApplicationState &state)
{
    const QList<Line> findings = findingLines(state.findings);
    QList<Line> lines = commitLines(state.pendingCommits, m_session.now());
    m_waitTitle->setText(lines.isEmpty() && !findings.isEmpty() ? tr("Findings")
                                                                : tr("Commits that wait"));
    if (lines.isEmpty() && findings.isEmpty())
        lines.append(remarkLine(!state.comparison || !state.comparison->baseKnown
                                    ? tr("Not known without the deployed revision")
                                    : tr("None")));
    if (!lines.isEmpty() && !findings.isEmpty())
        lines.append(headingLine(tr("Findings")));
    m_waits->setLines(lines + findings);
}

} // namespace driftgate
