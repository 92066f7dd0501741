#pragma once

#include "base/result.h"
#include "desktop/session/jobs.h"

#include <QCoroTask>
#include <QThread>

#include <atomic>
#include <functional>

namespace driftgate
{

/// A thread with an event loop for the core's coroutines, so that a cluster's answer or a render
/// that computes on the caller's loop never holds up the window. Lives in the window's thread.
class WorkLoop : public QObject
{
    Q_OBJECT

public:
    explicit WorkLoop(Jobs &jobs, QObject *parent = nullptr);
    /// The jobs were cancelled before; waits until every coroutine has ended.
    ~WorkLoop() override;

    /// Starts a job whose work is a coroutine of the engine's thread.
    template<class T>
    JobId run(Jobs::Request request, std::function<QCoro::Task<Result<T>>(JobHandle)> work,
              std::function<void(Result<T>)> deliver)
    {
        const JobHandle handle = m_jobs.begin(std::move(request));
        ++m_active;
        QMetaObject::invokeMethod(
            m_context, [this, handle, work = std::move(work), deliver = std::move(deliver)] {
                follow<T>(handle, work, deliver);
            });
        return handle.id();
    }

    /// Runs something short in the engine's thread: to make or to drop what lives there.
    void post(std::function<void()> work)
    {
        QMetaObject::invokeMethod(m_context, std::move(work), Qt::QueuedConnection);
    }
    /// The same, and waits until it is done.
    void postAndWait(std::function<void()> work)
    {
        QMetaObject::invokeMethod(m_context, std::move(work), Qt::BlockingQueuedConnection);
    }

private:
    template<class T>
    QCoro::Task<> follow(JobHandle handle, std::function<QCoro::Task<Result<T>>(JobHandle)> work,
                         std::function<void(Result<T>)> deliver)
    {
        auto result = std::make_shared<Result<T>>(cancelled());
        if (!handle.cancel().stop_requested())
            *result = co_await work(handle);
        QMetaObject::invokeMethod(&m_jobs, [this, handle, result, deliver = std::move(deliver)] {
            m_jobs.deliver(handle, std::move(*result), deliver);
        });
        --m_active;
    }

    Jobs &m_jobs;
    QThread m_thread;
    QObject *m_context = nullptr;
    std::atomic_int m_active = 0;
};

} // namespace driftgate
