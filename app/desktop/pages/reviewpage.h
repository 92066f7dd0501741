#pragma once

#include "desktop/models/objectlistmodel.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"
#include "desktop/widgets/linelist.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace driftgate
{

class DiffView;
struct DiffTitles;
class EmptyState;
class ReviewHeader;

/// One application, two of its states: the objects at the left, the chosen one's difference at
/// the right, what it carries and what to know of it below.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    ReviewPage(Session &session, Preferences &preferences, QWidget *parent = nullptr);
    /// Chooses an object, now or as soon as the comparison is there.
    void chooseObject(const ObjectKey &object);
    void nextDifference();
    void previousDifference();
    void find();
    void saveLayout();
    [[nodiscard]] DiffView *diff() const { return m_diff; }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void pairWanted(const driftgate::Pair &pair);
    void otherPairWanted(QWidget *beside);
    void commitWanted(const driftgate::Revision &commit);
    void reviewWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster);
    void sourceWanted(const driftgate::Revision &revision, const QString &path, int line);
    void said(const QString &text);

private:
    void build();
    void showSnapshot();
    void showWaiting();
    void showObject(bool keepPlace);
    void showBelow();
    void showPosition();
    void annotate(const std::shared_ptr<const ProvenanceSnapshot> &found);
    void stepObject(bool forward);
    void openSource(int row);
    void openMenu(const QPoint &at);
    [[nodiscard]] const ObjectComparison *chosen() const;
    [[nodiscard]] DiffTitles titles() const;

    Session &m_session;
    Preferences &m_preferences;
    ReviewHeader *m_header;
    ObjectListModel *m_model;
    QListView *m_list;
    DiffView *m_diff;
    LineList *m_commits;
    LineList *m_findings;
    QStackedWidget *m_stack;
    QWidget *m_main;
    EmptyState *m_empty;
    LineList *m_waiting;
    QSplitter *m_columns;
    QSplitter *m_rows;
    std::shared_ptr<const ReviewSnapshot> m_shown;
    std::optional<ObjectKey> m_object;  ///< on show
    std::optional<ObjectKey> m_awaited; ///< to be chosen when it comes
};

} // namespace driftgate
