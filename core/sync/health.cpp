#include "sync/health.h"

#include "sync/healthrules.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

using Rule = ObjectHealth (*)(const HealthFacts &);

struct KindRule {
    std::string_view group;
    std::string_view kind;
    Rule rule;
};

constexpr std::array Rules{
    KindRule{"apps", "Deployment", deploymentHealth},
    KindRule{"apps", "StatefulSet", statefulSetHealth},
    KindRule{"apps", "DaemonSet", daemonSetHealth},
    KindRule{"apps", "ReplicaSet", replicaSetHealth},
    // Dumps of old clusters still have them.
    KindRule{"extensions", "Deployment", deploymentHealth},
    KindRule{"extensions", "DaemonSet", daemonSetHealth},
    KindRule{"extensions", "ReplicaSet", replicaSetHealth},
    KindRule{"extensions", "Ingress", ingressHealth},
    KindRule{"", "Pod", podHealth},
    KindRule{"batch", "Job", jobHealth},
    KindRule{"", "Service", serviceHealth},
    KindRule{"networking.k8s.io", "Ingress", ingressHealth},
    KindRule{"", "PersistentVolumeClaim", volumeClaimHealth},
    KindRule{"autoscaling", "HorizontalPodAutoscaler", autoscalerHealth},
    KindRule{"apiregistration.k8s.io", "APIService", apiServiceHealth},
    KindRule{"apiextensions.k8s.io", "CustomResourceDefinition", definitionHealth},
};

QString beingDeleted(const Value &object)
{
    const Value *const finalizers = object.find({"metadata", "finalizers"});
    QStringList names;
    for (const Value &each : finalizers ? finalizers->items() : std::span<const Value>())
        names.push_back(plain(each.text()));
    if (names.isEmpty())
        return SyncText::tr("It is being deleted");
    return SyncText::tr("It is being deleted and waits for its finalizers: %1")
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace

std::string_view healthName(Health health)
{
    switch (health) {
    case Health::Healthy:
        return "healthy";
    case Health::Suspended:
        return "suspended";
    case Health::Progressing:
        return "progressing";
    case Health::Missing:
        return "missing";
    case Health::Degraded:
        return "degraded";
    case Health::Unknown:
        break;
    }
    return "unknown";
}

Health worst(Health one, Health other)
{
    return std::max(one, other);
}

ObjectHealth healthOf(const Object *live)
{
    if (!live)
        return {Health::Missing, SyncText::tr("It is not there")};
    const HealthFacts facts{live->value};
    if (!facts.text({"metadata", "deletionTimestamp"}).empty())
        return progressing(beingDeleted(live->value));
    const auto found = std::ranges::find_if(Rules, [live](const KindRule &rule) {
        return rule.group == live->key.group && rule.kind == live->key.kind;
    });
    if (found != Rules.end())
        return found->rule(facts);
    // Kubernetes' own kinds beside those have none. What it does not define is a custom resource.
    if (builtinScope(live->key.group, live->key.kind) != Scope::Unknown)
        return healthy();
    return customHealth(facts);
}

std::optional<int64_t> HealthFacts::number(std::initializer_list<std::string_view> path) const
{
    const Value *const found = object.find(path);
    return found ? found->toInteger() : std::nullopt;
}

int64_t HealthFacts::count(std::initializer_list<std::string_view> path) const
{
    return number(path).value_or(0);
}

bool HealthFacts::isTrue(std::initializer_list<std::string_view> path) const
{
    const Value *const found = object.find(path);
    return found && found->toBoolean().value_or(false);
}

std::string_view HealthFacts::text(std::initializer_list<std::string_view> path) const
{
    return object.stringAt(path);
}

bool HealthFacts::isStale() const
{
    return count({"metadata", "generation"}) > count({"status", "observedGeneration"});
}

const Value *HealthFacts::condition(std::string_view type) const
{
    const Value *const conditions = object.find({"status", "conditions"});
    if (!conditions)
        return nullptr;
    const auto items = conditions->items();
    const auto found = std::ranges::find_if(
        items, [type](const Value &each) { return each.stringAt({"type"}) == type; });
    return found == items.end() ? nullptr : &*found;
}

std::string_view HealthFacts::conditionStatus(std::string_view type) const
{
    const Value *const found = condition(type);
    return found ? found->stringAt({"status"}) : std::string_view();
}

ObjectHealth healthy()
{
    return {};
}

ObjectHealth progressing(QString message)
{
    return {Health::Progressing, std::move(message)};
}

ObjectHealth degraded(QString message)
{
    return {Health::Degraded, std::move(message)};
}

QString plain(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString wordsOf(const Value &condition)
{
    for (const std::string_view key : {"message", "reason", "type"}) {
        if (const std::string_view text = condition.stringAt({key}); !text.empty())
            return plain(text);
    }
    return {};
}

} // namespace driftgate
