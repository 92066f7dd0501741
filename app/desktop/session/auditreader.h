#pragma once

#include "desktop/session/context.h"
#include "desktop/session/gatesnapshots.h"

#include <QObject>

namespace driftgate
{

/// Checks the ledger, and holds what the clusters were read to run against it: when the ledger is
/// another one, and when another revision is deployed somewhere. Clusters are not read for it.
class AuditReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins anew with a workspace (or with none); of the same repository, what was found stays
    /// until it is checked again.
    void start(const SessionContext &context);
    /// What there is to check now. Nothing is, until the ledger and every cluster have been read,
    /// and while a sync is under way.
    void update(const LedgerSnapshot &ledger, const FleetSnapshot &fleet,
                const SyncsSnapshot &syncs);
    [[nodiscard]] std::shared_ptr<const AuditSnapshot> snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void changed();

private:
    struct Question {
        std::shared_ptr<const LedgerView> ledger;
        std::vector<DeployedAudit> deployed;
        friend bool operator==(const Question &, const Question &) = default;
    };
    void check();
    void publish();

    SessionContext m_context;
    std::optional<Question> m_asked; ///< answered, or under way
    AuditSnapshot m_audit;
    std::shared_ptr<const AuditSnapshot> m_snapshot = std::make_shared<AuditSnapshot>();
};

} // namespace driftgate
