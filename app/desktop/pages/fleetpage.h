#pragma once

#include "desktop/models/fleetfilter.h"
#include "desktop/models/fleetmodel.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace driftgate
{

class FleetDetails;
class FrozenTable;
class MasterDetail;
class Segmented;
class TableHead;

/// What runs where: applications by clusters, and the chosen cell's details below.
class FleetPage : public QWidget
{
    Q_OBJECT

public:
    FleetPage(Session &session, Preferences &preferences, QWidget *parent = nullptr);
    /// What a filter hides is shown again first.
    void choose(const ApplicationName &application, const ClusterName &cluster);
    void saveLayout();
    void refreshAges() { m_model->refreshAges(); }

Q_SIGNALS:
    void reviewWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster);
    void compareWanted(const driftgate::ApplicationName &application,
                       const driftgate::ClusterName &cluster, QWidget *beside);
    void objectWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster, const driftgate::ObjectKey &object);
    void commitWanted(const driftgate::Revision &commit);
    void clustersWanted(); ///< the person wants to connect the workspace's clusters

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTools();
    void buildTable();
    void showSnapshot();
    void showChosen();
    void chooseFirst();
    void chooseAgain(const ApplicationName &application, const ClusterName &cluster);
    void clearFilter();
    void showEmpty();
    void showNothingFits(const FleetSnapshot &fleet);
    void setBands(bool shown);
    void stretchColumns();
    void openChosen();
    [[nodiscard]] const FleetCell *chosenCell() const;

    Session &m_session;
    Preferences &m_preferences;
    FleetModel *m_model;
    FleetFilter *m_filter;
    QWidget *m_tools;
    QLineEdit *m_words;
    Segmented *m_chips;
    QComboBox *m_grouping;
    FrozenTable *m_table;
    TableHead *m_head = nullptr;
    TableHead *m_namesHead = nullptr; ///< of the column that stays
    FleetDetails *m_details;
    MasterDetail *m_content;
    QPushButton *m_connect; ///< where there is no cluster
};

} // namespace driftgate
