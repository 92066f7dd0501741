#pragma once

#include "cluster/feed.h"
#include "cluster/kubernetes/apiclient.h"

namespace driftgate
{

/// Live objects of an API server: a list of each kind, then a watch with bookmarks that goes on
/// where it broke off, or begins with a list again where the server has forgotten (410). What
/// fails waits and tries again, longer each time. Kinds that are defined or removed meanwhile
/// are noticed.
[[nodiscard]] std::unique_ptr<Feed> watchFeed(ClientPtr client, ReadRequest request,
                                              Feed::Handler handler);

} // namespace driftgate
