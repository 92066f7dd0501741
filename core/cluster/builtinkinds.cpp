#include "cluster/builtinkinds.h"

#include <array>
#include <string_view>

namespace driftgate
{

namespace
{

struct Kind {
    std::string_view group;
    std::string_view version;
    std::string_view kind;
    std::string_view plural;
    bool namespaced;
};

constexpr std::array Kinds{
    Kind{"", "v1", "ConfigMap", "configmaps", true},
    Kind{"", "v1", "Endpoints", "endpoints", true},
    Kind{"", "v1", "Event", "events", true},
    Kind{"", "v1", "LimitRange", "limitranges", true},
    Kind{"", "v1", "Namespace", "namespaces", false},
    Kind{"", "v1", "Node", "nodes", false},
    Kind{"", "v1", "PersistentVolume", "persistentvolumes", false},
    Kind{"", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", true},
    Kind{"", "v1", "Pod", "pods", true},
    Kind{"", "v1", "PodTemplate", "podtemplates", true},
    Kind{"", "v1", "ReplicationController", "replicationcontrollers", true},
    Kind{"", "v1", "ResourceQuota", "resourcequotas", true},
    Kind{"", "v1", "Secret", "secrets", true},
    Kind{"", "v1", "Service", "services", true},
    Kind{"", "v1", "ServiceAccount", "serviceaccounts", true},
    Kind{"admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration",
         "mutatingwebhookconfigurations", false},
    Kind{"admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy",
         "validatingadmissionpolicies", false},
    Kind{"admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyBinding",
         "validatingadmissionpolicybindings", false},
    Kind{"admissionregistration.k8s.io", "v1", "ValidatingWebhookConfiguration",
         "validatingwebhookconfigurations", false},
    Kind{"apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions",
         false},
    Kind{"apiregistration.k8s.io", "v1", "APIService", "apiservices", false},
    Kind{"apps", "v1", "ControllerRevision", "controllerrevisions", true},
    Kind{"apps", "v1", "DaemonSet", "daemonsets", true},
    Kind{"apps", "v1", "Deployment", "deployments", true},
    Kind{"apps", "v1", "ReplicaSet", "replicasets", true},
    Kind{"apps", "v1", "StatefulSet", "statefulsets", true},
    Kind{"autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true},
    Kind{"batch", "v1", "CronJob", "cronjobs", true},
    Kind{"batch", "v1", "Job", "jobs", true},
    Kind{"certificates.k8s.io", "v1", "CertificateSigningRequest", "certificatesigningrequests",
         false},
    Kind{"coordination.k8s.io", "v1", "Lease", "leases", true},
    Kind{"discovery.k8s.io", "v1", "EndpointSlice", "endpointslices", true},
    Kind{"events.k8s.io", "v1", "Event", "events", true},
    Kind{"flowcontrol.apiserver.k8s.io", "v1", "FlowSchema", "flowschemas", false},
    Kind{"flowcontrol.apiserver.k8s.io", "v1", "PriorityLevelConfiguration",
         "prioritylevelconfigurations", false},
    Kind{"networking.k8s.io", "v1", "Ingress", "ingresses", true},
    Kind{"networking.k8s.io", "v1", "IngressClass", "ingressclasses", false},
    Kind{"networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", true},
    Kind{"node.k8s.io", "v1", "RuntimeClass", "runtimeclasses", false},
    Kind{"policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", true},
    Kind{"rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", false},
    Kind{"rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings", false},
    Kind{"rbac.authorization.k8s.io", "v1", "Role", "roles", true},
    Kind{"rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", true},
    Kind{"scheduling.k8s.io", "v1", "PriorityClass", "priorityclasses", false},
    Kind{"storage.k8s.io", "v1", "CSIDriver", "csidrivers", false},
    Kind{"storage.k8s.io", "v1", "CSINode", "csinodes", false},
    Kind{"storage.k8s.io", "v1", "CSIStorageCapacity", "csistoragecapacities", true},
    Kind{"storage.k8s.io", "v1", "StorageClass", "storageclasses", false},
    Kind{"storage.k8s.io", "v1", "VolumeAttachment", "volumeattachments", false},
};

} // namespace

std::vector<ResourceKind> builtinKinds()
{
    std::vector<ResourceKind> out;
    out.reserve(Kinds.size());
    for (const Kind &kind : Kinds) {
        out.push_back({std::string(kind.group), std::string(kind.version), std::string(kind.kind),
                       std::string(kind.plural), kind.namespaced});
    }
    return out;
}

} // namespace driftgate
