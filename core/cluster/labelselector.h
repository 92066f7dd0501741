#pragma once

#include "manifest/object.h"

#include <string_view>

namespace driftgate
{

/// Whether an object's labels satisfy a selector of comma-separated requirements: "key",
/// "key=value", "key==value", "!key", "key!=value". Others match nothing.
/// Source: Kubernetes' documentation of labels and selectors.
[[nodiscard]] bool matchesLabels(std::string_view selector, const Object &object);

} // namespace driftgate
