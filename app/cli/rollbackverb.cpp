#include "cli/carryout.h"
#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/optioncheck.h"
#include "cli/planoutput.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "workspace/planning.h"
#include "workspace/rollingback.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
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
        {QStringLiteral("now"), Tr::tr("Sync the cluster to that revision, and hold it there; "
                                       "with --only nothing is held.")});
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
    out.push = !call.isSet(QStringLiteral("no-push"));
    return out;
}

int revert(const Call &call, const Chosen &chosen, const Revision &to)
{
    const Terminal &terminal = call.terminal();
    const Result<Revert> made = call.wait([&](CancelToken cancel) {
        return revertInGit(chosen.workspace, revertOptionsOf(call, chosen, to), cancel);
    });
    if (!made)
        return failed(call, made.error());
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
        out.set("errors", errorList(*chosen.workspace));
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
    const bool failedToPush = !call.isSet(QStringLiteral("no-push")) && !made->isPushed;
    return failedToPush ? Trouble : Same;
}

/// The plans of --now, one a cluster.
struct Offer {
    std::vector<PlannedState> plans;
    std::vector<Error> errors; ///< of the others
};

Offer plansOf(const Call &call, const Chosen &chosen, const PlanOptions &options)
{
    Offer out;
    for (const Position &position : chosen.positions) {
        Result<PlannedState> planned = call.wait([&](CancelToken cancel) {
            return planApplication(chosen.workspace, position.first, position.second, options,
                                   cancel);
        });
        if (planned) {
            out.plans.push_back(std::move(*planned));
            continue;
        }
        out.errors.push_back(planned.error());
        say(call.terminal(), whereOf(position) + planned.error().toString());
        if (call.isStopped())
            break;
    }
    return out;
}

void writeText(const Terminal &terminal, const Offer &offer, const Result<std::string> &message)
{
    for (const PlannedState &planned : offer.plans)
        writePlan(terminal, planned);
    if (!message)
        return;
    terminal.out << '\n' << printable(Tr::tr("The commit that --revert would make:")) << '\n';
    const QStringList lines = QString::fromStdString(*message).split(u'\n');
    for (const QString &line : lines)
        terminal.out << (line.isEmpty() ? "" : "    ") << printable(line) << '\n';
}

void writeJson(const Call &call, const Chosen &chosen, const Offer &offer,
               const Result<std::string> &message)
{
    Value plans = Value::sequence();
    std::vector<Error> errors = offer.errors;
    for (const PlannedState &planned : offer.plans) {
        plans.append(json(*planned.plan));
        std::ranges::copy(gapsOf(*planned.state), std::back_inserter(errors));
    }
    Value revert = Value::mapping();
    if (message)
        revert.set("message", jsonText(*message));
    else
        revert.set("error", json(message.error()));
    Value out = Value::mapping();
    out.set("application", jsonText(call.arguments().first().toStdString()));
    out.set("plans", std::move(plans));
    out.set("revert", std::move(revert));
    out.set("errors", errorList(*chosen.workspace, errors));
    print(call.terminal(), out);
}

/// Both ways side by side, and nothing done.
int offerBoth(const Call &call, const Chosen &chosen, const PlanOptions &options,
              const Revision &to)
{
    const Offer offer = plansOf(call, chosen, options);
    const Result<std::string> message =
        revertMessage(*chosen.workspace, revertOptionsOf(call, chosen, to));
    if (call.format == Format::Json)
        writeJson(call, chosen, offer, message);
    else
        writeText(call.terminal(), offer, message);
    if (!message)
        say(call.terminal(), message.error());
    say(call.terminal(), Tr::tr("--now carries the plan out and holds the application there; "
                                "--revert makes the commit. Nothing was changed"));
    const auto isUntold = [](const PlannedState &planned) {
        return planned.plan->isEmpty() && !planned.plan->isComplete;
    };
    if (!offer.errors.empty() || chosen.hasTrouble() || std::ranges::any_of(offer.plans, isUntold))
        return Trouble;
    const bool same = std::ranges::all_of(
        offer.plans, [](const PlannedState &planned) { return planned.plan->isEmpty(); });
    return same && !message ? Same : Different;
}

