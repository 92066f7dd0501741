#pragma once

#include "desktop/session/session.h"

#include <QSplitter>

namespace driftgate
{

class LineList;
class ReviewApprovals;

/// What stands below the difference: the commits that the plan carries, the findings, and the
/// approvals with the button that carries it out.
class ReviewBelow : public QSplitter
{
    Q_OBJECT

public:
    explicit ReviewBelow(Session &session, QWidget *parent = nullptr);
    void setReview(const ReviewSnapshot &review);
    [[nodiscard]] ReviewApprovals *approvals() const { return m_approvals; }

Q_SIGNALS:
    void commitWanted(const driftgate::Revision &commit);
    void objectWanted(const driftgate::ObjectKey &object);

private:
    void showCommits(const ReviewSnapshot &review);

    Session &m_session;
    LineList *m_commits;
    LineList *m_findings;
    ReviewApprovals *m_approvals;
};

} // namespace driftgate
