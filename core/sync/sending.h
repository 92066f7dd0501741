#pragma once

#include "sync/syncrun.h"

#include <vector>

namespace driftgate
{

/// Sends objects of one kind and wave, several at once, a batch of them under one entry of the
/// journal. What failed is in SyncRun::failure; what was not begun then stays as it was.
[[nodiscard]] QCoro::Task<> sendGroup(RunPtr run, std::vector<size_t> actions);

/// Waits until what was deleted is gone. Errors: Timeout, which names what still holds it.
[[nodiscard]] QCoro::Task<Status> waitUntilGone(RunPtr run, ObjectKey key, std::string apiVersion,
                                                std::string uid, CancelToken cancel);

/// Of that very object; of any of its name where the uid is not known.
[[nodiscard]] DeleteRequest deletionOf(const ObjectKey &key, const std::string &apiVersion,
                                       const std::string &uid);
/// "v1" of "apps/v1".
[[nodiscard]] std::string versionIn(const std::string &apiVersion);

} // namespace driftgate
