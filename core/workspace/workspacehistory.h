#pragma once

#include "workspace/config.h"
#include "workspace/subject.h"

#include <memory>
#include <unordered_map>

namespace driftgate
{

/// An application on a cluster at a revision of the past.
struct PastSubject {
    Subject subject;
    Revision revision;
    bool isOwn = true; ///< as that revision's workspace file has it; false: as another does
};

/// Whether two workspace files mean the same place by two names of a cluster that is one by its
/// identity: the cluster was renamed between them. Neither knows the other's name for the
/// application, since one cluster may well have two names at a time, each with a namespace and a
/// policy of its own; and the application goes to the same namespace.
[[nodiscard]] bool isRenamed(const ApplicationName &application, const WorkspaceConfig &a,
                             const ClusterName &nameInA, const WorkspaceConfig &b,
                             const ClusterName &nameInB);

/// What the workspace file said at commits of the past, read from Git: folders are moved, clusters
/// renamed and applications taken away, and what was done before was done by what it said then.
///
/// Used by one thread; the repository has to outlive it. Blocks.
class WorkspaceHistory
{
public:
    WorkspaceHistory(std::shared_ptr<const Workspace> workspace, const Repository &repository);

    /// Null: nothing tells, as when the file lies outside the repository or has a fault there.
    [[nodiscard]] std::shared_ptr<const WorkspaceConfig> at(const Revision &revision) const;

    /// An application by the file at that revision; where that does not tell, as it is given.
    [[nodiscard]] Subject then(const Subject &now, const Revision &revision) const;
    /// By the file at that revision; where that does not tell, by that at `otherwise`, and else by
    /// today's. Errors: none of them knows the application or the cluster.
    [[nodiscard]] Result<PastSubject> subjectAt(const Revision &revision, const Revision &otherwise,
                                                const ApplicationName &application,
                                                const ClusterName &cluster) const;

private:
    std::shared_ptr<const Workspace> m_workspace;
    const Repository &m_repository;
    mutable std::unordered_map<Revision, std::shared_ptr<const WorkspaceConfig>> m_known;
};

} // namespace driftgate
