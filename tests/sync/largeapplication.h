#pragma once

#include "sync/planesync.h"

namespace driftgate::test
{

/// 120 objects of 22 kinds in three waves, with a definition and its custom resources, and hooks
/// beside them. The second state changes eleven and lacks six.
inline std::string largeApplication(const std::string &ns, bool second, bool withHooks = true)
{
    std::string out;
    const auto add = [&](const std::string &text) { out += "---\n" + text + '\n'; };
    const auto each = [&](int count, const std::string &text) {
        for (int i = 0; i < count; ++i)
            add(filled(text,
                       {{"{N}", std::to_string(i)}, {"{V}", second && i < 5 ? "new" : "old"}}));
    };
    constexpr auto Pod =
        "metadata: {labels: {app: '{APP}'}}, spec: {terminationGracePeriodSeconds: "
        "0, containers: [{name: main, image: 'registry.example/web:{IMAGE}', "
        "resources: {requests: {cpu: 10m, memory: 16Mi}, limits: {cpu: 20m, "
        "memory: 32Mi}}}]";
    add("{apiVersion: v1, kind: Namespace, metadata: {name: '{NS}-more'}}");
    add("{apiVersion: v1, kind: ResourceQuota, metadata: {name: quota, namespace: '{NS}'}, spec: "
        "{hard: {configmaps: '200', secrets: '200'}}}");
    add("{apiVersion: v1, kind: LimitRange, metadata: {name: limits, namespace: '{NS}'}, spec: "
        "{limits: [{type: Container, default: {cpu: 100m}, defaultRequest: {cpu: 10m}}]}}");
    each(2,
         "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: 'policy-{N}', "
         "namespace: '{NS}'}, spec: {podSelector: {matchLabels: {app: 'web-{N}'}}, policyTypes: "
         "[Ingress]}}");
    each(2, "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: 'budget-{N}', "
            "namespace: '{NS}'}, spec: {maxUnavailable: 1, selector: {matchLabels: {app: "
            "'web-{N}'}}}}");
    each(10, "{apiVersion: v1, kind: ServiceAccount, metadata: {name: 'account-{N}', namespace: "
             "'{NS}'}}");
    each(20, "{apiVersion: v1, kind: Secret, metadata: {name: 'login-{N}', namespace: '{NS}'}, "
             "stringData: {password: 'hidden-{N}'}}");
    each(second ? 25 : 28,
         "{apiVersion: v1, kind: ConfigMap, metadata: {name: 'settings-{N}', namespace: '{NS}'}, "
         "data: {value: '{V}'}}");
    each(1, "{apiVersion: v1, kind: ConfigMap, metadata: {name: 'settings-more-{N}', namespace: "
            "'{NS}-more'}, data: {value: '{V}'}}");
    add("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: '{NS}-slow'}, "
        "provisioner: example.com/none}");
    add("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: '{NS}-low'}, "
        "value: 10}");
    add("{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: "
        "'widgets.{NS}.example.com'}, spec: {group: '{NS}.example.com', scope: Namespaced, names: "
        "{plural: widgets, singular: widget, kind: Widget}, versions: [{name: v1, served: true, "
        "storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, "
        "properties: {size: {type: integer, default: 3}, color: {type: string}}}}}}}]}}");
    each(second ? 1 : 2,
         "{apiVersion: '{NS}.example.com/v1', kind: Widget, metadata: {name: 'widget-{N}', "
         "namespace: '{NS}', annotations: {argocd.argoproj.io/sync-wave: '-1'}}, spec: {color: "
         "'{V}'}}");
    each(2, "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: "
            "'{NS}-{N}'}, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]}");
    each(2, "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: "
            "'{NS}-{N}'}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "
            "'{NS}-{N}'}, subjects: [{kind: ServiceAccount, name: 'account-{N}', namespace: "
            "'{NS}'}]}");
    each(8, "{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: 'role-{N}', "
            "namespace: '{NS}'}, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]}");
    each(8, "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: "
            "'role-{N}', namespace: '{NS}'}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: "
            "Role, name: 'role-{N}'}, subjects: [{kind: ServiceAccount, name: 'account-{N}', "
            "namespace: '{NS}'}]}");
    each(second ? 18 : 20,
         "{apiVersion: v1, kind: Service, metadata: {name: 'service-{N}', namespace: '{NS}'}, "
         "spec: {selector: {app: 'web-{N}'}, ports: [{port: 80}]}}");
    const std::string image = second ? "2" : "1";
    each(4, "{apiVersion: apps/v1, kind: Deployment, metadata: {name: 'web-{N}', namespace: "
            "'{NS}'}, spec: {replicas: 1, selector: {matchLabels: {app: 'web-{N}'}}, template: {" +
                filled(Pod, {{"{APP}", "web-{N}"}, {"{IMAGE}", image}}) + "}}}}");
    add("{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: log, namespace: '{NS}'}, spec: "
        "{selector: {matchLabels: {app: log}}, template: {" +
        filled(Pod, {{"{APP}", "log"}, {"{IMAGE}", "1"}}) + "}}}}");
    add("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db, namespace: '{NS}', "
        "annotations: {argocd.argoproj.io/sync-wave: '2'}}, spec: {replicas: 1, serviceName: db, "
        "selector: {matchLabels: {app: db}}, template: {" +
        filled(Pod, {{"{APP}", "db"}, {"{IMAGE}", "1"}}) + "}}}}");
    add("{apiVersion: batch/v1, kind: Job, metadata: {name: once, namespace: '{NS}'}, spec: "
        "{template: {" +
        filled(Pod, {{"{APP}", "once"}, {"{IMAGE}", "1"}}) + ", restartPolicy: Never}}}}");
    each(2, "{apiVersion: batch/v1, kind: CronJob, metadata: {name: 'nightly-{N}', namespace: "
            "'{NS}'}, spec: {schedule: '0 3 1 1 *', jobTemplate: {spec: {template: {" +
                filled(Pod, {{"{APP}", "nightly"}, {"{IMAGE}", "1"}}) +
                ", restartPolicy: Never}}}}}}");
    if (withHooks) {
        for (const auto &[name, phase, policy] :
             {std::tuple("before", "PreSync", "BeforeHookCreation"),
              std::tuple("after", "PostSync", "HookSucceeded")}) {
            add("{apiVersion: batch/v1, kind: Job, metadata: {name: hook-" + std::string(name) +
                ", namespace: '{NS}', annotations: {argocd.argoproj.io/hook: " + phase +
                ", argocd.argoproj.io/hook-delete-policy: " + policy + "}}, spec: {template: {" +
                filled(Pod, {{"{APP}", "hook"}, {"{IMAGE}", "1"}}) + ", restartPolicy: Never}}}}");
        }
    }
    return filled(out, {{"{NS}", ns}});
}

} // namespace driftgate::test
