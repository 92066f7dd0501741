// Kinds that run no pods.
#include "manifest/json.h"
#include "sync/healthrules.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

bool hasAddress(const HealthFacts &facts)
{
    const Value *const found = facts.object.find({"status", "loadBalancer", "ingress"});
    return found && found->size() > 0;
}

ObjectHealth waitsForAddress()
{
    return progressing(SyncText::tr("It waits for the address of a load balancer"));
}

/// Source: gitops-engine `pkg/health/health_hpa.go`.
bool isScalingFailure(std::string_view type, std::string_view reason)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> Failures{{
        {"AbleToScale", "FailedGetScale"},
        {"AbleToScale", "FailedUpdateScale"},
        {"ScalingActive", "FailedGetResourceMetric"},
        {"ScalingActive", "FailedGetPodsMetric"},
        {"ScalingActive", "FailedGetObjectMetric"},
        {"ScalingActive", "FailedGetExternalMetric"},
        {"ScalingActive", "InvalidSelector"},
        {"ScalingActive", "InvalidMetricSourceType"},
    }};
    return std::ranges::find(Failures, std::pair(type, reason)) != Failures.end();
}

/// autoscaling/v1 has no conditions; the server keeps them in an annotation.
Value autoscalerConditions(const HealthFacts &facts)
{
    if (const Value *const found = facts.object.find({"status", "conditions"}))
        return *found;
    const std::string_view text =
        facts.text({"metadata", "annotations", "autoscaling.alpha.kubernetes.io/conditions"});
    if (text.empty())
        return Value::sequence();
    return readJson(text, {}).value_or(Value::sequence());
}

} // namespace

ObjectHealth serviceHealth(const HealthFacts &facts)
{
    if (facts.text({"spec", "type"}) == "LoadBalancer" && !hasAddress(facts))
        return waitsForAddress();
    return healthy();
}

ObjectHealth ingressHealth(const HealthFacts &facts)
{
    return hasAddress(facts) ? healthy() : waitsForAddress();
}

ObjectHealth volumeClaimHealth(const HealthFacts &facts)
{
    const std::string_view phase = facts.text({"status", "phase"});
    if (phase == "Bound")
        return healthy();
    if (phase == "Pending" || phase.empty())
        return progressing(SyncText::tr("It waits for a volume"));
    if (phase == "Lost")
        return degraded(SyncText::tr("Its volume is lost"));
    return {Health::Unknown, SyncText::tr("The claim's phase is “%1”").arg(plain(phase))};
}

ObjectHealth autoscalerHealth(const HealthFacts &facts)
{
    const Value conditions = autoscalerConditions(facts);
    for (const Value &each : conditions.items()) {
        if (isScalingFailure(each.stringAt({"type"}), each.stringAt({"reason"})))
            return degraded(wordsOf(each));
    }
    for (const Value &each : conditions.items()) {
        const std::string_view type = each.stringAt({"type"});
        if ((type == "AbleToScale" || type == "ScalingLimited") &&
            each.stringAt({"status"}) == "True")
            return healthy();
    }
    return progressing(SyncText::tr("The autoscaler has not looked at it yet"));
}

ObjectHealth apiServiceHealth(const HealthFacts &facts)
{
    const Value *const available = facts.condition("Available");
    if (available && available->stringAt({"status"}) == "True")
        return healthy();
    return progressing(available ? wordsOf(*available)
                                 : SyncText::tr("Whether it is available is not known yet"));
}

ObjectHealth definitionHealth(const HealthFacts &facts)
{
    if (facts.conditionStatus("Terminating") == "True")
        return progressing(wordsOf(*facts.condition("Terminating")));
    if (facts.conditionStatus("NamesAccepted") == "False")
        return degraded(wordsOf(*facts.condition("NamesAccepted")));
    if (facts.conditionStatus("NonStructuralSchema") == "True")
        return degraded(wordsOf(*facts.condition("NonStructuralSchema")));
    if (facts.conditionStatus("Established") == "True")
        return healthy();
    return progressing(SyncText::tr("The new kind is not served yet"));
}

/// Source: kstatus' generic rules (cli-utils `pkg/kstatus/status/generic.go`).
ObjectHealth customHealth(const HealthFacts &facts)
{
    const auto observed = facts.number({"status", "observedGeneration"});
    const auto generation = facts.number({"metadata", "generation"});
    if (observed && generation && *observed != *generation)
        return progressing(SyncText::tr("Its controller has not seen the newest version yet"));
    if (facts.conditionStatus("Stalled") == "True")
        return degraded(wordsOf(*facts.condition("Stalled")));
    if (facts.conditionStatus("Reconciling") == "True")
        return progressing(wordsOf(*facts.condition("Reconciling")));
    const Value *const ready = facts.condition("Ready");
    if (ready && ready->stringAt({"status"}) != "True")
        return progressing(wordsOf(*ready));
    return healthy();
}

} // namespace driftgate
