#pragma once

#include "plan/rights.h"
#include "workspace/planning.h"

#include <QCoroTask>

#include <memory>
#include <string>
#include <vector>

namespace driftgate
{

/// Which of these rights the person lacks for sure, each with just the objects that it is lacked
/// for. Some tens of requests, however many objects there are:
/// - A role may name objects. Of a right that is denied for any name, the first objects are asked
///   for by theirs; where all of them are denied, so are the others.
/// - With many namespaces, what is allowed in all of them needs no more asking, and what is denied
///   in each of the first few is taken for denied in the others. Else each of them is asked for.
///
/// Errors: Cluster::mayI's.
[[nodiscard]] QCoro::Task<Result<std::vector<NeededRight>>>
missingRights(std::shared_ptr<Cluster> cluster, std::vector<NeededRight> rights,
              CancelToken cancel);

/// The plan with what the person may not do of it (withRights). Asks for nothing where Driftgate
/// itself does not write to the cluster. `ns`: of the application, where the engine keeps its own
/// objects. Errors: Cancelled.
[[nodiscard]] QCoro::Task<Result<std::shared_ptr<const Plan>>>
withPermissions(std::shared_ptr<Cluster> cluster, PlannedState planned, std::string ns,
                CancelToken cancel);

} // namespace driftgate
