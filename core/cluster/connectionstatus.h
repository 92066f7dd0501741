#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <optional>
#include <string>

namespace driftgate
{

/// How it stands with a cluster, for a person who looks at it.
struct ConnectionStatus {
    enum class Phase {
        Idle,         ///< nothing was asked yet
        Connecting,   ///< for the first time
        Connected,    ///< the last request was answered; a recorded cluster always is
        Reconnecting, ///< the connection broke; what is shown is as old as lastContact
        Unreachable,  ///< it could not be reached, several times
        Denied,       ///< the server, or its certificate, was refused, or it refused the user
    };
    Phase phase = Phase::Idle;
    std::string server;        ///< "https://127.0.0.1:6443"; a recorded cluster's path
    std::string serverVersion; ///< "v1.34.1"; "" when not known
    std::string user;          ///< who the server says this is; "" when not known
    bool isInsecure = false;   ///< its certificate is not verified: say so all the time
    bool isRecorded = false;
    std::optional<TimePoint> lastContact; ///< when the server last answered
    std::optional<Error> lastError;       ///< why it is not connected

    /// The connection broke or never came about: what is shown is old, if there is anything.
    [[nodiscard]] bool isAway() const
    {
        return phase == Phase::Reconnecting || phase == Phase::Unreachable ||
               phase == Phase::Denied;
    }

    friend bool operator==(const ConnectionStatus &, const ConnectionStatus &) = default;
};

} // namespace driftgate
