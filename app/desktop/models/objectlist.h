#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/segments.h"
#include "plan/plan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace driftgate
{

/// What a sync would do to an object, or what else there is to say of it, for the pair of states
/// that is on show.
enum class ObjectGroup {
    Update,
    Replace, ///< deleted and made anew
    Create,
    Delete,
    Run, ///< a hook
    Drift,
    Kept, ///< not in Git, and not deleted either
    Changed,
    Added,
    Removed,
    InSync,
    Hidden,
};

struct ObjectEntry {
    ObjectGroup group = ObjectGroup::InSync;
    size_t object = 0; ///< index into Comparison::objects
    Segments segments; ///< sign and name, then the sign of the gravest finding
    QString kind;
    QString toolTip;
};

/// The objects of a comparison grouped by what happens to them, in the order of a sync. `plan`,
/// where it is known, has the last word on what a sync does; null: what the states tell.
[[nodiscard]] std::vector<ObjectEntry> objectEntries(const Comparison &comparison, Pair::Kind pair,
                                                     const Plan *plan = nullptr);
[[nodiscard]] QString groupTitle(ObjectGroup group);
/// The two columns that a pair shows.
struct PairSides {
    Side left = Side::Live;
    Side right = Side::Target;
};
[[nodiscard]] PairSides sidesOf(Pair::Kind pair);
/// The sign and tone of a cause.
[[nodiscard]] Segment causeSegment(Cause cause);
/// The strongest cause among differences: both, then cluster, then Git.
[[nodiscard]] Cause causeOf(const std::vector<FieldDifference> &differences);
/// The names of a Secret's values, of whatever state has them; none of another object.
[[nodiscard]] QStringList secretFields(const ObjectComparison &object);
/// How much an object asks to be looked at, 0 most: a conflict, then what a sync deletes, what of
/// somebody's it overwrites, what Git changes, what is new, drift that stays, and the rest.
[[nodiscard]] int weightOf(const ObjectEntry &entry, const ObjectComparison &object,
                           Pair::Kind pair);
/// The differences that a pair shows of an object.
[[nodiscard]] const std::vector<FieldDifference> &differencesOf(const ObjectComparison &object,
                                                                Pair::Kind pair);

} // namespace driftgate
