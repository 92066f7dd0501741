#pragma once

#include "cluster/cluster.h"
#include "sync/engine.h"

#include <memory>
#include <set>
#include <string>

namespace driftgate
{

/// The ApplySet of an application: its parent as it was found, and what it says.
struct SetParent {
    ObjectKey key;
    std::string id;                     ///< label of the members
    bool exists = false;                ///< else it is made by the first write
    std::set<std::string> kinds{};      ///< "Deployment.apps"; what it said before
    std::set<std::string> namespaces{}; ///< beside its own
    std::string revision{};             ///< deployed, as it said; "" for none
    std::string applying{};             ///< of a sync that was not done, as it said; "" for none
};

/// A name that Kubernetes takes for an object, made of an application's: the same where it can be.
[[nodiscard]] std::string objectNameOf(const std::string &application);

/// Ids that the set of an application in a namespace may have, as long as no parent is there.
[[nodiscard]] std::set<std::string, std::less<>> setIdsFor(const std::string &application,
                                                           const std::string &ns);

/// The application's set: a Secret or a ConfigMap of its name that is a parent, else a Secret to be
/// made. Where something else has that name, or the application itself brings it, another name.
/// Errors: Denied (it belongs to another tool, or to another application), Conflict (the name that
/// was asked for is taken), and those of reading.
[[nodiscard]] QCoro::Task<Result<SetParent>> findParent(std::shared_ptr<Cluster> cluster,
                                                        std::shared_ptr<const Plan> plan,
                                                        std::string ns, std::string name,
                                                        CancelToken cancel);

/// What the plan's objects make of the set: group-kinds and namespaces of all that stays or comes.
struct SetContent {
    std::set<std::string> kinds;
    std::set<std::string> namespaces;
};
/// Which revisions the parent is to name: SetParent::revision and SetParent::applying.
struct SetMarks {
    std::string revision;
    std::string applying;
};
/// The parent as kubectl writes it, with Driftgate's own annotations.
[[nodiscard]] Object parentObject(const SetParent &parent, const SetContent &content,
                                  const std::string &application, const SetMarks &marks);

[[nodiscard]] SetContent contentOf(const Plan &plan);
[[nodiscard]] std::string groupKindOf(const ObjectKey &key);

} // namespace driftgate
