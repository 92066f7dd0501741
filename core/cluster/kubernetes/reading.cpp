#include "cluster/kubernetes/reading.h"

#include "cluster/kubernetes/discovery.h"
#include "cluster/kubernetes/openapi.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

/// Kinds that nobody keeps in Git, that change every few seconds or that are made up at each
/// request. They are read when they are asked for by name.
bool isNoise(const ApiResource &resource)
{
    static const std::set<std::pair<std::string_view, std::string_view>> noise{
        {"", "Event"},
        {"", "ComponentStatus"},
        {"events.k8s.io", "Event"},
        {"coordination.k8s.io", "Lease"},
        {"metrics.k8s.io", "NodeMetrics"},
        {"metrics.k8s.io", "PodMetrics"},
    };
    return noise.contains({resource.group, resource.kind});
}

void addScopes(const ApiResource &resource, const std::string &selector,
               const std::vector<std::string> &namespaces, std::set<ListScope> &known,
               std::vector<ListScope> &out)
{
    const auto add = [&](const std::string &ns) {
        ListScope scope{resource, ns, selector};
        if (known.insert(scope).second)
            out.push_back(std::move(scope));
    };
    if (!resource.isNamespaced || namespaces.empty()) {
        add({});
        return;
    }
    for (const std::string &ns : namespaces)
        add(ns);
}

/// What has been read so far, by lanes that take turns on one event loop.
struct Work {
    std::vector<ListScope> scopes;
    std::vector<std::string> fallback;
    std::vector<std::optional<Listed>> listed; ///< a place a scope
    std::vector<bool> isWhole;                 ///< all of the kind were listed
    std::vector<std::vector<Error>> errors;
    size_t next = 0;
};

/// In each of the namespaces that are known, where all at once is forbidden.
QCoro::Task<> readByNamespace(ClientPtr client, std::shared_ptr<Work> work, size_t index,
                              Error refused, CancelToken cancel)
{
    Listed all;
    bool isAny = false;
    std::vector<Error> errors;
    for (const std::string &ns : work->fallback) {
        ListScope scope = work->scopes[index];
        scope.ns = ns;
        Result<Listed> part = co_await list(client, scope, cancel);
        if (part) {
            isAny = true;
            all.objects.append(part->objects);
        } else {
            errors.push_back(std::move(part).error());
        }
    }
    if (isAny)
        work->listed[index] = std::move(all);
    // That other namespaces are not seen is known beforehand and makes nothing incomplete there.
    work->errors[index] = isAny ? std::move(errors) : std::vector<Error>{std::move(refused)};
}

QCoro::Task<> readSome(ClientPtr client, std::shared_ptr<Work> work, CancelToken cancel)
{
    while (work->next < work->scopes.size()) {
        const size_t index = work->next++;
        const ListScope scope = work->scopes[index];
        Result<Listed> part = co_await list(client, scope, cancel);
        if (part) {
            work->listed[index] = *std::move(part);
            work->isWhole[index] = scope.ns.empty() && scope.selector.empty();
            continue;
        }
        const bool isWide = scope.resource.isNamespaced && scope.ns.empty();
        if (isWide && isForbidden(part.error()) && !work->fallback.empty())
            co_await readByNamespace(client, work, index, part.error(), cancel);
        else
            work->errors[index].push_back(part.error());
    }
}

/// What two labels find is there once. (What is read as a whole is not read by its labels, but for
/// the asides, which begin at `asides`.)
SharedObjects joined(const std::vector<std::optional<Listed>> &listed,
                     const std::vector<ListScope> &scopes, size_t asides)
{
    SharedObjects out;
    std::set<ObjectKey> known;
    for (size_t i = 0; i < listed.size(); ++i) {
        if (!listed[i])
            continue;
        if (scopes[i].selector.empty() && i < asides) {
            out.append(listed[i]->objects);
            continue;
        }
        std::vector<Object> fresh;
        for (const Object &object : listed[i]->objects) {
            if (known.insert(object.key).second)
                fresh.push_back(object);
        }
        out.append(SharedObjects(std::move(fresh)));
    }
    return out;
}

} // namespace

bool isForbidden(const Error &error)
{
    return error.code == ErrorCode::Denied;
}

