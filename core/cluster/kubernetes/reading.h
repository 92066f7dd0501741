#pragma once

#include "cluster/kubernetes/listing.h"

#include <vector>

namespace driftgate
{

/// What a request means to this server: the lists to ask for, and the kinds that cannot be asked
/// for. A kind that the server does not have is neither: there is nothing of it.
struct ReadPlan {
    std::vector<ListScope> scopes;
    std::vector<LiveState::Missing> missing;
    std::vector<ListScope> asides; ///< ReadRequest::asides, but for what is in `scopes`
};
[[nodiscard]] QCoro::Task<Result<ReadPlan>> planRead(ClientPtr client, ReadRequest request,
                                                     CancelToken cancel);

/// Lists all of a request. Fails only when nothing at all could be read.
[[nodiscard]] QCoro::Task<Result<std::shared_ptr<const LiveState>>>
read(ClientPtr client, ReadRequest request, CancelToken cancel);

/// Whether an error means that a list of all namespaces may not be read.
[[nodiscard]] bool isForbidden(const Error &error);

} // namespace driftgate
