#pragma once

#include "compare/context.h"

#include <cstddef>
#include <vector>

namespace driftgate
{

/// Whether two scalars mean the same to a server: quantities by value, metav1.Duration by
/// length, numbers by value, IntOrString by type too, everything else by type and text. What is
/// encrypted with SOPS cannot be told apart and counts as the same.
[[nodiscard]] bool sameScalar(const Value &a, const Value &b, const FieldContext &context);

/// Whether live holds everything that is desired (semantics.md, section 1, offline tier). Either
/// may be missing. Whatever live has more does not count, unless `context.strict` (then only
/// what the server fills in does not count) or `context.exact` (then everything counts).
/// `more`: set to true when live has more than desired and that did not count.
[[nodiscard]] bool covers(const Value *desired, const Value *live, const FieldContext &context,
                          bool *more = nullptr);

/// The same to the letter of the schema: covers() with `exact`.
[[nodiscard]] bool sameValue(const Value &a, const Value &b, const FieldContext &context);

/// Whether the lists hold the same entries in another order.
[[nodiscard]] bool isReordered(const Value &a, const Value &b, const FieldContext &context);

/// Pairs each entry of `desired` with an entry of `live` that covers it, each at most once:
/// places in live, or -1. For lists whose order means nothing.
[[nodiscard]] std::vector<ptrdiff_t> pairUnordered(const Value &desired, const Value &live,
                                                   const FieldContext &context);

/// Lists of Kubernetes' own kinds that are atomic, but reordered by the server or a controller:
/// Endpoints' subsets and what is in them, an HPA's metrics (semantics.md, section 2).
[[nodiscard]] bool isUnorderedList(const FieldContext &context);

} // namespace driftgate
