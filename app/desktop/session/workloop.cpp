#include "desktop/session/workloop.h"

#include <QDeadlineTimer>

namespace driftgate
{

WorkLoop::WorkLoop(Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_context(new QObject)
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

WorkLoop::~WorkLoop()
{
    m_jobs.cancelAll();
    // A coroutine that was told to stop ends at its next step; its frame must not outlive the
    // loop that resumes it. What hangs in a foreign program is left behind after a while.
    const QDeadlineTimer limit(5000);
    while (m_active > 0 && !limit.hasExpired())
        QThread::msleep(1);
    m_context->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

} // namespace driftgate
