#pragma once

#include "desktop/models/objectlistmodel.h"
#include "desktop/session/session.h"

#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace driftgate
{

/// The objects of a review, and below them the way to sync some of them alone. Space in the list
/// begins to choose, with the current object, and ticks one after the other then; Ctrl+A ticks all
/// or none; Escape goes back to the whole plan.
class ObjectPane : public QWidget
{
    Q_OBJECT

public:
    explicit ObjectPane(Session &session, QWidget *parent = nullptr);
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] ObjectListModel *model() const { return m_model; }

Q_SIGNALS:
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showPlan();
    void choose(std::set<ObjectKey> objects);
    void chooseNoneOrAll();
    void chooseWhole();
    void openMenu(const QPoint &at);
    [[nodiscard]] bool isChoosing() const;
    [[nodiscard]] const ObjectComparison *current() const;

    Session &m_session;
    ObjectListModel *m_model;
    QListView *m_list;
    QWidget *m_bar;
    QToolButton *m_begin;
    QLabel *m_count;
    QToolButton *m_all;
    QToolButton *m_whole;
    std::set<ObjectKey> m_offered; ///< to be chosen; empty: nothing can be
};

} // namespace driftgate
