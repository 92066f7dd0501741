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
    friend bool operator==(const RecordAudit &, const RecordAudit &) = default;
};

/// What one cluster runs of an application, held against the ledger.
struct DeployedAudit {
    ApplicationName application;
    ClusterName cluster;
    std::optional<Revision> deployed{}; ///< none: nothing tells, so there is nothing to hold
    std::optional<RecordId> record{};   ///< the sync or rollback that put it there
    bool isReviewed = true;
    /// Changes are meant to come through Driftgate there: the workspace file has a policy for it,
    /// or the ledger a sync of it.
    bool isGated = false;
    QString text{};               ///< why it is unreviewed
    std::optional<Error> error{}; ///< the cluster could not be asked
    friend bool operator==(const DeployedAudit &, const DeployedAudit &) = default;
};

struct LedgerAudit {
    std::vector<RecordAudit> records; ///< newest first
    std::vector<DeployedAudit> deployed;
    std::vector<Error> problems;           ///< lines that are no records
    [[nodiscard]] bool isGood() const;     ///< no fault, nothing unreviewed
    [[nodiscard]] bool isComplete() const; ///< everything could be read
    friend bool operator==(const LedgerAudit &, const LedgerAudit &) = default;
};

/// Checks every record: its signature, that its commit is in the repository, that the plan it shows
/// is the one it names and is of its own application and cluster; of a sync, that the approvals
/// it names counted by the policy of its own revision (a rollback's: by today's). Then asks every
/// cluster what it runs, and looks for the sync that put it there: one with a good record, of the
/// same application, cluster and revision (design, section 5). `asksClusters` false: the records
/// alone.
///
/// Where the policy has `notAuthor`, who wrote what a sync brought is found out again: by the
/// revision that its record says was deployed before, and the inputs that the application has by
/// today's workspace. Where the workspace does not know the application any more, or these inputs
/// cannot be told, nobody's authorship is held against an approval.
[[nodiscard]] QCoro::Task<Result<LedgerAudit>> auditLedger(std::shared_ptr<Workspace> workspace,
                                                           AuditRange range, bool asksClusters,
                                                           CancelToken cancel);

/// The same of a ledger and of clusters that were read before: every record, and of `deployed` what
/// each cluster runs, or the error that tells why that is not known. Clusters are asked for their
/// identity alone, and those with an error for nothing.
[[nodiscard]] QCoro::Task<Result<LedgerAudit>> auditKnown(std::shared_ptr<Workspace> workspace,
                                                          std::shared_ptr<const LedgerView> ledger,
                                                          std::vector<DeployedAudit> deployed,
                                                          CancelToken cancel);

} // namespace driftgate
