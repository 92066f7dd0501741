#pragma once

#include "render/fluxkustomization.h"
#include "render/kustomizewalk.h"

#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// The Flux Kustomization that the options name, at this revision. Where it cannot be read, that
/// is told as what is left out and the path is rendered without it; none also when none is named.
[[nodiscard]] std::optional<FluxKustomization>
fluxKustomizationOf(const TreeReader &reader, const FluxReference &reference, Inputs &inputs);

/// The inputs of a path that Flux applies: its kustomization changed by the Kustomization's
/// fields, or one made of all its manifests, and the variables for what is built.
class FluxWalk : public KustomizeWalk
{
public:
    using KustomizeWalk::KustomizeWalk;
    [[nodiscard]] Status walk(const std::string &root, const FluxKustomization &flux);

private:
    [[nodiscard]] Result<std::string> generated(const Found &folder);
    [[nodiscard]] Status scan(const std::string &path, const TreeId &tree,
                              std::vector<std::string> &resources);
    [[nodiscard]] Result<bool> isKustomization(const std::string &path, const TreeId &tree) const;
    [[nodiscard]] Result<std::vector<std::string>> addComponents(const Found &folder,
                                                                 const FluxKustomization &flux);
    [[nodiscard]] Status addVariables(const FluxKustomization &flux);
    [[nodiscard]] Status addReferenced(const FluxKustomization &flux,
                                       const FluxKustomization::Reference &reference);
    void leaveOut(QString text, Place place);
    [[nodiscard]] Place placeAt(int line, std::string field = {}) const;
};

} // namespace driftgate
