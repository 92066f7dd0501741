#pragma once

#include "sync/syncrun.h"

namespace driftgate
{

/// Carries one action out, whatever its verb: applies, deletes and applies, deletes, or makes a
/// hook's object. Errors: the cluster's, and Conflict for what the plan did not foresee; but where
/// nothing is to be done, conflicts are an answer: the object stays no member of the set.
[[nodiscard]] QCoro::Task<Result<ApplyOutcome>> carriedOut(const RunPtr &run, size_t index);

/// ".spec.replicas of kubectl-edit, …": at most three.
[[nodiscard]] QString fieldsText(const std::vector<FieldConflict> &conflicts);

} // namespace driftgate
