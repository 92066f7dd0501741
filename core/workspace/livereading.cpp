#include "workspace/livereading.h"

#include "plan/risks.h"

#include <algorithm>
#include <set>

namespace driftgate
{

ReadRequest reconcilerRequest(const ClusterConfig &cluster)
{
    ReadRequest out;
    if (!cluster.recorded.empty())
        return out;
    out.kinds = {{"argoproj.io", "Application", ""},
                 {"kustomize.toolkit.fluxcd.io", "Kustomization", ""}};
    // ApplySets' parents, not every Secret of the cluster.
    for (const char *const label : {"applyset.kubernetes.io/id", "applyset.k8s.io/id"})
        out.marked.push_back({label, {{"", "ConfigMap", ""}, {"", "Secret", ""}}});
    return out;
}

namespace
{

/// Beyond so many, one list of all namespaces is less than one of each.
constexpr size_t FewNamespaces = 4;

/// Takes in where an object lives. False where that is not known.
bool addNamespace(const ObjectKey &key, const std::string &ns, std::set<std::string> &out)
{
    if (builtinScope(key.group, key.kind) == Scope::Cluster)
        return true;
    const std::string &own = key.ns.empty() ? ns : key.ns;
    if (!own.empty())
        out.insert(own);
    return !own.empty();
}

} // namespace

ReadRequest comparisonRequest(const RenderedPtr &base, const RenderedPtr &target,
                              const Deployed &deployed, const std::string &ns)
{
    // The target's version is the one to read at; base and inventory only add kinds.
    std::set<std::pair<std::string, std::string>> known;
    ReadRequest out;
    bool isKnown = true;
    bool runsPods = false;
    std::set<std::string> namespaces;
    if (!ns.empty())
        namespaces.insert(ns);
    const auto add = [&](const std::string &group, const std::string &kind,
                         const std::string &version) {
        if (known.emplace(group, kind).second)
            out.kinds.push_back({group, kind, version});
    };
    for (const RenderedPtr &rendered : {target, base}) {
        if (!rendered)
            continue;
        for (const Object &object : rendered->objects) {
            const std::string &version = object.apiVersion;
            add(object.key.group, object.key.kind, version.substr(version.find('/') + 1));
            isKnown = addNamespace(object.key, ns, namespaces) && isKnown;
            runsPods = runsPods || podSpecOf(object.value);
        }
    }
    for (const ObjectKey &key : deployed.inventory) {
        add(key.group, key.kind, {});
        if (!key.ns.empty())
            namespaces.insert(key.ns);
    }
    add("autoscaling", "HorizontalPodAutoscaler", {});
    if (runsPods && !known.contains({"policy", "PodDisruptionBudget"}))
        out.asides.push_back({"policy", "PodDisruptionBudget", {}});
    std::ranges::sort(out.kinds);
    out.marked = deployed.marked;
    out.knownNamespaces.assign(namespaces.begin(), namespaces.end());
    // A set's members may lie anywhere.
    if (isKnown && out.marked.empty() && namespaces.size() <= FewNamespaces)
        out.namespaces = out.knownNamespaces;
    return out;
}

std::vector<ObjectKey> wholeInventory(const Deployed &deployed, const LiveState &first,
                                      const LiveState &second, const DeployedQuery &query)
{
    if (deployed.marked.empty())
        return deployed.inventory;
    LiveState both;
    both.objects = second.objects;
    std::set<ObjectKey> known;
    for (const Object &object : second.objects)
        known.insert(object.key);
    std::vector<Object> more;
    for (const Object &object : first.objects) {
        if (!known.contains(object.key))
            more.push_back(object);
    }
    both.objects.append(SharedObjects(std::move(more)));
    std::vector<ObjectKey> out = readDeployed(both, query).inventory;
    std::ranges::sort(out);
    const auto repeated = std::ranges::unique(out);
    out.erase(repeated.begin(), repeated.end());
    return out;
}

DeployedQuery deployedQuery(const Subject &subject)
{
    return {.application = subject.application.name.text(),
            .path = subject.path,
            .ns = subject.options.ns};
}

} // namespace driftgate
