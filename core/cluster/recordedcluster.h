#pragma once

#include "cluster/cluster.h"

#include <filesystem>

namespace driftgate
{

/// A cluster recorded in files: one file, or a folder (with sub-folders) of YAML and JSON files
/// as `kubectl get -o yaml|json` writes them, one object, several documents or a `List` each.
///
/// It behaves as an API server would as far as objects go: apply merges by managedFields
/// (server-side apply: ownership, conflicts, removal of what the manager no longer names), moves
/// the resourceVersion on, keeps uid and creationTimestamp; remove deletes. A write changes one
/// file, atomically, and keeps the other objects of the file as they were. A file that changed
/// since it was read is read again first. A broken file is named in LiveState::missing; the
/// others stay readable, and nothing is ever written to the broken one.
class RecordedCluster final : public Cluster
{
public:
    RecordedCluster(ClusterName name, std::filesystem::path path, const Clock &clock);
    ~RecordedCluster() override;

    [[nodiscard]] ClusterName name() const override;
    [[nodiscard]] QCoro::Task<Result<std::string>> uid(CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<ResourceKind>>> kinds(CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<std::shared_ptr<const LiveState>>>
    read(ReadRequest request, CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<std::optional<Object>>> get(ObjectKey key, std::string version,
                                                                 CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<ApplyOutcome>> apply(ApplyRequest request,
                                                          CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Status> remove(DeleteRequest request, CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<bool>> moveOwnership(OwnershipMove move,
                                                          CancelToken cancel) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<Permission>>>
    mayI(std::vector<PermissionQuery> queries, CancelToken cancel) override;
    [[nodiscard]] ConnectionStatus status() const override;
    [[nodiscard]] QCoro::Task<ConnectionStatus> probe(CancelToken cancel) override;
    /// Looks at the files every second.
    [[nodiscard]] std::unique_ptr<Feed> feed(ReadRequest request, Feed::Handler handler) override;

private:
    struct Private;
    class FileFeed;
    std::unique_ptr<Private> m_d;
};

} // namespace driftgate
