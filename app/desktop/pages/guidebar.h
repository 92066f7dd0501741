#pragma once

#include "desktop/session/preferences.h"
#include "desktop/session/session.h"
#include "desktop/widgets/ground.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace driftgate
{

/// The demo's guide, one line over all pages: the next step of the way from a review to a rollback.
/// It looks at what happened, not at what was clicked, goes only forward, and stays away once it
/// was dismissed.
class GuideBar : public Ground
{
    Q_OBJECT

public:
    /// In the order of the way.
    enum Step { Open, Approve, Sync, Watch, RollBack, ApproveAgain, End, StepCount };

    GuideBar(Session &session, Preferences &preferences, QWidget *parent = nullptr);
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The person wants to be taken to where the step is done.
    void placeWanted(int step);

private:
    void showSnapshot();
    void showStep();
    void dismiss();
    [[nodiscard]] bool isDone(Step step) const;

    Session &m_session;
    Preferences &m_preferences;
    QLabel *m_counter;
    QLabel *m_text;
    QPushButton *m_place;
    QToolButton *m_dismiss;
    Step m_step = Open;
};

} // namespace driftgate
