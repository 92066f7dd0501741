#pragma once

#include "base/process.h"
#include "base/revision.h"
#include "git/remote.h"
#include "sync/engine.h"
#include "sync/journal.h"

#include <functional>
#include <memory>
#include <string_view>

namespace driftgate
{

/// How the engine is set up for one application on one cluster.
struct RefEngineOptions {
    std::filesystem::path journalFolder; ///< where syncs are journalled (journal.h)
    std::filesystem::path repository;
    std::string remote; ///< "origin"
    std::string ref;    ///< of the environment, in full: "refs/heads/env/prod", "refs/tags/prod"
    /// Asks the cluster for the deployed revision, on its event loop; none where it cannot be seen.
    std::function<QCoro::Task<Result<std::optional<Revision>>>(CancelToken)> deployed{};
    std::chrono::milliseconds interval{2'000}; ///< between two questions
    /// Called at every point where a sync may be killed, with its name, in whatever thread: tests
    /// only.
    std::function<void(std::string_view)> onPoint{};
};

/// What became of the push of a sync that was interrupted.
enum class RefPush {
    NotDone, ///< the ref was not moved by it
    Done,    ///< the ref stands at the target, or stood there since
    Unknown, ///< it may have been sent, and the ref stands neither there nor where it was
};
/// Told by the sync's journal and by where the ref stands at the remote now.
[[nodiscard]] RefPush refPushOf(const JournalReading &journal, const std::optional<RemoteRef> &at);

/// The `ref` engine: pushes the approved commit to the branch or tag that a controller follows, by
/// the user's own `git`, then waits (SyncRequest::waveLimit) until the cluster says that it runs
/// it. No credential for the cluster is needed. Journalled: a sync that goes on with an interrupted
/// one pushes only what was not pushed.
///
/// Nothing is lost by it: a branch only moves forward, by Git's own rule; a tag, which Git never
/// moves by itself, only to a commit that follows from where it stood; and a plan that is a
/// rollback moves either back, never elsewhere. What is not a plain push names the exact commit
/// that the ref was seen at, so that somebody else's move in between is never overwritten.
///
/// The outcome is Done as soon as the ref stands at the target. Its steps are Done where the
/// cluster was seen to run it, Applied where it was not seen within the time. It is Failed, and the
/// journal has no end, where it is not known whether the remote took the push.
class RefEngine final : public Engine
{
public:
    RefEngine(std::shared_ptr<const ProcessRunner> runner, std::shared_ptr<const Clock> clock,
              RefEngineOptions options);

    /// Errors beside Engine's: Unsupported (chosen objects: a ref moves as a whole), Conflict (the
    /// ref stands elsewhere and would have to be forced; what an interrupted sync did cannot be
    /// told), Io (the journal), GitRemote's.
    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> run(SyncRequest request, Progress progress,
                                                       CancelToken cancel) override;

private:
    std::shared_ptr<const ProcessRunner> m_runner;
    std::shared_ptr<const Clock> m_clock;
    RefEngineOptions m_options;
};

} // namespace driftgate
