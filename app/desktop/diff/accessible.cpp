#include "desktop/diff/accessible.h"

#include "desktop/diff/accessiblecell.h"
#include "desktop/diff/diffarea.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <unordered_map>

namespace driftgate
{

namespace
{

class AccessibleDiff final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleDiff(DiffArea *area)
        : QAccessibleWidget(area, QAccessible::Table)
        , m_area(area)
    {
    }
    ~AccessibleDiff() override { forgetCells(); }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    // Children are the cells, row by row; the scroll bars say nothing that the cells do not.
    [[nodiscard]] int childCount() const override { return rowCount() * 2; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index < 0 || index >= childCount() ? nullptr : cell(index);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[index, id] : m_cells) {
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = m_area->viewport()->mapFromGlobal(QPoint(x, y));
        if (!m_area->viewport()->rect().contains(point))
            return nullptr;
        const int line = m_area->scene().lineAt(point.y());
        const bool right = m_area->scene().sideAt(point.x()) == DiffSide::Right;
        return line < 0 ? nullptr : cell(line * 2 + (right ? 1 : 0));
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return childCount() == 0 ? nullptr : cell(caretIndex());
    }

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override
    {
        const bool there = row >= 0 && row < rowCount() && (column == 0 || column == 1);
        return there ? cell(row * 2 + column) : nullptr;
    }
    [[nodiscard]] int rowCount() const override { return m_area->lineCount(); }
    [[nodiscard]] int columnCount() const override { return 2; }
    [[nodiscard]] QString columnDescription(int column) const override
    {
        const DiffTitles &titles = m_area->scene().titles;
        return column == 0 ? QString(titles.left + u' ' + titles.leftDetail).trimmed()
                           : QString(titles.right + u' ' + titles.rightDetail).trimmed();
    }
    [[nodiscard]] QString rowDescription(int row) const override
    {
        if (row < 0 || row >= rowCount())
            return {};
        return m_area->scene().provenance.description(m_area->scene().rows.at(row).row);
    }
    [[nodiscard]] int selectedCellCount() const override { return childCount() > 0 ? 1 : 0; }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override
    {
        if (childCount() == 0)
            return {};
        return {cell(caretIndex())};
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int) const override { return false; }
    bool selectRow(int row) override
    {
        if (row < 0 || row >= rowCount())
            return false;
        const TextPosition at{m_area->scene().rows.at(row).row, 0};
        m_area->select({m_area->scene().selection.side, at, at});
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { forgetCells(); }

    [[nodiscard]] int caretIndex() const
    {
        const Scene &scene = m_area->scene();
        return scene.rows.lineOf(scene.selection.caret.row) * 2 +
               (scene.selection.side == DiffSide::Right ? 1 : 0);
    }

private:
    [[nodiscard]] QAccessibleInterface *cell(int index) const
    {
        if (const auto known = m_cells.find(index); known != m_cells.end())
            return QAccessible::accessibleInterface(known->second);
        auto *made = new AccessibleCell(m_area, index / 2,
                                        index % 2 == 0 ? DiffSide::Left : DiffSide::Right);
        m_cells.emplace(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    void forgetCells()
    {
        for (const auto &[index, id] : m_cells)
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    DiffArea *m_area;
    mutable std::unordered_map<int, QAccessible::Id> m_cells;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *area = qobject_cast<DiffArea *>(object);
    return area == nullptr ? nullptr : new AccessibleDiff(area);
}

int caretIndexOf(const DiffArea &area)
{
    const Scene &scene = area.scene();
    return scene.rows.lineOf(scene.selection.caret.row) * 2 +
           (scene.selection.side == DiffSide::Right ? 1 : 0);
}

} // namespace

void installAccessibleDiff()
{
    // Qt keeps a list; installing the same factory again moves nothing.
    QAccessible::removeFactory(make);
    QAccessible::installFactory(make);
}

void announce(DiffArea *area, const QString &text)
{
    QAccessibleAnnouncementEvent event(area, text);
    QAccessible::updateAccessibility(&event);
}

void tellCaretMoved(DiffArea *area)
{
    if (area->lineCount() == 0 || !area->hasFocus())
        return;
    QAccessibleEvent event(area, QAccessible::Focus);
    event.setChild(caretIndexOf(*area));
    QAccessible::updateAccessibility(&event);
    QAccessibleTextCursorEvent cursor(area, area->scene().selection.caret.column);
    cursor.setChild(caretIndexOf(*area));
    QAccessible::updateAccessibility(&cursor);
}

void tellLinesChanged(DiffArea *area)
{
    QAccessibleTableModelChangeEvent event(area, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

} // namespace driftgate
