#include "workspace/planning.h"

#include "workspace/inspection.h"
#include "workspace/pendingcommits.h"
#include "workspace/permissions.h"
#include "workspace/policyreading.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace driftgate
{

namespace
{

/// Whether the target lies in the deployed revision's past.
bool isRollback(const Workspace &workspace, const ApplicationState &state)
{
    if (!state.deployed.revision || *state.deployed.revision == state.targetRevision)
        return false;
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return false;
    const Result<bool> past =
        repository->isAncestor(state.targetRevision, *state.deployed.revision);
    return past && *past;
}

/// Whether the target lies before a sync that did not come to its end: what was deployed before it,
/// or what lies in the past of that too.
bool isBeforeUnfinished(const Workspace &workspace, const ApplicationState &state)
{
    const Deployed &deployed = state.deployed;
    if (!deployed.revision || !deployed.applying || *deployed.applying == state.targetRevision)
        return false;
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return false;
    const auto isPast = [&](const Revision &of) {
        const Result<bool> past = repository->isAncestor(state.targetRevision, of);
        return past && *past;
    };
    return isPast(*deployed.applying) && isPast(*deployed.revision);
}

EngineKind engineOf(const Workspace &workspace, const ApplicationState &state)
{
    if (!workspace.config().refFor(state.application, state.cluster).empty())
        return EngineKind::Ref;
    switch (state.deployed.source) {
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

/// Who else follows the ref that a sync would move.
std::vector<std::string> alsoMoved(const WorkspaceConfig &config, const ApplicationState &state,
                                   const std::string &ref)
{
    std::vector<std::string> out;
    for (const ApplicationConfig &other : config.applications) {
        for (const ClusterName &cluster : other.clusters) {
            const bool isOwn = other.name == state.application && cluster == state.cluster;
            if (isOwn || config.refFor(other.name, cluster) != ref)
                continue;
            out.push_back(cluster == state.cluster ? other.name.text()
                                                   : other.name.text() + '/' + cluster.text());
        }
    }
    return out;
}

/// What the policy says of a plan. One that cannot be read forbids the sync, not the look at it:
/// see reviewPlan().
void addPolicy(const Workspace &workspace, const ApplicationState &state, PlanInput &input)
{
    const auto at = [&](const Revision &revision) {
        return policyAt(workspace, revision, state.application, state.cluster);
    };
    if (const Result<PolicyReading> now = policyNow(workspace, state.application, state.cluster))
        input.protectedKinds = now->policy.protectedKinds;
    if (!state.deployed.revision || *state.deployed.revision == state.targetRevision)
        return;
    const Result<PolicyReading> before = at(*state.deployed.revision);
    const Result<PolicyReading> after = at(state.targetRevision);
    // A file that cannot be read on one side only was broken or mended between.
    input.policyChanged = before.has_value() != after.has_value() ||
                          (before && after && before->policy != after->policy);
}

/// Where nothing tells what was deployed, no commits are pending; what would be brought was still
/// written by somebody.
void addAuthor(const Workspace &workspace, const ApplicationState &state, const CancelToken &cancel,
               PlanInput &input)
{
    if (state.base || !state.target)
        return;
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return;
    if (const Result<Commit> last =
            lastCommitOf(*repository, state.targetRevision, state.target->closure, cancel))
        input.authors.push_back(last->author.email);
}

} // namespace

QCoro::Task<Result<PlannedState>> planApplication(std::shared_ptr<Workspace> workspace,
                                                  ApplicationName application, ClusterName cluster,
                                                  PlanOptions options, CancelToken cancel)
{
    options.inspect.exact = true;
    PlannedState out;
    out.state =
        co_await inspectApplication(workspace, application, cluster, options.inspect, cancel);
    if (out.state->error)
        co_return fail(*out.state->error);
    PlanInput input;
    input.application = application;
    input.cluster = cluster;
    input.target = out.state->targetRevision;
    input.deployed = out.state->deployed;
    input.base = out.state->base;
    input.rendered = out.state->target;
    input.live = out.state->live;
    if (out.state->compared)
        input.compared = *out.state->compared;
    input.comparison = out.state->comparison;
    input.commits = out.state->pendingCommits;
    input.engine = engineOf(*workspace, *out.state);
    if (input.engine == EngineKind::Ref) {
        input.ref = workspace->config().refFor(application, cluster);
        input.alsoMoved = alsoMoved(workspace->config(), *out.state, input.ref);
    }
    input.prune = options.prune;
    input.force = options.force;
    input.replace = options.replace;
    input.now = workspace->environment().clock->now();
    const Result<std::shared_ptr<Cluster>> source = workspace->cluster(cluster);
    if (!source)
        co_return fail(source.error());
    // Without it, a plan could be taken for one of another cluster of the same name.
    Result<std::string> uid = co_await (*source)->uid(cancel);
    if (!uid)
        co_return fail(uid.error());
    input.clusterUid = std::move(*uid);
    Result<std::shared_ptr<const Plan>> plan =
        co_await QtConcurrent::run([workspace, input, state = out.state, cancel]() mutable {
            input.isRollback =
                isRollback(*workspace, *state) || isBeforeUnfinished(*workspace, *state);
            addPolicy(*workspace, *state, input);
            addAuthor(*workspace, *state, cancel, input);
            return makePlan(input, cancel);
        });
    if (!plan)
        co_return fail(plan.error());
    out.plan = std::move(*plan);
    // What may not be done is known before anybody presses a button, and again before a sync.
    plan = co_await withPermissions(*source, out, input.compared.defaultNamespace, cancel);
    if (!plan)
        co_return fail(plan.error());
    out.plan = std::move(*plan);
    co_return out;
}

} // namespace driftgate
