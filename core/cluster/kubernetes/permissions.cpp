#include "cluster/kubernetes/permissions.h"

#include "cluster/kubernetes/discovery.h"
#include "manifest/json.h"

#include <algorithm>
#include <map>

namespace driftgate
{

namespace
{

/// From so many questions about a namespace on, its rules are fetched.
constexpr size_t RulesFrom = 3;

bool holds(const Value &rule, const char *list, std::string_view wanted)
{
    const Value *const items = rule.find(list);
    return items && std::ranges::any_of(items->items(), [wanted](const Value &item) {
               return item.text() == "*" || item.text() == wanted;
           });
}

/// "*/status" stands for the status of every resource.
bool holdsResource(const Value &rule, std::string_view resource)
{
    if (holds(rule, "resources", resource))
        return true;
    const size_t slash = resource.find('/');
    return slash != std::string_view::npos &&
           holds(rule, "resources", '*' + std::string(resource.substr(slash)));
}

HttpRequest review(const ApiClient &client, const char *kind, const char *plural, Value spec)
{
    HttpRequest out = client.get(std::string("/apis/authorization.k8s.io/v1/") + plural);
    out.method = HttpRequest::Method::Post;
    out.contentType = "application/json";
    Value body;
    body.set("apiVersion", Value::string("authorization.k8s.io/v1"));
    body.set("kind", Value::string(kind));
    body.set("spec", std::move(spec));
    out.body = writeJson(body);
    return out;
}

QCoro::Task<Result<Value>> rulesOf(ClientPtr client, std::string ns, CancelToken cancel)
{
    Value spec;
    spec.set("namespace", Value::string(ns));
    co_return co_await ApiClient::document(
        client, review(*client, "SelfSubjectRulesReview", "selfsubjectrulesreviews", spec), cancel);
}

QCoro::Task<Result<Permission>> askOne(ClientPtr client, PermissionQuery query,
                                       ApiResource resource, CancelToken cancel)
{
    Value attributes;
    const auto set = [&attributes](const char *key, const std::string &value) {
        if (!value.empty())
            attributes.set(key, Value::string(value));
    };
    // A Namespace counts as lying in itself: apiserver `pkg/endpoints/request/requestinfo.go`.
    const bool isNamespace = resource.group.empty() && resource.kind == "Namespace";
    set("namespace", resource.isNamespaced ? query.ns : isNamespace ? query.name : std::string());
    set("verb", query.verb);
    set("group", resource.group);
    set("version", resource.version);
    set("resource", resource.plural);
    set("subresource", query.subresource);
    set("name", query.name);
    Value spec;
    spec.set("resourceAttributes", std::move(attributes));
    const Result<Value> answer = co_await ApiClient::document(
        client, review(*client, "SelfSubjectAccessReview", "selfsubjectaccessreviews", spec),
        cancel);
    if (!answer)
        co_return fail(answer.error());
    Permission out;
    const Value *const allowed = answer->find({"status", "allowed"});
    out.answer = allowed && allowed->toBoolean().value_or(false) ? Permission::Answer::Allowed
                                                                 : Permission::Answer::Denied;
    out.reason = answer->stringAt({"status", "reason"});
    co_return out;
}

} // namespace

std::optional<bool> rulesAllow(const Value &status, const PermissionQuery &query,
                               std::string_view resource)
{
    const Value *const rules = status.find("resourceRules");
    for (const Value &rule : rules ? rules->items() : std::span<const Value>()) {
        const Value *const names = rule.find("resourceNames");
        const bool isAnyName = !names || names->size() == 0;
        if (holds(rule, "verbs", query.verb) && holds(rule, "apiGroups", query.group) &&
            holdsResource(rule, resource) &&
            (isAnyName || (!query.name.empty() && holds(rule, "resourceNames", query.name))))
            return true;
    }
    const Value *const incomplete = status.find("incomplete");
    if (incomplete && incomplete->toBoolean().value_or(true))
        return std::nullopt;
    return status.stringAt({"evaluationError"}).empty() ? std::optional(false) : std::nullopt;
}

QCoro::Task<Result<std::vector<Permission>>>
mayI(ClientPtr client, std::vector<PermissionQuery> queries, CancelToken cancel)
{
    const auto catalog = co_await discover(client, cancel);
    if (!catalog)
        co_return fail(catalog.error());
    std::vector<Permission> out(queries.size());
    std::vector<std::optional<ApiResource>> resources(queries.size());
    std::map<std::string, std::vector<size_t>> byNamespace;
    std::vector<size_t> single;
    for (size_t i = 0; i < queries.size(); ++i) {
        const auto *const found = (*catalog)->find(queries[i].group, queries[i].kind);
        if (!found)
            continue; // Unknown: nothing of that kind can be there
        resources[i] = *found;
        if (found->isNamespaced && !queries[i].ns.empty())
            byNamespace[queries[i].ns].push_back(i);
        else
            single.push_back(i);
    }
    std::vector<std::pair<std::string, QCoro::Task<Result<Value>>>> asked;
    for (const auto &[ns, places] : byNamespace) {
        if (places.size() < RulesFrom)
            single.insert(single.end(), places.begin(), places.end());
        else
            asked.emplace_back(ns, rulesOf(client, ns, cancel));
    }
    for (auto &[ns, task] : asked) {
        const Result<Value> rules = co_await task;
        if (!rules && rules.error().code == ErrorCode::Cancelled)
            co_return fail(rules.error());
        const Value *const status = rules ? rules->find("status") : nullptr;
        for (const size_t i : byNamespace[ns]) {
            std::string resource = resources[i]->plural;
            if (!queries[i].subresource.empty())
                resource += '/' + queries[i].subresource;
            const auto allowed =
                status ? rulesAllow(*status, queries[i], resource) : std::optional<bool>();
            if (allowed)
                out[i].answer = *allowed ? Permission::Answer::Allowed : Permission::Answer::Denied;
            else
                single.push_back(i);
        }
    }
    std::vector<QCoro::Task<Result<Permission>>> answers;
    answers.reserve(single.size());
    for (const size_t i : single)
        answers.push_back(askOne(client, queries[i], *resources[i], cancel));
    std::optional<Error> error;
    for (size_t i = 0; i < single.size(); ++i) {
        Result<Permission> answer = co_await answers[i];
        if (answer)
            out[single[i]] = *std::move(answer);
        else if (!error)
            error = answer.error();
    }
    if (error)
        co_return fail(*error);
    co_return out;
}

} // namespace driftgate
