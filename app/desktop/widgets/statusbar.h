#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/ground.h"

#include <QTimer>

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
    void setFleet(const FleetSnapshot &fleet, const ConnectionsSnapshot &connections,
                  TimePoint now);
    /// Shows one job as long as it runs, then the oldest of the others. For a moment after another
    /// took its place Cancel does nothing: the click was meant for the one before.
    void setActivity(const ActivitySnapshot &activity);
    /// A word on what was just done ("Copied a1b2c3d"); it goes by itself.
    void say(const QString &text);

Q_SIGNALS:
    void cancelWanted(driftgate::JobId job);
    void retryWanted(const driftgate::ClusterName &cluster);
    void connectWanted(); ///< the clusters that are only names
    /// The person wants to allow what a cluster's kubeconfig runs for credentials.
    void allowWanted(const driftgate::ClusterName &cluster);

private:
    void addCluster();
    QToolButton *addButton(const QString &text, void (StatusBar::*wanted)(const ClusterName &));

    QHBoxLayout *m_clusters;
    SegmentLabel *m_notConnected; ///< all that have no context and no dump
    QToolButton *m_connect;       ///< beside it
    QList<SegmentLabel *> m_labels;
    QList<QToolButton *> m_retries; ///< one beside each label, for a cluster that is away
    QList<QToolButton *> m_allows;  ///< in its place, where a program waits to be allowed
    std::vector<ClusterName> m_names;
    QLabel *m_said;
    QLabel *m_job;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    JobId m_shown = 0; ///< 0: none
    JobId m_meant = 0; ///< what was shown when Cancel was pressed; 0: nothing yet
    QTimer m_settles;  ///< since another job is shown
};

} // namespace driftgate
