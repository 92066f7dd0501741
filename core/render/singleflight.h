#pragma once

#include "base/cancel.h"
#include "base/result.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace driftgate
{

/// Lets equal work that is asked for at the same time be done once. Who comes second waits for
/// the first one's result; when the first one is cancelled, the next takes over.
template<class T>
class SingleFlight
{
public:
    using Work = std::function<Result<T>()>;

    [[nodiscard]] Result<T> run(const std::string &key, const CancelToken &cancel, const Work &work)
    {
        for (;;) {
            std::shared_ptr<Flight> flight;
            bool mine = false;
            {
                const std::scoped_lock lock(m_mutex);
                std::shared_ptr<Flight> &place = m_flights[key];
                mine = !place;
                if (mine)
                    place = std::make_shared<Flight>();
                flight = place;
            }
            if (mine)
                return lead(key, *flight, work);
            std::unique_lock lock(flight->mutex);
            flight->done.wait(lock, cancel, [&flight] { return flight->result.has_value(); });
            if (!flight->result)
                return fail(cancelled().error());
            if (flight->result->has_value() || flight->result->error().code != ErrorCode::Cancelled)
                return *flight->result;
            if (cancel.stop_requested())
                return fail(cancelled().error());
        }
    }

private:
    struct Flight {
        std::mutex mutex;
        std::condition_variable_any done;
        std::optional<Result<T>> result;
    };

    Result<T> lead(const std::string &key, Flight &flight, const Work &work)
    {
        Result<T> result = work();
        {
            const std::scoped_lock lock(m_mutex);
            m_flights.erase(key);
        }
        const std::scoped_lock lock(flight.mutex);
        flight.result = result;
        flight.done.notify_all();
        return result;
    }

    std::mutex m_mutex;
    std::unordered_map<std::string, std::shared_ptr<Flight>> m_flights;
};

} // namespace driftgate
