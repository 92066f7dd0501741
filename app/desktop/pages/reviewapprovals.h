#pragma once

#include "desktop/session/session.h"
#include "desktop/widgets/ground.h"

#include <QTimer>

#include <set>

class QLabel;
class QLineEdit;
class QPushButton;

namespace driftgate
{

class LineList;
class SegmentLabel;
class SentenceButton;

/// What was said of the plan under review, a place to say something, and the one button that
/// carries it out.
class ReviewApprovals : public Ground
{
    Q_OBJECT

public:
    explicit ReviewApprovals(Session &session, QWidget *parent = nullptr);
    /// Shows what the session has now; hidden where nothing can be synced.
    void showSnapshot();
    // What a key may do too; each does nothing where its button is not available.
    void approve();
    void reject();
    void revoke();
    void sync();
    void writeComment();
    /// The plan on show took another one's place only now. Whoever was about to press a button
    /// decided on that one: the buttons wait for a moment.
    [[nodiscard]] bool isSettling() const { return m_settling.isActive(); }

Q_SIGNALS:
    void said(const QString &text);
    void syncStarted();

protected:
    bool event(QEvent *event) override;

private:
    void build();
    void watchForAnother(const std::shared_ptr<const PlanSnapshot> &plan);
    void showVotes(const PlanSnapshot &plan);
    void showButtons(const PlanSnapshot &plan);
    void showSync(const PlanSnapshot &plan);
    void vote(RecordKind kind);
    void takeWord(const Record &record);
    void askNames(const std::shared_ptr<const PlanSnapshot> &plan);
    void start(const PlanSnapshot &plan, const std::set<ObjectKey> &named);

    Session &m_session;
    SegmentLabel *m_title;
    LineList *m_votes;
    QLineEdit *m_comment;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QPushButton *m_revoke;
    QLabel *m_voteWhy;
    SentenceButton *m_sync;
    QLabel *m_why;
    QLabel *m_moved;
    PlanDigest m_commented; ///< the plan that the comment is about
    /// The last with a plan, of the review on show; null: there was none.
    std::shared_ptr<const PlanSnapshot> m_shown;
    QTimer m_settling;
};

} // namespace driftgate
