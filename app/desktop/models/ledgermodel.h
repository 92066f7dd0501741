#pragma once

#include "desktop/session/gatesnapshots.h"
#include "desktop/widgets/segments.h"

#include <QAbstractTableModel>

#include <map>

namespace driftgate
{

/// "Approved checkout on prod-eu", "Synced checkout to a1b2c3d on prod-eu: matched", …
[[nodiscard]] QString recordSentence(const Record &record);

/// The ledger, newest first; above it the lines that are no records, which are kept all the same.
class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Sort, Text, Signature, Pushed, ColumnCount };
    explicit LedgerModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    void setView(std::shared_ptr<const LedgerView> view);
    /// What was found wrong with records; null: nothing was looked at.
    void setAudit(std::shared_ptr<const LedgerAudit> audit);
    /// A sentence each; none for a line that is no record.
    [[nodiscard]] std::vector<QString> faults(int row) const;
    [[nodiscard]] std::vector<QString> unknown(int row) const; ///< what could not be found out
    /// Null for a line that is no record.
    [[nodiscard]] const LedgerEntry *entry(int row) const;
    [[nodiscard]] int find(const RecordId &id) const; ///< -1: not there
    /// All words of a row that a filter may look for.
    [[nodiscard]] QString words(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] Segments segments(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    [[nodiscard]] const Error *problem(int row) const;
    /// Null where there is nothing to remark.
    [[nodiscard]] const RecordAudit *remarks(int row) const;

    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<const LedgerView> m_view; ///< null: none was read
    std::shared_ptr<const LedgerAudit> m_audit;
    std::map<RecordId, const RecordAudit *> m_remarked; ///< of `m_audit`, with faults or unknowns
};

} // namespace driftgate
