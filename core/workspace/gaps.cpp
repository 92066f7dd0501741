#include "workspace/gaps.h"

namespace driftgate
{

std::vector<Error> gapsOf(const ApplicationState &state)
{
    std::vector<Error> out;
    for (const Finding &finding : state.findings) {
        if (finding.severity == Severity::Error)
            out.emplace_back(ErrorCode::Invalid, finding.text, finding.place);
    }
    return out;
}

} // namespace driftgate
