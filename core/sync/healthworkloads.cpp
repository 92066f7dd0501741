// Workloads: what runs pods.
#include "sync/healthrules.h"

namespace driftgate
{

namespace
{

QString of(int64_t have, int64_t want)
{
    return QStringLiteral("%1/%2").arg(have).arg(want);
}

ObjectHealth stale()
{
    return progressing(SyncText::tr("Its controller has not seen the newest version yet"));
}

/// Source: gitops-engine `pkg/health/health_pod.go`, after kubectl's list of common failures.
bool isFailure(std::string_view reason)
{
    return reason.starts_with("Err") || reason.ends_with("Error") || reason.ends_with("BackOff");
}

template<class Call>
void eachContainer(const Value &pod, std::initializer_list<std::string_view> lists, Call call)
{
    for (const std::string_view list : lists) {
        const Value *const statuses = pod.find({"status", list});
        for (const Value &each : statuses ? statuses->items() : std::span<const Value>())
            call(each);
    }
}

QString whyFailed(const HealthFacts &facts)
{
    if (const std::string_view message = facts.text({"status", "message"}); !message.empty())
        return plain(message);
    QString out;
    eachContainer(facts.object, {"initContainerStatuses", "containerStatuses"},
                  [&out](const Value &container) {
                      const Value *const ended = container.find({"state", "terminated"});
                      if (!out.isEmpty() || !ended)
                          return;
                      const Value *const code = ended->find("exitCode");
                      if (const auto message = ended->stringAt({"message"}); !message.empty())
                          out = plain(message);
                      else if (ended->stringAt({"reason"}) == "OOMKilled")
                          out = plain(ended->stringAt({"reason"}));
                      else if (code && code->toInteger().value_or(0) != 0)
                          out = SyncText::tr("The container %1 ended with status %2")
                                    .arg(plain(container.stringAt({"name"})), plain(code->text()));
                  });
    return out.isEmpty() ? SyncText::tr("The pod failed") : out;
}

/// A container that cannot start, or keeps ending; no value when there is none.
std::optional<ObjectHealth> stuckContainer(const HealthFacts &facts)
{
    std::optional<ObjectHealth> out;
    eachContainer(facts.object, {"initContainerStatuses", "containerStatuses"},
                  [&out](const Value &each) {
                      const Value *const waiting = each.find({"state", "waiting"});
                      if (!out && waiting && isFailure(waiting->stringAt({"reason"})))
                          out = degraded(plain(each.stringAt({"name"})) + QStringLiteral(": ") +
                                         wordsOf(*waiting));
                  });
    return out;
}

bool hasTerminatedBefore(const HealthFacts &facts)
{
    bool out = false;
    eachContainer(facts.object, {"containerStatuses"}, [&out](const Value &each) {
        out = out || each.find({"lastState", "terminated"});
    });
    return out;
}

} // namespace

ObjectHealth deploymentHealth(const HealthFacts &facts)
{
    if (facts.isTrue({"spec", "paused"}))
        return {Health::Suspended, SyncText::tr("It is paused")};
    if (facts.isStale())
        return stale();
    const Value *const progress = facts.condition("Progressing");
    if (progress && progress->stringAt({"reason"}) == "ProgressDeadlineExceeded")
        return degraded(wordsOf(*progress));
    const auto wanted = facts.number({"spec", "replicas"});
    const int64_t updated = facts.count({"status", "updatedReplicas"});
    const int64_t all = facts.count({"status", "replicas"});
    const int64_t available = facts.count({"status", "availableReplicas"});
    if (wanted && updated < *wanted)
        return progressing(SyncText::tr("%1 replicas are updated").arg(of(updated, *wanted)));
    if (all > updated)
        return progressing(SyncText::tr("%n old replica(s) wait to end", nullptr,
                                        static_cast<int>(all - updated)));
    if (available < updated)
        return progressing(SyncText::tr("%1 replicas are available").arg(of(available, updated)));
    return healthy();
}

ObjectHealth statefulSetHealth(const HealthFacts &facts)
{
    if (facts.count({"status", "observedGeneration"}) == 0 || facts.isStale())
        return stale();
    const auto wanted = facts.number({"spec", "replicas"});
    const int64_t ready = facts.count({"status", "readyReplicas"});
    if (wanted && ready < *wanted)
        return progressing(SyncText::tr("%1 replicas are ready").arg(of(ready, *wanted)));
    const std::string_view type = facts.text({"spec", "updateStrategy", "type"});
    if (type == "OnDelete")
        return healthy();
    const auto partition = facts.number({"spec", "updateStrategy", "rollingUpdate", "partition"});
    if (wanted && partition) {
        const int64_t updated = facts.count({"status", "updatedReplicas"});
        if (updated < *wanted - *partition)
            return progressing(SyncText::tr("%1 replicas of the partition are updated")
                                   .arg(of(updated, *wanted - *partition)));
        // Those before the partition keep the former revision on purpose.
        if (*partition > 0)
            return healthy();
    }
    if (facts.text({"status", "updateRevision"}) != facts.text({"status", "currentRevision"}))
        return progressing(SyncText::tr("Replicas of the former revision wait to be updated"));
    return healthy();
}

ObjectHealth daemonSetHealth(const HealthFacts &facts)
{
    if (facts.isStale())
        return stale();
    if (facts.text({"spec", "updateStrategy", "type"}) == "OnDelete")
        return healthy();
    const int64_t wanted = facts.count({"status", "desiredNumberScheduled"});
    const int64_t updated = facts.count({"status", "updatedNumberScheduled"});
    const int64_t available = facts.count({"status", "numberAvailable"});
    if (updated < wanted)
        return progressing(SyncText::tr("%1 pods are updated").arg(of(updated, wanted)));
    if (available < wanted)
        return progressing(SyncText::tr("%1 pods are available").arg(of(available, wanted)));
    return healthy();
}

ObjectHealth replicaSetHealth(const HealthFacts &facts)
{
    if (facts.isStale())
        return stale();
    const Value *const failure = facts.condition("ReplicaFailure");
    if (failure && failure->stringAt({"status"}) == "True")
        return degraded(wordsOf(*failure));
    const auto wanted = facts.number({"spec", "replicas"});
    const int64_t available = facts.count({"status", "availableReplicas"});
    if (wanted && available < *wanted)
        return progressing(SyncText::tr("%1 replicas are available").arg(of(available, *wanted)));
    return healthy();
}

ObjectHealth podHealth(const HealthFacts &facts)
{
    const std::string_view policy = facts.text({"spec", "restartPolicy"});
    const bool runsForever = policy.empty() || policy == "Always";
    // Others may fail and be tried again: that is what their policy is for.
    if (runsForever) {
        if (auto stuck = stuckContainer(facts))
            return *std::move(stuck);
    }
    const std::string_view phase = facts.text({"status", "phase"});
    if (phase == "Succeeded")
        return healthy();
    if (phase == "Failed")
        return degraded(whyFailed(facts));
    if (phase == "Pending" || phase.empty())
        return progressing(SyncText::tr("The pod has not started"));
    if (phase != "Running")
        return {Health::Unknown, SyncText::tr("The pod's phase is “%1”").arg(plain(phase))};
    if (!runsForever)
        return progressing(SyncText::tr("The pod is running"));
    if (facts.conditionStatus("Ready") == "True")
        return healthy();
    if (hasTerminatedBefore(facts))
        return degraded(SyncText::tr("A container ended, and the pod is not ready again"));
    return progressing(SyncText::tr("The pod is not ready"));
}

ObjectHealth jobHealth(const HealthFacts &facts)
{
    if (facts.conditionStatus("Failed") == "True")
        return degraded(wordsOf(*facts.condition("Failed")));
    if (facts.conditionStatus("Complete") == "True")
        return healthy();
    if (facts.conditionStatus("Suspended") == "True" || facts.isTrue({"spec", "suspend"}))
        return {Health::Suspended, SyncText::tr("It is suspended")};
    return progressing(SyncText::tr("The job is running"));
}

} // namespace driftgate
