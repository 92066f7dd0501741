#pragma once

#include "base/clock.h"
#include "cluster/fieldconflict.h"
#include "manifest/fieldpath.h"
#include "manifest/object.h"
#include "manifest/schema.h"
#include "render/finding.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// Who moved. Unknown when base is not known: a cause is never guessed.
enum class Cause { None, Unknown, Git, Cluster, Both };

/// What a sync would do to the field, from live to target: Added: the target names it, live lacks
/// it. Removed: live has it and a sync takes it away. Changed: both have it. Reordered: a list
/// whose entries are the same in another order, where order counts.
enum class DifferenceKind { Added, Removed, Changed, Reordered };

/// The verdict on one object, live against target.
enum class Verdict {
    InSync,
    Differs,
    Missing, ///< the target has it, live lacks it
    Extra,   ///< live has it, the target lacks it, and it is the application's
    Ignored, ///< a hook, a generated name, or all its differences are under ignore rules
};
/// "in-sync", "differs", "missing", "extra", "ignored": the words of the command line's JSON.
[[nodiscard]] std::string_view verdictName(Verdict verdict);

/// Who set a live field, from managedFields.
struct FieldOwner {
    std::string manager;   ///< "kubectl-edit"
    std::string operation; ///< "Update" or "Apply"
    std::optional<TimePoint> at;
    bool isPerson = false; ///< no known machine (controller, webhook, GitOps engine)
};

/// One field that differs. A list that is replaced as a whole (semantics.md, section 2) differs
/// as a whole: its own path. What one state lacks altogether is named by its topmost path.
struct FieldDifference {
    FieldPath path; ///< the top (empty): the whole object, in `missing` and `extra` only
    DifferenceKind kind = DifferenceKind::Changed;
    Cause cause = Cause::Unknown;
    std::optional<Value> base; ///< masked like the rest; none: absent or base unknown
    std::optional<Value> live;
    std::optional<Value> target;
    std::vector<FieldOwner> owners; ///< of the live field, latest first; empty: not known
    /// Set by a person and named by neither base nor target: a sync keeps it.
    bool keptBySync = false;
    std::string ignoredBecause; ///< the rule's reason, in ObjectComparison::ignored only
};

/// One object in its three states. All values are masked unless revealing was asked for.
struct ObjectComparison {
    ObjectKey key;
    Verdict verdict = Verdict::InSync;
    /// The states as shown: server-set metadata and status taken out, Secrets masked.
    std::optional<Object> base, live, target;
    std::vector<FieldDifference> differences; ///< live against target, in document order
    /// Hidden by ignore rules, or because a controller owns the field (an HPA the replicas).
    std::vector<FieldDifference> ignored;
    /// Base against target, cause Git: what Git wants, whatever live is. Empty without base. When
    /// live already is what Git wants, the field is listed here and in `drift`, not in
    /// `differences`: Git and the cluster moved to the same value, and a sync has nothing to do.
    /// Kinds here tell from base to target: Added: the target names it, base does not.
    std::vector<FieldDifference> pending;
    /// Base against live, cause Cluster. Empty without base. Kinds tell from base to live:
    /// Added: live has it, base does not; Removed: base named it and live has lost it.
    std::vector<FieldDifference> drift;
    std::vector<FieldPath> unmanaged; ///< live fields that neither base nor target names, hidden
    /// Live fields that base does not name and nobody but the server and its controllers set:
    /// hidden where base and live are held against each other.
    std::vector<FieldPath> unnamedByBase;
    std::vector<Finding> findings;
    /// The server said what an apply would do (CompareInput::answers): `differences` are what it
    /// would change, and what persons set and it would keep.
    bool isExact = false;
    std::vector<FieldConflict> conflicts; ///< others own what an apply sets: it needs force
    std::optional<Error> refused;         ///< why the server would not take the target object
    /// Fields that the server would change by itself, though no manifest names them: webhooks,
    /// defaults, counters. Not in `differences`.
    std::vector<FieldPath> byServer;
    /// List and map semantics that the comparison used, custom resources included.
    std::shared_ptr<const Schema> schema;

    [[nodiscard]] bool isPending() const { return !pending.empty(); }
    [[nodiscard]] bool hasDrift() const { return !drift.empty(); }
    [[nodiscard]] bool hasConflict() const;
    /// Whether a sync has anything to do: a field that it would not just keep.
    [[nodiscard]] bool isChangedBySync() const;
};

/// The fields of an object that a sync changes, as machine output names them: JSON pointers with
/// keyed entries as `[name=web]`, in document order. Empty for `missing` and `extra`, where it is
/// the whole object.
[[nodiscard]] std::vector<std::string> differingFields(const ObjectComparison &object);

/// All objects of one application on one cluster.
struct Comparison {
    std::vector<ObjectComparison> objects; ///< by kind order of a sync, then namespace and name
    std::vector<Finding> findings;         ///< about the whole: duplicates, unknown scopes, …
    bool baseKnown = false;

    [[nodiscard]] const ObjectComparison *find(const ObjectKey &key) const;
    [[nodiscard]] size_t count(Verdict verdict) const;
};

} // namespace driftgate
