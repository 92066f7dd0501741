#include "desktop/widgets/statusbar.h"

#include "desktop/widgets/age.h"
#include "desktop/widgets/segmentlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStringList>
#include <QToolButton>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace driftgate
{

namespace
{

/// What one cluster's place says.
struct Connection {
    Segments segments;
    QString toolTip;
    bool isAway = false;
    QString program; ///< that the person has not allowed; empty: none
};

/// What is known of a cluster from the cells that were read from it.
struct ColumnFacts {
    std::optional<TimePoint> oldest;
    bool reading = false;
    bool failed = false;
    QString trouble;
};

bool isNameOnly(const ClusterConfig &cluster)
{
    return cluster.context.empty() && cluster.recorded.empty();
}

ColumnFacts factsOf(const FleetSnapshot &fleet, size_t column)
{
    ColumnFacts out;
    for (const FleetRow &row : fleet.rows) {
        const FleetCell &cell = row.cells[column];
        out.reading = out.reading || (cell.deployedHere && cell.reading);
        if (!cell.state)
            continue;
        if (cell.state->live) {
            const TimePoint at = cell.state->live->takenAt;
            out.oldest = std::min(out.oldest.value_or(at), at);
            for (const LiveState::Missing &missing : cell.state->live->missing)
                out.trouble = missing.error.toString();
        } else if (cell.state->error) {
            out.failed = true;
            out.trouble = cell.state->error->toString();
        }
    }
    return out;
}

QString wordOf(const ConnectionStatus &status)
{
    switch (status.phase) {
    case ConnectionStatus::Phase::Connecting:
        return StatusBar::tr("connecting");
    case ConnectionStatus::Phase::Reconnecting:
        return StatusBar::tr("reconnecting");
    case ConnectionStatus::Phase::Unreachable:
        return StatusBar::tr("unreachable");
    case ConnectionStatus::Phase::Denied:
        // Nobody refused anything where the kubeconfig does not tell whom to ask.
        return status.server.empty() && status.lastError &&
                       status.lastError->code != ErrorCode::Denied
                   ? StatusBar::tr("no context")
                   : StatusBar::tr("refused");
    default:
        return {};
    }
}

Segment signOf(const ConnectionStatus *status, const ColumnFacts &facts)
{
    if (status != nullptr && status->isAway())
        return signSegment(Sign::Bad, Tone::Bad);
    const bool isConnecting =
        status != nullptr && status->phase == ConnectionStatus::Phase::Connecting;
    if (facts.reading || isConnecting)
        return signSegment(Sign::Ring, Tone::Muted);
    if (facts.oldest)
        return facts.trouble.isEmpty() ? signSegment(Sign::Dot, Tone::Good)
                                       : signSegment(Sign::Both, Tone::Cluster);
    return facts.failed ? signSegment(Sign::Bad, Tone::Bad) : signSegment(Sign::Ring, Tone::Muted);
}

/// Server, version, user and what is wrong, a line each.
QString toolTipOf(const ClusterConfig &cluster, const ConnectionStatus *status,
                  const ColumnFacts &facts)
{
    QStringList out{QString::fromStdString(cluster.recorded.empty() ? cluster.context
                                                                    : cluster.recorded.string())};
    if (status != nullptr && !status->isRecorded) {
        if (!status->server.empty())
            out.append(QString::fromStdString(status->server));
        if (!status->serverVersion.empty())
            out.append(
                StatusBar::tr("Kubernetes %1").arg(QString::fromStdString(status->serverVersion)));
        if (!status->user.empty())
            out.append(StatusBar::tr("as %1").arg(QString::fromStdString(status->user)));
        if (status->isInsecure)
            out.append(StatusBar::tr("Its certificate is not verified "
                                     "(insecure-skip-tls-verify)"));
        if (status->lastContact)
            out.append(StatusBar::tr("Last answer: %1").arg(exactTime(*status->lastContact)));
        if (status->lastError)
            out.append(status->lastError->toString());
    }
    if (facts.oldest)
        out.append(exactTime(*facts.oldest));
    if (!facts.trouble.isEmpty())
        out.append(facts.trouble);
    out.removeDuplicates();
    return out.join(u'\n');
}

Connection connectionOf(const FleetSnapshot &fleet, size_t column,
                        const ConnectionsSnapshot::Entry *entry, TimePoint now)
{
    const ClusterConfig &cluster = fleet.clusters[column];
    const ConnectionStatus *const status = entry == nullptr ? nullptr : &entry->status;
    const bool waits = entry != nullptr && entry->toAllow.has_value();
    const ColumnFacts facts = factsOf(fleet, column);
    QStringList details;
    if (!cluster.recorded.empty())
        details.append(StatusBar::tr("recorded"));
    else if (status != nullptr) {
        if (const QString word = waits ? StatusBar::tr("not allowed to sign in") : wordOf(*status);
            !word.isEmpty())
            details.append(word);
        else if (!status->serverVersion.empty())
            details.append(QString::fromStdString(status->serverVersion));
    }
    if (facts.oldest)
        details.append(ageAgo(*facts.oldest, now));
    else if (!facts.reading && facts.failed && details.isEmpty())
        details.append(StatusBar::tr("not read"));
    Connection out;
    out.segments = {signOf(status, facts), textSegment(QString::fromStdString(cluster.name.text())),
                    textSegment(details.join(StatusBar::tr(", ")), Tone::Muted)};
    // Said all the time: whoever stands between could be the one who answers.
    if (status != nullptr && status->isInsecure)
        out.segments.append(textSegment(StatusBar::tr("insecure"), Tone::Bad));
    out.toolTip = toolTipOf(cluster, status, facts);
    out.isAway = status != nullptr && status->isAway();
    if (waits)
        out.program = QString::fromStdString(
            std::filesystem::path(entry->toAllow->program).filename().string());
    return out;
}

/// The clusters that nothing says where they are share one place: there may be many.
Connection notConnected(const FleetSnapshot &fleet)
{
    QStringList names;
    for (const ClusterConfig &cluster : fleet.clusters) {
        if (isNameOnly(cluster))
            names.append(QString::fromStdString(cluster.name.text()));
    }
    Connection out;
    if (names.isEmpty())
        return out;
    const Segment ring = signSegment(Sign::Ring, Tone::Muted);
    if (names.size() == 1)
        out.segments = {ring, textSegment(names.front()),
                        textSegment(StatusBar::tr("not connected"), Tone::Muted)};
    else
        out.segments = {ring, textSegment(StatusBar::tr("%n cluster(s) not connected", nullptr,
                                                        static_cast<int>(names.size())),
                                          Tone::Muted)};
    names.prepend(StatusBar::tr("A context or a dump in driftgate.yaml connects these:"));
    out.toolTip = names.join(u'\n');
    return out;
}

} // namespace

StatusBar::StatusBar(QWidget *parent)
    : Ground(Shade::Frame, Qt::TopEdge, parent)
    , m_clusters(new QHBoxLayout)
    , m_notConnected(new SegmentLabel(this))
    , m_connect(new QToolButton(this))
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
    layout->addWidget(m_notConnected);
    m_notConnected->setFont(smallFont(font()));
    m_notConnected->hide();
    layout->addWidget(m_connect);
    m_connect->setText(tr("Connect…"));
    m_connect->setObjectName(QStringLiteral("connectNames"));
    m_connect->setProperty("kind", QStringLiteral("link"));
    m_connect->setFocusPolicy(Qt::TabFocus);
    m_connect->hide();
    connect(m_connect, &QToolButton::clicked, this, &StatusBar::connectWanted);
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
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_settles.setSingleShot(true);
    connect(m_cancel, &QToolButton::pressed, this,
            [this] { m_meant = m_settles.isActive() ? 0 : m_shown; });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_meant != 0 && m_meant == m_shown)
            Q_EMIT cancelWanted(m_shown);
    });
    setActivity({});
}

