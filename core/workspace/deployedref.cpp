#include "workspace/deployedref.h"

#include "ledger/ledger.h"

#include <algorithm>

namespace driftgate
{

void readDeployedRef(const Workspace &workspace, const ApplicationName &application,
                     const ClusterName &cluster, Deployed &deployed)
{
    const std::string ref = workspace.config().refFor(application, cluster);
    if (ref.empty() || deployed.revision)
        return;
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return;
    std::string name = ref;
    if (constexpr std::string_view Heads = "refs/heads/"; ref.starts_with(Heads))
        name = "refs/remotes/" + repository->info().remoteName + '/' + ref.substr(Heads.size());
    const Result<std::vector<Ref>> refs = repository->refs();
    if (!refs)
        return;
    const auto found = std::ranges::find(*refs, name, &Ref::name);
    if (found == refs->end())
        return;
    deployed.revision = found->target;
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
