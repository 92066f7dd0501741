#pragma once

#include "base/clock.h"
#include "manifest/fieldpath.h"
#include "manifest/object.h"
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

/// One field that differs.
struct FieldDifference {
    FieldPath path;
    DifferenceKind kind = DifferenceKind::Changed;
    Cause cause = Cause::Unknown;
    std::optional<Value> base;   ///< masked like the rest; none: absent or base unknown
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
    std::vector<FieldDifference> ignored;     ///< hidden by ignore rules
    /// Base against target, cause Git: what Git wants, whatever live is. Empty without base.
    std::vector<FieldDifference> pending;
    /// Base against live, cause Cluster. Empty without base.
    std::vector<FieldDifference> drift;
    std::vector<FieldPath> unmanaged; ///< live fields that neither base nor target names, hidden
    std::vector<Finding> findings;

    [[nodiscard]] bool isPending() const { return !pending.empty(); }
    [[nodiscard]] bool hasDrift() const { return !drift.empty(); }
    [[nodiscard]] bool hasConflict() const;
};

/// All objects of one application on one cluster.
struct Comparison {
    std::vector<ObjectComparison> objects; ///< by kind order of a sync, then namespace and name
    std::vector<Finding> findings;         ///< about the whole: duplicates, unknown scopes, …
    bool baseKnown = false;

    [[nodiscard]] const ObjectComparison *find(const ObjectKey &key) const;
    [[nodiscard]] size_t count(Verdict verdict) const;
};

} // namespace driftgate
