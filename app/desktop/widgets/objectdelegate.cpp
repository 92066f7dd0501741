#include "desktop/widgets/objectdelegate.h"

#include "desktop/widgets/roles.h"
#include "desktop/widgets/segments.h"

#include <QPainter>

namespace driftgate
{

namespace
{

constexpr int RowHeight = 24;
constexpr int HeadingHeight = 27;
constexpr int Margin = 12;

} // namespace

ObjectDelegate::ObjectDelegate(QObject *parent)
    : RowDelegate(RowHeight, Hairline::No, parent)
{
}

void ObjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Shades &shades = Shades::of(option.palette);
    drawGround(painter, option, index, shades);
    const bool heading = index.data(HeadingRole).toBool();
    const QFont face = heading ? smallFont(option.font) : option.font;
    const QFontMetrics metrics(face);
    QRect rect = option.rect.adjusted(Margin, 0, -Margin, 0);
    if (heading)
        rect.setTop(rect.bottom() - RowHeight + 2);
    const QString right = index.data(DataRole).toString();
    const Segments segments = index.data(SegmentsRole).value<Segments>();
    // The name counts more than the kind: the kind gives way first.
    const int name = segmentsWidth(segments, face);
    const int room = qMax(rect.width() / 4, rect.width() - name - 14);
    const QString kind = metrics.elidedText(right, Qt::ElideRight, room);
    const int wide = kind.isEmpty() ? 0 : metrics.horizontalAdvance(kind) + 10;
    drawSegments(painter, rect.adjusted(0, 0, -wide, 0), segments, face, shades);
    painter->save();
    painter->setFont(face);
    painter->setPen(shades.muted);
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, kind);
    painter->restore();
}

QSize ObjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int least = QFontMetrics(option.font).height() + 4;
    return {100, qMax(least, index.data(HeadingRole).toBool() ? HeadingHeight : RowHeight)};
}

} // namespace driftgate
