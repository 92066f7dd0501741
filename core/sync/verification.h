#pragma once

#include "compare/compare.h"
#include "plan/plan.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// Live, read again after a sync, against what was to be (design, section 6).
enum class VerificationState {
    Matched,
    Deviated, ///< `deviations` tells where
    Unknown,  ///< live could not be read in full
};
/// "matched", "deviated", "unknown".
[[nodiscard]] std::string_view verificationStateName(VerificationState state);

struct Deviation {
    ObjectKey object;
    std::vector<std::string> fields; ///< as differingFields() names them; empty: missing or extra
    QString text;                    ///< a sentence
};

struct Verification {
    VerificationState state = VerificationState::Unknown;
    std::vector<Deviation> deviations;
    QString text; ///< why it is unknown
};

/// Pure computing. `after` compares live, read again, with the plan's target.
[[nodiscard]] Verification verify(const Plan &plan, const Comparison &after, bool isComplete);

} // namespace driftgate
