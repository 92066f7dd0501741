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
    std::vector<QString> faults;    ///< a sentence each: it proves nothing, or proves something bad
    std::vector<QString> unknown{}; ///< what could not be found out of it, a sentence each
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

/// Checks every record: its signature, and that the plan that a vote shows is the one it names and
/// is of its own application and cluster; of a sync or rollback, that its commit is in the
/// repository, and that it was allowed when it was decided (`decidedAt` of its record): by the
/// policy that counted then (PolicyHistory), with the approvals of its plan that were there, each
/// of a commit that renders as the synced one does. Under a policy that asks for signatures its own
/// record must have one.
///
/// Then asks every cluster what it runs, and looks for the sync that put it there: one with a good
/// record, of the same application, cluster and revision (design, section 5), and none on record
/// that brought another revision since. A cluster is the same by its identity, where the workspace
/// file gave it another name in the meantime (isRenamed). `asksClusters` false: the records alone.
///
/// Where the policy has `notAuthor`, who wrote what a sync brought is found out again: since the
/// revision that its record says was deployed before, if a sync on record has brought that, else
/// since the last that one has.
///
/// What an application was made of at a commit is told by the workspace file as that commit has it;
/// where there is none, as outside the repository, by today's.
///
/// Clocks may be some minutes apart (ClockSkew): in what order syncs that close went is told by
/// what each of them found, and a sync that names an approval came before that was taken back.
///
/// All signatures are verified, however long that takes. What cannot be told is no fault, but
/// RecordAudit::unknown: of a shallow clone or a commit that is gone, and where nothing but dates,
/// which anybody can write, decides whether it was allowed.
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
