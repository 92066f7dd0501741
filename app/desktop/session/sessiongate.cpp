#include "desktop/session/session.h"

#include "desktop/session/syncwords.h"

namespace driftgate
{

// What plans, votes, syncs and the ledger have to do with each other and with what is shown.

void Session::connectGate()
{
    connect(&m_plan, &PlanReader::changed, this, &Session::planChanged);
    connect(&m_review, &ReviewReader::readAgain, this, [this](bool moved) {
        // What kept a plan from being made may be over, whatever else stays.
        const auto plan = m_plan.snapshot();
        if (moved || (plan && plan->error))
            m_plan.replan();
    });
    connect(&m_plan, &PlanReader::planned, this, [this] {
        const auto plan = m_plan.snapshot();
        if (!plan || !plan->reviewed) {
            m_review.askCluster();
            return;
        }
        m_review.take(plan->reviewed->planned.state);
        m_ledger.take(plan->reviewed->ledger);
    });
    connect(&m_plan, &PlanReader::wrote, this, &Session::takeWord);
    connect(&m_pushes, &LedgerPushes::changed, this, &Session::pushesChanged);
    connect(&m_pushes, &LedgerPushes::ended, this,
            [this](const std::shared_ptr<Workspace> &workspace) {
                if (isOpen(*workspace))
                    m_ledger.read();
            });
    connect(&m_ledger, &LedgerReader::changed, this, [this] {
        m_plan.update(m_ledger.snapshot()->view);
        auditAgain();
        Q_EMIT ledgerChanged();
    });
    connect(&m_audit, &AuditReader::changed, this, [this] {
        m_fleet.take(m_audit.snapshot()->audit);
        Q_EMIT auditChanged();
    });
    connect(&m_syncs, &SyncRunner::changed, this, &Session::syncsChanged);
    connect(&m_syncs, &SyncRunner::ended, this,
            [this](const std::shared_ptr<Workspace> &workspace, const ClusterName &cluster) {
                if (!isOpen(*workspace)) {
                    m_pushes.push(workspace);
                    return;
                }
                m_fleet.refresh(cluster);
                m_plan.replan();
                if (m_workspace->hasRemote)
                    m_ledger.exchange();
                m_ledger.read();
            });
    connect(&m_reverter, &Reverter::changed, this, &Session::revertChanged);
    connect(&m_reverter, &Reverter::filledIn, this, &Session::revertFilledIn);
    connect(&m_reverter, &Reverter::targetChecked, this, &Session::rollbackChecked);
    connect(&m_reverter, &Reverter::reverted, this, &Session::refresh);
}

/// What was said is for others to read: it is pushed where there is a remote, at once.
void Session::takeWord(const std::shared_ptr<Workspace> &workspace, const Record &record)
{
    if (!isOpen(*workspace)) {
        m_pushes.push(workspace);
    } else {
        if (m_workspace->hasRemote)
            m_ledger.exchange();
        m_ledger.read();
    }
    Q_EMIT wordWritten(record);
}

void Session::pushOn(const std::shared_ptr<Workspace> &left)
{
    if (left && m_ledger.snapshot()->exchanging && !isOpen(*left))
        m_pushes.push(left);
}

bool Session::isOpen(const Workspace &workspace) const
{
    return m_context.workspace &&
           m_context.workspace->repositoryPath() == workspace.repositoryPath();
}

bool Session::isPushing() const
{
    return m_ledger.snapshot()->exchanging || m_pushes.isPushing();
}

void Session::auditAgain()
{
    m_audit.update(*m_ledger.snapshot(), *m_fleet.snapshot(), *m_syncs.snapshot());
}

QString Session::whyNoRollback(const Revision &to) const
{
    if (!m_workspace || m_workspace->head != to)
        return {};
    return noRollbackText(to, m_workspace->branch.isEmpty() ? QString::fromStdString(to.shortHex())
                                                            : m_workspace->branch);
}

void Session::sync(const PlanSnapshot &plan, const std::set<ObjectKey> &named)
{
    m_syncs.sync(plan, named);
}

} // namespace driftgate
