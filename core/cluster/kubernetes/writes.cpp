#include "cluster/kubernetes/writes.h"

#include "cluster/apply.h"
#include "cluster/kubernetes/discovery.h"
#include "cluster/kubernetes/listing.h"
#include "cluster/text.h"
#include "manifest/json.h"
#include "manifest/secret.h"

namespace driftgate
{

namespace
{

constexpr int Created = 201;
constexpr int NotFound = 404;
constexpr int Conflicts = 409;
constexpr int MoveAttempts = 5;

QString quoted(const ObjectKey &key)
{
    return QString::fromStdString(key.toString());
}

std::string versionOf(const Object &object)
{
    return object.apiVersion.substr(object.apiVersion.find('/') + 1);
}

/// Where an object is kept. Errors: NotFound (the kind is not served), Invalid (no name, no
/// namespace), those of discovery.
QCoro::Task<Result<ApiResource>> homeOf(ClientPtr client, ObjectKey key, std::string version,
                                        CancelToken cancel)
{
    const auto found = co_await findResource(client, {key.group, key.kind, version}, cancel);
    if (!found)
        co_return fail(found.error());
    if (!*found) {
        co_return fail(ErrorCode::NotFound,
                       ClusterText::tr("The cluster %1 has no kind of that name: %2")
                           .arg(QString::fromStdString(client->name().text()), quoted(key)));
    }
    if (key.name.empty())
        co_return fail(ErrorCode::Invalid, ClusterText::tr("%1 has no name").arg(quoted(key)));
    if ((*found)->isNamespaced && key.ns.empty()) {
        co_return fail(ErrorCode::Invalid, ClusterText::tr("%1 needs a namespace").arg(quoted(key)),
                       {{}, 0, 0, "/metadata/namespace"});
    }
    co_return **found;
}

bool isSecret(const ObjectKey &key)
{
    return key.kind == "Secret" && key.group.empty();
}

/// The one object of an answer, read in the pool.
QCoro::Task<Result<Object>> objectOf(ClientPtr client, HttpRequest request, QByteArray body,
                                     ApiResource resource)
{
    const auto reading = client->inPool([body, resource]() -> Result<Object> {
        const Result<Value> value =
            readJson({body.constData(), static_cast<size_t>(body.size())}, {});
        if (!value)
            return fail(value.error());
        return readLiveObject(*value, resource);
    });
    Result<Object> out = co_await reading;
    if (!out)
        co_return fail(unreadable(*client, request, out.error()));
    co_return out;
}

} // namespace

QCoro::Task<Result<std::optional<Object>>> getObject(ClientPtr client, ObjectKey key,
                                                     std::string version, CancelToken cancel)
{
    const Result<ApiResource> home = co_await homeOf(client, key, version, cancel);
    if (!home && home.error().code == ErrorCode::NotFound)
        co_return std::nullopt;
    if (!home)
        co_return fail(home.error());
    const EitherCancel either(cancel, client->closing());
    const HttpRequest request = client->get(home->path(key.ns, key.name));
    Result<HttpAnswer> answer = co_await client->transport().send(request, either.token());
    if (!answer)
        co_return fail(std::move(answer).error());
    if (!answer->isSuccess()) {
        const ApiStatus status = readStatus(*answer);
        // Not just any server's 404: this one knows what it speaks of.
        if (answer->status == NotFound && status.reason == "NotFound")
            co_return std::nullopt;
        co_return fail(errorOf(status, client->name(), request));
    }
    Result<Object> object = co_await objectOf(client, request, answer->body, *home);
    if (!object)
        co_return fail(object.error());
    co_return std::optional(*std::move(object));
}

QCoro::Task<Result<ApplyOutcome>> applyTo(ClientPtr client, ApplyRequest request,
                                          CancelToken cancel)
{
    const ObjectKey &key = request.object.key;
    if (SecretMasker::carriesMask(request.object.value)) {
        co_return fail(ErrorCode::Invalid,
                       ClusterText::tr("%1 holds masked values in place of a Secret's: it was not "
                                       "sent to the cluster %2")
                           .arg(quoted(key), QString::fromStdString(client->name().text())),
                       request.object.origin);
    }
    const Result<ApiResource> home =
        co_await homeOf(client, key, versionOf(request.object), cancel);
    if (!home)
        co_return fail(home.error());
    Value body = request.object.value;
    if (home->isNamespaced)
        body.set({"metadata", "namespace"}, Value::string(key.ns));

    HttpRequest patch = client->get(home->path(key.ns, key.name));
    patch.method = HttpRequest::Method::Patch;
    patch.contentType = "application/apply-patch+yaml"; // JSON is YAML
    patch.body = writeJson(body);
    patch.holdsSecret = isSecret(key);
    // Applying twice is applying once: the same fields of the same manager.
    patch.isRepeatable = true;
    patch.query.emplace_back("fieldManager", request.fieldManager);
    patch.query.emplace_back("force", request.force ? "true" : "false");
    patch.query.emplace_back("fieldValidation", request.isStrict ? "Strict" : "Warn");
    if (request.dryRun)
        patch.query.emplace_back("dryRun", "All");
    const EitherCancel either(cancel, client->closing());
    Result<HttpAnswer> answer = co_await client->transport().send(patch, either.token());
    if (!answer)
        co_return fail(std::move(answer).error());
    ApplyOutcome out;
    out.warnings = std::move(answer->warnings);
    if (!answer->isSuccess()) {
        const ApiStatus status = readStatus(*answer);
        if (answer->status == Conflicts)
            out.conflicts = conflictsOf(status);
        if (!out.conflicts.empty())
            co_return out;
        Error error = errorOf(status, client->name(), patch);
        error.place.file = request.object.origin.file;
        error.place.line = request.object.origin.line;
        co_return fail(std::move(error));
    }
    out.created = answer->status == Created;
    out.changed = true;
    Result<Object> object = co_await objectOf(client, patch, answer->body, *home);
    if (!object)
        co_return fail(object.error());
    out.object = *std::move(object);
    co_return out;
}

QCoro::Task<Status> removeFrom(ClientPtr client, DeleteRequest request, CancelToken cancel)
{
    const Result<ApiResource> home = co_await homeOf(client, request.key, request.version, cancel);
    if (!home)
        co_return fail(home.error());
    Value options;
    options.set("apiVersion", Value::string("v1"));
    options.set("kind", Value::string("DeleteOptions"));
    options.set("propagationPolicy",
                Value::string(request.foreground ? "Foreground" : "Background"));
    if (!request.uid.empty())
        options.set({"preconditions", "uid"}, Value::string(request.uid));
    if (!request.resourceVersion.empty())
        options.set({"preconditions", "resourceVersion"}, Value::string(request.resourceVersion));
    if (request.dryRun)
        options.set("dryRun", Value::sequence({Value::string("All")}));

    HttpRequest remove = client->get(home->path(request.key.ns, request.key.name));
    remove.method = HttpRequest::Method::Delete;
    remove.contentType = "application/json";
    remove.body = writeJson(options);
    // Sent again without knowing the uid, it could delete what was made meanwhile.
    remove.isRepeatable = request.dryRun || !request.uid.empty();
    const Result<HttpAnswer> answer = co_await ApiClient::request(client, remove, cancel);
    if (!answer)
        co_return fail(answer.error());
    co_return {};
}

QCoro::Task<Result<bool>> moveOwnershipIn(ClientPtr client, OwnershipMove move, CancelToken cancel)
{
    const Result<ApiResource> home = co_await homeOf(client, move.key, move.version, cancel);
    if (!home)
        co_return fail(home.error());
    for (int attempt = 1;; ++attempt) {
        const auto live = co_await getObject(client, move.key, move.version, cancel);
        if (!live)
            co_return fail(live.error());
        if (!*live)
            co_return false;
        const Value &object = (*live)->value;
        const auto moved = movedOwnership(object, move);
        if (!moved)
            co_return false;
        const auto replaced = [](const char *path, Value value) {
            Value out = Value::mapping();
            out.set("op", Value::string("replace"));
            out.set("path", Value::string(path));
            out.set("value", std::move(value));
            return out;
        };
        // The version makes it a conflict, not an overwriting, when somebody wrote meanwhile.
        const Value patch = Value::sequence(
            {replaced("/metadata/managedFields", *moved),
             replaced("/metadata/resourceVersion",
                      Value::string(object.stringAt({"metadata", "resourceVersion"})))});
        HttpRequest request = client->get(home->path(move.key.ns, move.key.name));
        request.method = HttpRequest::Method::Patch;
        request.contentType = "application/json-patch+json";
        request.body = writeJson(patch);
        request.holdsSecret = isSecret(move.key);
        request.isRepeatable = true;
        const Result<HttpAnswer> answer = co_await ApiClient::request(client, request, cancel);
        if (answer)
            co_return true;
        if (answer.error().code != ErrorCode::Conflict || attempt == MoveAttempts)
            co_return fail(answer.error());
    }
}

} // namespace driftgate
