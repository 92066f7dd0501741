#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

#include <map>

namespace driftgate
{

/// Tells which names point at which commit and which clusters run it. Where the history is
/// narrowed to paths, a cluster's badge stands on the newest commit that touched them before the
/// deployed one: what lies between changes nothing there, and is not listed.
class MarksReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const SessionContext &context);
    void update(const FleetSnapshot &fleet, const HistorySnapshot &history);
    [[nodiscard]] std::shared_ptr<const MarksSnapshot> snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void changed();

private:
    void findNearest(std::vector<Revision> revisions);
    void publish();

    SessionContext m_context;
    std::vector<Deployment> m_deployed;
    std::vector<std::string> m_paths;
    std::map<Revision, Revision> m_nearest; ///< for these paths
    std::shared_ptr<const MarksSnapshot> m_snapshot = std::make_shared<MarksSnapshot>();
};

} // namespace driftgate
