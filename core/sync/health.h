#pragma once

#include "manifest/object.h"

#include <QString>

#include <string_view>

namespace driftgate
{

/// How an object fares, from the best to the worst (semantics.md, section 4).
enum class Health { Healthy, Suspended, Progressing, Missing, Degraded, Unknown };
/// "healthy", …
[[nodiscard]] std::string_view healthName(Health health);

struct ObjectHealth {
    Health health = Health::Healthy;
    QString message; ///< the object's own words or what is waited for; plain text
};

/// From the live object alone. An object of a kind without any health is Healthy; null is Missing.
[[nodiscard]] ObjectHealth healthOf(const Object *live);
[[nodiscard]] Health worst(Health one, Health other);

} // namespace driftgate
