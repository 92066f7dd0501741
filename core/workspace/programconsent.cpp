#include "workspace/programconsent.h"

#include "workspace/connecting.h"
#include "workspace/contextcluster.h"

namespace driftgate
{

std::optional<ExecCommand> programToAllow(const Environment &environment,
                                          const std::string &context)
{
    const auto connections =
        environment.connections ? environment.connections : connectionsFor(environment);
    Result<std::optional<ExecCommand>> command =
        connections->plugin(connections->readKubeconfig(), context);
    if (!command || !*command ||
        ExecPermissions(allowedProgramsFile(environment)).isAllowed(**command))
        return std::nullopt;
    return *std::move(command);
}

Status allowProgram(const Environment &environment, const ExecCommand &command)
{
    return ExecPermissions(allowedProgramsFile(environment)).allow(command);
}

} // namespace driftgate
