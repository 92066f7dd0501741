#include "desktop/widgets/tablehead.h"

#include "desktop/widgets/roles.h"
#include "desktop/widgets/segments.h"
#include "desktop/widgets/shades.h"

#include <QPainter>

namespace driftgate
{

TableHead::TableHead(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(48);
}

void TableHead::setBands(bool shown)
{
    m_bands = shown;
    updateGeometry();
    if (viewport() != nullptr)
        viewport()->update();
}

QSize TableHead::sizeHint() const
{
    const int line = QFontMetrics(smallFont(font())).height();
    return {QHeaderView::sizeHint().width(), line + 13 + (m_bands ? line : 0)};
}

void TableHead::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Shades &shades = Shades::of(palette());
    painter->save();
    painter->fillRect(rect, shades.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), shades.line);
    QFont face = smallFont(font());
    painter->setPen(shades.muted);
    QRect text = rect.adjusted(12, m_bands ? 4 : 0, -4, -1);
    if (m_bands) {
        const QString band = model()->headerData(logicalIndex, orientation(), BandRole).toString();
        const int visual = visualIndex(logicalIndex);
        const QString before =
            visual == 0 ? QString()
                        : model()
                              ->headerData(this->logicalIndex(visual - 1), orientation(), BandRole)
                              .toString();
        if (!band.isEmpty() && band != before) {
            QFont strong = face;
            strong.setWeight(QFont::DemiBold);
            painter->setFont(strong);
            painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, band);
            painter->fillRect(QRect(rect.left(), rect.top() + 4, 1, rect.height() - 9),
                              shades.line);
        }
        text.setTop(text.top() + QFontMetrics(face).height());
    }
    painter->setFont(face);
    const QString name =
        model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(face).elidedText(name, Qt::ElideRight, text.width()));
    painter->restore();
}

void TableHead::paintEvent(QPaintEvent *event)
{
    const Shades &shades = Shades::of(palette());
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), shades.panel);
        painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, shades.line);
    }
    QHeaderView::paintEvent(event);
}

} // namespace driftgate
