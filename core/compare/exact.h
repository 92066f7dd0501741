#pragma once

#include "compare/dryrun.h"
#include "compare/fieldwalk.h"

#include <vector>

namespace driftgate
{

/// What an apply would change of one live object, as the server itself said.
struct ExactFields {
    std::vector<FieldWalk::Found> found; ///< point into the values given
    std::vector<FieldPath> byServer;     ///< ObjectComparison::byServer
};

/// Holds live against what the server would store. A field of the prediction that the applying
/// manager does not own, nor anything in it, is the server's doing (a webhook, a default) and no
/// difference of ours; what live has and the prediction lacks always is. All states normalized;
/// `stored` is the prediction with its managedFields. `base` may be null.
/// Source: semantics.md, section 1; gitops-engine `pkg/diff/diff.go`, removeWebhookMutation.
[[nodiscard]] ExactFields exactFields(const Value &live, const Value &predicted, const Value *base,
                                      const Value &stored, const DryRunAnswer &answer,
                                      const Schema::Cursor &cursor);

} // namespace driftgate
