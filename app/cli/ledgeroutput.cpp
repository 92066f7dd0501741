#include "cli/ledgeroutput.h"

#include "cli/jsonoutput.h"
#include "cli/printable.h"
#include "cli/words.h"

#include <QCoreApplication>

#include <ostream>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr size_t ShortId = 8;

QString shown(std::string_view text)
{
    return QString::fromUtf8(text);
}

Value jsonOf(const Vote &vote)
{
    Value out = json(vote.entry);
    out.set("counts", Value::boolean(vote.counts));
    if (!vote.whyNot.isEmpty())
        out.set("whyNot", jsonText(vote.whyNot.toStdString()));
    return out;
}

} // namespace

Value json(const Record &record)
{
    Value out = Value::mapping();
    out.set("id", jsonText(record.id.text()));
    out.set("kind", jsonText(recordKindName(record.kind)));
    out.set("application", jsonText(record.application.text()));
    out.set("cluster", jsonText(record.cluster.text()));
    out.set("clusterUid", jsonText(record.clusterUid));
    out.set("revision", jsonText(record.revision.hex()));
    out.set("plan", jsonText(record.plan.text()));
    out.set("by", jsonText(record.by));
    out.set("at", jsonText(isoTime(record.at)));
    if (!record.comment.empty())
        out.set("comment", jsonText(record.comment));
    Value detail = record.detail;
    detail.remove("canonical");
    if (detail.size() > 0)
        out.set("detail", std::move(detail));
    return out;
}

Value json(const LedgerEntry &entry)
{
    Value out = json(entry.record);
    out.set("signature", jsonText(signatureStateName(entry.signature)));
    if (!entry.signatureText.isEmpty())
        out.set("signatureText", jsonText(entry.signatureText.toStdString()));
    out.set("pushed", Value::boolean(entry.isPushed));
    if (entry.revokedBy)
        out.set("revokedBy", jsonText(entry.revokedBy->text()));
    return out;
}

Value json(const Decision &decision)
{
    Value out = Value::mapping();
    out.set("allowed", Value::boolean(decision.isAllowed));
    out.set("approvals", Value::integer(decision.approvals));
    Value missing = Value::sequence();
    for (const QString &sentence : decision.missing)
        missing.append(jsonText(sentence.toStdString()));
    out.set("missing", std::move(missing));
    Value votes = Value::sequence();
    for (const Vote &vote : decision.votes)
        votes.append(jsonOf(vote));
    out.set("votes", std::move(votes));
    return out;
}

void writeDecision(const Terminal &terminal, const Decision &decision,
                   const std::vector<QString> &against)
{
    for (const Vote &vote : decision.votes) {
        const Record &record = vote.entry.record;
        const bool isApproval = record.kind == RecordKind::Approval;
        QString text = isApproval ? Tr::tr("Approved by %1").arg(shown(record.by))
                                  : Tr::tr("Rejected by %1").arg(shown(record.by));
        if (!record.comment.empty())
            text += QStringLiteral(": ") + shown(record.comment);
        if (!vote.counts)
            text += u' ' + Tr::tr("(does not count: %1)").arg(vote.whyNot);
        const Color color = !vote.counts ? Color::Dim : isApproval ? Color::Good : Color::Bad;
        terminal.out << terminal.colored((isApproval ? "✓ " : "✗ ") + printable(text), color)
                     << '\n';
    }
    for (const QString &sentence : against)
        terminal.out << "✗ " << printable(sentence) << '\n';
}

QString titleOf(const Record &record)
{
    return QStringLiteral("%1 %2").arg(
        shown(record.id.text().substr(0, ShortId)),
        shown(recordKindName(record.kind)) + u' ' +
            Tr::tr("of %1 on %2 at %3 by %4")
                .arg(shown(record.application.text()), shown(record.cluster.text()),
                     shown(record.revision.shortHex()), shown(record.by)));
}

} // namespace driftgate::cli
