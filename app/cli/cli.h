#pragma once

#include "cli/terminal.h"
#include "workspace/workspace.h"

#include <QStringList>

namespace driftgate::cli
{

/// What the command line is made of; given by main() and the tests.
struct CliContext {
    Terminal terminal;
    Environment environment;
    std::string directory = "."; ///< where relative paths begin and the workspace is looked for
};

/// Exit statuses, as diff(1) has them.
enum ExitStatus { Same = 0, Different = 1, Trouble = 2 };

/// Runs one command line, the program's own name not among its arguments. Needs a
/// QCoreApplication; runs its event loop where something has to be waited for.
[[nodiscard]] int runCli(const QStringList &arguments, const CliContext &context);

} // namespace driftgate::cli
