#include "workspace/deployedref.h"

#include "git/remote.h"
#include "ledger/ledger.h"

#include <algorithm>

namespace driftgate
{

std::optional<Revision> refStanding(const Repository &repository, const std::string &ref)
{
    const RepositoryInfo &info = repository.info();
    if (!info.remoteName.empty()) {
        if (const Result<Revision> at = repository.resolve(trackingRef(info, ref)))
            return *at;
    }
    if (ref.starts_with("refs/tags/")) {
        if (const Result<Revision> at = repository.resolve(ref))
            return *at;
    }
    return std::nullopt;
}

void readDeployedRef(const Workspace &workspace, const ApplicationName &application,
                     const ClusterName &cluster, Deployed &deployed)
{
    const std::string ref = workspace.config().refFor(application, cluster);
    if (ref.empty() || deployed.revision)
        return;
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return;
    deployed.revision = refStanding(*repository, ref);
    if (!deployed.revision)
        return;
    if (deployed.reconciler.empty())
        deployed.reconciler = ref;
}

void readHeldRef(const Workspace &workspace, const ApplicationName &application,
                 const ClusterName &cluster, const CancelToken &cancel, Deployed &deployed)
{
    if (!deployed.revision || workspace.config().refFor(application, cluster).empty())
        return;
    const auto ledger = workspace.ledger().read(cancel);
    if (!ledger)
        return;
    for (const LedgerEntry *const entry : (*ledger)->of(application, cluster)) {
        const Record &record = entry->record;
        if (!record.isSync() || record.detailText("engine") != engineName(EngineKind::Ref) ||
            entry->signature == SignatureState::Bad)
            continue;
        if (record.kind == RecordKind::Rollback && record.revision == *deployed.revision)
            deployed.held = record.revision;
        return;
    }
}

} // namespace driftgate
