#include "desktop/models/ledgerfilter.h"

#include <algorithm>

namespace driftgate
{

LedgerFilter::LedgerFilter(LedgerModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
}

void LedgerFilter::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void LedgerFilter::setFaultyOnly(bool only)
{
    m_faultyOnly = only;
    invalidateRowsFilter();
}

bool LedgerFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid() || (m_faultyOnly && m_model->faults(row).empty()))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = m_model->words(row);
    return std::ranges::all_of(
        m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace driftgate
