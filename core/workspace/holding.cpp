#include "workspace/holding.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Syncing)
};

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
    if (plan->engine != EngineKind::Apply || !isWhole || !before.object)
        co_return;
    if (!plan->isRollback && !before.held)
        co_return;
    const Result<std::shared_ptr<Cluster>> cluster = workspace->cluster(plan->cluster);
    if (!cluster)
        co_return;
    const std::optional<Revision> held =
        plan->isRollback ? std::optional(plan->target) : std::nullopt;
    const Status marked = co_await markHeld(*cluster, *before.object, held, cancel);
    if (!marked)
        report->notes.push_back(
            Tr::tr("That the application is held could not be marked in the cluster: %1")
                .arg(marked.error().toString()));
}

} // namespace driftgate
