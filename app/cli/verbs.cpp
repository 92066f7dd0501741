#include "cli/verb.h"

namespace driftgate::cli
{

std::vector<Verb> verbs()
{
    return {initVerb(),    statusVerb(), logVerb(),    renderVerb(), diffVerb(),     planVerb(),
            approveVerb(), rejectVerb(), revokeVerb(), syncVerb(),   rollbackVerb(), verifyVerb(),
            compareVerb(), recordVerb(), allowVerb(),  demoVerb()};
}

} // namespace driftgate::cli
