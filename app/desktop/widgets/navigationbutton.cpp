#include "desktop/widgets/navigationbutton.h"

#include "desktop/widgets/segments.h"
#include "desktop/widgets/shades.h"

#include <QPainter>

namespace driftgate
{

NavigationButton::NavigationButton(Sign sign, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_sign(sign)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setCount(int count, bool urgent)
{
    if (count == m_count && urgent == m_urgent)
        return;
    m_count = count;
    m_urgent = urgent;
    setAccessibleDescription(count > 0 ? tr("%n waiting", nullptr, count) : QString());
    updateGeometry();
    update();
}

QSize NavigationButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 68, metrics.height() + 15};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Shades &shades = Shades::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? shades.chosen : shades.line);
        painter.setOpacity(isChecked() ? 1 : 0.5);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, 0.5, 0, -0.5), 4, 4);
        painter.setOpacity(1);
    }
    if (hasFocus()) {
        painter.setPen(QPen(shades.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 1, -0.5, -1), 4, 4);
    }
    const QColor ink = isChecked() ? shades.accent : isCheckable() ? shades.text : shades.muted;
    constexpr int SignSize = 14;
    drawSign(&painter, m_sign, QRectF(8, (height() - SignSize) / 2.0, SignSize, SignSize), ink);
    QFont face = font();
    if (isChecked())
        face.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(face);
    painter.setFont(face);
    painter.setPen(ink);
    painter.drawText(30, (height() + metrics.capHeight()) / 2, text());
    if (m_count == 0)
        return;
    const QString number = m_count > 999 ? QStringLiteral("999+") : QString::number(m_count);
    QFont small = smallFont(font());
    small.setWeight(QFont::DemiBold);
    const QFontMetrics smallMetrics(small);
    const int side = smallMetrics.height() + 2;
    const int wide = qMax(side, smallMetrics.horizontalAdvance(number) + 9);
    const QRectF badge(width() - wide - 9, (height() - side) / 2.0, wide, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_urgent ? shades.cluster : shades.accent);
    painter.drawRoundedRect(badge, side / 2.0, side / 2.0);
    painter.setFont(small);
    painter.setPen(shades.onAccent);
    painter.drawText(badge, Qt::AlignCenter, number);
}

} // namespace driftgate
