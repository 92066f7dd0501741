#pragma once

#include "workspace/auditing.h"

#include <memory>
#include <vector>

namespace driftgate
{

/// Checks the records of one ledger for auditLedger(). Blocks.
class RecordAuditor
{
public:
    RecordAuditor(std::shared_ptr<const Workspace> workspace, const LedgerView &ledger,
                  const Repository &repository, CancelToken cancel);
    [[nodiscard]] RecordAudit audit(const LedgerEntry &entry) const;

private:
    void auditApprovals(const Record &record, std::vector<QString> &faults) const;
    [[nodiscard]] std::vector<std::string> authorsOf(const Record &record) const;

    std::shared_ptr<const Workspace> m_workspace;
    const LedgerView &m_ledger;
    const Repository &m_repository;
    CancelToken m_cancel;
};

} // namespace driftgate
