#pragma once

#include "desktop/session/snapshots.h"

#include <QAbstractTableModel>

namespace driftgate
{

/// The lines of a file with who last touched each. The gutter names a commit once for each run of
/// lines that it touched.
class BlameModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { CommitId, Author, Age, Number, Text, ColumnCount };
    explicit BlameModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    void setSnapshot(std::shared_ptr<const BlameSnapshot> snapshot);
    [[nodiscard]] const BlameLine &line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<const BlameSnapshot> m_blame;
};

} // namespace driftgate
