#pragma once

#include "desktop/models/ledgermodel.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace driftgate
{

/// Records whose words are all there, in any order; or those alone that have something wrong.
class LedgerFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    LedgerFilter(LedgerModel *model, QObject *parent);
    void setWords(const QString &words);
    void setFaultyOnly(bool only);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    LedgerModel *m_model;
    QStringList m_words;
    bool m_faultyOnly = false;
};

} // namespace driftgate
