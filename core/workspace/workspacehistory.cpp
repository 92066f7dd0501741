#include "workspace/workspacehistory.h"

#include "workspace/policyreading.h"

#include <algorithm>

namespace driftgate
{

bool isRenamed(const ApplicationName &application, const WorkspaceConfig &a,
               const ClusterName &nameInA, const WorkspaceConfig &b, const ClusterName &nameInB)
{
    const ApplicationConfig *const inA = a.application(application);
    const ApplicationConfig *const inB = b.application(application);
    if (nameInA == nameInB || !inA || !inB)
        return false;
    const auto knows = [](const ApplicationConfig &app, const ClusterName &cluster) {
        return std::ranges::contains(app.clusters, cluster);
    };
    return knows(*inA, nameInA) && !knows(*inA, nameInB) && knows(*inB, nameInB) &&
           !knows(*inB, nameInA) && inA->optionsFor(nameInA).ns == inB->optionsFor(nameInB).ns;
}

WorkspaceHistory::WorkspaceHistory(std::shared_ptr<const Workspace> workspace,
                                   const Repository &repository)
    : m_workspace(std::move(workspace))
    , m_repository(repository)
{
}

std::shared_ptr<const WorkspaceConfig> WorkspaceHistory::at(const Revision &revision) const
{
    if (const auto found = m_known.find(revision); found != m_known.end())
        return found->second;
    std::shared_ptr<const WorkspaceConfig> out;
    const auto file = workspaceFileAt(*m_workspace, m_repository, revision);
    if (file && *file && (*file)->errors.empty())
        out = {*file, &(*file)->config};
    m_known.emplace(revision, out);
    return out;
}

Subject WorkspaceHistory::then(const Subject &now, const Revision &revision) const
{
    Result<PastSubject> past = subjectAt(revision, revision, now.application.name, now.cluster);
    if (past && past->isOwn)
        return std::move(past->subject);
    return now;
}

Result<PastSubject> WorkspaceHistory::subjectAt(const Revision &revision, const Revision &otherwise,
                                                const ApplicationName &application,
                                                const ClusterName &cluster) const
{
    for (const Revision &from : {revision, otherwise}) {
        const auto config = at(from);
        if (!config)
            continue;
        Result<Subject> out = Subject::of(m_workspace, *config, application, cluster);
        if (out)
            return PastSubject{*std::move(out), revision, from == revision};
    }
    Result<Subject> out = Subject::of(m_workspace, application, cluster);
    if (!out)
        return fail(out.error());
    return PastSubject{*std::move(out), revision, false};
}

} // namespace driftgate
