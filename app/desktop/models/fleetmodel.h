#pragma once

#include "desktop/session/snapshots.h"

#include <QAbstractTableModel>

namespace driftgate
{

/// Applications by clusters. The first column names the application, each further one is a
/// cluster, in the workspace's order or with the clusters of an environment side by side.
class FleetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FleetModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    void setSnapshot(std::shared_ptr<const FleetSnapshot> snapshot);
    void setGrouped(bool byEnvironment);
    [[nodiscard]] bool isGrouped() const { return m_grouped; }
    /// Ages have moved on.
    void refreshAges();

    /// Null for the first column and where the application is not deployed.
    [[nodiscard]] const FleetCell *cell(const QModelIndex &index) const;
    [[nodiscard]] const FleetRow &row(int row) const;
    /// The place of a cell; invalid when there is none.
    [[nodiscard]] QModelIndex find(const ApplicationName &application,
                                   const ClusterName &cluster) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void arrange();
    [[nodiscard]] bool hasShapeOf(const FleetSnapshot &other) const;
    [[nodiscard]] const FleetCell &cellAt(int row, int column) const;

    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<const FleetSnapshot> m_fleet;
    std::vector<size_t> m_order; ///< column - 1 to the snapshot's cluster
    bool m_grouped = false;
};

} // namespace driftgate