void StatusBar::setFleet(const FleetSnapshot &fleet, const ConnectionsSnapshot &connections,
                         TimePoint now)
{
    while (m_labels.size() > static_cast<qsizetype>(fleet.clusters.size())) {
        delete m_labels.takeLast();
        delete m_retries.takeLast();
        delete m_allows.takeLast();
    }
    m_names.clear();
    for (size_t column = 0; column < fleet.clusters.size(); ++column) {
        const auto place = static_cast<qsizetype>(column);
        if (place == m_labels.size())
            addCluster();
        m_names.push_back(fleet.clusters[column].name);
        const Connection connection =
            connectionOf(fleet, column, connections.entry(fleet.clusters[column].name), now);
        m_labels.at(place)->setSegments(connection.segments, connection.toolTip);
        m_labels.at(place)->setVisible(!isNameOnly(fleet.clusters[column]));
        m_retries.at(place)->setVisible(connection.isAway && connection.program.isEmpty());
        // An ampersand in a name is no key.
        m_allows.at(place)->setText(
            tr("Allow %1…").arg(QString(connection.program).replace(u'&', QStringLiteral("&&"))));
        m_allows.at(place)->setVisible(!connection.program.isEmpty());
    }
    const Connection rest = notConnected(fleet);
    m_notConnected->setSegments(rest.segments, rest.toolTip);
    m_notConnected->setVisible(!rest.segments.isEmpty());
    m_connect->setVisible(!rest.segments.isEmpty());
}

void StatusBar::addCluster()
{
    auto *const label = new SegmentLabel(this);
    label->setFont(smallFont(font()));
    m_clusters->addWidget(label);
    m_retries.append(addButton(tr("Try Again"), &StatusBar::retryWanted));
    m_retries.last()->setObjectName(QStringLiteral("retryCluster"));
    m_allows.append(addButton({}, &StatusBar::allowWanted));
    m_allows.last()->setObjectName(QStringLiteral("allowProgram"));
    m_labels.append(label);
}

/// Of the cluster whose label is added next.
QToolButton *StatusBar::addButton(const QString &text,
                                  void (StatusBar::*wanted)(const ClusterName &))
{
    auto *const button = new QToolButton(this);
    button->setText(text);
    button->setProperty("kind", QStringLiteral("link"));
    button->setFocusPolicy(Qt::TabFocus);
    const qsizetype place = m_labels.size();
    connect(button, &QToolButton::clicked, this, [this, place, wanted] {
        if (place < static_cast<qsizetype>(m_names.size()))
            Q_EMIT(this->*wanted)(m_names[static_cast<size_t>(place)]);
    });
    m_clusters->addWidget(button);
    return button;
}

void StatusBar::setActivity(const ActivitySnapshot &activity)
{
    const bool busy = !activity.running.empty();
    m_job->setVisible(busy);
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    if (!busy) {
        m_shown = 0;
        return;
    }
    const auto shown = std::ranges::find(activity.running, m_shown, &JobInfo::id);
    const JobInfo &job = shown == activity.running.end() ? activity.running.front() : *shown;
    if (std::exchange(m_shown, job.id) != job.id)
        m_settles.start(QApplication::doubleClickInterval());
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
