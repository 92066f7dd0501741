#pragma once

#include "desktop/models/historymodel.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace driftgate
{

class CommitPane;
class GraphDelegate;
class HistoryFilterBar;
class MasterDetail;

/// The commit graph, what each commit changes once rendered, and the chosen commit below.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    HistoryPage(Session &session, Preferences &preferences, QWidget *parent = nullptr);
    /// Chooses a commit, now or as soon as the walk comes to it.
    /// Whether what the commits in sight change is filled in.
    [[nodiscard]] bool knowsVisible() const;
    void choose(const Revision &commit);
    /// The review of where the chosen commit waits; offers the places where there are several.
    void reviewChosen();
    /// The ways back to the chosen commit.
    void rollBackToChosen();
    void nextDifference();
    void previousDifference();
    void saveLayout();
    void refreshAges() { m_model->refreshAges(); }
    [[nodiscard]] CommitPane *pane() const { return m_pane; }
    [[nodiscard]] QTableView *table() const { return m_table; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Two commits, or one, to be held against each other: older first; empty: not chosen yet.
    void compareWanted(const QString &left, const QString &right, QWidget *beside);
    void blameWanted(const driftgate::Revision &revision, const QString &path);
    void said(const QString &text);
    void reviewWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster);
    /// Application and cluster may be empty: to be chosen.
    void rollbackWanted(const driftgate::ApplicationName &application,
                        const driftgate::ClusterName &cluster, const driftgate::Revision &to);

private:
    void buildTools();
    void buildTable();
    void showSnapshot();
    void showChosen();
    void showEmpty();
    void wantVisible();
    [[nodiscard]] std::pair<int, int> rowsInSight() const; ///< the first and the last
    void fitGraph();
    void copyId();
    void compareTwo();
    void openMenu(const QPoint &at);
    void addWays(QMenu *menu, const Revision &commit);
    [[nodiscard]] std::vector<Revision> chosenCommits() const;

    Session &m_session;
    Preferences &m_preferences;
    HistoryModel *m_model;
    QWidget *m_tools;
    HistoryFilterBar *m_filter;
    QLabel *m_count;
    QPushButton *m_compare;
    QTableView *m_table;
    GraphDelegate *m_graph;
    CommitPane *m_pane;
    MasterDetail *m_content;
    QTimer m_impactPause;
    Revision m_awaited; ///< to be chosen when it comes
};

} // namespace driftgate
