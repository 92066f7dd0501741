#include "desktop/pages/auditbar.h"

#include "desktop/models/fleettext.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/segmentlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype MostNamed = 4;

QString whereOf(const DeployedAudit &deployed)
{
    return AuditBar::tr("%1 on %2").arg(nameOf(deployed.application), nameOf(deployed.cluster));
}

QString namesOf(const QStringList &all)
{
    if (all.size() <= MostNamed)
        return all.join(u", "_s);
    return AuditBar::tr("%1 and %n more", nullptr, static_cast<int>(all.size() - MostNamed))
        .arg(all.mid(0, MostNamed).join(u", "_s));
}

} // namespace

AuditBar::AuditBar(Session &session, QWidget *parent)
    : Ground(Shade::Panel, Qt::BottomEdge, parent)
    , m_session(session)
    , m_sign(new SegmentLabel(this))
    , m_text(new QLabel(this))
    , m_only(makeButton({}, this))
{
    setObjectName(u"auditBar"_s);
    m_text->setObjectName(u"auditText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_only->setObjectName(u"faultyOnly"_s);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_only);
    connect(m_only, &QPushButton::clicked, this, [this] { setFaultyOnly(!m_faultyOnly); });
    connect(&m_session, &Session::auditChanged, this, &AuditBar::showSnapshot);
    showSnapshot();
}

QString AuditBar::text() const
{
    return m_text->text();
}

QString AuditBar::asFarAsKnown() const
{
    const auto &view = m_session.ledger()->view;
    return view && view->hasRemote
               ? u' ' + tr("(as far as the ledger was fetched: others may have synced since)")
               : QString();
}

void AuditBar::showSnapshot()
{
    const auto snapshot = m_session.audit();
    QStringList lines;
    const auto faulty = static_cast<int>(snapshot->faulty());
    if (faulty > 0)
        lines.append(tr("%n record(s) with faults", nullptr, faulty));
    QStringList unreviewed;
    QStringList unknown;
    QStringList why;
    if (snapshot->audit) {
        for (const DeployedAudit &deployed : snapshot->audit->deployed) {
            if (!deployed.isGated)
                continue;
            if (!deployed.isReviewed)
                unreviewed.append(whereOf(deployed));
            if (!deployed.error)
                continue;
            unknown.append(whereOf(deployed));
            why.append(deployed.error->toString());
        }
    }
    why.removeDuplicates();
    if (!unreviewed.isEmpty())
        lines.append(tr("Unreviewed: %1").arg(namesOf(unreviewed)) + asFarAsKnown());
    const bool isBad = !lines.isEmpty() || snapshot->error;
    m_sign->setSegments(
        {isBad ? signSegment(Sign::Both, Tone::Bad) : signSegment(Sign::Unknown, Tone::Muted)});
    if (!unknown.isEmpty())
        lines.append(
            tr("Not known whether reviewed: %1 (%2)").arg(namesOf(unknown), why.join(u"; "_s)));
    if (snapshot->error && snapshot->error->code != ErrorCode::Cancelled)
        lines.append(tr("The ledger could not be checked: %1").arg(snapshot->error->toString()));
    m_text->setText(lines.join(u'\n'));
    m_only->setVisible(faulty > 0);
    setVisible(!lines.isEmpty());
    setFaultyOnly(m_faultyOnly && faulty > 0);
}

void AuditBar::setFaultyOnly(bool only)
{
    m_only->setText(only ? tr("Show all records") : tr("Show only faulty"));
    if (std::exchange(m_faultyOnly, only) != only)
        Q_EMIT faultyOnlyChanged();
}

} // namespace driftgate
