#include "desktop/diff/columnheader.h"

#include "desktop/diff/colors.h"
#include "desktop/diff/scenepainter.h"
#include "desktop/diff/shownline.h"

#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

namespace driftgate
{

namespace
{

constexpr int Margin = 12;

QString joined(const QString &title, const QString &detail)
{
    return title.isEmpty() || detail.isEmpty() ? title + detail : title + u' ' + detail;
}

} // namespace

ColumnHeader::ColumnHeader(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    constexpr int onePass = 1400;
    m_animation.setDuration(onePass);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setLoopCount(-1);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this] { update(0, height() - 3, width(), 3); });
}

void ColumnHeader::setTitles(const DiffTitles &titles)
{
    m_titles = titles;
    for (QString *text :
         {&m_titles.left, &m_titles.leftDetail, &m_titles.right, &m_titles.rightDetail})
        *text = shownLine(*text).text;
    setAccessibleName(tr("%1, beside %2")
                          .arg(joined(m_titles.left, m_titles.leftDetail),
                               joined(m_titles.right, m_titles.rightDetail)));
    update();
}

void ColumnHeader::setSplit(int x)
{
    m_split = x;
    update();
}

void ColumnHeader::setBusy(bool busy)
{
    m_busy = busy;
    updateAnimation();
    update();
}

void ColumnHeader::updateAnimation()
{
    // A line that nobody sees must not wake the processor.
    if (m_busy && isVisible())
        m_animation.start();
    else
        m_animation.stop();
}

void ColumnHeader::showEvent(QShowEvent *)
{
    updateAnimation();
}

void ColumnHeader::hideEvent(QHideEvent *)
{
    updateAnimation();
}

QSize ColumnHeader::sizeHint() const
{
    return {100, fontMetrics().height() + 13};
}

void ColumnHeader::paintTitle(QPainter &painter, const QRect &area, const QString &title,
                              const QString &detail) const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics boldMetrics(bold);
    const QRect inner = area.adjusted(Margin, 0, -Margin, 0);
    const QString shown = boldMetrics.elidedText(title, Qt::ElideRight, inner.width());
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    const QRect rest = inner.adjusted(boldMetrics.horizontalAdvance(shown) + 10, 0, 0, 0);
    if (rest.width() < Margin)
        return;
    painter.setFont(font());
    painter.setPen(readable(DiffColors::of(palette()).dim, palette().color(QPalette::Window)));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(detail, Qt::ElideRight, rest.width()));
}

void ColumnHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const DiffColors colors = DiffColors::of(palette());
    painter.fillRect(rect(), palette().color(QPalette::Window));
    paintTitle(painter, QRect(0, 0, m_split, height()), m_titles.left, m_titles.leftDetail);
    paintTitle(painter, QRect(m_split + 1, 0, width() - m_split - 1, height()), m_titles.right,
               m_titles.rightDetail);
    const double pixel = 1.0 / devicePixelRatioF();
    paintHairline(painter, QPointF(m_split, 0), QPointF(m_split, height()), colors.hairline);
    paintHairline(painter, QPointF(0, height() - pixel), QPointF(width(), height() - pixel),
                  colors.hairline);
    if (!m_busy)
        return;
    constexpr int line = 2;
    const double part = width() * 0.25;
    const double from = -part + (width() + part) * m_animation.currentValue().toDouble();
    painter.fillRect(QRectF(from, height() - line, part, line),
                     palette().color(QPalette::Highlight));
}

bool ColumnHeader::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const bool left = help->pos().x() < m_split;
    const QString text = left ? joined(m_titles.left, m_titles.leftDetail)
                              : joined(m_titles.right, m_titles.rightDetail);
    if (!text.isEmpty())
        QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text), this);
    return true;
}

} // namespace driftgate
