#pragma once

#include "base/ids.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// The text with the cluster's name in place of every "{cluster}".
[[nodiscard]] std::string withCluster(std::string_view text, const ClusterName &cluster);

} // namespace driftgate
