#pragma once

#include "base/error.h"
#include "cluster/fieldconflict.h"
#include "compare/compare.h"
#include "manifest/object.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// What an API server answered to a dry run of one target object: a server-side apply with
/// `dryRun=All` (semantics.md, section 1, exact tier).
struct DryRunAnswer {
    /// What would be stored; with conflicts: what a forced apply would store. None when refused,
    /// but for withPredictions().
    std::optional<Object> predicted;
    std::string fieldManager;             ///< whose apply it was
    std::vector<FieldConflict> conflicts; ///< fields that others own, of the apply without force
    std::optional<Error> refused;         ///< validation, an admission webhook, a permission
};

/// By the key that ObjectComparison has.
using DryRunAnswers = std::map<ObjectKey, DryRunAnswer>;

/// One object to be sent to a server, and the live one it meets.
struct ObjectToApply {
    ObjectKey key; ///< as ObjectComparison has it
    /// With its real values, never masked: for the server alone.
    Object object;
    std::string liveVersion; ///< the live object's resourceVersion; "" when there is none
};

/// The target objects whose offline verdict needs the server's word: *differs*, *missing*, and
/// *in-sync* where nothing tells how the kind's lists and maps merge. What is encrypted with SOPS
/// or has a generated name is left out: it cannot be sent as it is.
[[nodiscard]] std::vector<ObjectToApply> objectsToDryRun(const CompareInput &input,
                                                         const Comparison &offline);

/// The same answers; where the server refused an object that is there because the person may not
/// apply it, beside the refusal what the apply would do, as applyObject() knows it. So who may only
/// read is told of the same changes and conflicts, and a plan is the same whoever makes it.
[[nodiscard]] std::shared_ptr<const DryRunAnswers>
withPredictions(const CompareInput &input, const Comparison &offline,
                std::shared_ptr<const DryRunAnswers> answers);

/// An object as a server-side apply sends it: its namespace named (`key.ns`; none when
/// cluster-scoped), without what only a server writes, a Secret's stringData as data (a server
/// would own the field that it never stores), a member of the ApplySet that live is a member of,
/// and with the live spelling where a quantity or a duration is equal, since a server compares the
/// texts and would see a conflict. `live` may be null.
[[nodiscard]] Object objectToApply(const Object &target, const ObjectKey &key, const Object *live,
                                   const Schema &schema);

/// The same object for an apply that is to change nothing that the comparison leaves alone
/// (ObjectComparison::ignored): such a field is not named, so that it stays whose it is. One that
/// the apply would change or take away by not naming it has live's value.
[[nodiscard]] Object leavingIgnored(Object applied, const ObjectComparison &comparison,
                                    const Object &live);

} // namespace driftgate
