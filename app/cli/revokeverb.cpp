#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/ledgeroutput.h"
#include "cli/openworkspace.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "workspace/approving.h"

#include <QCoreApplication>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr size_t LeastDigits = 4;

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("ID"),
                                 Tr::tr("The record's id, or enough of its beginning."),
                                 QStringLiteral("ID"));
    parser.addOption(
        {QStringLiteral("comment"), Tr::tr("A word for the others."), QStringLiteral("TEXT")});
}

/// The one record whose id begins like this.
Result<RecordId> recordNamed(const LedgerView &ledger, const std::string &begin)
{
    const QString shown = QString::fromStdString(begin);
    std::optional<RecordId> out;
    for (const LedgerEntry &entry : ledger.entries) {
        if (begin.size() < LeastDigits || !entry.record.id.text().starts_with(begin) ||
            out == entry.record.id)
            continue;
        if (out)
            return fail(ErrorCode::Invalid,
                        Tr::tr("Several records begin with “%1”: give more digits").arg(shown));
        out = entry.record.id;
    }
    if (!out)
        return fail(ErrorCode::NotFound, Tr::tr("The ledger has no record “%1”").arg(shown));
    return *out;
}

Result<RecordId> knownRecord(const Call &call, const std::shared_ptr<Workspace> &workspace)
{
    const Result<std::shared_ptr<const LedgerView>> ledger =
        call.wait([&](CancelToken cancel) { return readLedger(workspace, cancel); });
    return ledger ? recordNamed(**ledger, call.arguments().first().toStdString())
                  : fail(ledger.error());
}

/// The record that is meant. One that is not here may have been written elsewhere, and would count
/// here as soon as a sync hears of it.
Result<RecordId> heardRecord(const Call &call, const std::shared_ptr<Workspace> &workspace)
{
    const Result<RecordId> known = knownRecord(call, workspace);
    if (known || known.error().code != ErrorCode::NotFound)
        return known;
    const Status heard =
        call.wait([&](CancelToken cancel) { return fetchLedger(workspace, cancel); });
    if (!heard)
        return fail(heard.error().code,
                    Tr::tr("%1, and what others said could not be fetched: %2")
                        .arg(known.error().toString(), heard.error().toString()));
    return knownRecord(call, workspace);
}

int run(const Call &call)
{
    const Result<std::shared_ptr<Workspace>> workspace = openWorkspace(call);
    if (!workspace)
        return failed(call, workspace.error());
    const Result<RecordId> id = heardRecord(call, *workspace);
    if (!id)
        return failed(call, id.error());
    const Result<Record> record = call.wait([&](CancelToken cancel) {
        return revoke(*workspace, *id, call.value(QStringLiteral("comment")), cancel);
    });
    if (!record)
        return failed(call, record.error());
    std::vector<QString> notes;
    const Status pushed =
        call.wait([&](CancelToken cancel) { return exchangeLedger(*workspace, cancel); });
    if (!pushed)
        notes.push_back(Tr::tr("It waits to be pushed: %1").arg(pushed.error().toString()));
    if (call.format == Format::Json) {
        Value out = Value::mapping();
        out.set("record", json(*record));
        out.set("signed", Value::boolean(!record->signature.empty()));
        Value said = Value::sequence();
        for (const QString &note : notes)
            said.append(jsonText(note.toStdString()));
        out.set("notes", std::move(said));
        out.set("errors", errorList(**workspace));
        print(call.terminal(), out);
    } else {
        say(call.terminal(), Tr::tr("Written: %1").arg(titleOf(*record)));
    }
    for (const QString &note : notes)
        say(call.terminal(), note);
    return (*workspace)->errors().empty() ? Same : Trouble;
}

} // namespace

Verb revokeVerb()
{
    return {.name = QStringLiteral("revoke"),
            .summary = Tr::tr("Take an approval or a rejection of your own back."),
            .declare = declare,
            .run = run,
            .least = 1,
            .most = 1,
            .details = Tr::tr(
                "Records are never changed: a revocation is one more. “driftgate-cli "
                "verify” names all of them.\n"
                "With --format json, one document is printed: {record, signed, notes, errors}")};
}

} // namespace driftgate::cli
