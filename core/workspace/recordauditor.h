#pragma once

#include "workspace/auditing.h"
#include "workspace/authors.h"
#include "workspace/policyhistory.h"

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace driftgate
{

/// Whether a record tells of a sync or a rollback of all that an application has.
[[nodiscard]] bool isWholeSync(const Record &record);
/// Whether one tells besides that it came to its end, so that the cluster ran its revision then.
[[nodiscard]] bool isCompleteSync(const Record &record);

/// Checks the records of one ledger for auditLedger(). The ledger and the repository have to
/// outlive it. Blocks.
class RecordAuditor
{
public:
    RecordAuditor(std::shared_ptr<const Workspace> workspace, const LedgerView &ledger,
                  const Repository &repository, CancelToken cancel);
    [[nodiscard]] RecordAudit audit(const LedgerEntry &entry) const;

private:
    using Entries = std::vector<const LedgerEntry *>; ///< newest first
    /// What the ledger says of one application on one cluster.
    struct Position {
        Entries syncs;
        std::map<PlanDigest, Entries> votes;
    };
    /// A sync while it is audited.
    struct Judged {
        const Record &record;
        TimePoint when; ///< it was decided
        Policy policy;
        LedgerView then; ///< what was said of its plan by that time
    };

    [[nodiscard]] const LedgerEntry *find(const RecordId &id) const;
    [[nodiscard]] const Position &positionOf(const Record &record) const;
    [[nodiscard]] Entries before(const Record &record) const;
    [[nodiscard]] std::optional<Revision> baseOf(const Record &record) const;
    [[nodiscard]] TimePoint decisionTime(const Record &record) const;
    [[nodiscard]] LedgerView asOf(const Record &sync, TimePoint when) const;
    void auditCommit(const Record &record, RecordAudit &out) const;
    void auditSync(const LedgerEntry &entry, RecordAudit &out) const;
    [[nodiscard]] std::vector<QString> dropOtherRenders(const Subject &subject, Judged &judged,
                                                        RecordAudit &out) const;
    void decideAgain(Judged &judged, RecordAudit &out) const;
    void addAuthors(const Subject &subject, const Record &record, Plan &plan,
                    RecordAudit &out) const;
    [[nodiscard]] Result<Authors> authorsOf(const Subject &subject,
                                            const std::optional<Revision> &from,
                                            const Revision &to) const;

    std::shared_ptr<const Workspace> m_workspace;
    const Repository &m_repository;
    CancelToken m_cancel;
    std::map<std::pair<ApplicationName, ClusterName>, Position> m_positions;
    std::map<RecordId, const LedgerEntry *> m_byId;
    std::optional<PolicyHistory> m_policies; ///< none: there is no sync to judge
};

} // namespace driftgate
