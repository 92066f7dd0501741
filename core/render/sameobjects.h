#pragma once

#include "render/renderer.h"

namespace driftgate
{

/// Whether two renders give the same objects, whatever their order.
[[nodiscard]] bool haveSameObjects(const Rendered &a, const Rendered &b);

} // namespace driftgate
