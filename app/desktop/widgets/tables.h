#pragma once

class QAbstractItemView;
class QTableView;

namespace driftgate
{

/// Makes a table calm: no frame, no grid, no zebra, one row chosen at a time, heads at the left.
void styleTable(QTableView *table);
/// The same for lists.
void styleList(QAbstractItemView *list);

} // namespace driftgate
