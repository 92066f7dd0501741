#include "desktop/diff/diffarea.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace driftgate
{

void DiffArea::select(const Selection &selection, bool show)
{
    Scene &scene = *m_scene;
    const bool moved = selection != scene.selection;
    scene.selection = selection;
    if (show && !scene.isEmpty())
        reveal(selection.caret, selection.side);
    if (!moved)
        return;
    updateCurrentRun();
    Q_EMIT caretMoved();
    viewport()->update();
}

void DiffArea::updateCurrentRun()
{
    m_scene->currentRun =
        m_scene->document == nullptr ? -1 : m_scene->runs.holding(m_scene->selection.caret.row);
}

void DiffArea::reveal(TextPosition place, DiffSide side)
{
    Scene &scene = *m_scene;
    const int height = scene.geometry.rowHeight;
    const int top = scene.rows.lineOf(place.row) * height;
    QScrollBar *vertical = verticalScrollBar();
    if (top < scene.scrollY)
        vertical->setValue(top);
    else if (top + height > scene.scrollY + scene.geometry.height)
        vertical->setValue(top + height - scene.geometry.height);

    const QRect area = scene.geometry.textArea(side);
    const double x = scene.xOf(side, place);
    const double margin = std::min(4 * scene.geometry.charWidth, area.width() / 3.0);
    QScrollBar *horizontal = horizontalScrollBar();
    if (x < area.left())
        horizontal->setValue(
            place.column == 0 ? 0 : static_cast<int>(scene.scrollX + x - area.left() - margin));
    else if (x > area.right() - 2)
        horizontal->setValue(static_cast<int>(scene.scrollX + x - area.right() + margin));
}

void DiffArea::goTo(DiffSide side, int row, int column)
{
    Scene &scene = *m_scene;
    if (scene.isEmpty())
        return;
    row = std::clamp(row, 0, std::max(0, scene.rows.rowCount() - 1));
    setFoldOpen(row, true);
    const int line = scene.rows.lineOf(row);
    // What is asked for from afar comes to the upper third, where there is something around it.
    if (line <= scene.firstLine() || line >= scene.lastLine())
        verticalScrollBar()->setValue(line * scene.geometry.rowHeight - scene.geometry.height / 3);
    select({side, {row, column}, {row, column}});
    m_wanted = column;
}

void DiffArea::goToRun(int index)
{
    Scene &scene = *m_scene;
    if (index < 0 || index >= scene.runs.size())
        return;
    const DifferenceRun &run = scene.runs.at(index);
    DiffSide side = scene.selection.side;
    if (lineNumber(*scene.document, side, run.begin) < 0)
        side = other(side);
    const int height = scene.geometry.rowHeight;
    const int top = scene.rows.lineOf(run.begin) * height;
    const int bottom = (scene.rows.lineOf(run.end - 1) + 1) * height;
    constexpr int around = 2;
    if (top - around * height < scene.scrollY ||
        bottom + around * height > scene.scrollY + scene.geometry.height)
        verticalScrollBar()->setValue(top - scene.geometry.height / 3);
    const QString text = lineText(*scene.document, side, run.begin);
    const auto found = std::ranges::find_if(text, [](QChar c) { return !c.isSpace(); });
    goTo(side, run.begin, static_cast<int>(found - text.begin()));
}

void DiffArea::moveCaret(Motion motion, bool extend)
{
    Scene &scene = *m_scene;
    if (scene.isEmpty())
        return;
    Selection next = scene.selection;
    // As editors do: without Shift, Left and Right first go to the selection's end.
    if (!extend && !next.isEmpty() && (motion == Motion::Left || motion == Motion::Right)) {
        next.caret = motion == Motion::Left ? next.begin() : next.end();
        m_wanted = next.caret.column;
    } else {
        next.caret = moved(scene, motion, m_wanted);
    }
    if (!extend)
        next.anchor = next.caret;
    select(next);
}

bool DiffArea::focusNextPrevChild(bool next)
{
    // Tab goes from the left column to the right one and then on; Shift+Tab back.
    Scene &scene = *m_scene;
    const DiffSide first = next ? DiffSide::Left : DiffSide::Right;
    if (!scene.isEmpty() && scene.selection.side == first) {
        const TextPosition at{scene.selection.caret.row, 0};
        select({other(first), at, at});
        m_wanted = 0;
        return true;
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

bool DiffArea::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Ours while we have the focus, whatever the window binds them to.
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll) ||
            motionOf(key)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void DiffArea::keyPressEvent(QKeyEvent *event)
{
    Scene &scene = *m_scene;
    if (const auto motion = motionOf(event)) {
        moveCaret(motion->motion, motion->selects);
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        if (!scene.isEmpty())
            select(everything(*scene.document, scene.selection.side), false);
        return;
    }
    const int line = scene.isEmpty() ? -1 : scene.rows.lineOf(scene.selection.caret.row);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (line >= 0 && !activateLine(line))
            Q_EMIT activated(scene.rows.at(line).row, scene.selection.side);
        return;
    case Qt::Key_Space:
        if (line >= 0 && !activateLine(line) && scene.rows.isOpen(scene.selection.caret.row)) {
            // On an opened part Space folds it again.
            const int row = scene.rows.foldAt(scene.selection.caret.row)->begin;
            setFoldOpen(row, false);
            select({scene.selection.side, {row, 0}, {row, 0}});
        }
        return;
    case Qt::Key_Escape:
        if (!scene.selection.isEmpty()) {
            select({scene.selection.side, scene.selection.caret, scene.selection.caret}, false);
            return;
        }
        break;
    default:
        break;
    }
    // Not to the base class: it would scroll on keys that the caret answers.
    event->ignore();
}

void DiffArea::focusInEvent(QFocusEvent *event)
{
    m_scene->focused = true;
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        const bool back = event->reason() == Qt::BacktabFocusReason;
        const TextPosition at = m_scene->selection.caret;
        select({back ? DiffSide::Right : DiffSide::Left, at, at}, false);
    }
    viewport()->update();
    Q_EMIT caretMoved();
}

void DiffArea::focusOutEvent(QFocusEvent *)
{
    m_scene->focused = false;
    viewport()->update();
}

} // namespace driftgate
