#include "compare/kinds.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

using namespace std::string_view_literals;

/// gitops-engine, pkg/sync/sync_tasks.go.
constexpr std::array Order{
    "Namespace"sv,
    "NetworkPolicy"sv,
    "ResourceQuota"sv,
    "LimitRange"sv,
    "PodSecurityPolicy"sv,
    "PodDisruptionBudget"sv,
    "ServiceAccount"sv,
    "Secret"sv,
    "SecretList"sv,
    "ConfigMap"sv,
    "StorageClass"sv,
    "PersistentVolume"sv,
    "PersistentVolumeClaim"sv,
    "CustomResourceDefinition"sv,
    "ClusterRole"sv,
    "ClusterRoleList"sv,
    "ClusterRoleBinding"sv,
    "ClusterRoleBindingList"sv,
    "Role"sv,
    "RoleList"sv,
    "RoleBinding"sv,
    "RoleBindingList"sv,
    "Service"sv,
    "DaemonSet"sv,
    "Pod"sv,
    "ReplicationController"sv,
    "ReplicaSet"sv,
    "Deployment"sv,
    "HorizontalPodAutoscaler"sv,
    "StatefulSet"sv,
    "Job"sv,
    "CronJob"sv,
    "IngressClass"sv,
    "Ingress"sv,
    "APIService"sv,
};

/// A metric of autoscaling/v1 (its one number) or v2beta1 in v2's form.
Value resourceMetric(std::string_view name, const Value &utilization)
{
    Value out = Value::mapping();
    out.set("type", Value::string("Resource"));
    out.set({"resource", "name"}, Value::string(name));
    out.set({"resource", "target", "type"}, Value::string("Utilization"));
    out.set({"resource", "target", "averageUtilization"}, utilization);
    return out;
}

Value metricOfV2beta1(const Value &metric)
{
    const Value *const resource = metric.find("resource");
    if (!resource)
        return metric;
    Value out = metric;
    Value inner = *resource;
    if (const Value *const use = resource->find("targetAverageUtilization")) {
        inner.set({"target", "type"}, Value::string("Utilization"));
        inner.set({"target", "averageUtilization"}, *use);
        inner.remove("targetAverageUtilization");
    } else if (const Value *const value = resource->find("targetAverageValue")) {
        inner.set({"target", "type"}, Value::string("AverageValue"));
        inner.set({"target", "averageValue"}, *value);
        inner.remove("targetAverageValue");
    }
    out.set("resource", inner);
    return out;
}

Value autoscalerAsV2(const Object &object)
{
    Value out = object.value;
    const Value *const spec = out.find("spec");
    if (!spec)
        return out;
    Value changed = *spec;
    if (object.apiVersion == "autoscaling/v1") {
        if (const Value *const use = spec->find("targetCPUUtilizationPercentage")) {
            const Value metric = resourceMetric("cpu", *use);
            changed.remove("targetCPUUtilizationPercentage");
            if (!changed.find("metrics"))
                changed.set("metrics", Value::sequence());
            Value metrics = *changed.find("metrics");
            metrics.append(metric);
            changed.set("metrics", metrics);
        }
    } else if (const Value *const metrics = spec->find("metrics")) {
        std::vector<Value> items;
        for (const Value &metric : metrics->items())
            items.push_back(metricOfV2beta1(metric));
        changed.set("metrics", Value::sequence(std::move(items), metrics->line()));
    }
    out.set("spec", changed);
    return out;
}

Value backendAsV1(const Value &backend)
{
    const Value *const name = backend.find("serviceName");
    const Value *const port = backend.find("servicePort");
    if (!name && !port)
        return backend;
    Value out = backend;
    out.remove("serviceName");
    out.remove("servicePort");
    if (name)
        out.set({"service", "name"}, *name);
    if (port)
        out.set({"service", "port", port->isString() ? "name" : "number"}, *port);
    return out;
}

Value ingressAsV1(const Object &object)
{
    Value out = object.value;
    const Value *const spec = out.find("spec");
    if (!spec)
        return out;
    Value changed = *spec;
    if (const Value *const backend = spec->find("backend")) {
        const Value moved = backendAsV1(*backend);
        changed.remove("backend");
        changed.set("defaultBackend", moved);
    }
    if (const Value *const rules = spec->find("rules")) {
        std::vector<Value> out_rules;
        for (Value rule : rules->items()) {
            if (const Value *const paths = rule.find({"http", "paths"})) {
                std::vector<Value> items;
                for (Value path : paths->items()) {
                    if (const Value *const backend = path.find("backend"))
                        path.set("backend", backendAsV1(Value(*backend)));
                    items.push_back(std::move(path));
                }
                rule.set({"http", "paths"}, Value::sequence(std::move(items), paths->line()));
            }
            out_rules.push_back(std::move(rule));
        }
        changed.set("rules", Value::sequence(std::move(out_rules), rules->line()));
    }
    out.set("spec", changed);
    return out;
}

} // namespace

ObjectKey canonicalKey(ObjectKey key)
{
    if (key.group == "extensions") {
        if (key.kind == "Deployment" || key.kind == "DaemonSet" || key.kind == "ReplicaSet")
            key.group = "apps";
        else if (key.kind == "Ingress" || key.kind == "NetworkPolicy")
            key.group = "networking.k8s.io";
        else if (key.kind == "PodSecurityPolicy")
            key.group = "policy";
    } else if (key.group == "events.k8s.io" && key.kind == "Event") {
        key.group.clear();
    }
    return key;
}

int kindOrder(std::string_view kind)
{
    return static_cast<int>(std::ranges::find(Order, kind) - Order.begin());
}

bool isHook(const Object &object)
{
    if (!object.annotation("argocd.argoproj.io/hook").empty())
        return true;
    const std::string_view helm = object.annotation("helm.sh/hook");
    return !helm.empty() && helm != "crd-install";
}

ComparedVersion::ComparedVersion(const Object *base, const Object *target, const Object *live)
{
    const Object *first = nullptr;
    for (const Object *const one : {target, base, live}) {
        if (one && first && one->apiVersion != first->apiVersion)
            isConverted = true;
        if (one && !first)
            first = one;
    }
    if (!first)
        return;
    version = first->apiVersion;
    if (const size_t slash = version.find('/'); slash != std::string_view::npos)
        version.remove_prefix(slash + 1);
}

Schema::Cursor ComparedVersion::cursor(const Schema &schema, const ObjectKey &key) const
{
    std::string_view read = version;
    if (isConverted && key.kind == "HorizontalPodAutoscaler")
        read = "v2";
    if (isConverted && key.kind == "Ingress")
        read = "v1";
    return schema.root(key.group, read, key.kind);
}

Value inComparedVersion(const Object &object)
{
    if (object.key.kind == "HorizontalPodAutoscaler" && object.key.group == "autoscaling" &&
        object.apiVersion != "autoscaling/v2")
        return autoscalerAsV2(object);
    if (object.key.kind == "Ingress" && object.apiVersion.ends_with("/v1beta1") &&
        canonicalKey(object.key).group == "networking.k8s.io")
        return ingressAsV1(object);
    return object.value;
}

} // namespace driftgate
