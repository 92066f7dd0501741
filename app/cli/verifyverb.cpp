#include "cli/failing.h"
#include "cli/inspectall.h"
#include "cli/jsonoutput.h"
#include "cli/ledgeroutput.h"
#include "cli/openworkspace.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "cli/words.h"
#include "workspace/auditing.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>
#include <set>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        QStringLiteral("RANGE"),
        Tr::tr("Only what is about these commits: A..B, or B with all before it (default: all)."),
        QStringLiteral("[RANGE]"));
    parser.addOption(
        {QStringLiteral("records-only"), Tr::tr("Check the ledger alone, and ask no cluster.")});
}

Result<AuditRange> rangeOf(const Workspace &workspace, const QStringList &arguments)
{
    AuditRange out;
    if (arguments.isEmpty())
        return out;
    const std::string text = arguments.first().toStdString();
    const size_t dots = text.find("..");
    const std::string from = dots == std::string::npos ? std::string() : text.substr(0, dots);
    std::string to = dots == std::string::npos ? text : text.substr(dots + 2);
    if (!from.empty()) {
        const Result<Revision> revision = resolved(workspace, from);
        if (!revision)
            return fail(revision.error());
        out.from = *revision;
    }
    const Result<Revision> revision =
        to.empty() ? workspace.targetRevision() : resolved(workspace, to);
    if (!revision)
        return fail(revision.error());
    out.to = *revision;
    return out;
}

void writeText(const Terminal &terminal, const LedgerAudit &audit)
{
    for (const RecordAudit &record : audit.records) {
        const bool isGood = record.faults.empty();
        std::string line = (isGood ? "✓ " : "✗ ") + printable(titleOf(record.entry.record)) + "  " +
                           std::string(signatureStateName(record.entry.signature));
        if (record.entry.revokedBy)
            line += "  " + printable(Tr::tr("taken back"));
        terminal.out << terminal.colored(line, isGood ? Color::None : Color::Bad) << '\n';
        for (const QString &fault : record.faults)
            terminal.out << "      " << printable(fault) << '\n';
        for (const QString &sentence : record.unknown)
            terminal.out << "      ? " << printable(sentence) << '\n';
    }
    for (const DeployedAudit &deployed : audit.deployed) {
        if (!deployed.deployed || deployed.error)
            continue;
        const QString where = Tr::tr("%1 on %2")
                                  .arg(QString::fromStdString(deployed.application.text()),
                                       QString::fromStdString(deployed.cluster.text()));
        const std::string line =
            deployed.isReviewed
                ? "✓ " + printable(where) + ' ' + deployed.deployed->shortHex()
                : "✗ " + printable(Tr::tr("%1 is unreviewed: %2").arg(where, deployed.text));
        terminal.out << terminal.colored(line, deployed.isReviewed ? Color::None : Color::Bad)
                     << '\n';
    }
}

/// Why something could not be looked at: each reason once, with the first that it kept from it.
void sayErrors(const Terminal &terminal, const std::vector<DeployedAudit> &all)
{
    std::set<QString> said;
    for (const DeployedAudit &deployed : all) {
        if (deployed.error && said.insert(deployed.error->toString()).second)
            say(terminal,
                whereOf({deployed.application, deployed.cluster}) + deployed.error->toString());
    }
}

Value jsonOf(const RecordAudit &audit)
{
    Value out = json(audit.entry);
    Value faults = Value::sequence();
    for (const QString &fault : audit.faults)
        faults.append(jsonText(fault.toStdString()));
    out.set("faults", std::move(faults));
    Value unknown = Value::sequence();
    for (const QString &sentence : audit.unknown)
        unknown.append(jsonText(sentence.toStdString()));
    out.set("unknown", std::move(unknown));
    return out;
}

Value jsonOf(const DeployedAudit &audit)
{
    Value out = Value::mapping();
    out.set("application", jsonText(audit.application.text()));
    out.set("cluster", jsonText(audit.cluster.text()));
    if (audit.deployed)
        out.set("revision", jsonText(audit.deployed->hex()));
    out.set("reviewed", Value::boolean(audit.isReviewed));
    if (audit.record)
        out.set("record", jsonText(audit.record->text()));
    if (!audit.text.isEmpty())
        out.set("text", jsonText(audit.text.toStdString()));
    if (audit.error)
        out.set("error", json(*audit.error));
    return out;
}

