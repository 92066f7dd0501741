#pragma once

#include "desktop/session/session.h"
#include "desktop/widgets/ground.h"

class QLabel;
class QPushButton;

namespace driftgate
{

/// What stands over all pages when the window was to close while a sync is under way: nothing is
/// asked in a dialog, and nothing is cut off in the middle of an object.
class ClosingBar : public Ground
{
    Q_OBJECT

public:
    explicit ClosingBar(Session &session, QWidget *parent = nullptr);
    /// The window is to close. True: it may; else the bar says why not, and a second wish stops
    /// the sync after the object under way.
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    void closeWanted(); ///< the sync has ended, and the window was to close then

private:
    void showSnapshot();
    void stop();

    Session &m_session;
    QLabel *m_text;
    QPushButton *m_stop;
    QPushButton *m_wait;
    QPushButton *m_stay;
    bool m_closes = false; ///< as soon as nothing is under way
};

} // namespace driftgate
