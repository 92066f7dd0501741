#pragma once

#include "desktop/session/snapshots.h"

#include <QAbstractTableModel>

namespace driftgate
{

/// What the program did, newest first.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Outcome, Text, Duration, ColumnCount };
    explicit ActivityModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    void setSnapshot(const ActivitySnapshot &snapshot);
    [[nodiscard]] const ActivityEntry &entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<const std::vector<ActivityEntry>> m_entries;
};

} // namespace driftgate
