#pragma once

#include "desktop/session/session.h"
#include "desktop/widgets/plaindialog.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace driftgate
{

class RevertBox;
class SegmentLabel;

/// The two ways back to an earlier revision, side by side: a revert in Git, which everybody then
/// gets as any other change, or at once in the cluster, held there until Git agrees. It stops
/// nothing else. Where the tracked branch has not left the revision behind, neither is offered.
class RollbackDialog : public PlainDialog
{
    Q_OBJECT

public:
    /// `application` and `cluster` may be empty: to be chosen. Where the workspace does not have
    /// them, nothing else takes their place.
    RollbackDialog(Session &session, const ApplicationName &application, const ClusterName &cluster,
                   const Revision &to, QWidget *parent);
    [[nodiscard]] const Revision &target() const { return m_to; }
    /// Whether it offers what a new one would.
    [[nodiscard]] bool isAbout(const ApplicationName &application, const ClusterName &cluster,
                               const Revision &to) const;

Q_SIGNALS:
    /// Roll back now: its plan is to be reviewed.
    void planWanted(const driftgate::ApplicationName &application,
                    const driftgate::ClusterName &cluster, const driftgate::Revision &to);
    void said(const QString &text);

private:
    [[nodiscard]] QWidget *buildNow();
    void fillClusters(const QString &wanted);
    void showChoice();
    void takeCheck(const Revision &to, const QString &why);
    [[nodiscard]] bool isThere() const; ///< the application, and on that cluster
    [[nodiscard]] QString whyNone() const;
    [[nodiscard]] ApplicationName application() const;
    [[nodiscard]] ClusterName cluster() const;

    Session &m_session;
    Revision m_to;
    std::optional<QString> m_whyNot; ///< why going there is no rollback; none: not known yet
    QString m_repository;            ///< that the revision is of
    QString m_wantedApplication;     ///< as it was asked for; empty: to be chosen
    QString m_wantedCluster;
    QComboBox *m_application;
    QComboBox *m_cluster;
    SegmentLabel *m_revision;
    RevertBox *m_revert;
    QLabel *m_nowText;
    QPushButton *m_now;
};

} // namespace driftgate
