#pragma once

#include <QSortFilterProxyModel>

namespace driftgate
{

class FleetModel;

/// The rows of the fleet that the page's field and chips leave.
class FleetFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { All, Pending, Drift, Suspended };
    explicit FleetFilter(FleetModel *model, QObject *parent = nullptr);
    void setWords(const QString &words);
    void setShow(Show show);
    [[nodiscard]] bool isNarrowed() const { return m_show != Show::All || !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    FleetModel *m_model;
    QStringList m_words;
    Show m_show = Show::All;
};

} // namespace driftgate
