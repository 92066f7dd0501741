#include "desktop/models/fleetfilter.h"

#include "desktop/models/fleetmodel.h"
#include "desktop/models/fleettext.h"

#include <algorithm>

namespace driftgate
{

FleetFilter::FleetFilter(FleetModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
}

void FleetFilter::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void FleetFilter::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

bool FleetFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid())
        return false;
    const FleetRow &application = m_model->row(row);
    if (m_show != Show::All &&
        std::ranges::none_of(application.cells, [this](const FleetCell &cell) {
            return m_show == Show::Pending ? cell.traits.pending
                   : m_show == Show::Drift ? cell.traits.drift
                                           : cell.traits.suspended;
        }))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = searchText(application);
    return std::ranges::all_of(
        m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace driftgate