void writeJson(const Terminal &terminal, const Workspace &workspace, const LedgerAudit &audit,
               bool isComplete)
{
    Value out = Value::mapping();
    // What was not looked at is not good.
    out.set("good", Value::boolean(audit.isGood() && isComplete));
    out.set("complete", Value::boolean(isComplete));
    Value records = Value::sequence();
    for (const RecordAudit &record : audit.records)
        records.append(jsonOf(record));
    out.set("records", std::move(records));
    Value deployed = Value::sequence();
    for (const DeployedAudit &position : audit.deployed)
        deployed.append(jsonOf(position));
    out.set("deployed", std::move(deployed));
    out.set("problems", jsonList(audit.problems));
    out.set("errors", errorList(workspace));
    print(terminal, out);
}

/// Brings ours to the remote and theirs here. No value: theirs are here, whatever became of ours.
/// Errors: what others put on record may be missing.
std::optional<Error> meetOthers(const Call &call, const std::shared_ptr<Workspace> &workspace)
{
    const Status met =
        call.wait([&](CancelToken cancel) { return exchangeLedger(workspace, cancel); });
    if (met)
        return std::nullopt;
    // Whether others' records could be had is one thing, whether they took ours another.
    const Status heard =
        call.wait([&](CancelToken cancel) { return fetchLedger(workspace, cancel); });
    const QString why = met.error().toString();
    if (!heard)
        return Error{heard.error().code, Tr::tr("Only what is here is checked: %1").arg(why), {}};
    say(call.terminal(), Tr::tr("Records wait to be pushed: %1").arg(why));
    return std::nullopt;
}

/// Claims no more than was looked at.
QString praise(const LedgerAudit &audit, bool isWhole)
{
    const auto count = static_cast<int>(audit.records.size());
    return isWhole ? Tr::tr("%n record(s) are good, and nothing runs unreviewed", nullptr, count)
                   : Tr::tr("%n record(s) are good", nullptr, count);
}

int run(const Call &call)
{
    const Result<std::shared_ptr<Workspace>> workspace = openWorkspace(call);
    if (!workspace)
        return failed(call, workspace.error());
    const Result<AuditRange> range = rangeOf(**workspace, call.arguments());
    if (!range)
        return failed(call, range.error());
    const std::optional<Error> unheard = meetOthers(call, *workspace);
    const bool asksClusters = !call.isSet(QStringLiteral("records-only"));
    Result<LedgerAudit> audit = call.wait(
        [&](CancelToken cancel) { return auditLedger(*workspace, *range, asksClusters, cancel); });
    if (!audit)
        return failed(call, audit.error());
    if (unheard)
        audit->problems.insert(audit->problems.begin(), *unheard);
    const bool isComplete = audit->isComplete() && (*workspace)->errors().empty();
    if (call.format == Format::Json)
        writeJson(call.terminal(), **workspace, *audit, isComplete);
    else
        writeText(call.terminal(), *audit);
    for (const Error &problem : audit->problems)
        say(call.terminal(), problem);
    sayErrors(call.terminal(), audit->deployed);
    if (call.format == Format::Text && audit->isGood())
        say(call.terminal(), praise(*audit, asksClusters && isComplete));
    // What is bad for sure is told before what is not known.
    if (!audit->isGood())
        return Different;
    return isComplete ? Same : Trouble;
}

} // namespace

Verb verifyVerb()
{
    return {
        .name = QStringLiteral("verify"),
        .summary = Tr::tr("Check the ledger, and that nothing runs that nobody let through."),
        .declare = declare,
        .run = run,
        .least = 0,
        .most = 1,
        .details = Tr::tr(
            "Every record's signature, commit and plan are checked, every sync's approvals, "
            "and of every\n"
            "application on every cluster that a sync on record put its revision there. Exit "
            "status 1: a record\n"
            "is bad, or something runs unreviewed; 2: not everything could be looked at or found "
            "out, as when what\n"
            "others put on record could not be fetched, or only the dates of commits tell which "
            "policy counted.\n"
            "With --format json, one document is printed:\n"
            "  {good, complete, records: [{id, kind, application, cluster, revision, plan, by, at, "
            "signature, pushed, faults, unknown}],\n"
            "  deployed: [{application, cluster, revision, reviewed, record, text, error}], "
            "problems, errors}")};
}

} // namespace driftgate::cli
