#pragma once

#include "cluster/cluster.h"
#include "compare/dryrun.h"

#include <QCoroTask>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace driftgate
{

/// Servers' answers to dry runs, kept for as long as neither the target object nor the live one
/// moves. Used from one thread's event loop.
class DryRunCache
{
public:
    /// `limit`: answers kept; the oldest go first.
    explicit DryRunCache(size_t limit = 10'000)
        : m_limit(limit)
    {
    }
    /// Null pointer when it is not known. What is not there yet, or has no resourceVersion, is
    /// never kept: nothing would tell that the answer has grown old.
    [[nodiscard]] const DryRunAnswer *find(const ClusterName &cluster,
                                           const ObjectToApply &object) const;
    void keep(const ClusterName &cluster, const ObjectToApply &object, DryRunAnswer answer);

private:
    size_t m_limit;
    std::map<std::string, DryRunAnswer> m_answers;
    std::vector<std::string> m_order; ///< of keys, as a ring
    size_t m_next = 0;
};

/// Asks a cluster what a server-side apply of each object would do, many at once; where others own
/// a field, also what a forced one would do. Never fails for one object: what the server refuses
/// is in its answer. Errors: Cancelled, and Network, Timeout or Denied when the cluster answered
/// nothing at all.
[[nodiscard]] QCoro::Task<Result<std::shared_ptr<const DryRunAnswers>>>
askDryRuns(std::shared_ptr<Cluster> cluster, std::vector<ObjectToApply> objects,
           std::shared_ptr<DryRunCache> cache, CancelToken cancel);

} // namespace driftgate
