#include "cli/carryout.h"
#include "cli/jsonoutput.h"
#include "cli/planoutput.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "workspace/rollingback.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <ostream>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("APP"), Tr::tr("The application."),
                                 QStringLiteral("APP"));
    parser.addOption({QStringLiteral("cluster"),
                      Tr::tr("The cluster; with --revert, may be given more than once (default: "
                             "each of the application's)."),
                      QStringLiteral("C")});
    parser.addOption(
        {QStringLiteral("to"), Tr::tr("The revision to go back to."), QStringLiteral("R")});
    parser.addOption(
        {QStringLiteral("now"), Tr::tr("Sync the cluster to that revision, and hold it there.")});
    parser.addOption(
        {QStringLiteral("revert"), Tr::tr("Make a commit on a branch of its own that restores the "
                                          "application's files, and push it.")});
    parser.addOption({QStringLiteral("no-push"), Tr::tr("With --revert: keep the branch here.")});
    parser.addOption({QStringLiteral("branch"), Tr::tr("With --revert: the branch's name."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("message"), Tr::tr("With --revert: the commit's message."),
                      QStringLiteral("TEXT")});
    parser.addOption({QStringLiteral("no-prune"), Tr::tr("With --now: delete nothing.")});
    parser.addOption({QStringLiteral("no-force"),
                      Tr::tr("With --now: take over no field that another manager owns.")});
    parser.addOption({QStringLiteral("replace"),
                      Tr::tr("With --now: an object that may be deleted and made anew."),
                      QStringLiteral("OBJECT")});
    declareCarryOut(parser);
}

RevertOptions revertOptionsOf(const Call &call, const Chosen &chosen, const Revision &to)
{
    RevertOptions out;
    out.application = chosen.positions.front().first;
    const QStringList clusters = call.parser.values(QStringLiteral("cluster"));
    for (const QString &cluster : clusters)
        out.clusters.emplace_back(cluster.toStdString());
    out.to = to;
    out.branch = call.value(QStringLiteral("branch"));
    out.message = call.value(QStringLiteral("message"));
    out.push = !call.parser.isSet(QStringLiteral("no-push"));
    return out;
}

int revert(const Call &call, const Chosen &chosen, const Revision &to)
{
    const Terminal &terminal = call.terminal();
    const Result<Revert> made =
        QCoro::waitFor(revertInGit(chosen.workspace, revertOptionsOf(call, chosen, to), {}));
    if (!made) {
        say(terminal, made.error());
        return Trouble;
    }
    if (call.format == Format::Json) {
        Value out = Value::mapping();
        out.set("branch", jsonText(made->branch));
        out.set("commit", jsonText(made->commit.hex()));
        Value files = Value::sequence();
        for (const std::string &file : made->files)
            files.append(jsonText(file));
        out.set("files", std::move(files));
        out.set("pushed", Value::boolean(made->isPushed));
        out.set("requestUrl", jsonText(made->requestUrl));
        Value notes = Value::sequence();
        for (const QString &note : made->notes)
            notes.append(jsonText(note.toStdString()));
        out.set("notes", std::move(notes));
        print(terminal, out);
    } else {
        terminal.out << printable(Tr::tr("Branch %1 at %2")
                                      .arg(QString::fromStdString(made->branch),
                                           QString::fromStdString(made->commit.shortHex())))
                     << '\n';
        for (const std::string &file : made->files)
            terminal.out << "  " << printable(file) << '\n';
        if (made->isPushed && !made->requestUrl.empty())
            terminal.out << printable(made->requestUrl) << '\n';
    }
    for (const QString &note : made->notes)
        say(terminal, note);
    const bool failedToPush = !call.parser.isSet(QStringLiteral("no-push")) && !made->isPushed;
    return failedToPush ? Trouble : Same;
}

/// Both ways side by side, and nothing done.
int offer(const Call &call, const Chosen &chosen, const PlanOptions &options, const Revision &to)
{
    const Terminal &terminal = call.terminal();
    bool same = true;
    for (const auto &[application, cluster] : chosen.positions) {
        const Result<PlannedState> planned =
            QCoro::waitFor(planApplication(chosen.workspace, application, cluster, options, {}));
        if (!planned) {
            say(terminal, planned.error());
            return Trouble;
        }
        writePlan(terminal, *planned->plan);
        same = same && planned->plan->isEmpty();
    }
    const Result<std::string> message =
        revertMessage(*chosen.workspace, revertOptionsOf(call, chosen, to));
    if (message) {
        terminal.out << '\n' << printable(Tr::tr("The commit that --revert would make:")) << '\n';
        const QStringList lines = QString::fromStdString(*message).split(u'\n');
        for (const QString &line : lines)
            terminal.out << (line.isEmpty() ? "" : "    ") << printable(line) << '\n';
    } else {
        say(terminal, message.error());
    }
    say(terminal, Tr::tr("--now carries the plan out and holds the application there; --revert "
                         "makes the commit. Nothing was changed"));
    return same && !message ? Same : Different;
}

int run(const Call &call)
{
    const std::string to = call.value(QStringLiteral("to"));
    const bool isNow = call.parser.isSet(QStringLiteral("now"));
    const bool isRevert = call.parser.isSet(QStringLiteral("revert"));
    if (to.empty() || (isNow && isRevert)) {
        say(call.terminal(), to.empty() ? Tr::tr("“rollback” needs the revision to go back to: "
                                                 "--to R")
                                        : Tr::tr("Either --now or --revert can be given"));
        return Trouble;
    }
    std::optional<Chosen> chosen =
        isNow ? chooseOne(call, Target::None) : choose(call, Target::None);
    if (!chosen)
        return Trouble;
    if (chosen->positions.empty()) {
        say(call.terminal(), Tr::tr("The application is on no cluster"));
        return Trouble;
    }
    const Result<Revision> revision = resolved(*chosen->workspace, to);
    if (!revision) {
        say(call.terminal(), revision.error());
        return Trouble;
    }
    chosen->target = *revision;
    if (isRevert)
        return revert(call, *chosen, *revision);
    const Result<PlanOptions> options = planOptionsOf(call, *chosen);
    if (!options) {
        say(call.terminal(), options.error());
        return Trouble;
    }
    return isNow ? carryOut(call, *chosen, *options) : offer(call, *chosen, *options, *revision);
}

} // namespace

Verb rollbackVerb()
{
    return {.name = QStringLiteral("rollback"),
            .summary = Tr::tr("Take one application back to an earlier revision."),
            .declare = declare,
            .run = run,
            .least = 1,
            .most = 1,
            .details = Tr::tr(
                "Two ways: --now is a sync to the earlier revision, with its own approval "
                "(approve --revision R) and the\n"
                "application held there until Git agrees again; --revert makes a commit on a "
                "branch from the tracked branch's\n"
                "head that restores the application's files, for a request to merge. Without "
                "either both are shown.\n"
                "With --format json, --now prints what “sync” does, and --revert\n"
                "  {branch, commit, files, pushed, requestUrl, notes}")};
}

} // namespace driftgate::cli
