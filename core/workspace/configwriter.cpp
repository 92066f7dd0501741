#include "workspace/config.h"

#include "git/remote.h"
#include "manifest/yaml.h"

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

Value texts(const std::vector<std::string> &list)
{
    std::vector<Value> items;
    items.reserve(list.size());
    for (const std::string &text : list)
        items.push_back(Value::string(text));
    return Value::sequence(std::move(items));
}

/// As written in the file: relative to its folder when it lies at or below it.
std::string written(const fs::path &path, const WorkspaceConfig &config)
{
    if (config.file.empty())
        return path.string();
    const fs::path folder = config.file.parent_path();
    const fs::path relative = path.lexically_relative(folder);
    if (relative.empty() || *relative.begin() == "..")
        return path.string();
    return relative.string();
}

std::string_view methodName(RenderMethod method)
{
    switch (method) {
    case RenderMethod::Auto:
        return "auto";
    case RenderMethod::Plain:
        return "plain";
    case RenderMethod::Kustomize:
        return "kustomize";
    case RenderMethod::Helm:
        return "helm";
    }
    return "auto";
}

void setText(Value &mapping, std::string_view key, const std::string &text)
{
    if (!text.empty())
        mapping.set(key, Value::string(text));
}

void setPolicy(Value &mapping, const PolicyConfig &policy)
{
    Value out = Value::mapping();
    if (policy.required)
        out.set("required", Value::integer(*policy.required));
    if (policy.notAuthor)
        out.set("notAuthor", Value::boolean(true));
    if (policy.isSigned)
        out.set("signed", Value::boolean(true));
    if (policy.maxAge)
        out.set("maxAge", Value::string(ageText(*policy.maxAge)));
    if (!policy.reviewers.empty())
        out.set("reviewers", texts(policy.reviewers));
    if (!policy.protectedKinds.empty())
        out.set("protect", texts({policy.protectedKinds.begin(), policy.protectedKinds.end()}));
    if (out.size() > 0)
        mapping.set("policy", std::move(out));
}

Value clusterValue(const ClusterConfig &cluster, const WorkspaceConfig &config)
{
    Value out = Value::mapping();
    setText(out, "name", cluster.name.text());
    setText(out, "context", cluster.context);
    if (!cluster.recorded.empty())
        setText(out, "recorded", written(cluster.recorded, config));
    setText(out, "ref", cluster.ref);
    setPolicy(out, cluster.policy);
    return out;
}

Value renderValue(const RenderOptions &options)
{
    Value out = Value::mapping();
    if (options.method != RenderMethod::Auto)
        out.set("method", Value::string(methodName(options.method)));
    if (!options.recurse)
        out.set("recurse", Value::boolean(false));
    if (!options.flux.file.empty()) {
        out.set({"flux", "file"}, Value::string(options.flux.file));
        out.set({"flux", "name"}, Value::string(options.flux.name));
    }
    setText(out, "releaseName", options.releaseName);
    if (!options.valueFiles.empty())
        out.set("valueFiles", texts(options.valueFiles));
    Value values = Value::mapping();
    for (const auto &[name, value] : options.values)
        values.set(name, Value::string(value));
    if (values.size() > 0)
        out.set("values", std::move(values));
    return out;
}

Value applicationValue(const ApplicationConfig &app)
{
    Value out = Value::mapping();
    setText(out, "name", app.name.text());
    out.set("path", Value::string(app.path.empty() ? "." : app.path));
    std::vector<std::string> clusters;
    clusters.reserve(app.clusters.size());
    for (const ClusterName &cluster : app.clusters)
        clusters.push_back(cluster.text());
    if (!clusters.empty())
        out.set("clusters", texts(clusters));
    setText(out, "namespace", app.ns);
    if (Value render = renderValue(app.render); render.size() > 0)
        out.set("render", std::move(render));
    setText(out, "ref", app.ref);
    setPolicy(out, app.policy);
    return out;
}

Value ignoreValue(const IgnoreRule &rule)
{
    Value match = Value::mapping();
    setText(match, "group", rule.match.group);
    setText(match, "kind", rule.match.kind);
    setText(match, "namespace", rule.match.ns);
    setText(match, "name", rule.match.name);
    setText(match, "application", rule.match.application);
    setText(match, "cluster", rule.match.cluster);
    Value out = Value::mapping();
    if (match.size() > 0)
        out.set("match", std::move(match));
    if (!rule.fields.empty())
        out.set("fields", texts(rule.fields));
    if (!rule.managers.empty())
        out.set("managers", texts(rule.managers));
    setText(out, "reason", rule.reason);
    return out;
}

template<class T, class ToValue>
void setList(Value &top, std::string_view key, const std::vector<T> &list, ToValue toValue)
{
    if (list.empty())
        return;
    std::vector<Value> items;
    items.reserve(list.size());
    for (const T &item : list)
        items.push_back(toValue(item));
    top.set(key, Value::sequence(std::move(items)));
}

} // namespace

std::string writeWorkspace(const WorkspaceConfig &config)
{
    Value top = Value::mapping();
    top.set("apiVersion", Value::string("driftgate.dev/v1"));
    top.set("kind", Value::string("Workspace"));
    if (!config.repository.empty())
        setText(top, "repository",
                looksLikeUrl(config.repository) ? config.repository
                                                : written(config.repository, config));
    setText(top, "branch", config.branch);
    setPolicy(top, config.policy);
    setList(top, "clusters", config.clusters,
            [&](const ClusterConfig &cluster) { return clusterValue(cluster, config); });
    setList(top, "applications", config.applications, applicationValue);
    setList(top, "ignore", config.ignore, ignoreValue);
    return writeYaml(top);
}

} // namespace driftgate
