#pragma once

#include "sync/planesync.h"

namespace driftgate::test
{

/// 120 objects of 24 kinds in four waves, with a definition and its custom resources, and hooks
/// beside them. The second state changes at least one of every kind, 51 in all, and lacks one of
/// each kind of which there are more, 22 in all.
inline std::string largeApplication(const std::string &ns, bool second, bool withHooks = true)
{
    std::string out;
    const auto some = [&](int count, const std::string &text) {
        for (int i = 0; i < count; ++i) {
            const bool isNew = second && i < 5;
            out += "---\n" +
                   filled(text, {{"{N}", std::to_string(i)},
                                 {"{V}", isNew ? "new" : "old"},
                                 {"{D}", isNew ? "2" : "1"},
                                 {"{B}", isNew ? "true" : "false"},
                                 {"{VERB}", isNew ? "list" : "get"}}) +
                   '\n';
        }
    };
    /// The last ones are missing in the second state.
    const auto each = [&](int count, const std::string &text, int missing = 1) {
        some(second ? count - missing : count, text);
    };
    const auto one = [&](const std::string &text) { some(1, text); };
    constexpr auto Pod =
        "metadata: {labels: {app: '{APP}'}}, spec: {terminationGracePeriodSeconds: "
        "0, containers: [{name: main, image: 'registry.example/web:{IMAGE}', "
        "resources: {requests: {cpu: 10m, memory: 16Mi}, limits: {cpu: 20m, "
        "memory: 32Mi}}}]";
    const std::string subjects =
        "subjects: [{kind: ServiceAccount, name: 'account-{N}', namespace: '{NS}'}, {kind: User, "
        "apiGroup: rbac.authorization.k8s.io, name: '{V}'}]";
    const std::string rules = "rules: [{apiGroups: [''], resources: [pods], verbs: ['{VERB}']}]";
    one("{apiVersion: v1, kind: Namespace, metadata: {name: '{NS}-more', annotations: "
        "{example.com/state: '{V}'}}}");
    one("{apiVersion: v1, kind: ResourceQuota, metadata: {name: quota, namespace: '{NS}'}, spec: "
        "{hard: {configmaps: '20{D}', secrets: '200'}}}");
    one("{apiVersion: v1, kind: LimitRange, metadata: {name: limits, namespace: '{NS}'}, spec: "
        "{limits: [{type: Container, default: {cpu: '{D}00m'}, defaultRequest: {cpu: 10m}}]}}");
    each(2, "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: "
            "'policy-{N}', namespace: '{NS}'}, spec: {podSelector: {matchLabels: {app: 'web-{N}', "
            "state: '{V}'}}, policyTypes: [Ingress]}}");
    each(2, "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: 'budget-{N}', "
            "namespace: '{NS}'}, spec: {maxUnavailable: {D}, selector: {matchLabels: {app: "
            "'web-{N}'}}}}");
    each(10, "{apiVersion: v1, kind: ServiceAccount, metadata: {name: 'account-{N}', namespace: "
             "'{NS}', annotations: {example.com/state: '{V}'}}}");
    each(20, "{apiVersion: v1, kind: Secret, metadata: {name: 'login-{N}', namespace: '{NS}'}, "
             "stringData: {password: 'hidden-{N}-{V}'}}");
    each(20,
         "{apiVersion: v1, kind: ConfigMap, metadata: {name: 'settings-{N}', namespace: '{NS}'}, "
         "data: {value: '{V}'}}",
         3);
    one("{apiVersion: v1, kind: ConfigMap, metadata: {name: 'settings-more-{N}', namespace: "
        "'{NS}-more'}, data: {value: '{V}'}}");
    one("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: '{NS}-slow'}, "
        "provisioner: example.com/none, allowVolumeExpansion: {B}}");
    // There before its claim looks for it.
    each(2, "{apiVersion: v1, kind: PersistentVolume, metadata: {name: '{NS}-data-{N}', "
            "annotations: {argocd.argoproj.io/sync-wave: '-1', example.com/state: '{V}'}}, spec: "
            "{capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: "
            "'{NS}-slow', persistentVolumeReclaimPolicy: Retain, hostPath: {path: /nowhere}}}");
    each(2, "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: 'data-{N}', namespace: "
            "'{NS}', annotations: {example.com/state: '{V}'}}, spec: {accessModes: "
            "[ReadWriteOnce], storageClassName: '{NS}-slow', volumeName: '{NS}-data-{N}', "
            "resources: {requests: {storage: 1Gi}}}}");
    each(2, "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: "
            "'{NS}-low-{N}'}, value: 10, description: '{V}'}");
    one("{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: "
        "'widgets.{NS}.example.com'}, spec: {group: '{NS}.example.com', scope: Namespaced, names: "
        "{plural: widgets, singular: widget, kind: Widget}, versions: [{name: v1, served: true, "
        "storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, "
        "properties: {size: {type: integer, default: 3}, color: {type: string, description: "
        "'{V}'}}}}}}}]}}");
    each(2, "{apiVersion: '{NS}.example.com/v1', kind: Widget, metadata: {name: 'widget-{N}', "
            "namespace: '{NS}', annotations: {argocd.argoproj.io/sync-wave: '-1'}}, spec: {color: "
            "'{V}'}}");
    each(2, "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: "
            "'{NS}-{N}'}, " +
                rules + '}');
    each(2, "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: "
            "'{NS}-{N}'}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "
            "'{NS}-{N}'}, " +
                subjects + '}');
    each(8, "{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: 'role-{N}', "
            "namespace: '{NS}'}, " +
                rules + '}');
    each(8, "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: "
            "'role-{N}', namespace: '{NS}'}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: "
            "Role, name: 'role-{N}'}, " +
                subjects + '}');
    each(20,
         "{apiVersion: v1, kind: Service, metadata: {name: 'service-{N}', namespace: '{NS}'}, "
         "spec: {selector: {app: 'web-{N}', state: '{V}'}, ports: [{port: 80}]}}",
         2);
    each(4, "{apiVersion: apps/v1, kind: Deployment, metadata: {name: 'web-{N}', namespace: "
            "'{NS}'}, spec: {replicas: 1, selector: {matchLabels: {app: 'web-{N}'}}, template: {" +
                filled(Pod, {{"{APP}", "web-{N}"}, {"{IMAGE}", "{V}"}}) + "}}}}");
    each(2, "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: 'log-{N}', namespace: "
            "'{NS}'}, spec: {selector: {matchLabels: {app: 'log-{N}'}}, template: {" +
                filled(Pod, {{"{APP}", "log-{N}"}, {"{IMAGE}", "{V}"}}) + "}}}}");
    each(2, "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: 'db-{N}', namespace: "
            "'{NS}', annotations: {argocd.argoproj.io/sync-wave: '2'}}, spec: {replicas: 1, "
            "serviceName: db, selector: {matchLabels: {app: 'db-{N}'}}, template: {" +
                filled(Pod, {{"{APP}", "db-{N}"}, {"{IMAGE}", "{V}"}}) + "}}}}");
    each(2, "{apiVersion: batch/v1, kind: Job, metadata: {name: 'once-{N}', namespace: '{NS}'}, "
            "spec: {ttlSecondsAfterFinished: 8640{D}, template: {" +
                filled(Pod, {{"{APP}", "once"}, {"{IMAGE}", "1"}}) + ", restartPolicy: Never}}}}");
    each(2, "{apiVersion: batch/v1, kind: CronJob, metadata: {name: 'nightly-{N}', namespace: "
            "'{NS}'}, spec: {schedule: '0 {D} 1 1 *', jobTemplate: {spec: {template: {" +
                filled(Pod, {{"{APP}", "nightly"}, {"{IMAGE}", "1"}}) +
                ", restartPolicy: Never}}}}}}");
    if (withHooks) {
        for (const auto &[name, phase, policy] :
             {std::tuple("before", "PreSync", "BeforeHookCreation"),
              std::tuple("after", "PostSync", "HookSucceeded")}) {
            one("{apiVersion: batch/v1, kind: Job, metadata: {name: hook-" + std::string(name) +
                ", namespace: '{NS}', annotations: {argocd.argoproj.io/hook: " + phase +
                ", argocd.argoproj.io/hook-delete-policy: " + policy + "}}, spec: {template: {" +
                filled(Pod, {{"{APP}", "hook"}, {"{IMAGE}", "1"}}) + ", restartPolicy: Never}}}}");
        }
    }
    return filled(out, {{"{NS}", ns}});
}

} // namespace driftgate::test
