#include "desktop/session/auditreader.h"

namespace driftgate
{

namespace
{

using Audit = std::shared_ptr<const LedgerAudit>;

/// Gives the audit that is known where the new one finds the same.
QCoro::Task<Result<Audit>> auditOne(std::shared_ptr<Workspace> workspace,
                                    std::shared_ptr<const LedgerView> ledger,
                                    std::vector<DeployedAudit> deployed, Audit known,
                                    CancelToken cancel)
{
    Result<LedgerAudit> audit = co_await auditKnown(workspace, ledger, deployed, cancel);
    if (!audit)
        co_return fail(audit.error());
    if (known && *known == *audit)
        co_return known;
    co_return std::make_shared<const LedgerAudit>(std::move(*audit));
}

QString slotOfAudit()
{
    return QStringLiteral("audit");
}

/// What a cell tells of what runs there. A cluster that is away may run another revision by now.
DeployedAudit factOf(const FleetRow &row, const FleetCell &cell)
{
    DeployedAudit out{.application = row.application, .cluster = cell.cluster};
    if (!cell.state)
        return out;
    out.deployed = cell.state->deployed.revision;
    // That nothing says where a cluster is, is no fault of it.
    if (cell.unreachable)
        out.error = cell.unreachable;
    else if (!cell.state->live && !out.deployed && !cell.isNameOnly)
        out.error = cell.state->error;
    return out;
}

} // namespace

void AuditReader::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr)
        m_context.jobs->cancelSlot(slotOfAudit());
    const bool same = context.isSameRepository(m_context);
    m_context = context;
    m_asked.reset();
    m_audit.running = false;
    if (!same)
        m_audit = {};
    publish();
}

void AuditReader::update(const LedgerSnapshot &ledger, const FleetSnapshot &fleet,
                         const SyncsSnapshot &syncs)
{
    // What a sync does in the cluster is seen before its record is written, and read.
    if (!m_context.workspace || !ledger.view || ledger.running || fleet.reading > 0 ||
        syncs.isRunningHere())
        return;
    Question question{ledger.view, {}};
    for (const FleetRow &row : fleet.rows) {
        for (const FleetCell &cell : row.cells) {
            if (cell.deployedHere)
                question.deployed.push_back(factOf(row, cell));
        }
    }
    if (m_asked == question)
        return;
    m_asked = std::move(question);
    check();
}

void AuditReader::check()
{
    m_audit.running = true;
    publish();
    m_context.engine->run<Audit>(
        {slotOfAudit(), tr("Checking the ledger"), {}, Jobs::Show::WhenSlow},
        [workspace = m_context.workspace, question = *m_asked,
         known = m_audit.audit](const JobHandle &handle) {
            return auditOne(workspace, question.ledger, question.deployed, known, handle.cancel());
        },
        [this](Result<Audit> audit) {
            m_audit.running = false;
            m_audit.error = audit ? std::optional<Error>() : audit.error();
            if (audit)
                m_audit.audit = std::move(*audit);
            publish();
        });
}

void AuditReader::publish()
{
    m_snapshot = std::make_shared<const AuditSnapshot>(m_audit);
    Q_EMIT changed();
}

} // namespace driftgate
