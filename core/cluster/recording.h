#pragma once

#include "cluster/cluster.h"

#include <filesystem>
#include <map>

namespace driftgate
{

/// How a cluster is written into files.
struct RecordOptions {
    /// The values of Secrets as they are. Else each value is replaced by a mask: equal ones by
    /// equal masks, by a salt that is drawn for this recording and kept nowhere. A masked value
    /// compares as unknown: only that the key is there can be told.
    bool includeSecrets = false;
    ReadRequest request = {}; ///< empty: every kind that can be listed, but for what only comes
                              ///< and goes (events, leases, metrics)
};

/// What was written.
struct Recording {
    size_t objects = 0;
    size_t files = 0;
    size_t maskedSecrets = 0;
    std::vector<LiveState::Missing> missing; ///< what could not be read, and is not in it
};

/// The files of a recorded cluster, by their path in its folder: one for each kind and namespace,
/// "shop/deployment.apps.yaml", "_cluster/namespace.yaml". The metadata that tells who manages
/// what is kept, as is everything else.
[[nodiscard]] std::map<std::string, std::string>
recordedFiles(const LiveState &state, const RecordOptions &options, Recording &out);

/// Writes a recorded cluster into a folder that is empty or not there yet. Errors: Invalid (the
/// folder holds something), Io, and those of reading. Files are readable by their owner alone.
[[nodiscard]] QCoro::Task<Result<Recording>> record(std::shared_ptr<Cluster> cluster,
                                                    std::filesystem::path folder,
                                                    RecordOptions options, CancelToken cancel);

} // namespace driftgate
