#pragma once

#include "manifest/object.h"
#include "render/finding.h"

#include <QString>

#include <string_view>
#include <vector>

namespace driftgate
{

/// The sort of risk that a plan carries.
enum class Risk {
    Prunes,          ///< deletes an object
    Replaces,        ///< an immutable field: the object is deleted and made anew
    OverwritesDrift, ///< somebody's change in the cluster is undone
    Conflicts,       ///< fields of another manager are taken over by force
    WidensAccess,    ///< RBAC: more verbs, wildcards, escalate, bind, impersonate
    GainsPrivilege,  ///< privileged, host namespaces, host paths, capabilities
    ChangesSecret,
    ScalesToZero,
    BlockedByBudget, ///< a PodDisruptionBudget allows no disruption
    ImageBackwards,  ///< an older tag than the one that runs
    MutableTag,      ///< an image without a fixed tag or digest
    RemovesCrdVersion,
    ChangesSelector,
    OutsideNamespace, ///< an object outside the application's namespace
    Refused,          ///< the server's dry run refused it
    Encrypted,        ///< its values are encrypted in Git, and nobody decrypts them on the way
    NotPermitted,     ///< the person may not do it
    Suspended,        ///< the application is suspended
    ForeignOwned,     ///< the object belongs to another application or inventory
    Incomplete,       ///< rendering or reading failed in part: no prune at all
    PolicyChanged,    ///< the approval policy differs between deployed and target
    Unfinished,       ///< a sync before it did not come to its end
    LosesData,        ///< a rollback does not bring back data or custom resources
    MovesRef,         ///< a branch or tag does not stand at what the cluster runs
};
/// "prunes", "widens-access", …: the words of JSON output and records.
[[nodiscard]] std::string_view riskName(Risk risk);

/// One risk of a plan, in a sentence that a tired person understands.
struct PlanFinding {
    Risk risk = Risk::Incomplete;
    Severity severity = Severity::Note; ///< Error: the plan cannot be synced as it is
    QString text;                       ///< a whole sentence, plain text, no Secret's value
    std::vector<ObjectKey> objects;     ///< concerned; empty: the whole application
    /// Cannot be undone: whoever syncs types the name of the object first.
    bool needsName = false;
};

} // namespace driftgate
