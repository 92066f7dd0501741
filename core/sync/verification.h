#pragma once

#include "compare/compare.h"
#include "plan/plan.h"

#include <QString>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// Live, read again after a sync, against what was to be (design, section 6).
enum class VerificationState {
    Matched,
    Deviated, ///< `deviations` tells where
    Unknown,  ///< not all of the target could be rendered, or of live be read
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

/// Pure computing. `after` compares live, read again, with the plan's target. `gap`: a sentence,
/// why not all of the two could be rendered or read; empty: it could. `only`: these objects alone,
/// where no others were synced; empty: all. What deviates is told whatever could not be; hooks have
/// no state to be held against.
[[nodiscard]] Verification verify(const Plan &plan, const Comparison &after, const QString &gap,
                                  const std::set<ObjectKey> &only = {});

} // namespace driftgate
