#include "compare/managers.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

using namespace std::string_view_literals;

/// Exact names that no rule below covers.
constexpr std::array Appliers{
    "driftgate"sv,
    "driftgate-cli"sv,
    "kubectl-applyset"sv,  // writes an ApplySet's parent and nothing else
    "argocd-controller"sv, // Argo CD, both ways of applying
    "argocd-application-controller"sv,
    "kustomize-controller"sv,
    "helm-controller"sv,
    "flux"sv,
    "flux-client-side-apply"sv,
    "gotk-sync"sv,
    "kapp"sv,
    "kapp-server"sv,
    "kapp-controller"sv,
    "kluctl"sv,
    "kpt"sv,
    "configsync"sv,
    "fleetagent"sv,
    "fleet-agent"sv,
    "fleetcontroller"sv,
    "helm"sv,
    "Helm"sv,
    "helmfile"sv,
    "tiller"sv,
    "skaffold"sv,
    "werf"sv,
    "Terraform"sv,
    "terraform"sv,
    "HashiCorp"sv,
    "terraform-provider-kubernetes"sv,
    "tofu"sv,
    "pulumi"sv,
    "ansible"sv,
    "Ansible"sv,
    "spinnaker"sv,
    "kots"sv,
    "timoni"sv,
    "carvel"sv,
};

constexpr std::array Controllers{
    // Kubernetes itself and its distributions
    "kube-controller-manager"sv,
    "kube-scheduler"sv,
    "kube-apiserver"sv,
    "kubelet"sv,
    "kube-proxy"sv,
    "cloud-controller-manager"sv,
    "cluster-autoscaler"sv,
    "hyperkube"sv,
    "k3s"sv,
    "rke2"sv,
    "k0s"sv,
    "microk8s"sv,
    "kubeadm"sv,
    "kops"sv,
    "cluster-policy-controller"sv,
    "vpa-recommender"sv,
    "vpa-updater"sv,
    "vpa-admission-controller"sv,
    "recommender"sv,
    "updater"sv,
    "descheduler"sv,
    "node-problem-detector"sv,
    "GoogleContainerEngine"sv,
    "glbc"sv,
    "aks-service"sv,
    "aksService"sv,
    "nodepool"sv,
    // names that controller frameworks give a binary by default
    "manager"sv,
    "controller"sv,
    "operator"sv,
    "webhook"sv,
    "main"sv,
    "server"sv,
    "agent"sv,
    "Go-http-client"sv,
    "fabric8-kubernetes-client"sv,
    "openshift-controller-manager"sv,
    // meshes, networks, certificates, secrets, storage
    "istiod"sv,
    "pilot-discovery"sv,
    "istio-cni"sv,
    "cainjector"sv,
    "external-dns"sv,
    "external-secrets"sv,
    "coredns"sv,
    "calico-node"sv,
    "calico-kube-controllers"sv,
    "tigera"sv,
    "cilium"sv,
    "cilium-agent"sv,
    "flanneld"sv,
    "speaker"sv,
    "multus"sv,
    "traefik"sv,
    "nginx-ingress"sv,
    "envoy-gateway"sv,
    "contour"sv,
    "rook"sv,
    "csi-provisioner"sv,
    "csi-attacher"sv,
    "csi-resizer"sv,
    "csi-snapshotter"sv,
    "vault-k8s"sv,
    "vault"sv,
    "snapshot-controller"sv,
    "velero"sv,
    "velero-server"sv,
    "node-agent"sv,
    "restic"sv,
    // scaling, rollouts, policies, observation
    "keda"sv,
    "keda-adapter"sv,
    "rollouts-controller"sv,
    "argo"sv,
    "workflow-controller"sv,
    "flagger"sv,
    "gatekeeper"sv,
    "kyverno"sv,
    "reloader"sv,
    "Reloader"sv,
    "stakater"sv,
    "PrometheusOperator"sv,
    "prometheus"sv,
    "karpenter"sv,
    "crossplane"sv,
    "knative"sv,
    "olm"sv,
    "catalog"sv,
    "packageserver"sv,
    "rancher"sv,
    "virt-api"sv,
    "before-first-apply"sv,
};

constexpr std::array ControllerPrefixes{
    "argocd-"sv,
    "argo-"sv,
    "cert-manager-"sv,
    "istio-"sv,
    "linkerd-"sv,
    "cilium-"sv,
    "calico-"sv,
    "keda-"sv,
    "knative-"sv,
    "crossplane-"sv,
    "gke-"sv,
    "eks-"sv,
    "aks-"sv,
    "aws-"sv,
    "azure-"sv,
    "openshift-"sv,
    "csi-"sv,
    "longhorn-"sv,
    "rook-"sv,
    "kyverno-"sv,
    "gatekeeper-"sv,
    "tekton-"sv,
    "strimzi-"sv,
    "virt-"sv,
    "k3s-"sv,
    "k3s@"sv,
    "rke2-"sv,
    "rke2@"sv,
    "kube-"sv,
    "cluster-api-"sv,
    "capi-"sv,
    "apiextensions.crossplane.io"sv,
    "pulumi-"sv,
    "ingress-"sv,
    "metallb-"sv,
    "source-controller"sv,
    "notification-controller"sv,
    "image-"sv,
    "sealed-secrets"sv,
};

constexpr std::array ControllerSuffixes{
    "-controller"sv, "-controllers"sv, "-controller-manager"sv, "-operator"sv,  "-manager"sv,
    "-autoscaler"sv, "-webhook"sv,     "-injector"sv,           "-scheduler"sv, "-provisioner"sv,
    "-agent"sv,      "-apiserver"sv,   "-reconciler"sv,         "-syncer"sv,    "-daemon"sv,
    ".io"sv,         "Operator"sv,     "Controller"sv,          "-plugin"sv,    "-driver"sv,
};

/// A person works through it although its name looks like a machine's: `argocd-server` writes
/// what somebody edits in the web interface.
constexpr std::array Persons{"argocd-server"sv, "argocd"sv, "argo-server"sv};

template<size_t N>
bool contains(const std::array<std::string_view, N> &names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

} // namespace

ManagerSort sortOfManager(std::string_view manager)
{
    // Driftgate itself writes under several names: what it applies, the Lease, the hold.
    if (contains(Appliers, manager) || manager.starts_with("driftgate-"))
        return ManagerSort::Applier;
    if (contains(Persons, manager) || manager.starts_with("kubectl"))
        return ManagerSort::Person;
    if (contains(Controllers, manager))
        return ManagerSort::Controller;
    const auto starts = [manager](std::string_view part) { return manager.starts_with(part); };
    const auto ends = [manager](std::string_view part) { return manager.ends_with(part); };
    if (std::ranges::any_of(ControllerPrefixes, starts) ||
        std::ranges::any_of(ControllerSuffixes, ends))
        return ManagerSort::Controller;
    return ManagerSort::Person;
}

bool isKnownMachine(std::string_view manager)
{
    return sortOfManager(manager) != ManagerSort::Person;
}

bool isClientSideApply(std::string_view manager)
{
    return manager == "kubectl-client-side-apply" || manager == "flux-client-side-apply";
}

} // namespace driftgate
