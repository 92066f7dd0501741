#pragma once

#include "desktop/session/session.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace driftgate
{

class BlameModel;
class EmptyState;

/// A file as it stood at a revision, each line with the commit that last touched it. A click on
/// a commit shows it in the main window; the file can be opened as of that commit, and Back
/// returns.
class BlameWindow : public QWidget
{
    Q_OBJECT

public:
    explicit BlameWindow(Session &session, QWidget *parent = nullptr);
    void open(const Revision &revision, const QString &path, int line = 0);
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void commitWanted(const driftgate::Revision &commit);

private:
    struct Stop {
        Revision revision;
        QString path;
        int line = 0;
    };
    void go(const Stop &stop);
    void back();
    void showBlame(std::shared_ptr<const BlameSnapshot> blame);
    void openMenu(const QPoint &at);
    void copyLines();

    Session &m_session;
    BlameModel *m_model;
    QToolButton *m_back;
    QLabel *m_title;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QList<Stop> m_stops;
};

} // namespace driftgate
