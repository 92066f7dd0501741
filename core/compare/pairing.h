#pragma once

#include "compare/compare.h"
#include "manifest/schema.h"

#include <map>
#include <vector>

namespace driftgate
{

/// One object in the states that have it. Pointers into the input.
struct ObjectTriple {
    ObjectKey key; ///< canonical, with the namespace it really lies in
    const Object *base = nullptr;
    const Object *target = nullptr;
    const Object *live = nullptr;
    bool scopeUnknown = false;  ///< and no other state told
    bool isInventoried = false; ///< of one that is live alone: CompareInput::inventory has it
};

struct Pairing {
    std::vector<ObjectTriple> triples; ///< without order
    std::vector<Finding> findings;
};

/// Brings the states of each object together by identity (semantics.md, section 2): the version
/// is no part of it, `extensions` twins are one, the namespace of cluster-scoped kinds does not
/// count and that of namespaced ones defaults to the application's. Where the scope is not known
/// both keys are tried; where no namespace is known at all, the one live object of that name.
/// Objects whose names are generated stand alone, each with a key without a name, in the target's
/// order. Live objects that nothing of the input says to be the application's are left out
/// (ExtraPolicy), but for those in owned namespaces, where their makers tell.
[[nodiscard]] Pairing pairObjects(const CompareInput &input, const Schema &schema);

} // namespace driftgate
