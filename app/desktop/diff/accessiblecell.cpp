#include "desktop/diff/accessiblecell.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

AccessibleCell::AccessibleCell(DiffArea *area, int line, DiffSide side)
    : m_area(area)
    , m_line(line)
    , m_side(side)
{
}

void *AccessibleCell::interface_cast(QAccessible::InterfaceType type)
{
    switch (type) {
    case QAccessible::TableCellInterface:
        return static_cast<QAccessibleTableCellInterface *>(this);
    case QAccessible::TextInterface:
        return static_cast<QAccessibleTextInterface *>(this);
    case QAccessible::ActionInterface:
        return static_cast<QAccessibleActionInterface *>(this);
    default:
        return nullptr;
    }
}

bool AccessibleCell::isValid() const
{
    return m_area != nullptr && m_line < m_area->lineCount();
}

QAccessibleInterface *AccessibleCell::parent() const
{
    return m_area == nullptr ? nullptr : QAccessible::queryAccessibleInterface(m_area);
}

VisibleRow AccessibleCell::visible() const
{
    return m_area->scene().rows.at(m_line);
}

bool AccessibleCell::hasCaret() const
{
    if (!isValid())
        return false;
    const Scene &scene = m_area->scene();
    return scene.selection.side == m_side && scene.rows.lineOf(scene.selection.caret.row) == m_line;
}

QString AccessibleCell::content() const
{
    if (!isValid())
        return {};
    const Scene &scene = m_area->scene();
    switch (visible().kind) {
    case VisibleRow::Kind::Fold:
        return scene.foldText(visible());
    case VisibleRow::Kind::Unmanaged:
        return scene.unmanagedText();
    case VisibleRow::Kind::Line:
        break;
    }
    return lineText(*scene.document, m_side, visible().row);
}

QString AccessibleCell::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const Scene &scene = m_area->scene();
    const VisibleRow row = visible();
    const bool line = row.kind == VisibleRow::Kind::Line;
    const int number = lineNumber(*scene.document, m_side, row.row);
    switch (kind) {
    case QAccessible::Name:
        if (line && number < 0)
            return QCoreApplication::translate("driftgate::DiffView", "no line on this side");
        return shownLine(content()).text.trimmed();
    case QAccessible::Value:
        return line && number >= 0 ? shownLine(content()).text : QString();
    case QAccessible::Description: {
        if (!line)
            return {};
        QString what = scene.provenance.description(row.row);
        if (number < 0)
            return what;
        return QCoreApplication::translate("driftgate::DiffView", "Line %1. %2")
            .arg(number + 1)
            .arg(what);
    }
    default:
        return {};
    }
}

QRect AccessibleCell::rect() const
{
    if (!isValid())
        return {};
    const QRect cell = m_area->cellRect(m_line, m_side);
    return {m_area->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
}

QAccessible::State AccessibleCell::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.readOnly = true;
    state.selectableText = true;
    state.focused = hasCaret() && m_area->hasFocus();
    state.selected = hasCaret();
    state.offscreen = !m_area->viewport()->rect().intersects(m_area->cellRect(m_line, m_side));
    const VisibleRow row = visible();
    if (row.kind == VisibleRow::Kind::Fold) {
        state.expandable = true;
        state.collapsed = true;
    }
    return state;
}

void AccessibleCell::selection(int index, int *start, int *end) const
{
    *start = 0;
    *end = 0;
    if (index != 0 || !isValid() || m_area->scene().selection.side != m_side)
        return;
    const int length = characterCount();
    if (const auto range = m_area->scene().selection.inRow(visible().row, length)) {
        *start = range->begin;
        *end = std::min(range->end, length);
    }
}

int AccessibleCell::selectionCount() const
{
    int start = 0;
    int end = 0;
    selection(0, &start, &end);
    return end > start ? 1 : 0;
}

void AccessibleCell::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void AccessibleCell::removeSelection(int index)
{
    if (index == 0)
        setCursorPosition(cursorPosition());
}

void AccessibleCell::setSelection(int index, int start, int end)
{
    if (index == 0 && isValid())
        m_area->select({m_side, {visible().row, start}, {visible().row, end}});
}

int AccessibleCell::cursorPosition() const
{
    return hasCaret() ? m_area->scene().selection.caret.column : 0;
}

void AccessibleCell::setCursorPosition(int position)
{
    setSelection(0, position, position);
}

QString AccessibleCell::text(int start, int end) const
{
    const QString all = content();
    return all.mid(start, end < 0 ? -1 : end - start);
}

int AccessibleCell::characterCount() const
{
    return static_cast<int>(content().size());
}

QRect AccessibleCell::characterRect(int offset) const
{
    if (!isValid())
        return {};
    Scene &scene = m_area->scene();
    const QRect cell = m_area->cellRect(m_line, m_side);
    const double from = scene.xOf(m_side, {visible().row, offset});
    const double to = scene.xOf(m_side, {visible().row, offset + 1});
    const QRect local(static_cast<int>(std::min(from, to)), cell.top(),
                      std::max(1, static_cast<int>(std::abs(to - from))), cell.height());
    return {m_area->viewport()->mapToGlobal(local.topLeft()), local.size()};
}

int AccessibleCell::offsetAtPoint(const QPoint &point) const
{
    if (!isValid() || !rect().contains(point))
        return -1;
    return m_area->scene().positionAt(m_area->viewport()->mapFromGlobal(point), m_side).column;
}

void AccessibleCell::scrollToSubstring(int start, int)
{
    if (isValid())
        m_area->goTo(m_side, visible().row, start);
}

QString AccessibleCell::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

QStringList AccessibleCell::actionNames() const
{
    if (!isValid())
        return {};
    return {visible().kind == VisibleRow::Kind::Line ? setFocusAction() : pressAction()};
}

void AccessibleCell::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == pressAction())
        m_area->activateLine(m_line);
    else
        setCursorPosition(cursorPosition());
}

} // namespace driftgate
