#pragma once

#include "base/ids.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// The text with the cluster's name in place of every "{cluster}".
[[nodiscard]] std::string withCluster(std::string_view text, const ClusterName &cluster);

/// Whether the whole text fits a pattern in which `*` stands for any run of characters.
[[nodiscard]] bool matchesPattern(std::string_view pattern, std::string_view text);

} // namespace driftgate
