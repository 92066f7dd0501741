#pragma once

#include "cluster/kubernetes/apiclient.h"

namespace driftgate
{

/// One object as it is now; none when it is not there, or nothing of its kind can be.
[[nodiscard]] QCoro::Task<Result<std::optional<Object>>>
getObject(ClientPtr client, ObjectKey key, std::string version, CancelToken cancel);

/// Server-side apply. Refuses, before anything is sent, an object that carries the mask of a
/// Secret: a mask that is stored destroys the value for good.
[[nodiscard]] QCoro::Task<Result<ApplyOutcome>> applyTo(ClientPtr client, ApplyRequest request,
                                                        CancelToken cancel);

/// Deletes; what the object owns goes after it, in the background, unless it is to go first.
[[nodiscard]] QCoro::Task<Status> removeFrom(ClientPtr client, DeleteRequest request,
                                             CancelToken cancel);

/// Reads the object and writes its managedFields back, again when somebody else was quicker.
[[nodiscard]] QCoro::Task<Result<bool>> moveOwnershipIn(ClientPtr client, OwnershipMove move,
                                                        CancelToken cancel);

} // namespace driftgate
