#pragma once

#include "base/result.h"
#include "cluster/kubernetes/gate.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace driftgate
{

/// One piece of work that several wait for. Whoever no longer wants it goes on alone; the work
/// does not end with him.
template<class T>
class Flight
{
public:
    /// Gives the result to everyone who waits, and to everyone who comes later.
    void land(Result<T> result)
    {
        m_result = std::move(result);
        const auto waiting = std::exchange(m_waiting, {});
        for (const std::shared_ptr<Waiter> &each : waiting)
            each->gate.open();
    }

    /// Each gets a copy of its own, made before it is returned: QCoro 0.12 moves out of whatever
    /// lvalue a coroutine returns, a member of a shared object as well.
    [[nodiscard]] static QCoro::Task<Result<T>> wait(std::shared_ptr<Flight> flight,
                                                     CancelToken cancel)
    {
        if (flight->m_result)
            co_return Result<T>(*flight->m_result);
        const auto waiter = std::make_shared<Waiter>();
        flight->m_waiting.push_back(waiter);
        const std::stop_callback onCancel(cancel, [weak = std::weak_ptr(waiter)] {
            if (const auto kept = weak.lock())
                QMetaObject::invokeMethod(
                    &kept->context, [kept] { kept->gate.open(); }, Qt::QueuedConnection);
        });
        co_await waiter->gate;
        if (flight->m_result)
            co_return Result<T>(*flight->m_result);
        co_return cancelled();
    }

private:
    struct Waiter {
        Gate gate;
        QObject context; ///< of the thread that waits
    };
    std::vector<std::shared_ptr<Waiter>> m_waiting;
    std::optional<Result<T>> m_result;
};

} // namespace driftgate
