#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

#include <map>

namespace driftgate
{

/// Reads every application on every cluster, some at a time, and publishes each as it comes.
class FleetReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins anew with a workspace (or with none). What is known of the same application and
    /// cluster stays until it is read again.
    void start(const SessionContext &context);
    /// Reads the applications on one cluster again, whose live objects moved; once more at its end
    /// where they moved meanwhile.
    void refresh(const ClusterName &cluster);
    /// How what was read stands to the ledger; null: nothing tells.
    void take(const std::shared_ptr<const LedgerAudit> &audit);
    [[nodiscard]] std::shared_ptr<const FleetSnapshot> snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    void read(std::shared_ptr<struct FleetWork> work, Jobs::Request request,
              std::function<void()> ended);
    void finish();
    void accept(size_t row, size_t column, std::shared_ptr<const ApplicationState> state);
    void publishSoon();
    void publish();

    SessionContext m_context;
    FleetSnapshot m_fleet;
    std::map<ClusterName, bool> m_passes;       ///< of one cluster, under way; true: and again
    std::shared_ptr<const LedgerAudit> m_audit; ///< that the cells have
    std::shared_ptr<const FleetSnapshot> m_snapshot = std::make_shared<FleetSnapshot>();
    bool m_publishing = false;
};

} // namespace driftgate
