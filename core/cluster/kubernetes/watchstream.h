#pragma once

#include "cluster/kubernetes/listing.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// One event of a watch, as it is handed on.
struct WatchEvent {
    enum class Type {
        Put, ///< the object is new or changed
        Removed,
        Bookmark, ///< only the resourceVersion moved on
    };
    Type type = Type::Bookmark;
    std::optional<Object> object; ///< none in a bookmark
    std::string resourceVersion;
};

/// Events read from lines, up to the first that ends the watch.
struct WatchEvents {
    std::vector<WatchEvent> events;
    std::optional<Error> error; ///< an ERROR event, or a line that cannot be read
    bool isExpired = false;     ///< the resourceVersion is too old: list again
};

/// Reads whole lines, a JSON object each.
[[nodiscard]] WatchEvents readWatchEvents(std::string_view lines, const ApiResource &resource);

/// How a watch ended.
struct WatchEnd {
    std::optional<Error> error; ///< none: the server ended it in good order
    bool isExpired = false;
    bool isGone = false; ///< the kind itself is no longer served
    std::optional<std::chrono::milliseconds> retryAfter;
};

/// Watches from a resourceVersion on until the server ends it. `accept` gets the events in
/// order, on the event loop.
[[nodiscard]] QCoro::Task<WatchEnd> watchOnce(ClientPtr client, ListScope scope,
                                              std::string resourceVersion,
                                              std::function<void(std::vector<WatchEvent>)> accept,
                                              CancelToken cancel);

} // namespace driftgate
