#include "desktop/widgets/tables.h"

#include "desktop/widgets/rowdelegate.h"
#include "desktop/widgets/tablehead.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>

namespace driftgate
{

void styleList(QAbstractItemView *list)
{
    list->setFrameShape(QFrame::NoFrame);
    list->setAlternatingRowColors(false);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setMouseTracking(true);
    list->setTabKeyNavigation(false);
    list->setTextElideMode(Qt::ElideRight);
}

TableParts buildTable(QTableView *table, QAbstractItemModel *model, int rowHeight, bool hairlines)
{
    TableParts out;
    out.head = new TableHead(table);
    table->setHorizontalHeader(out.head);
    styleList(table);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setModel(model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(18);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    out.head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    out.head->setSectionsClickable(false);
    out.head->setStretchLastSection(false);
    out.head->setSectionResizeMode(QHeaderView::Interactive);
    out.delegate = new RowDelegate(
        rowHeight, hairlines ? RowDelegate::Hairline::Yes : RowDelegate::Hairline::No, table);
    table->setItemDelegate(out.delegate);
    return out;
}

QHBoxLayout *makeToolRow(QWidget *tools)
{
    auto *const row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 6, 12, 7);
    row->setSpacing(10);
    return row;
}

} // namespace driftgate
