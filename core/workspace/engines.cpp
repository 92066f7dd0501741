#include "workspace/engines.h"

#include "base/sha256.h"
#include "sync/applyengine.h"
#include "sync/refengine.h"
#include "workspace/inspection.h"
#include "workspace/subject.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Syncing)
};

/// What the cluster says that it runs; the ref engine asks it again and again.
QCoro::Task<Result<std::optional<Revision>>> deployedNow(std::shared_ptr<Workspace> workspace,
                                                         ApplicationName application,
                                                         ClusterName cluster, CancelToken cancel)
{
    const Result<Deployed> deployed =
        co_await readDeployedState(workspace, application, cluster, cancel);
    if (!deployed)
        co_return fail(deployed.error());
    std::optional<Revision> out = deployed->revision;
    co_return out;
}

Result<std::shared_ptr<Engine>> applyEngine(const std::shared_ptr<Workspace> &workspace,
                                            const Plan &plan, const Deployed &deployed)
{
    const Result<Subject> subject = Subject::of(workspace, plan.application, plan.cluster);
    if (!subject)
        return fail(subject.error());
    const Result<std::shared_ptr<Cluster>> cluster = workspace->cluster(plan.cluster);
    if (!cluster)
        return fail(cluster.error());
    ApplyEngineOptions options;
    options.journalFolder = journalFolder(*workspace);
    if (!subject->options.ns.empty())
        options.ns = subject->options.ns;
    if (deployed.source == DeployedSource::ApplySet && deployed.object) {
        options.ns = deployed.object->ns;
        options.parentName = deployed.object->name;
    }
    return std::make_shared<ApplyEngine>(*cluster, workspace->environment().clock,
                                         std::move(options));
}

/// The remote that has the ref which a controller follows.
Result<std::string> remoteFor(const Workspace &workspace, const std::string &ref)
{
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    Result<std::string> remote = remoteOf(repository->info());
    if (remote && remote->empty())
        return fail(
            ErrorCode::NotFound,
            Tr::tr("The repository has no remote to push %1 to").arg(QString::fromStdString(ref)));
    return remote;
}

Result<std::shared_ptr<Engine>> refEngine(const std::shared_ptr<Workspace> &workspace,
                                          const Plan &plan)
{
    RefEngineOptions options;
    options.journalFolder = journalFolder(*workspace);
    options.repository = workspace->repositoryPath();
    options.ref = workspace->config().refFor(plan.application, plan.cluster);
    Result<std::string> remote = remoteFor(*workspace, options.ref);
    if (!remote)
        return fail(remote.error());
    options.remote = *std::move(remote);
    options.deployed = [workspace, application = plan.application,
                        cluster = plan.cluster](CancelToken cancel) {
        return deployedNow(workspace, application, cluster, std::move(cancel));
    };
    return std::make_shared<RefEngine>(workspace->environment().runner,
                                       workspace->environment().clock, std::move(options));
}

} // namespace

EngineKind engineOf(const WorkspaceConfig &config, const ApplicationName &application,
                    const ClusterName &cluster, const Deployed &deployed)
{
    if (!config.refFor(application, cluster).empty())
        return EngineKind::Ref;
    switch (deployed.source) {
    case DeployedSource::FluxKustomization:
        return EngineKind::Flux;
    case DeployedSource::ArgoApplication:
        return EngineKind::ArgoCd;
    case DeployedSource::ApplySet:
    case DeployedSource::None:
        break;
    }
    return EngineKind::Apply;
}

Result<RefPush> refPushNow(const Workspace &workspace, const JournalReading &journal,
                           const CancelToken &cancel)
{
    const Result<std::string> remote = remoteFor(workspace, journal.head.ref);
    if (!remote)
        return fail(remote.error());
    const Result<std::optional<RemoteRef>> at =
        GitRemote(*workspace.environment().runner)
            .refAt(workspace.repositoryPath(), *remote, journal.head.ref, cancel);
    if (!at)
        return fail(at.error());
    return refPushOf(journal, *at);
}

std::filesystem::path journalFolder(const Workspace &workspace)
{
    // By whichever path it was opened: a sync that was interrupted must be found again. Two
    // workspace files of one repository may name applications and clusters alike.
    const auto canonical = [](const std::filesystem::path &path) {
        std::error_code error;
        const std::filesystem::path out = std::filesystem::weakly_canonical(path, error);
        return error ? path : out;
    };
    const std::filesystem::path repository = canonical(workspace.repositoryPath());
    const std::filesystem::path &file = workspace.config().file;
    std::string identity = repository.string();
    // The one at its top may be written after the first sync.
    if (!file.empty() && canonical(file) != repository / "driftgate.yaml")
        identity += '\n' + canonical(file).string();
    return workspace.environment().dataDir / "syncs" / sha256(identity).substr(0, 16);
}

Result<std::shared_ptr<Engine>> engineFor(const std::shared_ptr<Workspace> &workspace,
                                          const Plan &plan, const Deployed &deployed)
{
    switch (plan.engine) {
    case EngineKind::Apply:
        return applyEngine(workspace, plan, deployed);
    case EngineKind::Ref:
        return refEngine(workspace, plan);
    case EngineKind::Flux:
    case EngineKind::ArgoCd:
        break;
    }
    return fail(ErrorCode::Unsupported,
                Tr::tr("A controller keeps this application: Driftgate cannot trigger it yet"));
}

} // namespace driftgate
