#pragma once

#include "desktop/session/session.h"
#include "desktop/widgets/ground.h"
#include "desktop/widgets/segments.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace driftgate
{

class LineList;
class SegmentLabel;

/// What is known of the chosen application on the chosen cluster: what is deployed, what differs,
/// which commits wait.
class FleetDetails : public Ground
{
    Q_OBJECT

public:
    explicit FleetDetails(Session &session, QWidget *parent = nullptr);
    /// Null: nothing is chosen.
    void setCell(const FleetRow *row, const FleetCell *cell);

Q_SIGNALS:
    void reviewWanted();
    void compareWanted(QWidget *beside);
    void objectWanted(const driftgate::ObjectKey &object);
    void commitWanted(const driftgate::Revision &commit);

private:
    void setFact(int row, const QString &label, const Segments &segments,
                 const QString &toolTip = {});
    void showFacts(const FleetRow &row, const FleetCell &cell);
    void showDifferences(const FleetCell &cell);
    void showWaiting(const ApplicationState &state);

    Session &m_session;
    QLabel *m_title;
    QGridLayout *m_facts;
    QList<QLabel *> m_labels;
    QList<SegmentLabel *> m_values;
    QPushButton *m_review;
    QPushButton *m_compare;
    QLabel *m_differTitle;
    LineList *m_differs;
    QLabel *m_waitTitle;
    LineList *m_waits;
};

} // namespace driftgate
