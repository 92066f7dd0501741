#pragma once

#include "base/process.h"
#include "base/revision.h"
#include "sync/engine.h"

#include <functional>
#include <memory>

namespace driftgate
{

/// How the engine is set up for one application on one cluster.
struct RefEngineOptions {
    std::filesystem::path repository;
    std::string remote; ///< "origin"
    std::string ref;    ///< of the environment, in full: "refs/heads/env/prod", "refs/tags/prod"
    /// Asks the cluster for the deployed revision, on its event loop; none where it cannot be seen.
    std::function<QCoro::Task<Result<std::optional<Revision>>>(CancelToken)> deployed{};
    std::chrono::milliseconds interval{2'000}; ///< between two questions
};

/// The `ref` engine: pushes the approved commit to the branch or tag that a controller follows, by
/// the user's own `git`, then waits (SyncRequest::waveLimit) until the cluster says that it runs
/// it. No credential for the cluster is needed.
///
/// Nothing is lost by it: a branch only moves forward, by Git's own rule; a tag, which Git never
/// moves by itself, only to a commit that follows from where it stood; and a plan that is a
/// rollback moves either back, never elsewhere. What is not a plain push names the exact commit
/// that the ref was seen at, so that somebody else's move in between is never overwritten.
///
/// The outcome is Done as soon as the ref stands at the target. Its steps are Done where the
/// cluster was seen to run it, Applied where it was not seen within the time.
class RefEngine final : public Engine
{
public:
    RefEngine(std::shared_ptr<const ProcessRunner> runner, RefEngineOptions options);

    /// Errors beside Engine's: Unsupported (chosen objects: a ref moves as a whole), Conflict (the
    /// ref stands elsewhere and would have to be forced), GitRemote's.
    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> run(SyncRequest request, Progress progress,
                                                       CancelToken cancel) override;

private:
    std::shared_ptr<const ProcessRunner> m_runner;
    RefEngineOptions m_options;
};

} // namespace driftgate
