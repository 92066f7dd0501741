#pragma once

#include "cluster/connectionstatus.h"
#include "cluster/livestate.h"

#include <functional>
#include <memory>

namespace driftgate
{

/// Live objects that keep themselves up to date: a list, then a watch. Lives on the event loop of
/// the thread that made it and is destroyed there; after that nothing is called any more.
class Feed
{
public:
    /// Called on the feed's event loop when state() or status() changed; many changes within a
    /// moment are one call. Not called from within feed() or setRequest().
    using Handler = std::function<void()>;

    virtual ~Feed() = default;

    /// The newest state, immutable; what did not change is shared with the one before. Null until
    /// every kind was read once or is named as missing. While the cluster is away it stays as it
    /// was, at its takenAt.
    [[nodiscard]] virtual std::shared_ptr<const LiveState> state() const = 0;
    [[nodiscard]] virtual ConnectionStatus status() const = 0;
    /// Watches something else from now on. Kinds that are in both requests go on as they are.
    virtual void setRequest(ReadRequest request) = 0;
    /// Tries at once what waits to be tried again: for a "Retry" button.
    virtual void retryNow() = 0;
};

} // namespace driftgate
