#include "desktop/diff/diffarea.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QTimerEvent>
#include <QToolTip>

#include <algorithm>

namespace driftgate
{

bool DiffArea::isOverNumber(QPoint point) const
{
    const Scene &scene = *m_scene;
    const int line = scene.lineAt(point.y());
    if (scene.isEmpty() || line < 0 || scene.rows.at(line).kind != VisibleRow::Kind::Line)
        return false;
    const DiffSide side = scene.sideAt(point.x());
    return point.x() < scene.geometry.textArea(side).left() - scene.geometry.charWidth / 2 &&
           lineNumber(*scene.document, side, scene.rows.at(line).row) >= 0;
}

void DiffArea::updateHover(QPoint point)
{
    Scene &scene = *m_scene;
    const int line = scene.isEmpty() ? -1 : scene.lineAt(point.y());
    const bool acts = line >= 0 && scene.rows.at(line).kind != VisibleRow::Kind::Line;
    const int hover = acts && rect().contains(point) ? line : -1;
    if (hover != scene.hoverLine) {
        scene.hoverLine = hover;
        viewport()->update();
    }
    Qt::CursorShape shape = Qt::IBeamCursor;
    if (scene.document == nullptr)
        shape = Qt::ArrowCursor;
    else if (m_drag == Drag::Split || scene.geometry.isNearSplit(point.x()))
        shape = Qt::SplitHCursor;
    else if (acts || isOverNumber(point))
        shape = Qt::PointingHandCursor;
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

void DiffArea::mousePressEvent(QMouseEvent *event)
{
    Scene &scene = *m_scene;
    m_pressed = event->position().toPoint();
    if (event->button() != Qt::LeftButton || scene.isEmpty())
        return;
    if (scene.geometry.isNearSplit(m_pressed.x())) {
        m_drag = Drag::Split;
        return;
    }
    const DiffSide side = scene.sideAt(m_pressed.x());
    const TextPosition at = scene.positionAt(m_pressed, side);
    m_wanted = at.column;
    // The third click of three: the line.
    const qint64 sinceDouble = static_cast<qint64>(event->timestamp()) - m_lastDouble;
    if (m_lastDouble > 0 && sinceDouble < QApplication::doubleClickInterval() &&
        side == scene.selection.side && at.row == scene.selection.caret.row) {
        m_drag = Drag::Lines;
        selectUnit(at);
        return;
    }
    m_drag = Drag::Characters;
    Selection next{side, at, at};
    if (event->modifiers().testFlag(Qt::ShiftModifier) && side == scene.selection.side)
        next.anchor = scene.selection.anchor;
    select(next);
}

void DiffArea::mouseDoubleClickEvent(QMouseEvent *event)
{
    Scene &scene = *m_scene;
    m_pressed = event->position().toPoint();
    if (event->button() != Qt::LeftButton || scene.isEmpty())
        return;
    // The right column's line numbers begin at the split: it comes first.
    if (scene.geometry.isNearSplit(m_pressed.x())) {
        m_drag = Drag::None;
        setShare(0.5);
        return;
    }
    if (isOverNumber(m_pressed))
        return;
    m_lastDouble = static_cast<qint64>(event->timestamp());
    m_drag = Drag::Words;
    const DiffSide side = scene.sideAt(m_pressed.x());
    scene.selection.side = side;
    selectUnit(scene.positionAt(m_pressed, side));
}

Selection DiffArea::unitAt(TextPosition at, DiffSide side) const
{
    const QString text = lineText(*m_scene->document, side, at.row);
    if (m_drag == Drag::Lines) {
        const int rows = m_scene->rows.rowCount();
        if (at.row + 1 < rows)
            return {side, {at.row, 0}, {at.row + 1, 0}};
        return {side, {at.row, 0}, {at.row, static_cast<int>(text.size())}};
    }
    const Selection::Range word = wordAt(text, at.column);
    return {side, {at.row, word.begin}, {at.row, word.end}};
}

void DiffArea::selectUnit(TextPosition at)
{
    m_unit = unitAt(at, m_scene->selection.side);
    select(m_unit, false);
}

void DiffArea::dragTo(QPoint point)
{
    Scene &scene = *m_scene;
    const DiffSide side = scene.selection.side;
    const TextPosition at = scene.positionAt(point, side);
    Selection next = scene.selection;
    if (m_drag == Drag::Characters) {
        next.caret = at;
    } else {
        const Selection unit = unitAt(at, side);
        const bool back = unit.begin() < m_unit.begin();
        next.anchor = back ? m_unit.end() : m_unit.begin();
        next.caret = back ? unit.begin() : std::max(unit.end(), m_unit.end());
    }
    m_wanted = at.column;
    select(next, false);
}

void DiffArea::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    updateHover(point);
    if (!event->buttons().testFlag(Qt::LeftButton) || m_drag == Drag::None)
        return;
    if (m_drag == Drag::Split) {
        setShare(static_cast<double>(point.x()) / std::max(1, m_scene->geometry.width));
        return;
    }
    m_dragPoint = point;
    dragTo(point);
    const QRect area = m_scene->geometry.column(m_scene->selection.side);
    const bool outside = point.y() < 0 || point.y() >= viewport()->height() ||
                         point.x() < area.left() || point.x() > area.right();
    constexpr int interval = 50;
    if (outside && !m_autoScroll.isActive())
        m_autoScroll.start(interval, this);
    else if (!outside)
        m_autoScroll.stop();
}

void DiffArea::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    // The further outside, the faster.
    const QRect column = m_scene->geometry.column(m_scene->selection.side);
    const auto beyond = [](int value, int low, int high) {
        return value < low ? value - low : std::max(0, value - high);
    };
    verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                  beyond(m_dragPoint.y(), 0, viewport()->height()));
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                    beyond(m_dragPoint.x(), column.left(), column.right()));
    dragTo(m_dragPoint);
}

