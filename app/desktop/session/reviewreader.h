#pragma once

#include "desktop/session/context.h"
#include "desktop/session/snapshots.h"

#include <QObject>

namespace driftgate
{

/// One value of a Secret, shown because somebody asked for just this one.
struct RevealedValue {
    /// That it was asked for in: another one may be on show by the time it comes.
    std::shared_ptr<const ReviewSnapshot> review;
    ObjectKey object;
    QString field;                      ///< the key in `data`
    std::optional<QString> left, right; ///< none: that side does not have it
    std::optional<Error> error;
};

/// Which commits gave an object's fields their target values.
struct ProvenanceSnapshot {
    std::shared_ptr<const ApplicationState> state;
    ObjectKey object;
    std::vector<std::pair<FieldPath, Commit>> commits; ///< fields whose commit was found
};

/// Holds two states of one application against each other, whichever pair is asked for.
class ReviewReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const SessionContext &context);
    /// `target`: of a rollback, instead of the tracked branch's head. `known`: the state the fleet
    /// has, shown at once where its target is the one that is asked for; null reads it.
    void review(const ApplicationName &application, const ClusterName &cluster, const Pair &pair,
                std::optional<Revision> target, std::shared_ptr<const ApplicationState> known);
    /// The fleet was read again: `readAgain` tells how what is under review stands to that.
    void update(const FleetSnapshot &fleet);
    /// The plan was made of this state: it is what is shown.
    void take(const std::shared_ptr<const ApplicationState> &state);
    /// There is no plan: asks a live cluster all the same what an apply would change.
    void askCluster();
    [[nodiscard]] bool isOfOneCluster() const;
    [[nodiscard]] std::shared_ptr<const ReviewSnapshot> snapshot() const { return m_snapshot; }

    /// Computes the comparison anew with its values, keeps this one and forgets the rest;
    /// `revealed` answers.
    void reveal(const ObjectKey &object, const QString &field);
    /// Finds the commits behind some fields of an object; provenanceRead answers, never with an
    /// error: what is not found is not told.
    void findProvenance(const ObjectKey &object, const std::vector<FieldPath> &fields);

Q_SIGNALS:
    void provenanceRead(const std::shared_ptr<const driftgate::ProvenanceSnapshot> &found);
    void changed();
    void revealed(const driftgate::RevealedValue &value);
    /// What is under review was read again. `moved`: it tells something else than what was on show,
    /// and is shown now where it leads to the same target.
    void readAgain(bool moved);

private:
    void show(std::shared_ptr<const ApplicationState> state);
    /// What is being read to be shown is no longer wanted.
    void cancelReading();
    void holdAgainstFleet();
    void heed(bool same);
    void inspect();
    void compareRevisions();
    void compareClusters();
    void finish(Result<std::shared_ptr<const Comparison>> comparison);
    void publish();

    SessionContext m_context;
    ReviewSnapshot m_review;
    std::shared_ptr<const ApplicationState> m_fleetState; ///< the fleet's, seen last
    std::shared_ptr<const ReviewSnapshot> m_snapshot;     ///< null: nothing chosen
};

} // namespace driftgate
