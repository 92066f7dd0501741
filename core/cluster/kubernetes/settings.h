#pragma once

#include "cluster/kubernetes/http.h"

#include <chrono>
#include <filesystem>
#include <optional>

namespace driftgate
{

/// How requests are sent, where the connection leaves a choice.
struct TransportSettings {
    std::chrono::milliseconds firstWait{250}; ///< before the second try
    std::chrono::milliseconds longestWait{4'000};
    /// What a server may ask for with Retry-After; beyond it the request fails.
    std::chrono::milliseconds longestRetryAfter{30'000};
    int tries = 4; ///< of one request, the first included
    bool http2 = true;
    /// Whether answers are packed; not said: unless the server is on this machine, where packing
    /// takes longer than sending.
    std::optional<bool> compress;
};

/// What may be chosen of how a server is talked to; tests choose small sizes and short times.
struct KubernetesSettings {
    TransportSettings transport;
    size_t pageSize = 500; ///< objects of a list asked for at once
    size_t atOnce = 16;    ///< lists under way
    HttpLimits requestLimits;
    HttpLimits listLimits{std::chrono::seconds(30), std::chrono::seconds(180), size_t{512} << 20};
    /// Where what the server serves is kept between runs; empty: nowhere.
    std::filesystem::path cacheDir;
    /// How long what was kept is taken without asking.
    std::chrono::milliseconds discoveryAge = std::chrono::minutes(5);

    // Of a watch.
    std::chrono::milliseconds publishEvery{150}; ///< changes within are one
    /// Nothing heard for so long: the server is asked whether it is still there.
    std::chrono::milliseconds silence{45'000};
    std::chrono::milliseconds firstWait{500};
    std::chrono::milliseconds longestWait{30'000};
};

} // namespace driftgate
