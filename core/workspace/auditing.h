#pragma once

#include "workspace/approving.h"

#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// Which commits' records are looked at: those reachable from `to` and not from `from`.
struct AuditRange {
    std::optional<Revision> from;
    std::optional<Revision> to; ///< none: every record
};

/// One record of the ledger, and what is wrong with it.
struct RecordAudit {
    LedgerEntry entry;
    std::vector<QString> faults; ///< a sentence each: it proves nothing, or proves something bad
};

/// What one cluster runs of an application, held against the ledger.
struct DeployedAudit {
    ApplicationName application;
    ClusterName cluster;
    std::optional<Revision> deployed; ///< none: nothing tells, so there is nothing to hold
    std::optional<RecordId> record;   ///< the sync or rollback that put it there
    bool isReviewed = true;
    QString text;               ///< why it is unreviewed
    std::optional<Error> error; ///< the cluster could not be asked
};

struct LedgerAudit {
    std::vector<RecordAudit> records; ///< newest first
    std::vector<DeployedAudit> deployed;
    std::vector<Error> problems;           ///< lines that are no records
    [[nodiscard]] bool isGood() const;     ///< no fault, nothing unreviewed
    [[nodiscard]] bool isComplete() const; ///< everything could be read
};

/// Checks every record: its signature, that its commit is in the repository, that the plan it shows
/// is the one it names and is of its own application and cluster; of a sync, that the approvals
/// it names counted by the policy of its own revision (a rollback's: by today's). Then asks every
/// cluster what it runs, and looks for the sync that put it there: one with a good record, of the
/// same application, cluster and revision (design, section 5). Who wrote the commits is not held
/// against the approvals again. `asksClusters` false: the records alone.
[[nodiscard]] QCoro::Task<Result<LedgerAudit>> auditLedger(std::shared_ptr<Workspace> workspace,
                                                           AuditRange range, bool asksClusters,
                                                           CancelToken cancel);

} // namespace driftgate
