#pragma once

#include "cluster/cluster.h"
#include "manifest/schema.h"

#include <string>

namespace driftgate
{

/// What a server knows besides the two objects when it carries out a server-side apply.
struct ApplySettings {
    std::string fieldManager; ///< "" counts as "unknown", as a server has it
    bool force = false;
    bool dryRun = false; ///< the resourceVersion stays
    /// The kind's status is written by its own request only: an apply leaves it alone.
    bool statusApart = true;
    TimePoint now;
    std::string uid;             ///< for an object that is created
    std::string resourceVersion; ///< for an object that is written
};

/// Server-side apply of one object, without a server. Merges by the schema, keeps managedFields,
/// finds conflicts, takes away what the manager named before and no longer names. `live` is null
/// for an object that is not there yet. An outcome with conflicts has no object.
///
/// What a server does beyond: defaulting, admission and validation. The version of both objects
/// must be the same; owners who wrote by another version are taken as if they had used this one.
///
/// Errors: Invalid (managedFields in the applied object, no name, a list's entries that cannot
/// be told apart), Conflict (its resourceVersion or uid is not the live one's).
/// Source: structured-merge-diff `merge/update.go`; apimachinery `util/managedfields`.
[[nodiscard]] Result<ApplyOutcome> applyObject(const Object *live, const Object &applied,
                                               const Schema &schema, const ApplySettings &settings);

/// What an update (PUT, PATCH, `kubectl edit`) makes of a live object: `changed` is the whole
/// object as it shall be. It never conflicts: the manager takes what it changes from those who
/// owned it. `force` has no meaning here. Metadata that only a server sets stays.
[[nodiscard]] ApplyOutcome updateObject(const Object &live, const Value &changed,
                                        const Schema &schema, const ApplySettings &settings);

/// `metadata.managedFields` after the move; no value when there is nothing to move.
/// After client-go's `util/csaupgrade/upgrade.go`, but for what nobody gave: that stays.
[[nodiscard]] std::optional<Value> movedOwnership(const Value &object, const OwnershipMove &move);

} // namespace driftgate
