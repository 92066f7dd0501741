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

} // namespace driftgate
