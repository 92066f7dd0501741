#pragma once

#include "cluster/kubernetes/apiclient.h"

namespace driftgate
{

/// What the client knows of its connection by now.
[[nodiscard]] ConnectionStatus statusOf(ApiClient &client);
/// Asks for the server's version and the user's name.
[[nodiscard]] QCoro::Task<ConnectionStatus> probe(ClientPtr client, CancelToken cancel);

} // namespace driftgate
