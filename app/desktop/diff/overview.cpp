#include "desktop/diff/overview.h"

#include "desktop/diff/diffarea.h"
#include "desktop/diff/scenepainter.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace driftgate
{

namespace
{

constexpr int MarkHeight = 5;

/// Which cause shows where several fall on the same pixels: the gravest.
int weight(Cause cause)
{
    switch (cause) {
    case Cause::Both:
        return 4;
    case Cause::Cluster:
        return 3;
    case Cause::Git:
        return 2;
    default:
        return 1;
    }
}

} // namespace

Overview::Overview(DiffArea *area, QWidget *parent)
    : QWidget(parent)
    , m_area(area)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    setAccessibleName(tr("Overview of the differences"));
    setCursor(Qt::ArrowCursor);
}

QSize Overview::sizeHint() const
{
    return {14, 50};
}

double Overview::scale() const
{
    // A short text stands in the strip as it stands beside it; a long one is squeezed.
    const Scene &scene = m_area->scene();
    const int lines = std::max(1, scene.rows.size());
    return std::min(static_cast<double>(scene.geometry.rowHeight),
                    static_cast<double>(std::max(1, m_area->viewport()->height())) / lines);
}

int Overview::yOf(int line) const
{
    return static_cast<int>(line * scale());
}

QRect Overview::windowRect() const
{
    const Scene &scene = m_area->scene();
    if (scene.isEmpty() || scene.geometry.rowHeight <= 0)
        return {};
    const double perPixel = scale() / scene.geometry.rowHeight;
    constexpr double least = 16;
    const double height = std::max(least, scene.geometry.height * perPixel);
    const double room = std::max(1.0, m_area->viewport()->height() - height);
    const int most = m_area->verticalScrollBar()->maximum();
    const double top = most == 0 ? 0 : std::min(room, room * scene.scrollY / most);
    return QRectF(0, top, width(), height).toRect();
}

void Overview::rebuild()
{
    m_marks.clear();
    m_matches.clear();
    const Scene &scene = m_area->scene();
    if (!scene.isEmpty()) {
        for (const DifferenceRun &run : scene.runs.all()) {
            // As tall as its rows in a long text; in a short one a mark in the row's middle.
            const double top = scene.rows.lineOf(run.begin) * scale();
            const double bottom = (scene.rows.lineOf(run.end - 1) + 1) * scale();
            const double margin = std::max(0.0, (scale() - MarkHeight) / 2);
            const Mark mark{static_cast<int>(top + margin),
                            std::max(MarkHeight, static_cast<int>(bottom - top - 2 * margin)),
                            run.cause};
            // A hundred thousand differences are no more marks than the strip has pixels.
            if (!m_marks.empty() && m_marks.back().y == mark.y) {
                m_marks.back().height = std::max(m_marks.back().height, mark.height);
                if (weight(mark.cause) > weight(m_marks.back().cause))
                    m_marks.back().cause = mark.cause;
                continue;
            }
            m_marks.push_back(mark);
        }
        if (scene.matches != nullptr) {
            for (const Match &match : *scene.matches) {
                const int y = yOf(scene.rows.lineOf(match.row));
                if (m_matches.empty() || m_matches.back() != y)
                    m_matches.push_back(y);
            }
        }
    }
    update();
}

void Overview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Scene &scene = m_area->scene();
    const DiffColors &colors = scene.colors;
    painter.fillRect(rect(), colors.header);
    paintHairline(painter, QPointF(0, 0), QPointF(0, height()), colors.hairline);
    if (scene.isEmpty())
        return;
    if (m_area->verticalScrollBar()->maximum() > 0) {
        QColor window = colors.text;
        window.setAlphaF(underMouse() ? 0.18F : 0.11F);
        painter.fillRect(windowRect().adjusted(1, 0, 0, 0), window);
    }
    for (const int y : m_matches)
        painter.fillRect(QRect(1, y, width() - 1, 2), colors.currentMatch);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const Mark &mark : m_marks) {
        painter.setBrush(colors.cause(mark.cause).ink);
        painter.drawRoundedRect(QRectF(3, mark.y, width() - 5, mark.height), 1, 1);
    }
}

void Overview::resizeEvent(QResizeEvent *)
{
    rebuild();
}

bool Overview::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QWidget::event(event);
}

void Overview::scrollTo(double y)
{
    const double room = std::max(1, m_area->viewport()->height() - windowRect().height());
    QScrollBar *bar = m_area->verticalScrollBar();
    bar->setValue(static_cast<int>(std::lround(y / room * bar->maximum())));
}

void Overview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QRect window = windowRect();
    const double y = event->position().y();
    m_grip = window.height() / 2.0;
    if (window.contains(1, static_cast<int>(y)))
        m_grip = y - window.top();
    else
        scrollTo(y - m_grip);
}

void Overview::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        scrollTo(event->position().y() - m_grip);
}

void Overview::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_area->verticalScrollBar(), event);
}

} // namespace driftgate
