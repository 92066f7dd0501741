#include "desktop/widgets/tables.h"

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

void styleTable(QTableView *table)
{
    styleList(table);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(18);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *const head = table->horizontalHeader();
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setMinimumSectionSize(48);
    head->setSectionsClickable(false);
}

} // namespace driftgate
