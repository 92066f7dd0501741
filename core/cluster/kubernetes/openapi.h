#pragma once

#include "cluster/kubernetes/listing.h"
#include "manifest/schema.h"

#include <memory>
#include <vector>

namespace driftgate
{

/// What the server says of the kinds that are not built into Schema: list and map types, scopes,
/// defaults. Null where all are built in, or nothing could be had. Never fails: without it a
/// comparison knows less, but is not wrong.
///
/// Source: /openapi/v3, which names a document for each group and version with a hash of it.
/// Only those asked about are fetched, and kept under their hash: after the first time it is one
/// small request.
[[nodiscard]] QCoro::Task<std::shared_ptr<const Schema>>
describeKinds(ClientPtr client, std::vector<ListScope> scopes, CancelToken cancel);

} // namespace driftgate
