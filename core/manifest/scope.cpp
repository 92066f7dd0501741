#include "manifest/object.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

struct KindScope {
    std::string_view group;
    std::string_view kind;
    Scope scope;
};

constexpr Scope C = Scope::Cluster;
constexpr Scope N = Scope::Namespaced;

/// Every kind that Kubernetes 1.32 serves (its API reference, all groups of kube-apiserver), and
/// those of extensions/v1beta1 and PodSecurityPolicy, which old manifests still hold.
constexpr auto Kinds = std::to_array<KindScope>({
    {"", "Binding", N},
    {"", "ComponentStatus", C},
    {"", "ConfigMap", N},
    {"", "Endpoints", N},
    {"", "Event", N},
    {"", "LimitRange", N},
    {"", "Namespace", C},
    {"", "Node", C},
    {"", "PersistentVolume", C},
    {"", "PersistentVolumeClaim", N},
    {"", "Pod", N},
    {"", "PodTemplate", N},
    {"", "ReplicationController", N},
    {"", "ResourceQuota", N},
    {"", "Secret", N},
    {"", "Service", N},
    {"", "ServiceAccount", N},
    {"admissionregistration.k8s.io", "MutatingAdmissionPolicy", C},
    {"admissionregistration.k8s.io", "MutatingAdmissionPolicyBinding", C},
    {"admissionregistration.k8s.io", "MutatingWebhookConfiguration", C},
    {"admissionregistration.k8s.io", "ValidatingAdmissionPolicy", C},
    {"admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding", C},
    {"admissionregistration.k8s.io", "ValidatingWebhookConfiguration", C},
    {"apiextensions.k8s.io", "CustomResourceDefinition", C},
    {"apiregistration.k8s.io", "APIService", C},
    {"apps", "ControllerRevision", N},
    {"apps", "DaemonSet", N},
    {"apps", "Deployment", N},
    {"apps", "ReplicaSet", N},
    {"apps", "StatefulSet", N},
    {"authentication.k8s.io", "SelfSubjectReview", C},
    {"authentication.k8s.io", "TokenReview", C},
    {"authorization.k8s.io", "LocalSubjectAccessReview", N},
    {"authorization.k8s.io", "SelfSubjectAccessReview", C},
    {"authorization.k8s.io", "SelfSubjectRulesReview", C},
    {"authorization.k8s.io", "SubjectAccessReview", C},
    {"autoscaling", "HorizontalPodAutoscaler", N},
    {"batch", "CronJob", N},
    {"batch", "Job", N},
    {"certificates.k8s.io", "CertificateSigningRequest", C},
    {"certificates.k8s.io", "ClusterTrustBundle", C},
    {"coordination.k8s.io", "Lease", N},
    {"coordination.k8s.io", "LeaseCandidate", N},
    {"discovery.k8s.io", "EndpointSlice", N},
    {"events.k8s.io", "Event", N},
    {"extensions", "DaemonSet", N},
    {"extensions", "Deployment", N},
    {"extensions", "Ingress", N},
    {"extensions", "NetworkPolicy", N},
    {"extensions", "PodSecurityPolicy", C},
    {"extensions", "ReplicaSet", N},
    {"flowcontrol.apiserver.k8s.io", "FlowSchema", C},
    {"flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration", C},
    {"internal.apiserver.k8s.io", "StorageVersion", C},
    {"networking.k8s.io", "IPAddress", C},
    {"networking.k8s.io", "Ingress", N},
    {"networking.k8s.io", "IngressClass", C},
    {"networking.k8s.io", "NetworkPolicy", N},
    {"networking.k8s.io", "ServiceCIDR", C},
    {"node.k8s.io", "RuntimeClass", C},
    {"policy", "PodDisruptionBudget", N},
    {"policy", "PodSecurityPolicy", C},
    {"rbac.authorization.k8s.io", "ClusterRole", C},
    {"rbac.authorization.k8s.io", "ClusterRoleBinding", C},
    {"rbac.authorization.k8s.io", "Role", N},
    {"rbac.authorization.k8s.io", "RoleBinding", N},
    {"resource.k8s.io", "DeviceClass", C},
    {"resource.k8s.io", "ResourceClaim", N},
    {"resource.k8s.io", "ResourceClaimTemplate", N},
    {"resource.k8s.io", "ResourceSlice", C},
    {"scheduling.k8s.io", "PriorityClass", C},
    {"storage.k8s.io", "CSIDriver", C},
    {"storage.k8s.io", "CSINode", C},
    {"storage.k8s.io", "CSIStorageCapacity", N},
    {"storage.k8s.io", "StorageClass", C},
    {"storage.k8s.io", "VolumeAttachment", C},
    {"storage.k8s.io", "VolumeAttributesClass", C},
    {"storagemigration.k8s.io", "StorageVersionMigration", C},
});

} // namespace

Scope builtinScope(std::string_view group, std::string_view kind)
{
    const auto found = std::ranges::find_if(Kinds, [group, kind](const KindScope &known) {
        return known.kind == kind && known.group == group;
    });
    return found == Kinds.end() ? Scope::Unknown : found->scope;
}

} // namespace driftgate
