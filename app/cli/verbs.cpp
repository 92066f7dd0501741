#include "cli/verb.h"

namespace driftgate::cli
{

std::vector<Verb> verbs()
{
    return {initVerb(), statusVerb(),  logVerb(),    renderVerb(), diffVerb(),
            planVerb(), compareVerb(), recordVerb(), allowVerb(),  demoVerb()};
}

} // namespace driftgate::cli
