#include "desktop/models/audittext.h"

#include "desktop/models/plantext.h"
#include "desktop/widgets/age.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

class AuditText
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::AuditText)
};

} // namespace

const DeployedAudit *auditOf(const FleetCell &cell)
{
    if (!cell.audit || !cell.state || !cell.audit->isGated)
        return nullptr;
    // A newer state may have come since: of it nothing is known yet.
    return cell.audit->deployed == cell.state->deployed.revision ? cell.audit.get() : nullptr;
}

const DeployedAudit *unreviewedOf(const FleetCell &cell)
{
    const DeployedAudit *const audit = auditOf(cell);
    return audit != nullptr && !audit->isReviewed ? audit : nullptr;
}

Segment unreviewedSegment()
{
    return outlineSegment(Sign::Both, AuditText::tr("unreviewed"));
}

Segments auditSegments(const DeployedAudit &audit, const LedgerView *ledger, TimePoint now)
{
    if (audit.error)
        return {signSegment(Sign::Unknown, Tone::Muted),
                textSegment(AuditText::tr("not known: %1").arg(audit.error->toString()))};
    if (!audit.isReviewed)
        return {unreviewedSegment(), textSegment(audit.text)};
    const LedgerEntry *const entry = audit.record && ledger ? ledger->find(*audit.record) : nullptr;
    if (entry == nullptr)
        return {};
    const Record &record = entry->record;
    const QString by = personName(record.by);
    const QString when = ageAgo(record.at, now);
    return {signSegment(Sign::Good, Tone::Good),
            textSegment(record.kind == RecordKind::Rollback
                            ? AuditText::tr("rolled back by %1, %2").arg(by, when)
                            : AuditText::tr("synced by %1, %2").arg(by, when))};
}

} // namespace driftgate
