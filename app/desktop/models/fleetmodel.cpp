#include "desktop/models/fleetmodel.h"

#include "desktop/models/fleettext.h"
#include "desktop/widgets/roles.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace driftgate
{

FleetModel::FleetModel(std::shared_ptr<const Clock> clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
    , m_fleet(std::make_shared<FleetSnapshot>())
{
}

void FleetModel::setSnapshot(std::shared_ptr<const FleetSnapshot> snapshot)
{
    if (!hasShapeOf(*snapshot)) {
        beginResetModel();
        m_fleet = std::move(snapshot);
        arrange();
        endResetModel();
        return;
    }
    const auto before = std::exchange(m_fleet, std::move(snapshot));
    for (int row = 0; row < rowCount(); ++row) {
        int first = 0;
        int last = 0;
        for (int column = 1; column < columnCount(); ++column) {
            const size_t at = m_order[static_cast<size_t>(column - 1)];
            const FleetCell &old = before->rows[static_cast<size_t>(row)].cells[at];
            const FleetCell &now = cellAt(row, column);
            if (old.state == now.state && old.reading == now.reading && old.audit == now.audit &&
                old.unreachable == now.unreachable)
                continue;
            first = first == 0 ? column : first;
            last = column;
        }
        if (first > 0)
            Q_EMIT dataChanged(index(row, first), index(row, last));
    }
}

void FleetModel::setGrouped(bool byEnvironment)
{
    if (byEnvironment == m_grouped)
        return;
    beginResetModel();
    m_grouped = byEnvironment;
    arrange();
    endResetModel();
}

void FleetModel::refreshAges()
{
    if (rowCount() > 0 && columnCount() > 1)
        Q_EMIT dataChanged(index(0, 1), index(rowCount() - 1, columnCount() - 1));
}

void FleetModel::arrange()
{
    m_order.resize(m_fleet->clusters.size());
    std::iota(m_order.begin(), m_order.end(), size_t{0});
    if (!m_grouped)
        return;
    std::map<QString, size_t> first;
    for (size_t i = 0; i < m_order.size(); ++i)
        first.emplace(environmentOf(m_fleet->clusters[i].name), i);
    std::ranges::stable_sort(
        m_order, {}, [&](size_t i) { return first[environmentOf(m_fleet->clusters[i].name)]; });
}

bool FleetModel::hasShapeOf(const FleetSnapshot &other) const
{
    return std::ranges::equal(m_fleet->clusters, other.clusters, {}, &ClusterConfig::name,
                              &ClusterConfig::name) &&
           std::ranges::equal(m_fleet->rows, other.rows, [](const auto &a, const auto &b) {
               return a.application == b.application && a.path == b.path &&
                      std::ranges::equal(a.cells, b.cells, {}, &FleetCell::deployedHere,
                                         &FleetCell::deployedHere);
           });
}

const FleetCell &FleetModel::cellAt(int row, int column) const
{
    return m_fleet->rows[static_cast<size_t>(row)].cells[m_order[static_cast<size_t>(column - 1)]];
}

const FleetCell *FleetModel::cell(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0)
        return nullptr;
    const FleetCell &cell = cellAt(index.row(), index.column());
    return cell.deployedHere ? &cell : nullptr;
}

const FleetRow &FleetModel::row(int row) const
{
    return m_fleet->rows[static_cast<size_t>(row)];
}

QModelIndex FleetModel::find(const ApplicationName &application, const ClusterName &cluster) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (this->row(row).application != application)
            continue;
        for (int column = 1; column < columnCount(); ++column) {
            if (cellAt(row, column).cluster == cluster)
                return index(row, column);
        }
    }
    return {};
}

int FleetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fleet->rows.size());
}

int FleetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size()) + 1;
}

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FleetRow &row = this->row(index.row());
    if (index.column() == 0) {
        if (role == SegmentsRole)
            return QVariant::fromValue(
                Segments{boldSegment(nameOf(row.application)), textSegment(row.path, Tone::Muted)});
        if (role == Qt::DisplayRole)
            return nameOf(row.application);
        if (role == Qt::ToolTipRole)
            return row.path;
        return {};
    }
    const FleetCell &cell = cellAt(index.row(), index.column());
    switch (role) {
    case SegmentsRole:
        return QVariant::fromValue(cellSegments(cell, m_clock->now()));
    case Qt::DisplayRole:
        return plainText(cellSegments(cell, m_clock->now()));
    case Qt::ToolTipRole:
        return cellToolTip(cell);
    default:
        return {};
    }
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return role == Qt::DisplayRole ? tr("Application") : QVariant();
    const ClusterConfig &cluster = m_fleet->clusters[m_order[static_cast<size_t>(section - 1)]];
    if (role == Qt::DisplayRole)
        return nameOf(cluster.name);
    if (role == BandRole && m_grouped)
        return environmentOf(cluster.name);
    return {};
}

} // namespace driftgate