QCoro::Task<Result<ReadPlan>> planRead(ClientPtr client, ReadRequest request, CancelToken cancel)
{
    auto catalog = co_await discover(client, cancel);
    if (!catalog)
        co_return fail(catalog.error());
    const auto isKnown = [&catalog](const ReadRequest::Kind &kind) {
        return (*catalog)->find(kind.group, kind.kind, kind.version) != nullptr;
    };
    // What is not known may have been defined a moment ago.
    const bool isAllKnown = std::ranges::all_of(request.kinds, isKnown) &&
                            std::ranges::all_of(request.marked, [&](const auto &marked) {
                                return std::ranges::all_of(marked.kinds, isKnown);
                            });
    if (!isAllKnown) {
        catalog = co_await rediscover(client, cancel);
        if (!catalog)
            co_return fail(catalog.error());
    }
    ReadPlan out;
    std::set<ListScope> known;
    const auto addAll = [&](const std::string &selector) {
        for (const ApiResource &resource : (*catalog)->preferred()) {
            if (resource.canList && !isNoise(resource))
                addScopes(resource, selector, request.namespaces, known, out.scopes);
        }
        for (const std::string &group : (*catalog)->stale())
            out.missing.push_back({{group, {}, {}}, staleGroup(*client, group)});
    };
    const auto addKind = [&](const ReadRequest::Kind &kind, const std::string &selector) {
        const ApiResource *const found = (*catalog)->find(kind.group, kind.kind, kind.version);
        if (found && found->canList)
            addScopes(*found, selector, request.namespaces, known, out.scopes);
        else if (!found && (*catalog)->isStale(kind.group))
            out.missing.push_back({kind, staleGroup(*client, kind.group)});
    };
    if (request.kinds.empty() && request.marked.empty())
        addAll({});
    for (const ReadRequest::Kind &kind : request.kinds)
        addKind(kind, {});
    for (const ReadRequest::Marked &marked : request.marked) {
        if (marked.kinds.empty())
            addAll(marked.selector);
        for (const ReadRequest::Kind &kind : marked.kinds)
            addKind(kind, marked.selector);
    }
    // What is read as a whole holds what is marked in it.
    std::erase_if(out.scopes, [&known](const ListScope &scope) {
        return !scope.selector.empty() && (known.contains({scope.resource, scope.ns, {}}) ||
                                           known.contains({scope.resource, {}, {}}));
    });
    // Afterwards: an aside that may not be read must not take the place of what is marked.
    for (const ReadRequest::Kind &kind : request.asides) {
        const ApiResource *const found = (*catalog)->find(kind.group, kind.kind, kind.version);
        if (found && found->canList)
            addScopes(*found, {}, request.namespaces, known, out.asides);
    }
    co_return out;
}

QCoro::Task<Result<std::shared_ptr<const LiveState>>> read(ClientPtr client, ReadRequest request,
                                                           CancelToken cancel)
{
    auto out = std::make_shared<LiveState>();
    out->takenAt = client->clock().now();
    const Result<ReadPlan> plan = co_await planRead(client, request, cancel);
    if (!plan)
        co_return fail(plan.error());
    out->missing = plan->missing;
    auto work = std::make_shared<Work>();
    work->scopes = plan->scopes;
    work->scopes.insert(work->scopes.end(), plan->asides.begin(), plan->asides.end());
    work->fallback = request.knownNamespaces;
    work->listed.resize(work->scopes.size());
    work->isWhole.resize(work->scopes.size());
    work->errors.resize(work->scopes.size());
    auto describing = describeKinds(client, work->scopes, cancel);
    std::vector<QCoro::Task<>> lanes;
    const size_t count = std::min(client->settings().atOnce, work->scopes.size());
    lanes.reserve(count);
    for (size_t i = 0; i < count; ++i)
        lanes.push_back(readSome(client, work, cancel));
    for (QCoro::Task<> &lane : lanes)
        co_await lane;
    out->schema = co_await describing;
    if (cancel.stop_requested() || client->closing().stop_requested())
        co_return cancelled();
    bool isAny = plan->scopes.empty() && out->missing.empty();
    for (size_t i = 0; i < plan->scopes.size(); ++i) {
        const ListScope &scope = work->scopes[i];
        isAny = isAny || work->listed[i].has_value();
        if (work->isWhole[i])
            out->wholeKinds.emplace(scope.resource.group, scope.resource.kind);
        for (Error &error : work->errors[i])
            out->missing.push_back({scope.resource.requestKind(), std::move(error)});
    }
    if (!isAny)
        co_return fail(out->missing.front().error);
    out->objects = joined(work->listed, work->scopes, plan->scopes.size());
    co_return out;
}

} // namespace driftgate
