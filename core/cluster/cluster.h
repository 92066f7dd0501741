#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "base/ids.h"
#include "cluster/connectionstatus.h"
#include "cluster/feed.h"
#include "cluster/fieldconflict.h"
#include "cluster/livestate.h"
#include "cluster/permission.h"
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

/// What a server-side apply of one object is asked to do.
struct ApplyRequest {
    Object object;
    std::string fieldManager = "driftgate";
    bool force = false;  ///< take over fields that other managers own
    bool dryRun = false; ///< answer what would be stored, store nothing
    /// Fields that the kind does not have are an error; else a warning.
    bool isStrict = true;
};

/// A server's answer to one write.
struct ApplyOutcome {
    std::optional<Object> object; ///< as stored, or as it would be; none when conflicts stopped it
    std::vector<FieldConflict> conflicts;
    bool created = false;
    /// False: the stored object was equal already. A dry run of a server cannot tell and says
    /// true: compare `object` with the live one.
    bool changed = false;
    std::vector<std::string> warnings; ///< the server's own words: a deprecated version, …
};

struct DeleteRequest {
    ObjectKey key;
    std::string version;         ///< of apiVersion, to find the resource
    std::string uid;             ///< precondition; "" for none
    std::string resourceVersion; ///< precondition; "" for none
    bool dryRun = false;
    /// What the object owns goes first, and the object with the last of it; else in the background.
    bool foreground = false;
};

/// Makes what one manager owns by updates of an object the property of another one's applies, who
/// has applied it already: an apply takes away only what its own manager named before. What both
/// own is the latter's alone afterwards; further `fields` are given to it, to be taken away by its
/// next apply. Anything else stays the former's: nobody agreed to its removal.
struct OwnershipMove {
    ObjectKey key;
    std::string version; ///< of apiVersion, to find the resource
    std::string from = "kubectl-client-side-apply";
    std::string to = "driftgate";
    std::vector<std::string> fields{}; ///< paths as FieldPath writes them, with all below
};

/// A Kubernetes API server, or a recorded cluster. Every call is asynchronous on the caller's
/// event loop (the same one for all calls of a cluster), can be cancelled, and takes its
/// parameters by value.
///
/// Errors: Network, Denied (RBAC, credentials, the server's certificate), Timeout, Conflict (a
/// precondition failed), NotFound, Invalid (validation, with the field; an object that carries
/// the mask of a Secret), Limit, Cancelled. The text names the cluster and the request, and holds
/// no value of a Secret.
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
    /// False: there was nothing to move. Everything but who owns what stays as it is.
    [[nodiscard]] virtual QCoro::Task<Result<bool>> moveOwnership(OwnershipMove move,
                                                                  CancelToken cancel) = 0;
    /// What the user may do, an answer a query in their order. A recorded cluster allows all.
    [[nodiscard]] virtual QCoro::Task<Result<std::vector<Permission>>>
    mayI(std::vector<PermissionQuery> queries, CancelToken cancel) = 0;

    /// What is known of the connection, without asking.
    [[nodiscard]] virtual ConnectionStatus status() const = 0;
    /// Asks the server for its version and who the user is. Never fails: what is wrong is in it.
    [[nodiscard]] virtual QCoro::Task<ConnectionStatus> probe(CancelToken cancel) = 0;
    /// Live objects that keep themselves up to date. The cluster must outlive it.
    [[nodiscard]] virtual std::unique_ptr<Feed> feed(ReadRequest request,
                                                     Feed::Handler handler) = 0;
};

} // namespace driftgate
