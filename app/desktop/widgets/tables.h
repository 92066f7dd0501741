#pragma once

#include <QList>

class QAbstractItemModel;
class QAbstractItemView;
class QHBoxLayout;
class QTableView;
class QWidget;

namespace driftgate
{

class RowDelegate;
class TableHead;

/// The look all lists and tables share: no frames, no stripes, one row chosen, smooth scrolling.
void styleList(QAbstractItemView *list);

/// A table in that look with a head of ours: rows of one height, drawn by the delegate that is
/// given back.
struct TableParts {
    TableHead *head = nullptr;
    RowDelegate *delegate = nullptr;
};
TableParts buildTable(QTableView *table, QAbstractItemModel *model, int rowHeight,
                      bool hairlines = true);

/// A row of tools above a page: fields, chips and buttons.
[[nodiscard]] QHBoxLayout *makeToolRow(QWidget *tools);

} // namespace driftgate
