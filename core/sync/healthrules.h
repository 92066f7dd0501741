#pragma once

#include "sync/health.h"
#include "sync/text.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace driftgate
{

/// A live object as the rules of its kind's health ask it. Source: semantics.md, section 4.
struct HealthFacts {
    const Value &object;

    [[nodiscard]] std::optional<int64_t> number(std::initializer_list<std::string_view> path) const;
    /// The same; 0 where it is not there, as Kubernetes leaves zeros out.
    [[nodiscard]] int64_t count(std::initializer_list<std::string_view> path) const;
    [[nodiscard]] bool isTrue(std::initializer_list<std::string_view> path) const;
    [[nodiscard]] std::string_view text(std::initializer_list<std::string_view> path) const;
    /// The controller has not yet looked at the newest spec.
    [[nodiscard]] bool isStale() const;
    /// An entry of `status.conditions`; null pointer when there is none.
    [[nodiscard]] const Value *condition(std::string_view type) const;
    /// "True", "False", "Unknown"; "" when there is no such condition.
    [[nodiscard]] std::string_view conditionStatus(std::string_view type) const;
};

[[nodiscard]] ObjectHealth healthy();
[[nodiscard]] ObjectHealth progressing(QString message);
[[nodiscard]] ObjectHealth degraded(QString message);
/// The condition's message, else its reason, else its type.
[[nodiscard]] QString wordsOf(const Value &condition);
[[nodiscard]] QString plain(std::string_view text);

// One for each kind that has a health of its own.
[[nodiscard]] ObjectHealth deploymentHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth statefulSetHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth daemonSetHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth replicaSetHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth podHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth jobHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth serviceHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth ingressHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth volumeClaimHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth autoscalerHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth apiServiceHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth definitionHealth(const HealthFacts &facts);
[[nodiscard]] ObjectHealth customHealth(const HealthFacts &facts);

} // namespace driftgate
