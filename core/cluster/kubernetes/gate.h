#pragma once

#include "base/cancel.h"

#include <QCoroTask>

#include <chrono>
#include <coroutine>
#include <utility>
#include <vector>

namespace driftgate
{

/// What coroutines wait at and somebody else opens, on the same thread. Opened before anyone
/// waits, it holds nobody up. Opening resumes them at once.
class Gate
{
public:
    Gate() = default;
    Gate(const Gate &) = delete;
    Gate &operator=(const Gate &) = delete;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void open()
    {
        m_isOpen = true;
        // Whoever goes on may well end the gate.
        const auto waiting = std::exchange(m_waiting, {});
        for (const std::coroutine_handle<> each : waiting)
            each.resume();
    }
    void close() { m_isOpen = false; }

    // What `co_await gate` calls.
    [[nodiscard]] bool await_ready() const noexcept { return m_isOpen; }
    void await_suspend(std::coroutine_handle<> waiting) noexcept { m_waiting.push_back(waiting); }
    void await_resume() const noexcept {}

private:
    bool m_isOpen = false;
    std::vector<std::coroutine_handle<>> m_waiting;
};

/// Waits on the event loop. False when it was cancelled meanwhile.
[[nodiscard]] QCoro::Task<bool> pause(std::chrono::milliseconds time, CancelToken cancel);

/// Asks to stop when either of two others does.
class EitherCancel
{
public:
    EitherCancel(const CancelToken &a, const CancelToken &b)
        : m_onA(a, Stop{&m_source})
        , m_onB(b, Stop{&m_source})
    {
    }
    [[nodiscard]] CancelToken token() const { return m_source.get_token(); }

private:
    struct Stop {
        CancelSource *source;
        void operator()() const { source->request_stop(); }
    };
    CancelSource m_source;
    std::stop_callback<Stop> m_onA;
    std::stop_callback<Stop> m_onB;
};

} // namespace driftgate
