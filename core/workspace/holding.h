#pragma once

#include "base/revision.h"
#include "cluster/cluster.h"
#include "cluster/deployed.h"
#include "workspace/syncing.h"

#include <QCoroTask>

#include <memory>
#include <optional>

namespace driftgate
{

/// Marks an ApplySet's parent as held at a revision, or takes the mark away: annotation
/// `driftgate.dev/held`, by a field manager of its own, so that whoever writes the rest of the
/// parent neither loses nor owns it. Errors: Cluster::apply's.
[[nodiscard]] QCoro::Task<Status> markHeld(std::shared_ptr<Cluster> cluster, ObjectKey parent,
                                           std::optional<Revision> revision, CancelToken cancel);

/// A rollback leaves the application held, any other sync of the whole ends that. `before`: what
/// was deployed when it was planned. What goes wrong is a note in the report.
[[nodiscard]] QCoro::Task<> holdAfter(std::shared_ptr<Workspace> workspace,
                                      std::shared_ptr<const Plan> plan, Deployed before,
                                      std::shared_ptr<SyncReport> report, CancelToken cancel);

} // namespace driftgate
