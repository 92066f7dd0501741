#include "desktop/widgets/objectdelegate.h"

#include "desktop/widgets/roles.h"
#include "desktop/widgets/segments.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace driftgate
{

namespace
{

constexpr int RowHeight = 24;
constexpr int HeadingHeight = 27;
constexpr int Margin = 12;
constexpr int BoxSize = 15;
constexpr int BoxWidth = BoxSize + 7; ///< with the gap to the name

QRect boxIn(const QRect &row)
{
    return {row.left() + Margin, row.center().y() - BoxSize / 2, BoxSize, BoxSize};
}

/// The style's own is hardly seen on dark ground.
void drawBox(QPainter *painter, const QRect &box, bool isTicked, const Shades &shades)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isTicked ? shades.accent : shades.muted);
    painter->setBrush(isTicked ? shades.accent : shades.surface);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->restore();
    if (isTicked)
        drawSign(painter, Sign::Good, QRectF(box).adjusted(1, 1, -1, -1), shades.onAccent);
}

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
    if (const QVariant box = index.data(Qt::CheckStateRole); box.isValid()) {
        drawBox(painter, boxIn(option.rect), box.value<Qt::CheckState>() == Qt::Checked, shades);
        rect.setLeft(rect.left() + BoxWidth);
    }
    if (heading)
        rect.setTop(rect.bottom() - RowHeight + 2);
    const QString right = index.data(DataRole).toString();
    const Segments segments = index.data(SegmentsRole).value<Segments>();
    // The name counts more than the kind: the kind gives way first.
    const int name = segmentsWidth(segments, face);
    const int room = qMax(rect.width() / 4, rect.width() - name - 14);
    const QString kind = metrics.elidedText(right, Qt::ElideRight, room);
    const int wide = kind.isEmpty() ? 0 : metrics.horizontalAdvance(kind) + 10;
    drawSegments(painter, rect.adjusted(0, 0, -wide, 0), segments, face, shades, groundOf(option));
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

bool ObjectDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant box = index.data(Qt::CheckStateRole);
    if (!box.isValid() || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    if (event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space)
            return false;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        // All that is left of the name hits the box.
        const auto *const mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton ||
            mouse->position().x() >= boxIn(option.rect).left() + BoxWidth)
            return false;
    } else {
        return false;
    }
    const bool isTicked = box.value<Qt::CheckState>() == Qt::Checked;
    return model->setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace driftgate
