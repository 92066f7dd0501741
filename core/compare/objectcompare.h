#pragma once

#include "compare/compare.h"
#include "compare/controlled.h"
#include "compare/pairing.h"
#include "compare/shown.h"

#include <memory>
#include <optional>

namespace driftgate
{

/// What the comparison of every object of one application shares.
struct ObjectCompareSettings {
    const CompareInput &input;
    std::shared_ptr<const Schema> schema;
    const ControlledFields &controlled;
    const ShownValues &shown;
    bool baseKnown = false;
    /// Two states of equal rank (comparePair): everything counts, and the cause is given.
    std::optional<Cause> pairCause;
};

/// Compares one object. No value when it is none of the application's: a live object that no
/// target names and nothing says to be extra.
[[nodiscard]] std::optional<ObjectComparison> compareObject(const ObjectTriple &triple,
                                                            const ObjectCompareSettings &settings);

} // namespace driftgate
