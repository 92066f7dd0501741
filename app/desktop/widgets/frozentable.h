#pragma once

#include "desktop/widgets/tables.h"

#include <QTableView>

namespace driftgate
{

class FrozenColumn;

/// A table whose first column stays where it is while the others are scrolled under it: rows of
/// many columns keep their names. The frozen column is a view of its own over the same model and
/// selection; the keys, the focus and what a screen reader is told are this table's alone.
class FrozenTable : public QTableView
{
    Q_OBJECT

public:
    explicit FrozenTable(QWidget *parent = nullptr);
    /// Builds the frozen column; once, after buildTable() with the same height of rows.
    TableParts freeze(int rowHeight);
    /// Never under the frozen column.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void updateGeometries() override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void place();

    FrozenColumn *m_frozen = nullptr; ///< null: not frozen yet
};

} // namespace driftgate
