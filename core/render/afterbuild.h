#pragma once

#include "render/inputs.h"

namespace driftgate
{

/// Replaces the variables in what kustomize printed, object by object, as kustomize-controller
/// does; objects marked `kustomize.toolkit.fluxcd.io/substitute: disabled` stay as they are.
/// Errors (Invalid): a variable that cannot be replaced, with the object and the Kustomization.
[[nodiscard]] Result<Substituted> substituteInDocuments(std::string_view output,
                                                        const Inputs::AfterBuild &after);

/// Sets the labels and annotations that Flux gives all objects, over their own.
void addCommonMetadata(std::vector<Object> &objects, const Inputs::AfterBuild &after);

} // namespace driftgate
