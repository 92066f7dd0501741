#pragma once

#include "compare/rules.h"
#include "workspace/fieldreader.h"

#include <optional>

namespace driftgate
{

/// One entry of an `ignore` list; nothing when it is unusable. Faults are collected.
[[nodiscard]] std::optional<IgnoreRule> readIgnoreRule(const Value &value, const std::string &field,
                                                       FaultList &faults);

} // namespace driftgate
