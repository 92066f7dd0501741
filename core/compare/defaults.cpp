#include "compare/context.h"

#include "compare/equality.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

using namespace std::string_view_literals;

struct Default {
    std::string_view name;
    std::string_view value;
    std::string_view parent = {}; ///< of the mapping around it; "" for any, "*X": ends with X
    bool sure = true;             ///< false: another value may be the default here
};

/// What Kubernetes' defaulting functions write (pkg/apis/*/v1/defaults.go of 1.32), by field.
constexpr std::array Defaults = std::to_array<Default>({
    // core/v1, pods and their parts
    {"protocol", "TCP"},
    {"imagePullPolicy", "IfNotPresent", {}, false},
    {"imagePullPolicy", "Always", {}, false},
    {"terminationMessagePath", "/dev/termination-log"},
    {"terminationMessagePolicy", "File"},
    {"enableServiceLinks", "true"},
    {"dnsPolicy", "ClusterFirst"},
    {"restartPolicy", "Always"},
    {"terminationGracePeriodSeconds", "30"},
    {"schedulerName", "default-scheduler"},
    {"serviceAccountName", "default", {}, false},
    {"serviceAccount", "default", {}, false},
    {"preemptionPolicy", "PreemptLowerPriority"},
    {"timeoutSeconds", "1", "*Probe"},
    {"periodSeconds", "10", "*Probe"},
    {"successThreshold", "1", "*Probe"},
    {"failureThreshold", "3", "*Probe"},
    {"scheme", "HTTP", "httpGet"},
    {"path", "/", "httpGet"},
    {"service", "", "grpc"},
    {"defaultMode", "420"},
    {"expirationSeconds", "3600"},
    {"type", "", "hostPath"},
    {"apiVersion", "v1", "fieldRef"},
    {"divisor", "0"},
    {"iscsiInterface", "default"},
    {"pool", "rbd"},
    {"keyring", "/etc/ceph/keyring"},
    {"cachingMode", "ReadWrite"},
    {"readOnly", "false", "azureDisk"},
    {"kind", "Shared"},
    // core/v1, other kinds
    {"sessionAffinity", "None"},
    {"timeoutSeconds", "10800", "clientIP"},
    {"type", "ClusterIP", "spec"},
    {"internalTrafficPolicy", "Cluster"},
    {"externalTrafficPolicy", "Cluster"},
    {"allocateLoadBalancerNodePorts", "true"},
    {"type", "Opaque"},
    {"persistentVolumeReclaimPolicy", "Retain"},
    {"volumeMode", "Filesystem"},
    // apps/v1, batch/v1
    {"replicas", "1", "spec"},
    {"type", "RollingUpdate", "*trategy"},
    {"maxSurge", "25%", "rollingUpdate", false},
    {"maxUnavailable", "25%", "rollingUpdate", false},
    {"maxSurge", "0", "rollingUpdate", false},
    {"maxUnavailable", "1", "rollingUpdate", false},
    {"partition", "0", "rollingUpdate"},
    {"revisionHistoryLimit", "10"},
    {"progressDeadlineSeconds", "600"},
    {"podManagementPolicy", "OrderedReady"},
    {"whenDeleted", "Retain"},
    {"whenScaled", "Retain"},
    {"completions", "1"},
    {"parallelism", "1"},
    {"backoffLimit", "6"},
    {"completionMode", "NonIndexed"},
    {"suspend", "false"},
    {"manualSelector", "false"},
    {"podReplacementPolicy", "TerminatingOrFailed"},
    {"status", "True", "onPodConditions"},
    {"concurrencyPolicy", "Allow"},
    {"successfulJobsHistoryLimit", "3"},
    {"failedJobsHistoryLimit", "1"},
    // autoscaling, networking, rbac, storage, admission, the rest
    {"minReplicas", "1"},
    {"apiGroup", "rbac.authorization.k8s.io", "roleRef"},
    {"apiGroup", "rbac.authorization.k8s.io", "subjects"},
    {"apiGroup", "", "subjects"},
    {"namespace", "", "subjects"},
    {"pathType", "ImplementationSpecific"},
    {"reclaimPolicy", "Delete"},
    {"volumeBindingMode", "Immediate"},
    {"scope", "Cluster", "parameters"},
    {"scope", "*", "rules"},
    {"failurePolicy", "Fail"},
    {"matchPolicy", "Equivalent"},
    {"timeoutSeconds", "10", "webhooks"},
    {"reinvocationPolicy", "Never"},
    {"port", "443", "service"},
    {"strategy", "None", "conversion"},
    {"attachRequired", "true"},
    {"podInfoOnMount", "false"},
    {"storageCapacity", "false"},
    {"fsGroupPolicy", "ReadWriteOnceWithFSType"},
    {"requiresRepublish", "false"},
    {"seLinuxMount", "false"},
    {"unhealthyPodEvictionPolicy", "IfHealthyBudget"},
    {"globalDefault", "false"},
    {"name", "", "ports"},
});

