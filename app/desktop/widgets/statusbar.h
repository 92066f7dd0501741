#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/ground.h"

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace driftgate
{

class SegmentLabel;

/// The clusters with the age of what is known of them, and the work under way.
class StatusBar : public Ground
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);
    void setFleet(const FleetSnapshot &fleet, TimePoint now);
    void setActivity(const ActivitySnapshot &activity);
    /// A word on what was just done ("Copied a1b2c3d"); it goes by itself.
    void say(const QString &text);

Q_SIGNALS:
    void cancelWanted(driftgate::JobId job);

private:
    QHBoxLayout *m_clusters;
    QList<SegmentLabel *> m_labels;
    QLabel *m_said;
    QLabel *m_job;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    JobId m_shown = 0;
};

} // namespace driftgate
