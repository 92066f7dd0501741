#include "cluster/kubernetes/catalog.h"

#include "cluster/kubernetes/http.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

std::span<const Value> itemsOf(const Value *list)
{
    return list ? list->items() : std::span<const Value>();
}

void readVerbs(const Value *verbs, ApiResource &out)
{
    for (const Value &verb : itemsOf(verbs)) {
        const std::string_view text = verb.text();
        out.canList = out.canList || text == "list";
        out.canWatch = out.canWatch || text == "watch";
        out.canPatch = out.canPatch || text == "patch";
        out.canDelete = out.canDelete || text == "delete";
    }
}

} // namespace

std::string ApiResource::apiVersion() const
{
    return group.empty() ? version : group + '/' + version;
}

std::string ApiResource::groupPath() const
{
    return (group.empty() ? "/api/" : "/apis/" + group + '/') + version;
}

std::string ApiResource::path(std::string_view ns) const
{
    std::string out = groupPath();
    if (isNamespaced && !ns.empty())
        out += "/namespaces/" + encodedPart(ns);
    return out + '/' + plural;
}

std::string ApiResource::path(std::string_view ns, std::string_view name) const
{
    return path(ns) + '/' + encodedPart(name);
}

const ApiResource *ApiCatalog::find(std::string_view group, std::string_view kind,
                                    std::string_view version) const
{
    const ApiResource *first = nullptr;
    for (const ApiResource &each : m_resources) {
        if (each.kind != kind || each.group != group)
            continue;
        if (version.empty() || each.version == version)
            return &each;
        if (!first)
            first = &each;
    }
    return first;
}

bool ApiCatalog::isStale(std::string_view group) const
{
    return std::ranges::find(m_stale, group) != m_stale.end();
}

std::vector<ApiResource> ApiCatalog::preferred() const
{
    std::vector<ApiResource> out;
    std::set<std::pair<std::string_view, std::string_view>> known;
    for (const ApiResource &each : m_resources) {
        if (known.emplace(each.group, each.kind).second)
            out.push_back(each);
    }
    return out;
}

void readAggregated(const Value &list, std::vector<ApiResource> &out,
                    std::vector<std::string> &stale)
{
    for (const Value &group : itemsOf(list.find("items"))) {
        const std::string name(group.stringAt({"metadata", "name"}));
        for (const Value &version : itemsOf(group.find("versions"))) {
            if (version.stringAt({"freshness"}) == "Stale")
                stale.push_back(name);
            for (const Value &resource : itemsOf(version.find("resources"))) {
                ApiResource each;
                each.group = name;
                each.version = version.stringAt({"version"});
                each.kind = resource.stringAt({"responseKind", "kind"});
                each.plural = resource.stringAt({"resource"});
                each.isNamespaced = resource.stringAt({"scope"}) != "Cluster";
                readVerbs(resource.find("verbs"), each);
                for (const Value &below : itemsOf(resource.find("subresources")))
                    each.hasStatus = each.hasStatus || below.stringAt({"subresource"}) == "status";
                // A resource of another group's kind is no home of that kind.
                if (!each.kind.empty())
                    out.push_back(std::move(each));
            }
        }
    }
}

void readResourceList(const Value &list, std::vector<ApiResource> &out)
{
    const std::string_view groupVersion = list.stringAt({"groupVersion"});
    const size_t slash = groupVersion.find('/');
    const std::string group(slash == std::string_view::npos ? "" : groupVersion.substr(0, slash));
    const std::string version(groupVersion.substr(slash == std::string_view::npos ? 0 : slash + 1));
    const size_t before = out.size();
    std::set<std::string_view> withStatus;
    for (const Value &resource : itemsOf(list.find("resources"))) {
        const std::string_view name = resource.stringAt({"name"});
        const size_t below = name.find('/');
        if (below != std::string_view::npos) {
            if (name.substr(below) == "/status")
                withStatus.insert(name.substr(0, below));
            continue;
        }
        ApiResource each;
        each.group = group;
        each.version = version;
        each.kind = resource.stringAt({"kind"});
        each.plural = name;
        const Value *const namespaced = resource.find("namespaced");
        each.isNamespaced = namespaced && namespaced->toBoolean().value_or(false);
        readVerbs(resource.find("verbs"), each);
        out.push_back(std::move(each));
    }
    for (size_t i = before; i < out.size(); ++i)
        out[i].hasStatus = withStatus.contains(out[i].plural);
}

} // namespace driftgate