bool isUnder(std::string_view parent, std::string_view wanted)
{
    if (wanted.starts_with('*'))
        return parent.ends_with(wanted.substr(1));
    return wanted.empty() || parent == wanted;
}

bool isBuiltinDefault(const Value &value, const FieldContext &context, DefaultIs certainty)
{
    return std::ranges::any_of(Defaults, [&](const Default &one) {
        return one.name == context.name && one.value == value.text() &&
               (one.sure || certainty == DefaultIs::Likely) && isUnder(context.parent, one.parent);
    });
}

} // namespace

bool isServerDefault(const Value &value, const FieldContext &context, DefaultIs certainty)
{
    if (context.inMap)
        return context.parent == "labels" && context.depth == 3 &&
               context.name == "kubernetes.io/metadata.name";
    if (isBlank(value, context))
        return true;
    const Value &known = context.cursor.field().defaultValue;
    if (!known.isNull() && sameValue(known, value, context))
        return true;
    if (!context.typed)
        return false;
    switch (value.type()) {
    case Value::Type::Mapping:
        if (value.size() == 0) {
            // A webhook without a selector gets one of everything; a volume without a source is
            // an emptyDir, one with another source is not.
            if (context.name == "namespaceSelector" || context.name == "objectSelector")
                return context.parent == "webhooks" || context.parent == "matchConstraints";
            return context.name == "emptyDir" && certainty == DefaultIs::Likely;
        }
        return std::ranges::all_of(value.entries(), [&](const Value::Entry &entry) {
            return isServerDefault(entry.value, context.child(entry.key.view()), certainty);
        });
    case Value::Type::Sequence:
        return context.name == "finalizers" && context.parent == "spec" && value.size() == 1 &&
               value.items()[0].text() == "kubernetes";
    default:
        return isBuiltinDefault(value, context, certainty);
    }
}

bool isBookkeeping(std::string_view key, const FieldContext &context, bool byArgoCd)
{
    if (context.depth != 3 || (context.parent != "labels" && context.parent != "annotations"))
        return false;
    static constexpr std::array Prefixes{
        "kustomize.toolkit.fluxcd.io/"sv,
        "helm.toolkit.fluxcd.io/"sv,
        "applyset.kubernetes.io/"sv,
        "applyset.k8s.io/"sv,
        "meta.helm.sh/"sv,
        "kapp.k14s.io/"sv,
        "config.k8s.io/owning-"sv,
    };
    if (std::ranges::any_of(Prefixes, [key](std::string_view p) { return key.starts_with(p); }))
        return true;
    if (key == "argocd.argoproj.io/tracking-id" || key == "argocd.argoproj.io/installation-id")
        return true;
    if (key == "app.kubernetes.io/managed-by" && context.parent == "labels")
        return true;
    return byArgoCd && key == "app.kubernetes.io/instance" && context.parent == "labels";
}

} // namespace driftgate
