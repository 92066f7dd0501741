#include "cli/carryout.h"
#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/optioncheck.h"
#include "cli/printable.h"
#include "cli/syncoutput.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "cli/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// What is done about syncs that did not come to their end, in the place of a sync.
QStringList ways()
{
    return {QStringLiteral("interrupted"), QStringLiteral("resume"), QStringLiteral("verify"),
            QStringLiteral("abandon")};
}

void declare(QCommandLineParser &parser)
{
    declarePosition(parser);
    declarePlanOptions(parser);
    declareCarryOut(parser);
    parser.addOption(
        {QStringLiteral("interrupted"), Tr::tr("List the syncs that did not come to their end.")});
    parser.addOption({QStringLiteral("resume"),
                      Tr::tr("Carry out what is left of an interrupted sync."),
                      QStringLiteral("JOURNAL")});
    parser.addOption({QStringLiteral("abandon"), Tr::tr("End an interrupted sync as it is."),
                      QStringLiteral("JOURNAL")});
    parser.addOption({QStringLiteral("verify"),
                      Tr::tr("Look how live stands to an interrupted sync; it ends when "
                             "nothing is left to do."),
                      QStringLiteral("JOURNAL")});
}

Value jsonOf(const InterruptedSync &sync)
{
    Value out = Value::mapping();
    out.set("journal", jsonText(sync.journal));
    out.set("application", jsonText(sync.application.text()));
    out.set("cluster", jsonText(sync.cluster.text()));
    out.set("target", jsonText(sync.target.hex()));
    out.set("plan", jsonText(sync.plan.text()));
    out.set("startedAt", jsonText(isoTime(sync.startedAt)));
    out.set("by", jsonText(sync.by));
    out.set("sent", jsonNumber(sync.sent()));
    const std::vector<ObjectKey> unanswered = sync.open();
    Value open = Value::sequence();
    for (const ObjectKey &key : unanswered)
        open.append(jsonText(key.toString()));
    out.set("open", std::move(open));
    out.set("waiting", jsonNumber(sync.waiting()));
    out.set("refused", jsonNumber(sync.refused()));
    Value objects = Value::sequence();
    for (const InterruptedSync::Object &object : sync.objects) {
        Value each = Value::mapping();
        each.set("object", jsonText(object.key.toString()));
        each.set("verb", jsonText(verbName(object.verb)));
        each.set("state", jsonText(journalStateName(object.state)));
        if (!object.text.isEmpty())
            each.set("text", jsonText(object.text.toStdString()));
        objects.append(std::move(each));
    }
    out.set("objects", std::move(objects));
    return out;
}

void writeText(const Terminal &terminal, const InterruptedSync &sync)
{
    const QString text = Tr::tr("%1  %2 on %3 to %4: %5 sent, %6 without an answer, %7 waiting")
                             .arg(QString::fromStdString(sync.journal),
                                  QString::fromStdString(sync.application.text()),
                                  QString::fromStdString(sync.cluster.text()),
                                  QString::fromStdString(sync.target.shortHex()))
                             .arg(sync.sent())
                             .arg(sync.open().size())
                             .arg(sync.waiting());
    terminal.out << printable(text) << '\n';
    // What is on record as done, or not begun, is in the numbers.
    for (const InterruptedSync::Object &object : sync.objects) {
        const QString name = QString::fromStdString(object.key.toString());
        if (object.state == JournalState::Sending)
            terminal.out << "  ? " << printable(name) << '\n';
        else if (object.state == JournalState::Refused)
            terminal.out << "  ✗ " << printable(name + QStringLiteral(": ") + object.text) << '\n';
    }
}

int list(const Call &call, const Workspace &workspace)
{
    const InterruptedSyncs all = interruptedSyncs(workspace);
    const Terminal &terminal = call.terminal();
    if (call.format == Format::Json) {
        Value syncs = Value::sequence();
        for (const InterruptedSync &sync : all.syncs)
            syncs.append(jsonOf(sync));
        Value out = Value::mapping();
        out.set("interrupted", std::move(syncs));
        out.set("unreadable", jsonList(all.errors));
        out.set("errors", errorList(workspace));
        print(terminal, out);
    } else {
        for (const InterruptedSync &sync : all.syncs)
            writeText(terminal, sync);
    }
    for (const Error &error : all.errors)
        say(terminal, error);
    if (!all.errors.empty())
        return Trouble;
    if (all.syncs.empty() && call.format == Format::Text)
        say(terminal, Tr::tr("No sync was interrupted"));
    return all.syncs.empty() ? Same : Different;
}

/// Says whether more is to be done. 0 live is as approved, 1 it is not, 2 it cannot be told.
int statusOfVerification(const Terminal &terminal, const Workspace &workspace,
                         const SyncReport &report, const std::string &journal)
{
    const InterruptedSyncs left = interruptedSyncs(workspace);
    if (std::ranges::contains(left.syncs, journal, &InterruptedSync::journal))
        say(terminal, Tr::tr("The sync is still interrupted: give --resume or --abandon %1")
                          .arg(QString::fromStdString(journal)));
    if (!report.record || report.verification.state == VerificationState::Unknown)
        return Trouble;
    return report.verification.state == VerificationState::Matched ? Same : Different;
}

