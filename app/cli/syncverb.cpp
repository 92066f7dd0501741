#include "cli/carryout.h"
#include "cli/jsonoutput.h"
#include "cli/printable.h"
#include "cli/syncoutput.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "cli/words.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <algorithm>
#include <ostream>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr const char *Ways[] = {"resume", "abandon", "verify"};

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

int settle(const Call &call, const std::shared_ptr<Workspace> &workspace, const char *way)
{
    const Terminal &terminal = call.terminal();
    const std::string journal = call.value(QLatin1StringView(way));
    if (std::string_view(way) == "abandon") {
        const Status ended = QCoro::waitFor(abandonInterrupted(workspace, journal, {}));
        if (!ended) {
            say(terminal, ended.error());
            return Trouble;
        }
        say(terminal, Tr::tr("The sync is ended, and that is on record"));
        return Same;
    }
    const bool resumes = std::string_view(way) == "resume";
    const ProgressFor told = [&terminal](std::shared_ptr<const Plan> plan) {
        return progressOn(terminal, std::move(plan));
    };
    const Result<SyncReport> report =
        resumes ? QCoro::waitFor(resumeInterrupted(workspace, journal, told, {}))
                : QCoro::waitFor(verifyInterrupted(workspace, journal, {}));
    if (!report) {
        say(terminal, report.error());
        const ErrorCode code = report.error().code;
        return code == ErrorCode::Denied || code == ErrorCode::Conflict ? Different : Trouble;
    }
    if (call.format == Format::Json)
        print(terminal, json(*report));
    else
        writeReport(terminal, *report, false);
    if (!resumes)
        return statusOfVerification(terminal, *workspace, *report, journal);
    return statusOf(*report, false);
}

int run(const Call &call)
{
    const char *way = nullptr;
    for (const char *const candidate : Ways) {
        if (call.parser.isSet(QLatin1StringView(candidate)))
            way = candidate;
    }
    const bool lists = call.parser.isSet(QStringLiteral("interrupted"));
    if (way || lists) {
        const Result<std::shared_ptr<Workspace>> workspace = openWorkspace(call);
        if (!workspace) {
            say(call.terminal(), workspace.error());
            return Trouble;
        }
        return way ? settle(call, *workspace, way) : list(call, **workspace);
    }
    if (call.arguments().isEmpty()) {
        say(call.terminal(), Tr::tr("“sync” needs the application"));
        return Trouble;
    }
    const std::optional<Chosen> chosen = chooseOne(call);
    if (!chosen)
        return Trouble;
    const Result<PlanOptions> options = planOptionsOf(call, *chosen);
    if (!options) {
        say(call.terminal(), options.error());
        return Trouble;
    }
    return carryOut(call, *chosen, *options);
}

} // namespace

Verb syncVerb()
{
    return {.name = QStringLiteral("sync"),
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
                "{state, deviations, text}, record, notes}\n"
                "with {refused: {text}} in the place of what did not happen. --interrupted prints "
                "{interrupted: [{journal, application,\n"
                "cluster, target, plan, startedAt, by, sent, open, waiting, refused, objects: "
                "[{object, verb, state}]}], unreadable};\n"
                "its exit status 1 means that there are some, 2 that a journal cannot be read. An "
                "application with an interrupted sync\n"
                "is not synced anew before that is settled. A record that cannot be pushed yet "
                "waits here: that is said, and no failure.")};
}

} // namespace driftgate::cli
