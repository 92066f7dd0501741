#pragma once

#include "base/cancel.h"
#include "compare/difference.h"
#include "compare/rules.h"
#include "manifest/object.h"
#include "manifest/schema.h"
#include "manifest/secret.h"
#include "manifest/sharedobjects.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace driftgate
{

using Objects = std::shared_ptr<const std::vector<Object>>;

struct DryRunAnswer;

/// Which live objects that no target names are the application's, and so *extra*.
enum class ExtraPolicy {
    Owned, ///< those in base or in the inventory, and those a person made in an owned namespace
    All,   ///< every one: two sets of files are compared
};

/// Base, target and live of one application on one cluster.
struct CompareInput {
    Objects base; ///< null: unknown; two states are compared and causes are Unknown
    Objects target;
    SharedObjects live;
    bool targetComplete = true; ///< false: rendering failed in part; nothing may be called extra
    bool liveComplete = true;
    std::vector<ObjectKey> inventory;      ///< what the reconciler says it owns
    std::set<std::string> ownedNamespaces; ///< namespaces that only this application lives in
    std::string defaultNamespace;          ///< of namespaced objects that name none
    ExtraPolicy extra = ExtraPolicy::Owned;
    std::vector<IgnoreRule> ignore; ///< already narrowed to application and cluster
    /// Further objects that only tell something: CRDs for list types and scopes, HPAs for the
    /// replicas they own. Those in target and live count anyway.
    Objects context;
    /// The server's answers to dry runs (dryrun.h). An object that has one is compared exactly: its
    /// differences are live against what the server would store. Null: offline alone.
    std::shared_ptr<const std::map<ObjectKey, DryRunAnswer>> answers;
    /// What the server says of its kinds; null: nothing. Definitions among the objects win.
    std::shared_ptr<const Schema> schema;
    std::shared_ptr<const SecretMasker> masker; ///< null: a new one
    bool reveal = false;                        ///< show Secrets' values: a deliberate act
};

/// The offline tier (semantics.md, sections 1, 2 and 5), and the exact one where `answers` has the
/// server's word. Offline, target must be a subset of live, with
/// merge keys, quantities and per-kind rules; what base had and the target lacks is a removal,
/// with managedFields and last-applied as further evidence. Never fails; what is odd becomes a
/// finding. Errors: Cancelled.
[[nodiscard]] Result<std::shared_ptr<const Comparison>> compare(const CompareInput &input,
                                                                const CancelToken &cancel);

/// Two sets of objects of equal rank, both complete: revision against revision (cause Git) or
/// cluster against cluster (cause Unknown). `left` fills ObjectComparison::live, `right` target.
[[nodiscard]] Result<std::shared_ptr<const Comparison>>
comparePair(const Objects &left, const Objects &right, Cause cause, const CompareInput &settings,
            const CancelToken &cancel);

} // namespace driftgate