/// The one document of --format json about one journal.
void printJson(const Call &call, const Workspace &workspace, const std::string &journal,
               const Value &more)
{
    if (call.format != Format::Json)
        return;
    Value out = Value::mapping();
    out.set("journal", jsonText(journal));
    for (const Value::Entry &entry : more.entries())
        out.set(entry.key.view(), entry.value);
    out.set("errors", errorList(workspace));
    print(call.terminal(), out);
}

int refuse(const Call &call, const Workspace &workspace, const std::string &journal,
           const Error &why)
{
    say(call.terminal(), why);
    Value out = Value::mapping();
    out.set("refused", json(why));
    printJson(call, workspace, journal, out);
    return statusOf(why);
}

int abandon(const Call &call, const std::shared_ptr<Workspace> &workspace,
            const std::string &journal)
{
    const Status ended = call.wait(
        [&](CancelToken cancel) { return abandonInterrupted(workspace, journal, cancel); });
    if (!ended) {
        refuse(call, *workspace, journal, ended.error());
        return Trouble;
    }
    say(call.terminal(), Tr::tr("The sync is ended, and that is on record"));
    Value outcome = Value::mapping();
    outcome.set("end", jsonText("abandoned"));
    Value out = Value::mapping();
    out.set("outcome", std::move(outcome));
    printJson(call, *workspace, journal, out);
    return Same;
}

int settle(const Call &call, const std::shared_ptr<Workspace> &workspace, const QString &way)
{
    const Terminal &terminal = call.terminal();
    const std::string journal = call.value(way);
    if (way == QStringLiteral("abandon"))
        return abandon(call, workspace, journal);
    const bool resumes = way == QStringLiteral("resume");
    const ProgressFor told = [&terminal](std::shared_ptr<const Plan> plan) {
        return progressOn(terminal, std::move(plan));
    };
    const Result<SyncReport> report = call.wait([&](CancelToken cancel) {
        return resumes ? resumeInterrupted(workspace, journal, told, cancel)
                       : verifyInterrupted(workspace, journal, cancel);
    });
    if (!report)
        return refuse(call, *workspace, journal, report.error());
    if (call.format == Format::Text)
        writeReport(terminal, *report, false);
    printJson(call, *workspace, journal, json(*report));
    if (!resumes)
        return statusOfVerification(terminal, *workspace, *report, journal);
    return statusOf(*report, false);
}

/// One way at a time, and nothing beside it that it does not look at: who asks for a dry run, or
/// for one application, is not to have something else done.
QString whyNot(const Call &call, const QStringList &given)
{
    const QString way = QStringLiteral("--") + given.first();
    if (given.size() > 1)
        return Tr::tr("Either %1 or --%2 can be given").arg(way, given.at(1));
    if (call.parser.optionNames().count(given.first()) > 1)
        return Tr::tr("%1 can be given once").arg(way);
    if (!call.arguments().isEmpty())
        return Tr::tr("No application can be given beside %1").arg(way);
    const QString stray =
        strayOption(call.parser, QStringList{given.first(), QStringLiteral("yes")});
    return stray.isEmpty() ? QString() : Tr::tr("--%1 cannot be given beside %2").arg(stray, way);
}

int run(const Call &call)
{
    QStringList given = ways();
    given.removeIf([&call](const QString &way) { return !call.isSet(way); });
    if (!given.isEmpty()) {
        if (const QString text = whyNot(call, given); !text.isEmpty())
            return failed(call, text);
        const Result<std::shared_ptr<Workspace>> workspace = openWorkspace(call);
        if (!workspace)
            return failed(call, workspace.error());
        const bool lists = given.first() == QStringLiteral("interrupted");
        return lists ? list(call, **workspace) : settle(call, *workspace, given.first());
    }
    if (call.arguments().isEmpty())
        return failed(call, Tr::tr("“sync” needs the application"));
    const std::optional<Chosen> chosen = chooseOne(call);
    if (!chosen)
        return Trouble;
    const Result<PlanOptions> options = planOptionsOf(call, *chosen);
    if (!options)
        return failed(call, options.error());
    return carryOut(call, *chosen, *options);
}

} // namespace

Verb syncVerb()
{
    return {
        .name = QStringLiteral("sync"),
        .summary = Tr::tr("Carry out the approved plan of one application."),
        .declare = declare,
        .run = run,
        .least = 0,
        .most = 1,
        .details = Tr::tr(
            "The plan is shown first, and made again before anything is sent: when it is not "
            "the same any more,\n"
            "nothing is sent and what moved is named. Without a terminal --yes is needed. "
            "Exit status 1: the\n"
            "policy does not allow it, the plan moved, or live is not as planned afterwards.\n"
            "With --format json, one document is printed:\n"
            "  {application, plan, decision, outcome: {end, steps, error}, verification: "
            "{state, deviations, text}, record, notes, errors}\n"
            "with {refused: {text}} in the place of what did not happen. --resume, --verify and "
            "--abandon print {journal, outcome,\n"
            "verification, record, notes, errors}. --interrupted prints "
            "{interrupted: [{journal, application,\n"
            "cluster, target, plan, startedAt, by, sent, open, waiting, refused, objects: "
            "[{object, verb, state}]}], unreadable, errors};\n"
            "its exit status 1 means that there are some, 2 that a journal cannot be read. An "
            "application with an interrupted sync\n"
            "is not synced anew before that is settled. A record that cannot be pushed yet "
            "waits here: that is said, and no failure.")};
}

} // namespace driftgate::cli
