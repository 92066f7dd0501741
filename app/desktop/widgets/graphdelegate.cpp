#include "desktop/widgets/graphdelegate.h"

#include "desktop/session/snapshots.h"
#include "desktop/widgets/roles.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

constexpr int LaneWidth = 15;
constexpr int FirstLane = 21;
constexpr int MostLanesShown = 14;
constexpr qreal DotRadius = 4.2;

QColor laneColor(int lane, const Shades &shades)
{
    const std::array colors{shades.git, shades.cluster, shades.good, shades.both, shades.muted};
    return colors[static_cast<size_t>(lane) % colors.size()];
}

qreal laneX(const QRect &rect, int lane)
{
    return rect.left() + FirstLane + lane * LaneWidth;
}

void drawEdge(QPainter *painter, const QRect &rect, const GraphRow &row, const GraphRow::Edge &edge,
              const Shades &shades)
{
    const qreal middle = rect.center().y() + 0.5;
    const qreal top = edge.fromCommit ? middle : rect.top();
    const qreal bottom = edge.toCommit ? middle : rect.bottom() + 1;
    const qreal from = laneX(rect, edge.fromCommit ? row.lane : edge.from);
    const qreal to = laneX(rect, edge.toCommit ? row.lane : edge.to);
    // A lane keeps its colour on its way; a fork has that of the lane it opens.
    const int lane = edge.fromCommit ? edge.to : edge.from;
    painter->setPen(QPen(laneColor(lane, shades), 2, Qt::SolidLine, Qt::FlatCap));
    QPainterPath path(QPointF(from, top));
    if (from == to) {
        path.lineTo(to, bottom);
    } else {
        const qreal bend = (top + bottom) / 2;
        path.cubicTo(from, bend, to, bend, to, bottom);
    }
    painter->drawPath(path);
}

} // namespace

GraphDelegate::GraphDelegate(int height, QObject *parent)
    : RowDelegate(height, Hairline::Yes, parent)
{
}

int GraphDelegate::widthFor(int lanes) const
{
    return std::max(74, FirstLane + std::min(lanes, MostLanesShown) * LaneWidth + 8);
}

void GraphDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Shades &shades = Shades::of(option.palette);
    drawGround(painter, option, index, shades);
    const auto *const row =
        static_cast<const GraphRow *>(index.data(GraphRole).value<const void *>());
    if (row == nullptr)
        return;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    for (const GraphRow::Edge &edge : row->edges)
        drawEdge(painter, option.rect, *row, edge, shades);
    painter->setPen(Qt::NoPen);
    painter->setBrush(laneColor(row->lane, shades));
    painter->drawEllipse(QPointF(laneX(option.rect, row->lane), option.rect.center().y() + 0.5),
                         DotRadius, DotRadius);
    painter->restore();
}

QSize GraphDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {widthFor(1), rowHeight()};
}

} // namespace driftgate
