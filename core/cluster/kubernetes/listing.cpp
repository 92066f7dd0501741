#include "cluster/kubernetes/listing.h"

#include "cluster/text.h"
#include "manifest/json.h"

namespace driftgate
{

namespace
{

/// How often a list that expired is begun again.
constexpr int Restarts = 3;
constexpr int Gone = 410;

/// The `continue` token, read off the start of a page: a server writes a list's metadata first.
/// No value when it stands elsewhere.
std::optional<std::string> nextOf(const QByteArray &body)
{
    constexpr std::string_view Mark = R"("metadata":{)";
    constexpr qsizetype Head = 4096;
    const std::string_view head(body.constData(), static_cast<size_t>(std::min(Head, body.size())));
    const size_t items = head.find(R"("items")");
    const size_t begin = head.find(Mark);
    if (begin == std::string_view::npos || begin > items)
        return std::nullopt;
    const size_t end = head.find('}', begin);
    if (end == std::string_view::npos || end > items)
        return std::nullopt;
    const size_t brace = begin + Mark.size() - 1;
    const Result<Value> metadata = readJson(head.substr(brace, end - brace + 1), {});
    if (!metadata)
        return std::nullopt;
    return std::string(metadata->stringAt({"continue"}));
}

HttpRequest pageRequest(const ApiClient &client, const ListScope &scope, const std::string &next)
{
    HttpRequest out = client.get(scope.resource.path(scope.ns));
    out.limits = client.settings().listLimits;
    out.query.emplace_back("limit", std::to_string(client.settings().pageSize));
    if (!scope.selector.empty())
        out.query.emplace_back("labelSelector", scope.selector);
    if (!next.empty())
        out.query.emplace_back("continue", next);
    return out;
}

Value withTypeOf(Value item, const ApiResource &resource)
{
    if (item.find("kind") && item.find("apiVersion"))
        return item;
    std::vector<Value::Entry> entries;
    entries.reserve(item.size() + 2);
    entries.push_back({SharedText::pooled("apiVersion"),
                       Value::string(SharedText::pooled(resource.apiVersion()))});
    entries.push_back(
        {SharedText::pooled("kind"), Value::string(SharedText::pooled(resource.kind))});
    for (const Value::Entry &entry : item.entries()) {
        if (entry.key.view() != "kind" && entry.key.view() != "apiVersion")
            entries.push_back(entry);
    }
    return Value::mapping(std::move(entries));
}

} // namespace

Result<Object> readLiveObject(Value value, const ApiResource &resource)
{
    if (!value.isMapping())
        return fail(ErrorCode::Invalid, ClusterText::tr("an entry is no object"));
    Value typed = withTypeOf(std::move(value), resource);
    Object out;
    out.key = {resource.group, resource.kind,
               std::string(typed.stringAt({"metadata", "namespace"})),
               std::string(typed.stringAt({"metadata", "name"}))};
    if (out.key.name.empty())
        return fail(ErrorCode::Invalid, ClusterText::tr("an object has no name"));
    out.apiVersion = typed.stringAt({"apiVersion"});
    out.value = std::move(typed);
    return out;
}

Result<ListPage> readListPage(std::string_view body, const ApiResource &resource)
{
    const Result<Value> list = readJson(body, {});
    if (!list)
        return fail(list.error());
    const Value *const items = list->find("items");
    if (!items || !(items->isSequence() || items->isNull()))
        return fail(ErrorCode::Invalid, ClusterText::tr("it is no list"));
    ListPage out;
    out.next = list->stringAt({"metadata", "continue"});
    out.resourceVersion = list->stringAt({"metadata", "resourceVersion"});
    out.objects.reserve(items->size());
    for (const Value &item : items->items()) {
        Result<Object> object = readLiveObject(item, resource);
        if (!object)
            return fail(object.error());
        out.objects.push_back(*std::move(object));
    }
    return out;
}

QCoro::Task<Result<Listed>> list(ClientPtr client, ListScope scope, CancelToken cancel)
{
    const EitherCancel either(cancel, client->closing());
    for (int restart = 0;; ++restart) {
        Listed out;
        std::string next;
        std::optional<QFuture<Result<ListPage>>> reading;
        std::optional<Error> error;
        bool isExpired = false;
        HttpRequest request = pageRequest(*client, scope, next);
        const auto take = [&](Result<ListPage> page) {
            if (!page) {
                error = unreadable(*client, request, page.error());
                return;
            }
            if (out.resourceVersion.empty())
                out.resourceVersion = page->resourceVersion;
            next = page->next;
            out.objects.append(
                std::make_shared<const std::vector<Object>>(std::move(page->objects)));
        };
        do {
            request = pageRequest(*client, scope, next);
            Result<HttpAnswer> answer = co_await client->transport().send(request, either.token());
            if (answer && answer->status == Gone && restart < Restarts) {
                isExpired = true;
                break;
            }
            if (!answer) {
                error = std::move(answer).error();
                break;
            }
            if (!answer->isSuccess()) {
                error = errorOf(readStatus(*answer), client->name(), request);
                break;
            }
            const auto quick = nextOf(answer->body);
            if (reading) {
                Result<ListPage> page = co_await *reading;
                take(std::move(page));
                reading.reset();
            }
            if (error)
                break;
            reading = client->inPool([body = std::move(answer->body), resource = scope.resource] {
                return readListPage({body.constData(), static_cast<size_t>(body.size())}, resource);
            });
            if (quick) {
                next = *quick;
            } else {
                Result<ListPage> page = co_await *reading;
                take(std::move(page));
                reading.reset();
            }
        } while (!error && !next.empty());
        if (reading) {
            Result<ListPage> page = co_await *reading;
            take(std::move(page));
        }
        if (isExpired)
            continue;
        if (error)
            co_return fail(*error);
        co_return out;
    }
}

} // namespace driftgate
