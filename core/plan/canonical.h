#pragma once

#include "plan/plan.h"

#include <string>

namespace driftgate
{

/// The canonical JSON text of a plan (design, section 5): cluster UID, application, engine,
/// renderer, hash of the ignore rules, and every action that does something, sorted by its object
/// and phase, with its verb, the hash of the target object and that of the live fields. The
/// revision is no part of it: a commit that renders to the same plan keeps its approval. A plan
/// that moves a ref has that too; and where others follow the ref, who they are and the revision,
/// since they get all of it.
[[nodiscard]] std::string canonicalText(const Plan &plan);
/// "Deployment.apps shop/web", and the phase of a hook behind it: how the text names an action.
[[nodiscard]] std::string canonicalKeyText(const Action &action);

} // namespace driftgate
