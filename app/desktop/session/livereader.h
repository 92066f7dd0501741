#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace driftgate
{

/// Watches the clusters of the open workspace: how it stands with each connection, and when
/// something that the applications are compared with moved.
class LiveReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~LiveReader() override;

    /// Begins anew with a workspace (or with none).
    void start(const SessionContext &context);
    /// The fleet was read: watches what its comparisons were made with.
    void watch(const FleetSnapshot &fleet);
    /// Tries a cluster again at once, also one that had no context yet.
    void retry(const ClusterName &cluster);
    [[nodiscard]] std::shared_ptr<const ConnectionsSnapshot> snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void changed();
    /// Live objects of a cluster moved, or it is back; at most once in a while.
    void moved(const driftgate::ClusterName &cluster);

private:
    struct Feeds;
    struct Watched {
        ReadRequest request;
        bool wasAway = false;
        bool moved = false; ///< waits to be told
    };
    /// The feeds are dropped in the engine's thread; `wait`: before this returns.
    void stop(bool wait);
    /// Begins to watch a cluster; to be called in the engine's thread, while nothing watches it.
    [[nodiscard]] std::function<void()> connecting(const ClusterName &name,
                                                   const ReadRequest &request);
    void accept(const ConnectionsSnapshot::Entry &said, bool isNew);
    void tell(const ClusterName &cluster);

    SessionContext m_context;
    std::shared_ptr<bool> m_wanted; ///< false once what the feeds say is no longer wanted
    std::shared_ptr<Feeds> m_feeds; ///< used in the engine's thread alone
    std::map<ClusterName, Watched> m_watched;
    std::shared_ptr<const ConnectionsSnapshot> m_snapshot = std::make_shared<ConnectionsSnapshot>();
};

} // namespace driftgate
