#pragma once

#include "base/result.h"

#include <stop_token>

namespace driftgate
{

/// Asks work to stop. The standard's own pair does all that is needed; the names say what for.
using CancelSource = std::stop_source;
/// Held by the work: ask `stop_requested()` at least every 50 ms of computing. A default-made
/// token never asks to stop.
using CancelToken = std::stop_token;

/// The one Error of a cancelled job.
[[nodiscard]] std::unexpected<Error> cancelled();

} // namespace driftgate
