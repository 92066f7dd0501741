#include "desktop/widgets/segmentlabel.h"

#include <QFontMetrics>
#include <QPainter>

namespace driftgate
{

SegmentLabel::SegmentLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SegmentLabel::setSegments(const Segments &segments, const QString &toolTip)
{
    const QString text = plainText(segments);
    setAccessibleName(text);
    // Tool tips guess at rich text; an escaped one cannot be guessed wrongly.
    setToolTip(toolTip.isEmpty() ? QString() : toolTip.toHtmlEscaped());
    if (segments == m_segments)
        return;
    m_segments = segments;
    updateGeometry();
    update();
}

QSize SegmentLabel::sizeHint() const
{
    return {segmentsWidth(m_segments, font()) + 1, QFontMetrics(font()).height() + 4};
}

QSize SegmentLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 40), sizeHint().height()};
}

void SegmentLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawSegments(&painter, rect(), m_segments, font(), Shades::of(palette()));
}

} // namespace driftgate
