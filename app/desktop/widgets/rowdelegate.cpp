#include "desktop/widgets/rowdelegate.h"

#include "desktop/widgets/roles.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace driftgate
{

namespace
{

Segments segmentsOf(const QModelIndex &index)
{
    const QVariant value = index.data(SegmentsRole);
    if (value.isValid())
        return value.value<Segments>();
    return {textSegment(index.data(Qt::DisplayRole).toString())};
}

QRect textRect(const QRect &rect, int padding, bool hairline)
{
    return rect.adjusted(padding, 0, -4, hairline ? -1 : 0);
}

} // namespace

RowDelegate::RowDelegate(int height, Hairline hairline, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_height(height)
    , m_hairline(hairline)
{
}

void RowDelegate::drawGround(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index, const Shades &shades) const
{
    const bool heading = index.data(HeadingRole).toBool();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, shades.chosen);
    else if ((option.state & QStyle::State_MouseOver) && !heading)
        painter->fillRect(option.rect, shades.hover);
    if (m_hairline == Hairline::Yes)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          shades.line);
    // Where the keys go: a bar at the chosen row of the list that has the focus.
    if (!m_cells && option.rect.left() <= 0 && (option.state & QStyle::State_Selected) &&
        option.widget != nullptr && option.widget->hasFocus())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          shades.accent);
    if (m_cells && (option.state & QStyle::State_HasFocus)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(shades.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 2.5, -3, -3.5), 4, 4);
        painter->restore();
    }
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const Shades &shades = Shades::of(option.palette);
    drawGround(painter, option, index, shades);
    drawSegments(painter, textRect(option.rect, m_padding, m_hairline == Hairline::Yes),
                 segmentsOf(index), option.font, shades, groundOf(option));
}

SegmentsOn RowDelegate::groundOf(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected ? SegmentsOn::Chosen : SegmentsOn::Surface;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int least = QFontMetrics(option.font).height() + 9;
    return {segmentsWidth(segmentsOf(index), option.font) + m_padding + 8, qMax(m_height, least)};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event == nullptr || event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        text = plainText(segmentsOf(index));
    // Text from outside stays plain: tool tips would guess at rich text.
    text = text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), QStringLiteral("<span>%1</span>").arg(text), view);
    return true;
}

} // namespace driftgate
