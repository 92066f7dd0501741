#include "desktop/pages/quitwhenshown.h"

#include <QEvent>

namespace driftgate
{

QuitWhenShown::QuitWhenShown(Session &session, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    window.installEventFilter(this);
    connect(&session, &Session::openFailed, this,
            [this](const QString &, const Error &error) { end(error.toString()); });
}

bool QuitWhenShown::eventFilter(QObject *watched, QEvent *event)
{
    // What is put behind it is handled when the paint is over and nothing else waits.
    const bool paints = event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest;
    if (paints && !m_session.isOpening())
        QTimer::singleShot(0, this, [this] { end({}); });
    return QObject::eventFilter(watched, event);
}

void QuitWhenShown::end(const QString &error)
{
    if (!std::exchange(m_over, true))
        Q_EMIT finished(error);
}

} // namespace driftgate
