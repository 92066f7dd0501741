#pragma once

#include "base/clock.h"
#include "cluster/cluster.h"

#include <QCoroTask>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace driftgate
{

/// Who wants to sync what.
struct LeaseWish {
    std::string ns; ///< where the Lease lies
    std::string application;
    std::string by;
    std::string host;
};

/// One application on one cluster is synced by one at a time: a coordination.k8s.io/v1 Lease,
/// renewed while it is held. Each holder writes as a field manager of its own, so that the
/// cluster itself refuses the second one: it would have to take fields over.
///
/// A Lease counts as left behind when it was not renewed within its time, or when the program that
/// held it on this very machine is gone or does not hold it any more. Held on the cluster's event
/// loop.
class SyncLease : public std::enable_shared_from_this<SyncLease>
{
public:
    static constexpr std::chrono::seconds Duration{60};

    /// Errors: Conflict, which names the holder and since when, and those of the cluster.
    [[nodiscard]] static QCoro::Task<Result<std::shared_ptr<SyncLease>>>
    take(std::shared_ptr<Cluster> cluster, std::shared_ptr<const Clock> clock, LeaseWish wish,
         CancelToken cancel);

    ~SyncLease();
    SyncLease(const SyncLease &) = delete;
    SyncLease &operator=(const SyncLease &) = delete;

    /// Why nothing more may be sent under it: somebody took it over, or it could not be renewed in
    /// time.
    [[nodiscard]] std::optional<Error> lost() const;
    /// Asks once more where the time is up, as after this machine slept: nobody may have taken it
    /// over. What came of it is in lost().
    [[nodiscard]] QCoro::Task<> confirm();
    /// Deletes it. What fails here does not matter: it expires.
    [[nodiscard]] QCoro::Task<> release();
    [[nodiscard]] static ObjectKey keyOf(const LeaseWish &wish);

private:
    SyncLease(std::shared_ptr<Cluster> cluster, std::shared_ptr<const Clock> clock, LeaseWish wish);
    [[nodiscard]] Object object() const;
    [[nodiscard]] QCoro::Task<Result<ApplyOutcome>> write(bool force, std::string version,
                                                          CancelToken cancel);
    [[nodiscard]] bool isOverdue() const;
    void keep();
    QCoro::Task<> renew();

    std::shared_ptr<Cluster> m_cluster;
    std::shared_ptr<const Clock> m_clock;
    LeaseWish m_wish;
    std::string m_manager;
    std::string m_uid;
    std::string m_version;
    TimePoint m_acquired;
    TimePoint m_renewed; ///< as the Lease says, or is to say
    /// When the renewal was sent that the cluster answered last. Of the clock on the wall: that
    /// one goes on while the machine sleeps.
    TimePoint m_held;
    std::optional<Error> m_lost;
    bool m_isRenewing = false;
    bool m_isReleased = false;
    QTimer m_timer;
};

} // namespace driftgate
