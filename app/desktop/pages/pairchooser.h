#pragma once

#include "desktop/session/session.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace driftgate
{

class Segmented;

/// Names two revisions, or two clusters, to hold against each other. A small window that does
/// not stop anything; Escape closes it.
class PairChooser : public QFrame
{
    Q_OBJECT

public:
    PairChooser(Session &session, const ApplicationName &application, const ClusterName &cluster,
                QWidget *parent);
    /// Begins with these revisions; an empty one is to be typed.
    void setRevisions(const QString &left, const QString &right);
    void showBeside(QWidget *widget);

Q_SIGNALS:
    void chosen(const driftgate::ApplicationName &application,
                const driftgate::ClusterName &cluster, const driftgate::Pair &pair);

private:
    void fillClusters();
    void showSort();
    void check();
    void accept();
    [[nodiscard]] std::vector<ClusterName> clusters() const;

    Session &m_session;
    QComboBox *m_application;
    Segmented *m_sort;
    QLabel *m_clusterLabel;
    QComboBox *m_cluster;
    QLabel *m_leftLabel;
    QLabel *m_rightLabel;
    QLineEdit *m_leftRevision;
    QLineEdit *m_rightRevision;
    QComboBox *m_leftCluster;
    QComboBox *m_rightCluster;
    QPushButton *m_compare;
    QLabel *m_why;
};

} // namespace driftgate
