#pragma once

#include "desktop/session/snapshots.h"

#include <QAbstractTableModel>

namespace driftgate
{

/// Commits, newest first, as they stream in. More is asked for when the view comes to the end.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Graph, Subject, Changes, Author, Age, Id, ColumnCount };

    explicit HistoryModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    void setSnapshot(std::shared_ptr<const HistorySnapshot> snapshot);
    void setMarks(std::shared_ptr<const MarksSnapshot> marks);
    void setImpact(std::shared_ptr<const CommitImpact> impact);
    void clearImpacts();
    void refreshAges();

    [[nodiscard]] const HistoryRow &row(int row) const;
    /// The row of a commit among those that are there; -1: none.
    [[nodiscard]] int find(const Revision &commit) const;
    [[nodiscard]] bool hasGraph() const { return m_history->hasGraph; }
    /// How many lanes lie side by side in what has come so far.
    [[nodiscard]] int lanes() const { return m_lanes; }
    [[nodiscard]] bool knowsImpact(const Revision &commit) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    void append(const HistorySnapshot::Batch &batch);
    [[nodiscard]] QVariant segments(const QModelIndex &index) const;
    [[nodiscard]] QVariant toolTip(const QModelIndex &index) const;

    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<const HistorySnapshot> m_history;
    std::vector<HistorySnapshot::Batch> m_batches;
    std::vector<int> m_ends; ///< of each batch, the number of rows up to its end
    std::shared_ptr<const MarksSnapshot> m_marks;
    std::unordered_map<Revision, std::shared_ptr<const CommitImpact>> m_impacts;
    int m_lanes = 1;
};

} // namespace driftgate
