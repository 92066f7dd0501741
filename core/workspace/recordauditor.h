#pragma once

#include "workspace/auditing.h"
#include "workspace/authors.h"
#include "workspace/ledgerindex.h"
#include "workspace/policyhistory.h"
#include "workspace/workspacehistory.h"

#include <memory>
#include <optional>
#include <vector>

namespace driftgate
{

/// Checks the records of one ledger for auditLedger(). The ledger and the repository have to
/// outlive it. Blocks.
class RecordAuditor
{
public:
    RecordAuditor(std::shared_ptr<const Workspace> workspace, const LedgerView &ledger,
                  const Repository &repository, CancelToken cancel);
    /// All records, newest first. Errors: Cancelled.
    [[nodiscard]] Result<std::vector<RecordAudit>> audit();

private:
    /// A sync while it is audited.
    struct Judged {
        const LedgerEntry &entry;
        TimePoint when;     ///< it was decided
        LedgerView then;    ///< what was said of its plan by that time
        LedgerView lenient; ///< without what may have been said against it only after
        Plan plan{};
        std::vector<QString> dropped{}; ///< why approvals are left out of both, a sentence each
    };
    /// What comes of it by one policy; allowed, where there is nothing of both.
    struct Verdict {
        std::vector<QString> faults;
        QString unknown;
    };

    [[nodiscard]] RecordAudit audit(const LedgerEntry &entry) const;
    void auditCommit(const Record &record, RecordAudit &out) const;
    void auditSync(const LedgerEntry &entry, RecordAudit &out) const;
    void compareInputs(bool asksForAuthors, Judged &judged, RecordAudit &out) const;
    void dropOtherRenders(const Result<PastSubject> &subject, Judged &judged,
                          RecordAudit &out) const;
    [[nodiscard]] Verdict judge(const PossiblePolicy &possible, const Judged &judged) const;
    void conclude(const std::vector<PossiblePolicy> &policies, const Judged &judged,
                  RecordAudit &out) const;
    void addAuthors(const Subject &subject, const Record &record, Plan &plan,
                    RecordAudit &out) const;
    [[nodiscard]] Result<Authors> authorsOf(const Subject &subject,
                                            const std::optional<Revision> &from,
                                            const Revision &to) const;

    const Repository &m_repository;
    CancelToken m_cancel;
    WorkspaceHistory m_history;
    LedgerIndex m_ledger;
    const std::vector<LedgerEntry> &m_entries; ///< newest first
    std::optional<PolicyHistory> m_policies;   ///< none: there is no sync to judge
};

} // namespace driftgate
