#pragma once

#include "base/error.h"
#include "cli/terminal.h"
#include "render/finding.h"

#include <vector>

namespace driftgate::cli
{

/// "driftgate-cli: place: text" on the error stream, each line of it.
void say(const Terminal &terminal, const QString &text);
void say(const Terminal &terminal, const Error &error);
/// "driftgate-cli: warning: place: text".
void say(const Terminal &terminal, const Finding &finding);

} // namespace driftgate::cli