/// Options that belong to the one way, and would be left out of the other without a word.
QString whyNot(const Call &call)
{
    const bool isNow = call.isSet(QStringLiteral("now"));
    const bool isRevert = call.isSet(QStringLiteral("revert"));
    if (!call.isSet(QStringLiteral("to")))
        return Tr::tr("“rollback” needs the revision to go back to: --to R");
    if (isNow && isRevert)
        return Tr::tr("Either --now or --revert can be given");
    const QStringList always{QStringLiteral("to"), QStringLiteral("cluster"), QStringLiteral("now"),
                             QStringLiteral("revert")};
    const QStringList ofRevert{QStringLiteral("branch"), QStringLiteral("message"),
                               QStringLiteral("no-push")};
    if (isRevert) {
        const QString stray =
            strayOption(call.parser, always + ofRevert + QStringList{QStringLiteral("yes")});
        return stray.isEmpty() ? QString()
                               : Tr::tr("--%1 cannot be given beside %2")
                                     .arg(stray, QStringLiteral("--revert"));
    }
    for (const QString &option : ofRevert) {
        if (call.isSet(option))
            return Tr::tr("--%1 needs %2").arg(option, QStringLiteral("--revert"));
    }
    const QString stray =
        isNow ? QString()
              : strayOption(call.parser, always + QStringList{QStringLiteral("no-prune"),
                                                              QStringLiteral("no-force"),
                                                              QStringLiteral("replace")});
    return stray.isEmpty() ? QString()
                           : Tr::tr("--%1 needs %2").arg(stray, QStringLiteral("--now"));
}

/// Errors: the tracked branch has not left that revision behind; a sync goes there.
Status checkIsBack(const Call &call, const Workspace &workspace, const Revision &to)
{
    const Result<Revision> head = workspace.targetRevision();
    if (!head)
        return fail(head.error());
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    if (isLeftBehind(workspace, *repository, to))
        return {};
    QString command = QStringLiteral("sync ") + call.arguments().first();
    if (*head != to)
        command += QStringLiteral(" --revision ") + QString::fromStdString(to.shortHex());
    return fail(ErrorCode::Invalid,
                Tr::tr("%1 does not lie behind %2, so that going there is no rollback: "
                       "“driftgate-cli %3” does it")
                    .arg(QString::fromStdString(to.shortHex()),
                         QString::fromStdString(trackedName(workspace, *head)), command));
}

int run(const Call &call)
{
    if (const QString text = whyNot(call); !text.isEmpty())
        return failed(call, text);
    const bool isNow = call.isSet(QStringLiteral("now"));
    std::optional<Chosen> chosen =
        isNow ? chooseOne(call, Target::None) : choose(call, Target::None);
    if (!chosen)
        return Trouble;
    if (chosen->positions.empty())
        return failed(call, Tr::tr("The application is on no cluster"));
    const Result<Revision> revision =
        resolved(*chosen->workspace, call.value(QStringLiteral("to")));
    if (!revision)
        return failed(call, revision.error());
    if (const Status isBack = checkIsBack(call, *chosen->workspace, *revision); !isBack)
        return failed(call, isBack.error());
    chosen->target = *revision;
    if (call.isSet(QStringLiteral("revert")))
        return revert(call, *chosen, *revision);
    Result<PlanOptions> options = planOptionsOf(call, *chosen);
    if (!options)
        return failed(call, options.error());
    options->rollsBack = true;
    return isNow ? carryOut(call, *chosen, *options)
                 : offerBoth(call, *chosen, *options, *revision);
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
                "either both are shown. To a\n"
                "commit that was never on the tracked branch goes a sync, unless something tells "
                "that it ran there.\n"
                "With --format json, --now prints what “sync” does, --revert\n"
                "  {branch, commit, files, pushed, requestUrl, notes, errors}\n"
                "and neither {application, plans, revert: {message, error}, errors}.")};
}

} // namespace driftgate::cli
