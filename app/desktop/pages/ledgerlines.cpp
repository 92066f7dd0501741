#include "desktop/pages/ledgerlines.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/ledgermodel.h"
#include "desktop/models/plantext.h"
#include "desktop/widgets/age.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

class Lines
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::LedgerLines)
};

/// "fields", "approvals": what a sync's record lists.
QString listOf(const Record &record, const char *key)
{
    const Value *const values = record.detail.find(key);
    if (values == nullptr || !values->isSequence())
        return {};
    QStringList out;
    for (const Value &value : values->items())
        out.append(QString::fromUtf8(value.text()));
    return out.join(QStringLiteral(", "));
}

Line fact(const QString &label, const QString &text, const QString &toolTip = {})
{
    return {.segments = {textSegment(label, Tone::Muted), textSegment(text)},
            .toolTip = toolTip,
            .heading = true};
}

void appendDetail(QList<Line> &out, const Record &record)
{
    if (const QString outcome = QString::fromStdString(record.detailText("outcome"));
        !outcome.isEmpty())
        out.append(fact(Lines::tr("outcome"), outcome));
    if (const QString fields = listOf(record, "fields"); !fields.isEmpty())
        out.append(fact(Lines::tr("fields that deviate"), fields, fields));
    if (const QString approvals = listOf(record, "approvals"); !approvals.isEmpty())
        out.append(fact(Lines::tr("on approvals"), approvals, approvals));
    if (const QString only = listOf(record, "only"); !only.isEmpty())
        out.append(fact(Lines::tr("only"), only, only));
    if (const std::string revokes = record.detailText("revokes"); !revokes.empty())
        out.append(fact(Lines::tr("revokes"), QString::fromStdString(revokes)));
    if (const std::string engine = record.detailText("engine"); !engine.empty())
        out.append(fact(Lines::tr("engine"), QString::fromStdString(engine)));
}

} // namespace

QList<Line> recordLines(const LedgerEntry &entry, const std::vector<QString> &faults, TimePoint now)
{
    const Record &record = entry.record;
    QList<Line> out;
    out.append(
        {.segments = {boldSegment(recordSentence(record)), signatureSegment(entry.signature)},
         .heading = true});
    for (const QString &fault : faults)
        out.append({.segments = {signSegment(Sign::Both, Tone::Bad), textSegment(fault)},
                    .heading = true,
                    .wrap = true});
    out.append(
        fact(Lines::tr("by"),
             Lines::tr("%1, %2").arg(QString::fromStdString(record.by), ageAgo(record.at, now)),
             exactTime(record.at)));
    if (!entry.signatureText.isEmpty())
        out.append(fact(Lines::tr("signature"), entry.signatureText, entry.signatureText));
    if (!record.comment.empty())
        out.append({.segments = {textSegment(
                        Lines::tr("“%1”").arg(QString::fromStdString(record.comment)))},
                    .heading = true,
                    .wrap = true});
    if (entry.revokedBy)
        out.append(fact(Lines::tr("revoked by"), QString::fromStdString(entry.revokedBy->text())));
    appendDetail(out, record);
    out.append({.segments = {textSegment(Lines::tr("revision"), Tone::Muted),
                             idSegment(QString::fromStdString(record.revision.hex()))},
                .heading = true});
    out.append({.segments = {textSegment(Lines::tr("plan"), Tone::Muted),
                             idSegment(QString::fromStdString(record.plan.text()))},
                .heading = true});
    return out;
}

QList<Line> commitRecordLines(const LedgerView &ledger, const Revision &commit)
{
    QList<Line> out;
    for (const LedgerEntry &entry : ledger.entries) {
        if (entry.record.revision != commit)
            continue;
        Line line;
        line.segments = {
            textSegment(recordSentence(entry.record), entry.revokedBy ? Tone::Muted : Tone::Plain),
            textSegment(personName(entry.record.by), Tone::Muted),
            signatureSegment(entry.signature)};
        line.toolTip = exactTime(entry.record.at);
        line.heading = true;
        out.append(std::move(line));
    }
    return out;
}

} // namespace driftgate
