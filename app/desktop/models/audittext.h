#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/segments.h"

namespace driftgate
{

/// What there is to say of how the cell's deployed revision stands to the ledger; null: nothing.
///
/// Only where changes are meant to come through Driftgate (DeployedAudit::isGated): where the
/// workspace has a policy for it, or a sync of it is on record. A repository that never used
/// Driftgate has no record of anything, nor has an application that a controller has always moved:
/// there every cell would say so, and the one that matters would be lost among them.
/// `driftgate-cli verify` tells of all.
[[nodiscard]] const DeployedAudit *auditOf(const FleetCell &cell);
/// The same where no sync on record put the revision there; null: one did, or it is not known.
[[nodiscard]] const DeployedAudit *unreviewedOf(const FleetCell &cell);

/// The mark of it.
[[nodiscard]] Segment unreviewedSegment();
/// In the details: who put there what is deployed, or that nobody did, or that it is not known.
[[nodiscard]] Segments auditSegments(const DeployedAudit &audit, const LedgerView *ledger,
                                     TimePoint now);

} // namespace driftgate
