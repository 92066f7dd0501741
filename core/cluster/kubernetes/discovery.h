#pragma once

#include "cluster/kubernetes/apiclient.h"

#include <optional>

namespace driftgate
{

/// What the server serves: from memory, from the disk while it is young, else asked. Two requests
/// where the server offers the aggregated form, which it answers in a few bytes when nothing
/// changed; else one for each group and version.
[[nodiscard]] QCoro::Task<Result<std::shared_ptr<const ApiCatalog>>> discover(ClientPtr client,
                                                                              CancelToken cancel);
/// The same, but the server is asked in any case.
[[nodiscard]] QCoro::Task<Result<std::shared_ptr<const ApiCatalog>>> rediscover(ClientPtr client,
                                                                                CancelToken cancel);
/// One kind, at the version where it is served, else at the preferred one. A kind or version that
/// is not known is asked for again, since it may have been defined a moment ago; no value: the
/// server has no such kind. Errors: as Cluster's; also when the kind's own server does not answer.
[[nodiscard]] QCoro::Task<Result<std::optional<ApiResource>>>
findResource(ClientPtr client, ReadRequest::Kind kind, CancelToken cancel);

/// The error of a kind whose group's own server (an APIService) does not answer.
[[nodiscard]] Error staleGroup(const ApiClient &client, const std::string &group);

} // namespace driftgate
