#pragma once

#include "manifest/object.h"
#include "render/inputs.h"

#include <vector>

namespace driftgate
{

/// Finds the source of what kustomize printed, which says nothing about it: the input that
/// declares the same kind under the nearest name (prefixes, suffixes and hashes come and go),
/// or the generator's place in its kustomization. A guess that only serves "open the source".
void guessKustomizeOrigins(std::vector<Object> &objects, const Inputs &inputs,
                           const TreeReader &reader, SourceFactsCache &cache);

/// Finds the template behind each object of `helm template`, which marks them with
/// "# Source: chart/templates/x.yaml".
void findHelmOrigins(std::vector<Object> &objects, std::string_view output, const Inputs &inputs);

/// The facts of one input, through the cache; faults name `path`. Null pointer when it cannot be
/// read at all.
[[nodiscard]] std::shared_ptr<const SourceFacts> factsOf(const std::string &path,
                                                         const BlobId &blob,
                                                         const TreeReader &reader,
                                                         SourceFactsCache &cache);

} // namespace driftgate
