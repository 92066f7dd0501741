#pragma once

#include "desktop/models/objectlistmodel.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"

#include <QTimer>
#include <QWidget>

class QListView;
class QSplitter;
class QStackedWidget;

namespace driftgate
{

class DiffView;
class EmptyState;
class ObjectPane;
class ReviewApprovals;
class ReviewBelow;
class ReviewHeader;
class ReviewQueue;

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
    void refreshAges();
    [[nodiscard]] DiffView *diff() const { return m_diff; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] ReviewApprovals *approvals() const;
    /// What was chosen last is on show, or there is nothing to show.
    [[nodiscard]] bool isShowing() const { return !isAwaiting(); }

Q_SIGNALS:
    void pairWanted(const driftgate::Pair &pair);
    void otherPairWanted(QWidget *beside);
    void commitWanted(const driftgate::Revision &commit);
    void reviewWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster);
    void sourceWanted(const driftgate::Revision &revision, const QString &path, int line);
    void said(const QString &text);
    void syncStarted();

private:
    /// Where the caret goes in a document that is under way.
    enum class Landing {
        Top,
        Keep,  ///< where it is: the same object anew
        Begin, ///< the first conflict, else the first difference
        First, ///< F8 came here from the object before
        Last,  ///< F7 came here from the object after
    };
    void build();
    void connectAll();
    void showSnapshot();
    void showNothing();
    void showQueue();
    void showObject(Landing landing);
    void showDocument(const DocumentSnapshot &document);
    void land();
    void showPlan();
    void showHeader();
    void showPosition();
    void annotate(const std::shared_ptr<const ProvenanceSnapshot> &found);
    void stepObject(bool forward);
    void openSource(int row);
    void setRow(int row);
    [[nodiscard]] const ObjectComparison *chosen() const;
    /// The plan, where it is of the states on show; null: none.
    [[nodiscard]] std::shared_ptr<const Plan> planOnShow() const;
    /// A document is under way: what is on show belongs to another object.
    [[nodiscard]] bool isAwaiting() const { return m_wish.comparison != nullptr; }

    Session &m_session;
    Preferences &m_preferences;
    ReviewHeader *m_header;
    ObjectPane *m_objects;
    ObjectListModel *m_model;
    QListView *m_list;
    DiffView *m_diff;
    ReviewBelow *m_below;
    QStackedWidget *m_stack;
    QWidget *m_main;
    EmptyState *m_empty;
    ReviewQueue *m_queue;
    QSplitter *m_columns;
    QSplitter *m_rows;
    std::shared_ptr<const ReviewSnapshot> m_shown;
    std::optional<ObjectKey> m_object;  ///< on show, or about to be
    std::optional<ObjectKey> m_awaited; ///< to be chosen when it comes
    DocumentWish m_wish;                ///< under way; null comparison: none
    Landing m_landing = Landing::Top;
    QTimer m_slow; ///< a document takes long: the view says so
};

} // namespace driftgate
