#include "desktop/widgets/ground.h"

#include "desktop/widgets/shades.h"

#include <QPainter>

namespace driftgate
{

Ground::Ground(Shade shade, Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_shade(shade)
    , m_lines(lines)
{
    // The lines lie within the area, so what is laid out on it must not cover them.
    setContentsMargins(lines & Qt::LeftEdge ? 1 : 0, lines & Qt::TopEdge ? 1 : 0,
                       lines & Qt::RightEdge ? 1 : 0, lines & Qt::BottomEdge ? 1 : 0);
}

void Ground::paintEvent(QPaintEvent *)
{
    const Shades &shades = Shades::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_shade == Shade::Frame   ? shades.frame
                             : m_shade == Shade::Panel ? shades.panel
                                                       : shades.surface);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), shades.line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), shades.line);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, shades.line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, shades.line);
}

} // namespace driftgate
