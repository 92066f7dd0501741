#include "workspace/connecting.h"

namespace driftgate
{

std::filesystem::path allowedProgramsFile(const Environment &environment)
{
    return environment.dataDir / "allowed-programs";
}

ConnectionSettings connectionSettings(const Environment &environment)
{
    return {.clock = environment.clock,
            .runner = environment.runner,
            .permissions = std::make_shared<ExecPermissions>(allowedProgramsFile(environment))};
}

} // namespace driftgate
