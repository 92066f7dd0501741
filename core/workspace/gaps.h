#pragma once

#include "base/error.h"
#include "workspace/inspector.h"

#include <vector>

namespace driftgate
{

/// What of an application could not be rendered or read, so that more may differ than is known; the
/// first that was found first.
[[nodiscard]] std::vector<Error> gapsOf(const ApplicationState &state);

} // namespace driftgate
