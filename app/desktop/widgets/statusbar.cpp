#include "desktop/widgets/statusbar.h"

#include "desktop/widgets/age.h"
#include "desktop/widgets/segmentlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace driftgate
{

namespace
{

/// What one cluster's place says.
struct Connection {
    Segments segments;
    QString toolTip;
};

Connection connectionOf(const FleetSnapshot &fleet, size_t column, TimePoint now)
{
    const ClusterConfig &cluster = fleet.clusters[column];
    std::optional<TimePoint> oldest;
    bool reading = false;
    bool failed = false;
    QString trouble;
    for (const FleetRow &row : fleet.rows) {
        const FleetCell &cell = row.cells[column];
        reading = reading || (cell.deployedHere && cell.reading);
        if (!cell.state)
            continue;
        if (cell.state->live) {
            oldest =
                std::min(oldest.value_or(cell.state->live->takenAt), cell.state->live->takenAt);
            for (const LiveState::Missing &missing : cell.state->live->missing)
                trouble = missing.error.toString();
        } else if (cell.state->error) {
            failed = true;
            trouble = cell.state->error->toString();
        }
    }
    const QString name = QString::fromStdString(cluster.name.text());
    const QString sort = cluster.recorded.empty()
                             ? QString::fromStdString(cluster.context)
                             : QString::fromStdString(cluster.recorded.string());
    QString detail = cluster.recorded.empty() ? QString() : StatusBar::tr("recorded");
    if (oldest)
        detail = detail.isEmpty() ? ageAgo(*oldest, now)
                                  : StatusBar::tr("%1, %2").arg(detail, ageAgo(*oldest, now));
    else if (!reading && failed)
        detail = StatusBar::tr("not read");
    const Segment sign = reading  ? signSegment(Sign::Ring, Tone::Muted)
                         : oldest ? (trouble.isEmpty() ? signSegment(Sign::Dot, Tone::Good)
                                                       : signSegment(Sign::Both, Tone::Cluster))
                         : failed ? signSegment(Sign::Bad, Tone::Bad)
                                  : signSegment(Sign::Ring, Tone::Muted);
    Connection out;
    out.segments = {sign, textSegment(name), textSegment(detail, Tone::Muted)};
    out.toolTip = sort;
    if (oldest)
        out.toolTip += u'\n' + exactTime(*oldest);
    if (!trouble.isEmpty())
        out.toolTip += u'\n' + trouble;
    return out;
}

} // namespace

StatusBar::StatusBar(QWidget *parent)
    : Ground(Shade::Frame, Qt::TopEdge, parent)
    , m_clusters(new QHBoxLayout)
    , m_said(new QLabel(this))
    , m_job(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 2, 14, 2);
    layout->setSpacing(10);
    m_clusters->setSpacing(18);
    layout->addLayout(m_clusters);
    layout->addStretch(1);
    layout->addWidget(m_said);
    layout->addWidget(m_job);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    for (QLabel *const label : {m_said, m_job}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setProperty("kind", QStringLiteral("link"));
    m_cancel->setFocusPolicy(Qt::TabFocus);
    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelWanted(m_shown); });
    setActivity({});
}

void StatusBar::setFleet(const FleetSnapshot &fleet, TimePoint now)
{
    while (m_labels.size() > static_cast<qsizetype>(fleet.clusters.size()))
        delete m_labels.takeLast();
    for (size_t column = 0; column < fleet.clusters.size(); ++column) {
        if (static_cast<qsizetype>(column) == m_labels.size()) {
            auto *const label = new SegmentLabel(this);
            label->setFont(smallFont(font()));
            m_clusters->addWidget(label);
            m_labels.append(label);
        }
        const Connection connection = connectionOf(fleet, column, now);
        m_labels.at(static_cast<qsizetype>(column))
            ->setSegments(connection.segments, connection.toolTip);
    }
}

void StatusBar::setActivity(const ActivitySnapshot &activity)
{
    const bool busy = !activity.running.empty();
    m_job->setVisible(busy);
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    if (!busy)
        return;
    const JobInfo &job = activity.running.front();
    m_shown = job.id;
    QString text = job.title;
    if (activity.running.size() > 1)
        text =
            tr("%1 and %n more", nullptr, static_cast<int>(activity.running.size()) - 1).arg(text);
    m_job->setText(m_job->fontMetrics().elidedText(text, Qt::ElideMiddle, 420));
    m_progress->setRange(0, job.all > 0 ? 1000 : 0);
    if (job.all > 0)
        m_progress->setValue(static_cast<int>(job.done * 1000 / job.all));
}

void StatusBar::say(const QString &text)
{
    m_said->setText(text);
    QTimer::singleShot(4000, m_said, [label = m_said, text] {
        if (label->text() == text)
            label->clear();
    });
}

} // namespace driftgate
