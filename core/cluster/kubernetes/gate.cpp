#include "cluster/kubernetes/gate.h"

#include <QMetaObject>
#include <QTimer>

namespace driftgate
{

QCoro::Task<bool> pause(std::chrono::milliseconds time, CancelToken cancel)
{
    if (cancel.stop_requested())
        co_return false;
    Gate gate;
    QTimer timer;
    timer.setSingleShot(true);
    // A coarse one may be early, and what a server asked for is the least to wait.
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&gate] { gate.open(); });
    // Whoever cancels may do so from another thread; the timer's own is where the gate opens.
    const std::stop_callback onCancel(cancel, [&timer, &gate] {
        QMetaObject::invokeMethod(&timer, [&gate] { gate.open(); }, Qt::QueuedConnection);
    });
    timer.start(time);
    co_await gate;
    co_return !cancel.stop_requested();
}

} // namespace driftgate
