#include "workspace/livereading.h"

#include <algorithm>
#include <set>

namespace driftgate
{

ReadRequest reconcilerRequest(const ClusterConfig &cluster)
{
    ReadRequest out;
    if (!cluster.recorded.empty())
        return out;
    out.kinds = {{"", "ConfigMap", ""},
                 {"", "Secret", ""},
                 {"argoproj.io", "Application", ""},
                 {"kustomize.toolkit.fluxcd.io", "Kustomization", ""}};
    return out;
}

ReadRequest comparisonRequest(const RenderedPtr &base, const RenderedPtr &target,
                              const Deployed &deployed)
{
    // The target's version is the one to read at; base and inventory only add kinds.
    std::set<std::pair<std::string, std::string>> known;
    ReadRequest out;
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
        }
    }
    for (const ObjectKey &key : deployed.inventory)
        add(key.group, key.kind, {});
    add("apiextensions.k8s.io", "CustomResourceDefinition", {});
    add("autoscaling", "HorizontalPodAutoscaler", {});
    std::ranges::sort(out.kinds);
    return out;
}

DeployedQuery deployedQuery(const Subject &subject)
{
    return {.application = subject.application.name.text(),
            .path = subject.path,
            .ns = subject.options.ns};
}

} // namespace driftgate
