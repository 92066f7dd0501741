#pragma once

#include "desktop/session/session.h"
#include "desktop/widgets/ground.h"

class QLabel;
class QPushButton;

namespace driftgate
{

/// What stands over all pages when the window was to close while a sync is under way, or a word is
/// being written or pushed: nothing is asked in a dialog, nothing is cut off in the middle of an
/// object, and no word is lost.
class ClosingBar : public Ground
{
    Q_OBJECT

public:
    explicit ClosingBar(Session &session, QWidget *parent = nullptr);
    /// The window is to close. True: it may; else the bar says why not, and a second wish stops
    /// the sync after the object under way and waits for no push.
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    void closeWanted(); ///< all of it has ended, and the window was to close then

private:
    void showSnapshot();
    void stop();
    void hurry();
    void stay();
    [[nodiscard]] bool isBusy() const;

    Session &m_session;
    QLabel *m_text;
    QPushButton *m_stop;
    QPushButton *m_wait;
    QPushButton *m_stay;
    bool m_closes = false;  ///< as soon as nothing is under way
    bool m_hurries = false; ///< what can be pushed the next time is not waited for
    bool m_writes = false;  ///< a word was being written meanwhile
};

} // namespace driftgate
