#include "plan/planfinding.h"

namespace driftgate
{

std::string_view riskName(Risk risk)
{
    switch (risk) {
    case Risk::Prunes:
        return "prunes";
    case Risk::Replaces:
        return "replaces";
    case Risk::OverwritesDrift:
        return "overwrites-drift";
    case Risk::Conflicts:
        return "conflicts";
    case Risk::WidensAccess:
        return "widens-access";
    case Risk::GainsPrivilege:
        return "gains-privilege";
    case Risk::ChangesSecret:
        return "changes-secret";
    case Risk::ScalesToZero:
        return "scales-to-zero";
    case Risk::BlockedByBudget:
        return "blocked-by-budget";
    case Risk::ImageBackwards:
        return "image-backwards";
    case Risk::MutableTag:
        return "mutable-tag";
    case Risk::RemovesCrdVersion:
        return "removes-crd-version";
    case Risk::ChangesSelector:
        return "changes-selector";
    case Risk::OutsideNamespace:
        return "outside-namespace";
    case Risk::Refused:
        return "refused";
    case Risk::Encrypted:
        return "encrypted";
    case Risk::NotPermitted:
        return "not-permitted";
    case Risk::Suspended:
        return "suspended";
    case Risk::ForeignOwned:
        return "foreign-owned";
    case Risk::Incomplete:
        return "incomplete";
    case Risk::PolicyChanged:
        return "policy-changed";
    case Risk::Unfinished:
        return "unfinished";
    case Risk::LosesData:
        return "loses-data";
    case Risk::MovesRef:
        break;
    }
    return "moves-ref";
}

} // namespace driftgate
