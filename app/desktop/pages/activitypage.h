#pragma once

#include "desktop/models/activitymodel.h"
#include "desktop/session/session.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace driftgate
{

class EmptyState;
class RunningJob;
class Segmented;

/// What the program is doing and what it did.
class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(Session &session, QWidget *parent = nullptr);

private:
    void showSnapshot();
    void showRunning(const std::vector<JobInfo> &jobs);
    void showEmpty();
    void openMenu(const QPoint &at);

    Session &m_session;
    ActivityModel *m_model;
    QSortFilterProxyModel *m_filter;
    Segmented *m_chips;
    QWidget *m_running;
    QVBoxLayout *m_jobs;
    QList<RunningJob *> m_cards;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
};

} // namespace driftgate
