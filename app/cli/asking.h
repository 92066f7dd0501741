#pragma once

#include "cli/terminal.h"

#include <QString>

#include <optional>
#include <string>

namespace driftgate::cli
{

/// Whether there is a person to ask.
[[nodiscard]] bool canAsk(const Terminal &terminal);
/// Asks on the error stream; true for yes, in English or the person's language.
[[nodiscard]] bool agrees(const Terminal &terminal, const QString &question);
/// One line that the person types, without the spaces around it; no value at the end of input.
[[nodiscard]] std::optional<std::string> typed(const Terminal &terminal, const QString &question);

} // namespace driftgate::cli
