#pragma once

#include "ledger/ledger.h"
#include "ledger/policy.h"
#include "workspace/planning.h"

#include <QCoroTask>

#include <memory>

namespace driftgate
{

/// A plan with what was said of it: everything the Review page and the command line need to let a
/// change through.
struct ReviewedPlan {
    PlannedState planned;
    Policy policy; ///< as the workspace file at the tracked branch's head has it
    std::shared_ptr<const LedgerView> ledger;
    Decision decision;
    TimePoint decidedAt{};
    std::vector<QString> notes{}; ///< worth knowing: why the policy is the default one
};

/// Plans (planApplication) and holds the ledger against the policy. Errors: planApplication's, and
/// a policy that cannot be read, which names the file and the line: nothing is allowed then.
[[nodiscard]] QCoro::Task<Result<ReviewedPlan>> reviewPlan(std::shared_ptr<Workspace> workspace,
                                                           ApplicationName application,
                                                           ClusterName cluster, PlanOptions options,
                                                           CancelToken cancel);

/// The policy that counts for one application on one cluster: that of the workspace file at the
/// head of the tracked branch, never of the working copy (design, section 5). The default policy
/// where the file or the key is not there. Blocks.
[[nodiscard]] Result<Policy> policyFor(const Workspace &workspace,
                                       const ApplicationName &application,
                                       const ClusterName &cluster);

/// Writes an approval or a rejection of exactly this plan, with its canonical text and the hash of
/// its inputs, signed where the policy or the user's Git asks for it. Errors: Ledger::append's.
[[nodiscard]] QCoro::Task<Result<Record>> vote(std::shared_ptr<Workspace> workspace,
                                               std::shared_ptr<const Plan> plan, RecordKind kind,
                                               std::string comment, CancelToken cancel);
/// Takes one's own approval or rejection back. Errors: NotFound, Denied (somebody else's), and
/// Ledger::append's.
[[nodiscard]] QCoro::Task<Result<Record>> revoke(std::shared_ptr<Workspace> workspace, RecordId id,
                                                 std::string comment, CancelToken cancel);

[[nodiscard]] QCoro::Task<Result<std::shared_ptr<const LedgerView>>>
readLedger(std::shared_ptr<Workspace> workspace, CancelToken cancel,
           SignatureReading signatures = {});
/// Ledger::fetch() and Ledger::exchange() off this thread.
[[nodiscard]] QCoro::Task<Status> fetchLedger(std::shared_ptr<Workspace> workspace,
                                              CancelToken cancel);
[[nodiscard]] QCoro::Task<Status> exchangeLedger(std::shared_ptr<Workspace> workspace,
                                                 CancelToken cancel);

} // namespace driftgate
