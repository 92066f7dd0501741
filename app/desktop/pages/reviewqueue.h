#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/ground.h"

namespace driftgate
{

class LineList;

/// What stands on the Review page while nothing is chosen: the applications that wait.
class ReviewQueue : public Ground
{
    Q_OBJECT

public:
    explicit ReviewQueue(QWidget *parent = nullptr);
    /// Gives whether anything waits.
    bool setFleet(const FleetSnapshot &fleet, TimePoint now);
    [[nodiscard]] LineList *list() const { return m_list; }

Q_SIGNALS:
    void reviewWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster);

private:
    LineList *m_list;
    std::vector<std::pair<ApplicationName, ClusterName>> m_places; ///< a line's data is an index
};

} // namespace driftgate
