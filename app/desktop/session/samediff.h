#pragma once

#include "compare/difference.h"

#include <string>

namespace driftgate
{

/// The differences of a comparison as one text: equal texts are the same change, whatever the
/// cluster. Namespaces do not count, nor who owns a field.
[[nodiscard]] std::string differenceText(const Comparison &comparison);
/// How many objects differ, are missing or extra.
[[nodiscard]] size_t changedObjects(const Comparison &comparison);

} // namespace driftgate
