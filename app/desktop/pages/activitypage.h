#pragma once

#include "desktop/models/activitymodel.h"
#include "desktop/session/session.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace driftgate
{

class EmptyState;
class LedgerPane;
class Segmented;
class WorkList;

/// What the program is doing, what it did, and the ledger.
class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(Session &session, QWidget *parent = nullptr);
    void showLedger();
    /// What is under way and what waits for a word, with all that was done below.
    void showWork();
    [[nodiscard]] LedgerPane *ledger() const { return m_ledger; }
    [[nodiscard]] bool showsLedger() const;

Q_SIGNALS:
    void reviewWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster);
    void rollbackWanted(const driftgate::ApplicationName &application,
                        const driftgate::ClusterName &cluster, const driftgate::Revision &to);
    void commitWanted(const driftgate::Revision &commit);

private:
    enum Chip { All, Problems, Records };
    void build();
    void connectAll();
    void showSnapshot();
    void showAudit();
    void showChip();
    void showEmpty();
    void openMenu(const QPoint &at);

    Session &m_session;
    ActivityModel *m_model;
    QSortFilterProxyModel *m_filter;
    Segmented *m_chips;
    QLineEdit *m_words;
    WorkList *m_work;
    QStackedWidget *m_stack;
    LedgerPane *m_ledger;
    EmptyState *m_empty;
    QTableView *m_table;
};

} // namespace driftgate
