#include "cluster/kubernetes/discovery.h"

#include "cluster/kubernetes/discoverycache.h"
#include "cluster/text.h"
#include "manifest/json.h"

namespace driftgate
{

namespace
{

using CatalogPtr = std::shared_ptr<const ApiCatalog>;
using Part = ApiClient::Discovered::Part;

/// Newest first; the plain form last, for servers before 1.26.
constexpr const char *Aggregated =
    "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
    "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

std::vector<std::string> groupVersionPaths(const Value &document)
{
    std::vector<std::string> out;
    if (const Value *const versions = document.find("versions")) { // APIVersions, of /api
        for (const Value &version : versions->items())
            out.push_back("/api/" + std::string(version.text()));
        return out;
    }
    const Value *const groups = document.find("groups");
    for (const Value &group : groups ? groups->items() : std::span<const Value>()) {
        const std::string_view preferred = group.stringAt({"preferredVersion", "groupVersion"});
        if (!preferred.empty())
            out.push_back("/apis/" + std::string(preferred));
        const Value *const versions = group.find("versions");
        for (const Value &version : versions ? versions->items() : std::span<const Value>()) {
            if (version.stringAt({"groupVersion"}) != preferred)
                out.push_back("/apis/" + std::string(version.stringAt({"groupVersion"})));
        }
    }
    return out;
}

/// Group by group, all at once; a group that fails is stale.
QCoro::Task<Result<Part>> askGroups(ClientPtr client, std::vector<std::string> paths,
                                    CancelToken cancel)
{
    std::vector<QCoro::Task<Result<Value>>> asked;
    asked.reserve(paths.size());
    for (const std::string &path : paths)
        asked.push_back(ApiClient::document(client, client->get(path), cancel));
    Part out;
    std::optional<Error> first;
    for (size_t i = 0; i < asked.size(); ++i) {
        const Result<Value> list = co_await asked[i];
        if (list) {
            readResourceList(*list, out.resources);
            continue;
        }
        if (!first)
            first = list.error();
        if (paths[i].starts_with("/apis/"))
            out.stale.push_back(paths[i].substr(6, paths[i].rfind('/') - 6));
    }
    if (out.resources.empty() && first)
        co_return fail(*first);
    co_return out;
}

/// One of the two roots; the part that is known already where nothing changed.
QCoro::Task<Result<Part>> askPart(ClientPtr client, std::string path, Part known,
                                  CancelToken cancel)
{
    HttpRequest request = client->get(path);
    request.accept = Aggregated;
    request.ifNoneMatch = known.etag;
    Result<HttpAnswer> answer = co_await ApiClient::request(client, request, cancel);
    if (!answer)
        co_return fail(std::move(answer).error());
    constexpr int NotModified = 304;
    if (answer->status == NotModified)
        co_return known;
    const auto reading = client->inPool([body = answer->body] {
        return readJson({body.constData(), static_cast<size_t>(body.size())}, {});
    });
    const Result<Value> document = co_await reading;
    if (!document)
        co_return fail(unreadable(*client, request, document.error()));
    if (document->stringAt({"kind"}) != "APIGroupDiscoveryList")
        co_return co_await askGroups(client, groupVersionPaths(*document), cancel);
    Part out;
    out.etag = answer->etag;
    readAggregated(*document, out.resources, out.stale);
    co_return out;
}

CatalogPtr catalogOf(const Part &legacy, const Part &groups)
{
    std::vector<ApiResource> resources = legacy.resources;
    resources.insert(resources.end(), groups.resources.begin(), groups.resources.end());
    return std::make_shared<const ApiCatalog>(std::move(resources), groups.stale);
}

QCoro::Task<> ask(ClientPtr client)
{
    ApiClient::Discovered &known = client->discovered();
    const auto flight = known.flight;
    // Both at once; nobody's own wish to stop ends what others wait for.
    auto asking = askPart(client, "/apis", known.groups, client->closing());
    Result<Part> legacy = co_await askPart(client, "/api", known.legacy, client->closing());
    Result<Part> groups = co_await asking;
    known.flight.reset();
    if (!legacy || !groups) {
        flight->land(fail(legacy ? groups.error() : legacy.error()));
        co_return;
    }
    known.legacy = *std::move(legacy);
    known.groups = *std::move(groups);
    known.catalog = catalogOf(known.legacy, known.groups);
    known.at = client->clock().now();
    writeDiscovery(*client);
    flight->land(known.catalog);
}

} // namespace

QCoro::Task<Result<CatalogPtr>> rediscover(ClientPtr client, CancelToken cancel)
{
    ApiClient::Discovered &known = client->discovered();
    if (!known.isDiskTried) {
        known.isDiskTried = true;
        readDiscovery(*client);
    }
    if (!known.flight) {
        known.flight = std::make_shared<Flight<CatalogPtr>>();
        const auto flight = known.flight;
        ask(client);
        co_return co_await Flight<CatalogPtr>::wait(flight, cancel);
    }
    co_return co_await Flight<CatalogPtr>::wait(known.flight, cancel);
}

QCoro::Task<Result<CatalogPtr>> discover(ClientPtr client, CancelToken cancel)
{
    ApiClient::Discovered &known = client->discovered();
    if (!known.isDiskTried) {
        known.isDiskTried = true;
        if (readDiscovery(*client))
            known.catalog = catalogOf(known.legacy, known.groups);
    }
    const bool isYoung = known.catalog && known.at &&
                         client->clock().now() - *known.at < client->settings().discoveryAge;
    if (isYoung)
        co_return CatalogPtr(known.catalog); // a copy: see flight.h
    co_return co_await rediscover(client, cancel);
}

Error staleGroup(const ApiClient &client, const std::string &group)
{
    return {ErrorCode::Network,
            ClusterText::tr("The cluster %1 cannot say what it serves of %2: the server behind "
                            "that group does not answer")
                .arg(QString::fromStdString(client.name().text()), QString::fromStdString(group)),
            {}};
}

QCoro::Task<Result<std::optional<ApiResource>>>
findResource(ClientPtr client, ReadRequest::Kind kind, CancelToken cancel)
{
    Result<CatalogPtr> catalog = co_await discover(client, cancel);
    if (!catalog)
        co_return fail(catalog.error());
    const ApiResource *found = (*catalog)->find(kind.group, kind.kind, kind.version);
    const bool isServed = found && (kind.version.empty() || found->version == kind.version);
    if (!isServed) {
        catalog = co_await rediscover(client, cancel);
        if (!catalog)
            co_return fail(catalog.error());
        found = (*catalog)->find(kind.group, kind.kind, kind.version);
    }
    if (found)
        co_return std::optional(*found);
    if ((*catalog)->isStale(kind.group))
        co_return fail(staleGroup(*client, kind.group));
    co_return std::nullopt;
}

} // namespace driftgate
