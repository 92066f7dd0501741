#pragma once

#include "cluster/kubernetes/apiclient.h"

namespace driftgate
{

// What a server serves is kept in the cache folder, a file a server (its address and
// authorities), so that a command that runs for a second asks for nothing. A file that cannot be
// read or written is as good as none.

/// Into the client; false when nothing is kept.
bool readDiscovery(ApiClient &client);
void writeDiscovery(ApiClient &client);

/// The folder of what is kept of this server; empty when nothing is to be kept.
[[nodiscard]] std::filesystem::path cacheFolder(const ApiClient &client);

} // namespace driftgate
