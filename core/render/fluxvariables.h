#pragma once

#include "render/fluxkustomization.h"
#include "render/treereader.h"

namespace driftgate
{

/// A ConfigMap or Secret that gives variables, as the repository has it.
struct FoundVariables {
    std::vector<std::string> files; ///< that hold it; none: it is not there; several: who knows
    bool isEncrypted = false;       ///< by SOPS
    std::map<std::string, std::string> values; ///< of the one that was found, without line breaks
};

/// Looks for the object as near to the Kustomization as can be: in its folder and all below, then
/// in each folder above; the first that has it counts. Bounded: beyond a thousand files nothing is
/// found. Errors: as TreeReader.
[[nodiscard]] Result<FoundVariables> findVariables(const TreeReader &reader,
                                                   const std::string &folder, const std::string &ns,
                                                   const FluxKustomization::Reference &reference);

} // namespace driftgate
