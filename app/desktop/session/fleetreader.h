#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

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
    [[nodiscard]] std::shared_ptr<const FleetSnapshot> snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    void accept(size_t row, size_t column, std::shared_ptr<const ApplicationState> state);
    void publish();

    SessionContext m_context;
    FleetSnapshot m_fleet;
    std::shared_ptr<const FleetSnapshot> m_snapshot = std::make_shared<FleetSnapshot>();
    bool m_publishing = false;
};

} // namespace driftgate
