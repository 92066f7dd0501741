#include "desktop/pages/reviewqueue.h"

#include "desktop/models/fleettext.h"
#include "desktop/pages/statelines.h"
#include "desktop/widgets/linelist.h"

#include <QVBoxLayout>

namespace driftgate
{

ReviewQueue::ReviewQueue(QWidget *parent)
    : Ground(Shade::Surface, {}, parent)
    , m_list(new LineList(this))
{
    m_list->setProperty("ground", QVariant());
    m_list->setObjectName(QStringLiteral("reviewQueue"));
    m_list->setAccessibleName(tr("Applications that wait"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 14, 4, 0);
    layout->addWidget(m_list, 1);
    connect(m_list, &LineList::opened, this, [this](const QVariant &data) {
        const auto at = static_cast<size_t>(data.toInt());
        if (at < m_places.size())
            Q_EMIT reviewWanted(m_places[at].first, m_places[at].second);
    });
}

bool ReviewQueue::setFleet(const FleetSnapshot &fleet, TimePoint now)
{
    m_places.clear();
    QList<Line> lines{headingLine(tr("Waiting for a review"))};
    for (const FleetRow &row : fleet.rows) {
        for (const FleetCell &cell : row.cells) {
            if (!cell.traits.pending && !cell.traits.drift)
                continue;
            Line line;
            line.segments = {
                boldSegment(tr("%1 on %2").arg(nameOf(row.application), nameOf(cell.cluster)))};
            line.segments += statePills(*cell.state, now);
            line.data = static_cast<int>(m_places.size());
            lines.append(std::move(line));
            m_places.emplace_back(row.application, cell.cluster);
        }
    }
    m_list->setLines(lines);
    return !m_places.empty();
}

} // namespace driftgate