void DiffArea::mouseReleaseEvent(QMouseEvent *event)
{
    m_autoScroll.stop();
    const Drag was = std::exchange(m_drag, Drag::None);
    const QPoint point = event->position().toPoint();
    updateHover(point);
    const bool moved = (point - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    Scene &scene = *m_scene;
    // What is selected with the mouse can be pasted with its middle button, where that is usual.
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (was != Drag::None && was != Drag::Split && clipboard->supportsSelection() &&
        !scene.isEmpty() && !scene.selection.isEmpty())
        clipboard->setText(selectedText(*scene.document, scene.selection), QClipboard::Selection);
    if (event->button() != Qt::LeftButton || was != Drag::Characters || moved || scene.isEmpty())
        return;
    const int line = scene.lineAt(point.y());
    if (line < 0 || activateLine(line))
        return;
    if (isOverNumber(point) || event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT activated(scene.rows.at(line).row, scene.sideAt(point.x()));
}

void DiffArea::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (const int delta = event->angleDelta().y(); delta != 0)
            Q_EMIT zoomRequested(delta > 0 ? 1 : -1);
        event->accept();
        return;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier) && event->angleDelta().x() == 0) {
        constexpr int notch = 120;
        QScrollBar *bar = horizontalScrollBar();
        bar->setValue(bar->value() - event->angleDelta().y() * QApplication::wheelScrollLines() *
                                         bar->singleStep() / notch);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void DiffArea::contextMenuEvent(QContextMenuEvent *event)
{
    Scene &scene = *m_scene;
    if (scene.isEmpty())
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int line = scene.rows.lineOf(scene.selection.caret.row);
        const QRect cell = cellRect(line, scene.selection.side);
        Q_EMIT menuRequested(viewport()->mapToGlobal(
            QPoint(scene.geometry.textArea(scene.selection.side).left(), cell.bottom())));
        return;
    }
    // A right click beside the selection moves the caret: the menu speaks of what was clicked.
    const QPoint point = event->pos();
    const DiffSide side = scene.sideAt(point.x());
    const TextPosition at = scene.positionAt(point, side);
    const bool within = side == scene.selection.side && at >= scene.selection.begin() &&
                        at <= scene.selection.end() && !scene.selection.isEmpty();
    if (!within)
        select({side, at, at}, false);
    Q_EMIT menuRequested(event->globalPos());
}

bool DiffArea::showToolTip(QHelpEvent *event)
{
    const Scene &scene = *m_scene;
    const int line = scene.isEmpty() ? -1 : scene.lineAt(event->pos().y());
    QString text;
    if (line >= 0 && scene.rows.at(line).kind == VisibleRow::Kind::Line)
        text = scene.provenance.detail(scene.rows.at(line).row);
    else if (line >= 0)
        text = tr("Click or press Enter to open");
    if (text.isEmpty()) {
        QToolTip::hideText();
        return true;
    }
    // Told to be plain: a tool tip would guess, and the text comes from outside.
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpacePre),
                       viewport(), cellRect(line, scene.sideAt(event->pos().x())));
    return true;
}

bool DiffArea::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        return showToolTip(static_cast<QHelpEvent *>(event));
    if (event->type() == QEvent::Leave)
        updateHover(QPoint(-1, -1));
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace driftgate
