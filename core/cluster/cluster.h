#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "base/ids.h"
#include "cluster/fieldconflict.h"
#include "manifest/object.h"

#include <QCoroTask>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// A kind as a server knows it.
struct ResourceKind {
    std::string group;
    std::string version;
    std::string kind;
    std::string plural; ///< "deployments"; empty when not known
    bool namespaced = true;
    friend auto operator<=>(const ResourceKind &, const ResourceKind &) = default;
};

/// Which objects to read: the kinds that an application's base, target and inventory need.
struct ReadRequest {
    struct Kind {
        std::string group;
        std::string kind;
        std::string version; ///< the desired version; "" takes the server's preferred one
        friend auto operator<=>(const Kind &, const Kind &) = default;
    };
    std::vector<Kind> kinds;             ///< empty: all kinds
    std::vector<std::string> namespaces; ///< empty: all
};

/// Live objects at one moment. Kinds that could not be read are named, the others are there.
struct LiveState {
    std::vector<Object> objects;
    struct Missing {
        ReadRequest::Kind kind; ///< empty kind: the whole source, a broken file say
        Error error;
    };
    std::vector<Missing> missing;
    TimePoint takenAt;

    [[nodiscard]] bool isComplete() const { return missing.empty(); }
};

/// What a server-side apply of one object is asked to do.
struct ApplyRequest {
    Object object;
    std::string fieldManager = "driftgate";
    bool force = false;  ///< take over fields that other managers own
    bool dryRun = false; ///< answer what would be stored, store nothing
};

/// A server's answer to one write.
struct ApplyOutcome {
    std::optional<Object> object; ///< as stored, or as it would be; none when conflicts stopped it
    std::vector<FieldConflict> conflicts;
    bool created = false;
    bool changed = false; ///< false: the stored object was equal already
};

struct DeleteRequest {
    ObjectKey key;
    std::string version;         ///< of apiVersion, to find the resource
    std::string uid;             ///< precondition; "" for none
    std::string resourceVersion; ///< precondition; "" for none
    bool dryRun = false;
};

/// A Kubernetes API server, or a recorded cluster. Every call is asynchronous on the caller's
/// event loop, can be cancelled, and takes its parameters by value.
///
/// Errors: Network, Denied (RBAC), Timeout, Conflict (a precondition failed), NotFound, Invalid
/// (validation, with the field), Cancelled. The text names the cluster and the request.
class Cluster
{
public:
    virtual ~Cluster() = default;

    [[nodiscard]] virtual ClusterName name() const = 0;
    /// The UID of the namespace kube-system, which tells one cluster from another that was
    /// rebuilt under the same name; "" when it cannot be read.
    [[nodiscard]] virtual QCoro::Task<Result<std::string>> uid(CancelToken cancel) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<std::vector<ResourceKind>>>
    kinds(CancelToken cancel) = 0;
    /// Fails only when nothing at all could be read; else LiveState::missing tells.
    [[nodiscard]] virtual QCoro::Task<Result<std::shared_ptr<const LiveState>>>
    read(ReadRequest request, CancelToken cancel) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<std::optional<Object>>>
    get(ObjectKey key, std::string version, CancelToken cancel) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<ApplyOutcome>> apply(ApplyRequest request,
                                                                  CancelToken cancel) = 0;
    [[nodiscard]] virtual QCoro::Task<Status> remove(DeleteRequest request, CancelToken cancel) = 0;
};

} // namespace driftgate
