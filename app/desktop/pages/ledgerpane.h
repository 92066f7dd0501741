#pragma once

#include "desktop/models/ledgerfilter.h"
#include "desktop/session/session.h"
#include "desktop/widgets/linelist.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace driftgate
{

class AuditBar;
class MasterDetail;

/// The ledger: every approval, rejection, sync and rollback, who said it, what its signature is
/// worth and whether others have it; the chosen record in full below.
class LedgerPane : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerPane(Session &session, QWidget *parent = nullptr);
    void setWords(const QString &words);
    void showSnapshot();
    [[nodiscard]] QTableView *table() const { return m_table; }
    /// Opens the rollback to the chosen record's revision, where it has one.
    void rollBackToChosen();

Q_SIGNALS:
    void reviewWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster);
    void rollbackWanted(const driftgate::ApplicationName &application,
                        const driftgate::ClusterName &cluster, const driftgate::Revision &to);
    void commitWanted(const driftgate::Revision &commit);
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    [[nodiscard]] QWidget *buildDetails();
    void showEmpty();
    void showRemote();
    void showChosen();
    void openMenu(const QPoint &at);
    [[nodiscard]] const LedgerEntry *chosen() const;
    [[nodiscard]] QList<Line> chosenLines() const;
    [[nodiscard]] QString chosenText() const;

    Session &m_session;
    LedgerModel *m_model;
    LedgerFilter *m_filter;
    QTableView *m_table;
    LineList *m_details;
    QPushButton *m_review;
    QPushButton *m_rollback;
    QPushButton *m_commit;
    AuditBar *m_audit;
    QWidget *m_remote;
    QLabel *m_remoteText;
    QPushButton *m_push;
    MasterDetail *m_content;
};

} // namespace driftgate
