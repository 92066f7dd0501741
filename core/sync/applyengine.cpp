#include "sync/applyengine.h"

#include "sync/text.h"

namespace driftgate
{

ApplyEngine::ApplyEngine(std::shared_ptr<Cluster> cluster, std::shared_ptr<const Clock> clock,
                         ApplyEngineOptions options)
    : m_cluster(std::move(cluster))
    , m_clock(std::move(clock))
    , m_options(std::move(options))
{
}

QCoro::Task<Result<SyncOutcome>> ApplyEngine::run(SyncRequest request, Progress progress,
                                                  CancelToken cancel)
{
    std::ignore = std::tuple(request, progress, cancel);
    co_return fail(ErrorCode::Unsupported, SyncText::tr("It cannot sync yet"));
}

} // namespace driftgate
