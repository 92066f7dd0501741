#include "workspace/discovery.h"

#include "workspace/overlaydiscovery.h"
#include "workspace/reconcilerdiscovery.h"

namespace driftgate
{

Result<WorkspaceConfig> discoverApplications(const Repository &repository, const Revision &revision,
                                             const CancelToken &cancel)
{
    const Result<RepositoryScan> scan = RepositoryScan::scan(repository, revision, cancel);
    if (!scan)
        return fail(scan.error());
    FoundApplications found;
    if (const Status done = discoverReconciled(repository, *scan, cancel, found); !done)
        return fail(done.error());
    const Result<std::set<std::string>> referenced = referencedFolders(repository, *scan, cancel);
    if (!referenced)
        return fail(referenced.error());
    if (const Status done = discoverOverlays(repository, *scan, *referenced, cancel, found); !done)
        return fail(done.error());
    if (const Status done = discoverCharts(*scan, cancel, found); !done)
        return fail(done.error());
    if (found.isEmpty()) {
        if (const Status done = discoverPlain(repository, *scan, *referenced, cancel, found); !done)
            return fail(done.error());
    }
    WorkspaceConfig out;
    found.fold(out);
    const RepositoryInfo &info = repository.info();
    out.repository = (info.isBare ? info.gitDir : info.worktree).string();
    out.branch = info.headBranch;
    return out;
}

} // namespace driftgate
