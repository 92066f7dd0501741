#include "workspace/holding.h"

#include "workspace/inspection.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Syncing)
};

/// The parent of an application's ApplySet: what was there before the sync, else what that made.
/// Errors: NotFound, and those of reading the cluster.
QCoro::Task<Result<ObjectKey>> parentOf(std::shared_ptr<Workspace> workspace,
                                        std::shared_ptr<const Plan> plan,
                                        std::optional<ObjectKey> before, CancelToken cancel)
{
    if (before)
        co_return *before;
    const Result<Deployed> now =
        co_await readDeployedState(workspace, plan->application, plan->cluster, cancel);
    if (!now)
        co_return fail(now.error());
    if (now->source != DeployedSource::ApplySet || !now->object)
        co_return fail(ErrorCode::NotFound, Tr::tr("Its ApplySet was not found"));
    co_return *now->object;
}

} // namespace

QCoro::Task<Status> markHeld(std::shared_ptr<Cluster> cluster, ObjectKey parent,
                             std::optional<Revision> revision, CancelToken cancel)
{
    // Of a custom resource nothing here says the version.
    if (!parent.group.empty())
        co_return fail(
            ErrorCode::Unsupported,
            Tr::tr("%1 cannot be marked as held").arg(QString::fromStdString(parent.toString())));
    Value value = Value::mapping();
    value.set("apiVersion", Value::string("v1"));
    value.set("kind", Value::string(parent.kind));
    value.set({"metadata", "name"}, Value::string(parent.name));
    if (!parent.ns.empty())
        value.set({"metadata", "namespace"}, Value::string(parent.ns));
    if (revision)
        value.set({"metadata", "annotations", "driftgate.dev/held"},
                  Value::string(revision->hex()));
    const Result<Object> object = objectFromValue(std::move(value), {});
    if (!object)
        co_return fail(object.error());
    ApplyRequest request;
    request.object = *object;
    request.fieldManager = "driftgate-hold";
    request.force = true;
    const Result<ApplyOutcome> done = co_await cluster->apply(std::move(request), cancel);
    if (!done)
        co_return fail(done.error());
    co_return Status();
}

QCoro::Task<> holdAfter(std::shared_ptr<Workspace> workspace, std::shared_ptr<const Plan> plan,
                        Deployed before, std::shared_ptr<SyncReport> report, CancelToken cancel)
{
    const bool isWhole =
        report->outcome.end == SyncEnd::Done || report->outcome.end == SyncEnd::Unhealthy;
    if (plan->engine != EngineKind::Apply || !isWhole)
        co_return;
    if (!plan->isRollback && !before.held)
        co_return;
    const Result<std::shared_ptr<Cluster>> cluster = workspace->cluster(plan->cluster);
    if (!cluster)
        co_return;
    const std::optional<Revision> held =
        plan->isRollback ? std::optional(plan->target) : std::nullopt;
    const Result<ObjectKey> parent = co_await parentOf(workspace, plan, before.object, cancel);
    Status marked;
    if (parent)
        marked = co_await markHeld(*cluster, *parent, held, cancel);
    else
        marked = fail(parent.error());
    if (!marked)
        report->notes.push_back(
            Tr::tr("That the application is held could not be marked in the cluster: %1")
                .arg(marked.error().toString()));
}

} // namespace driftgate
