#pragma once

#include "sync/engine.h"

namespace driftgate
{

/// How the engine is set up for one application on one cluster.
struct ApplyEngineOptions {
    std::filesystem::path journalFolder; ///< where syncs are journalled (journal.h)
    /// The application's namespace, where the ApplySet's parent and the Lease lie.
    std::string ns = "default";
    std::string parentName{}; ///< of the parent, a Secret; "" for the application's name
    std::string host{};       ///< this machine, for the Lease; "" for its own name
    size_t atOnce = 16;       ///< objects of one kind and wave under way
    /// Objects that share one write of the journal before they are sent and one after.
    size_t batch = 64;
    /// How long a request is tried again after the cluster could not be reached, beyond what the
    /// connection itself tries.
    std::chrono::milliseconds patience{30'000};
    /// Called at every point where a sync may be killed, with its name: tests only.
    std::function<void(std::string_view)> onPoint{};
};

/// The `apply` engine: server-side apply by the field manager `driftgate`, wave by wave, then
/// prune, journalled; the application is an ApplySet that kubectl can take over and be taken over
/// from.
///
/// Works on the cluster's event loop. The revision that the set's parent names moves on only when
/// everything was done; a sync of chosen objects leaves it where it was.
class ApplyEngine final : public Engine
{
public:
    ApplyEngine(std::shared_ptr<Cluster> cluster, std::shared_ptr<const Clock> clock,
                ApplyEngineOptions options);

    /// Errors beside Engine's: Conflict (another Lease holder, who is named; a Secret of the
    /// parent's name that is no parent), Denied (the set belongs to another tool), Io (the
    /// journal).
    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> run(SyncRequest request, Progress progress,
                                                       CancelToken cancel) override;

private:
    std::shared_ptr<Cluster> m_cluster;
    std::shared_ptr<const Clock> m_clock;
    ApplyEngineOptions m_options;
};

} // namespace driftgate
