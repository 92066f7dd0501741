#pragma once

#include "base/clock.h"

#include <optional>
#include <string>

namespace driftgate
{

/// Who owns a field that an apply wanted to set to another value (HTTP 409, reason Conflict,
/// cause FieldManagerConflict).
struct FieldConflict {
    std::string field;   ///< structured-merge-diff's path, ".spec.replicas"
    std::string manager; ///< "kubectl-edit"
    std::string version; ///< apiVersion they used
    std::optional<TimePoint> at;
};

} // namespace driftgate
