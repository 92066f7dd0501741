#pragma once

#include "base/result.h"
#include "manifest/value.h"
#include "render/finding.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftgate
{

/// What a Flux Kustomization adds to the manifests of its path. Fields and their meaning:
/// kustomize-controller's api/v1/kustomization_types.go; how they are applied:
/// github.com/fluxcd/pkg/kustomize, kustomize_generator.go and kustomize_varsub.go.
struct FluxKustomization {
    struct Component {
        std::string path; ///< relative to the Kustomization's path
        int line = 0;
    };
    /// A ConfigMap or Secret with variables, in the Kustomization's own namespace.
    struct Reference {
        std::string kind;
        std::string name;
        bool isOptional = false;
        int line = 0;
    };
    std::string ns; ///< its own; "" when the manifest does not say
    int line = 0;
    Value spec; ///< a mapping with the fields that decide the render, nothing else
    std::vector<Component> components;
    bool ignoreMissingComponents = false;
    std::vector<std::pair<std::string, std::string>> labels; ///< commonMetadata
    std::vector<std::pair<std::string, std::string>> annotations;
    std::map<std::string, std::string> substitute; ///< postBuild, inline
    std::vector<Reference> substituteFrom;         ///< later ones win
    bool substituteAlways = false; ///< also when there is no variable at all (substituteStrategy)
    std::vector<Finding> findings; ///< fields that are not followed
};

/// The Kustomization of that name in a file's text; none when it is not there. Errors (Invalid,
/// Limit): the file cannot be read, or holds two of that name.
[[nodiscard]] Result<std::optional<FluxKustomization>>
readFluxKustomization(std::string_view text, const std::string &file, std::string_view name);

/// A kustomization file's text as Flux changes it: the target namespace, prefix and suffix in
/// place of its own; patches, images and components (those in `components`) added. Errors: as
/// readKustomization.
[[nodiscard]] Result<std::string> withFluxFields(std::string_view text, std::string_view file,
                                                 const FluxKustomization &flux,
                                                 const std::vector<std::string> &components);

/// The kustomization that Flux makes of a folder that has none.
[[nodiscard]] std::string generatedKustomization(const std::vector<std::string> &resources);

} // namespace driftgate
