#pragma once

#include "base/process.h"
#include "render/inputs.h"
#include "render/layout.h"
#include "render/tools.h"

namespace driftgate
{

/// Turns a tool's failure into one error: what is known natively to be in the way comes first
/// and with its place, then the tool's own words, all of them. Paths of the temporary folder
/// become paths of the repository; values that a Secret of the inputs holds are masked.
[[nodiscard]] Error toolError(const Tool &tool, const ProcessOutcome &outcome,
                              const WorkFolder &folder, const Inputs &inputs,
                              const TreeReader &reader, SourceFactsCache &facts);

/// What a tool said, with the paths of the temporary folder made relative to the repository.
[[nodiscard]] std::string withRepositoryPaths(std::string_view said, const WorkFolder &folder);

/// Masks what must not be shown: the values of Secrets, and the scalars that a YAML reader
/// quotes when it cannot convert them.
[[nodiscard]] std::string withoutSecrets(std::string said, const Inputs &inputs,
                                         const TreeReader &reader);

/// The most telling part of kustomize's chain of causes: what went wrong in the innermost
/// kustomization. The whole text when there is no such part.
[[nodiscard]] std::string_view innermostCause(std::string_view said);

} // namespace driftgate
