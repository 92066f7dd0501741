#include "workspace/planning.h"

#include "workspace/inspection.h"

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
            input.isRollback = isRollback(*workspace, *state);
            return makePlan(input, cancel);
        });
    if (!plan)
        co_return fail(plan.error());
    out.plan = std::move(*plan);
    co_return out;
}

} // namespace driftgate
