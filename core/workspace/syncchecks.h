#pragma once

#include "workspace/syncing.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// What stands against a sync by the policy, a sentence each; and where somebody approved another
/// plan of the same application and cluster before that was not carried out, what moved since then.
/// Empty: it is allowed.
[[nodiscard]] std::vector<QString> whyDenied(const ReviewedPlan &reviewed);

/// Which approvals of a decision's plan do not count and why not, a sentence each.
[[nodiscard]] std::vector<QString> whyUncounted(const Decision &decision);

/// Objects that cannot be undone and whose names were not typed. `only` as in SyncOrder.
[[nodiscard]] std::vector<ObjectKey> unnamed(const Plan &plan, const std::set<ObjectKey> &named,
                                             const std::set<ObjectKey> &only);

/// Errors: Invalid, with all objects that are unnamed().
[[nodiscard]] Status checkNamed(const Plan &plan, const std::set<ObjectKey> &named,
                                const std::set<ObjectKey> &only);

/// The canonical text of a plan by its digest, or its first digits: as given, else as a vote of the
/// ledger keeps it. "" when neither has that digest.
[[nodiscard]] std::string canonicalOf(std::string_view digest, const std::string &given,
                                      const LedgerView &ledger);

/// Whether a digest, or its first digits (8 at least) as a person copies them, is a plan's.
[[nodiscard]] bool isDigestOf(std::string_view written, const Plan &plan);
/// The error of a plan that is not the one of that digest any more: Conflict, naming what moved.
/// `canonical`: of the plan that was looked at, where the caller has it.
[[nodiscard]] Error movedError(std::string_view digest, const ReviewedPlan &reviewed,
                               const std::string &canonical = {});

/// What a sync order asks for that must not be done, in the order in which a person wants to hear
/// it: see syncApplication().
[[nodiscard]] Status checkOrder(const SyncOrder &order, const ReviewedPlan &reviewed);

/// One error of several sentences, a line each.
[[nodiscard]] Error errorOf(ErrorCode code, const QString &first,
                            const std::vector<QString> &sentences);

} // namespace driftgate
