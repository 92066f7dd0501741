#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace driftgate
{

/// How long to wait before another try: twice as long each time, up to a bound, a random half of
/// it more or less, so that many clients that broke off together do not come back together.
class Backoff
{
public:
    using Time = std::chrono::milliseconds;

    Backoff(Time first, Time most)
        : m_first(first)
        , m_most(most)
        , m_next(first)
    {
    }
    /// The time to wait now. What the server asked for is a lower bound.
    [[nodiscard]] Time next(std::optional<Time> retryAfter = std::nullopt);
    void reset() { m_next = m_first; }

private:
    Time m_first;
    Time m_most;
    Time m_next;
};

/// The `Retry-After` header: seconds, or a date (HTTP's). No value when it is neither.
[[nodiscard]] std::optional<std::chrono::milliseconds> readRetryAfter(std::string_view header);

} // namespace driftgate
