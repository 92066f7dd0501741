#include "cli/carryout.h"

#include "cli/asking.h"
#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/ledgeroutput.h"
#include "cli/planoutput.h"
#include "cli/syncoutput.h"
#include "cli/talk.h"
#include "workspace/syncchecks.h"

#include <QCoreApplication>

#include <tuple>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// "Sync checkout to a1b2c3d on prod-eu: 4 changes, 1 delete"; of the objects that were chosen.
QString whatItDoes(const Plan &plan, const std::set<ObjectKey> &only)
{
    if (plan.isMarkOnly())
        return markSentence(plan);
    int deletes = 0;
    int all = 0;
    for (const Action &action : plan.actions) {
        if (action.verb == ActionVerb::Nothing || (!only.empty() && !only.contains(action.key)))
            continue;
        ++all;
        deletes += action.verb == ActionVerb::Prune ? 1 : 0;
    }
    QString out =
        plan.isRollback ? Tr::tr("Roll %1 back to %2 on %3") : Tr::tr("Sync %1 to %2 on %3");
    out = out.arg(QString::fromStdString(plan.application.text()),
                  QString::fromStdString(plan.target.shortHex()),
                  QString::fromStdString(plan.cluster.text()));
    if (all == 0 && plan.movesRef)
        return out + QStringLiteral(": ") +
               Tr::tr("only %1 moves").arg(QString::fromStdString(plan.ref));
    out += QStringLiteral(": ") + Tr::tr("%n change(s)", nullptr, all - deletes);
    if (deletes > 0)
        out += QStringLiteral(", ") + Tr::tr("%n delete(s)", nullptr, deletes);
    return out;
}

/// The objects that a person named, by --confirm or at the terminal.
class Names
{
public:
    explicit Names(const QStringList &given)
    {
        for (const QString &name : given)
            m_given.insert(name.toStdString());
    }
    [[nodiscard]] bool has(const ObjectKey &key) const
    {
        return m_given.contains(key.name) || m_given.contains(key.toString());
    }

private:
    std::set<std::string> m_given;
};

/// What is to be carried out, and what was found out of it.
struct Attempt {
    const Call &call;
    const Chosen &chosen;
    SyncOrder order;
    ReviewedPlan reviewed;

    [[nodiscard]] const Terminal &terminal() const { return call.terminal(); }
    [[nodiscard]] const Plan &plan() const { return *reviewed.planned.plan; }
};

/// Asks for the names that are still missing. Errors: one is not given.
Status askNames(const Attempt &attempt, SyncOrder &order)
{
    const Terminal &terminal = attempt.terminal();
    const Names given(attempt.call.parser.values(QStringLiteral("confirm")));
    for (const ObjectKey &key : unnamed(attempt.plan(), {}, order.only)) {
        const QString shown = QString::fromStdString(key.toString());
        if (!given.has(key)) {
            if (!canAsk(terminal))
                return fail(ErrorCode::Invalid,
                            Tr::tr("%1 cannot be brought back: give its name by --confirm %2")
                                .arg(shown, QString::fromStdString(key.name)));
            const std::optional<std::string> name = typed(
                terminal, Tr::tr("%1 cannot be brought back. Type its name to go on:").arg(shown));
            if (!name || *name != key.name)
                return fail(ErrorCode::Invalid,
                            Tr::tr("That is not its name; nothing was changed"));
        }
        order.named.insert(key);
    }
    return {};
}

/// The one document of --format json: the plan, what was said of it, and what came of it.
int endWith(const Attempt &attempt, const Value &more, int status)
{
    if (attempt.call.format != Format::Json)
        return status;
    Value out = Value::mapping();
    out.set("application", jsonText(attempt.plan().application.text()));
    out.set("plan", json(attempt.plan()));
    out.set("decision", json(attempt.reviewed.decision));
    for (const Value::Entry &entry : more.entries())
        out.set(entry.key.view(), entry.value);
    out.set("errors",
            errorList(*attempt.chosen.workspace, gapsOf(*attempt.reviewed.planned.state)));
    print(attempt.terminal(), out);
    return status;
}

/// Nothing was sent, for a reason that was said.
int endRefused(const Attempt &attempt, const Error &why, int status)
{
    Value out = Value::mapping();
    out.set("refused", json(why));
    return endWith(attempt, out, status);
}

int refuse(const Attempt &attempt, const Error &why, int status)
{
    say(attempt.terminal(), why);
    return endRefused(attempt, why, status);
}

/// A sync of the same application that did not come to its end, and journals of which nothing can
/// be told; those are said.
std::optional<InterruptedSync> interruptedAt(const Call &call, const Workspace &workspace,
                                             const Position &position)
{
    const InterruptedSyncs all = interruptedSyncs(workspace);
    for (const Error &error : all.errors)
        say(call.terminal(), error);
    const InterruptedSync *const known = all.find(position.first, position.second);
    return known == nullptr ? std::nullopt : std::optional(*known);
}

void sayWays(const Call &call, const InterruptedSync &sync)
{
    say(call.terminal(), Tr::tr("See “sync --interrupted”, and give --resume, --verify or "
                                "--abandon %1")
                             .arg(QString::fromStdString(sync.journal)));
}

/// Errors: Invalid, for options that make no sense.
Result<SyncOrder> orderOf(const Call &call, const Chosen &chosen, const PlanOptions &options)
{
    Result<std::set<ObjectKey>> only = objectsOf(call, QStringLiteral("only"));
    if (!only)
        return fail(only.error());
    SyncOrder order;
    std::tie(order.application, order.cluster) = chosen.positions.front();
    order.options = options;
    order.only = std::move(*only);
    order.dryRun = call.isSet(QStringLiteral("dry-run"));
    if (call.isSet(QStringLiteral("wait"))) {
        bool isNumber = false;
        const int seconds = call.parser.value(QStringLiteral("wait")).toInt(&isNumber);
        if (!isNumber || seconds < 0)
            return fail(ErrorCode::Invalid, Tr::tr("--wait takes a number of seconds"));
        order.waveLimit = std::chrono::seconds(seconds);
    }
    const bool mayGoOn =
        call.isSet(QStringLiteral("yes")) || order.dryRun || canAsk(call.terminal());
    if (!mayGoOn)
        return fail(ErrorCode::Invalid,
                    Tr::tr("Nobody is there to ask: give --yes to go on without"));
    return order;
}

/// The plan, and what was said of it, for whoever reads the output; and for a person who is going
/// to be asked while a program reads that.
void show(const Attempt &attempt)
{
    const bool isText = attempt.call.format == Format::Text;
    const bool asks = !attempt.order.dryRun && canAsk(attempt.terminal()) &&
                      (!attempt.call.isSet(QStringLiteral("yes")) ||
                       !unnamed(attempt.plan(), {}, attempt.order.only).empty());
    if (isText || asks) {
        const Terminal terminal = isText ? attempt.terminal() : attempt.terminal().talking();
        writePlan(terminal, attempt.reviewed.planned);
        // Nobody has to let through what does nothing.
        if (!attempt.order.dryRun && !attempt.plan().isEmpty())
            writeDecision(terminal, attempt.reviewed.decision, whyDenied(attempt.reviewed));
    }
    for (const QString &note : attempt.reviewed.notes)
        say(attempt.terminal(), note);
}

/// What ends it before anybody is asked; no value: it goes on.
std::optional<int> endBefore(const Attempt &attempt,
                             const std::optional<InterruptedSync> &interrupted)
{
    const bool isDryRun = attempt.order.dryRun;
    if (attempt.call.isSet(QStringLiteral("plan"))) {
        const std::string digest = attempt.call.value(QStringLiteral("plan"));
        if (!isDigestOf(digest, attempt.plan()))
            return refuse(attempt, movedError(digest, attempt.reviewed), Different);
    }
    if (interrupted) {
        const Error error = interruptedError(*interrupted);
        say(attempt.terminal(), error);
        sayWays(attempt.call, *interrupted);
        if (!isDryRun)
            return endRefused(attempt, error, Different);
    }
    if (attempt.plan().isEmpty()) {
        const bool isKnown = attempt.plan().isComplete;
        say(attempt.terminal(), isKnown ? Tr::tr("There is nothing to do")
                                        : Tr::tr("Not all could be rendered and read, and of the "
                                                 "rest there is nothing to do"));
        return endWith(attempt, Value::mapping(),
                       attempt.chosen.hasTrouble() || !isKnown ? Trouble : Same);
    }
    if (isDryRun || attempt.reviewed.decision.isAllowed)
        return std::nullopt;
    const bool isText = attempt.call.format == Format::Text; // which shows the reasons already
    const Error denied = errorOf(ErrorCode::Denied, Tr::tr("The policy does not allow the sync"),
                                 isText ? std::vector<QString>() : whyDenied(attempt.reviewed));
    say(attempt.terminal(), denied.text.section(u'\n', 0, 0));
    return endRefused(attempt, denied, Different);
}

int runSync(const Attempt &attempt, const SyncOrder &order)
{
    const Terminal &terminal = attempt.terminal();
    const std::shared_ptr<const Plan> plan = attempt.reviewed.planned.plan;
    const Result<SyncReport> report = attempt.call.wait([&](CancelToken cancel) {
        return syncApplication(attempt.chosen.workspace, order, progressOn(terminal, plan), cancel);
    });
    if (!report)
        return refuse(attempt, report.error(), statusOf(report.error()));
    if (attempt.call.format == Format::Text)
        writeReport(terminal, *report, order.dryRun);
    else
        for (const QString &note : report->notes)
            say(terminal, note);
    if (!order.dryRun && (report->outcome.end != SyncEnd::Done || !report->record)) {
        // Its journal stays without an end where it could not be kept, or not be put on record.
        if (const auto left = interruptedAt(attempt.call, *attempt.chosen.workspace,
                                            {order.application, order.cluster}))
            sayWays(attempt.call, *left);
    }
    const int status = statusOf(*report, order.dryRun);
    return endWith(attempt, json(*report),
                   status == Same && attempt.chosen.hasTrouble() ? Trouble : status);
}

} // namespace

void declareCarryOut(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("yes"), Tr::tr("Do not ask. The policy is obeyed all the same.")});
    parser.addOption({QStringLiteral("plan"),
                      Tr::tr("The digest of the plan that you looked at; another one is refused."),
                      QStringLiteral("DIGEST")});
    parser.addOption({QStringLiteral("dry-run"),
                      Tr::tr("Ask the cluster about everything, and change nothing.")});
    parser.addOption({QStringLiteral("only"),
                      Tr::tr("Only this object of the plan; may be given more than once."),
                      QStringLiteral("OBJECT")});
    parser.addOption({QStringLiteral("confirm"),
                      Tr::tr("The name of an object that cannot be brought back; may be given "
                             "more than once."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("wait"),
                      Tr::tr("Seconds to wait for what was applied to become healthy (default: "
                             "300)."),
                      QStringLiteral("SECONDS")});
}

int carryOut(const Call &call, const Chosen &chosen, const PlanOptions &options)
{
    Result<SyncOrder> wanted = orderOf(call, chosen, options);
    if (!wanted)
        return failed(call, wanted.error());
    SyncOrder order = std::move(*wanted);
    const std::optional<InterruptedSync> interrupted =
        interruptedAt(call, *chosen.workspace, chosen.positions.front());
    // What others said meanwhile belongs to what is shown; the sync itself tells when it fails.
    if (!order.dryRun)
        std::ignore =
            call.wait([&](CancelToken cancel) { return fetchLedger(chosen.workspace, cancel); });
    Result<ReviewedPlan> reviewed = call.wait([&](CancelToken cancel) {
        return reviewPlan(chosen.workspace, order.application, order.cluster, options, cancel);
    });
    if (!reviewed)
        return failed(call, reviewed.error());
    order.digest = reviewed->planned.plan->digest;
    order.canonical = reviewed->planned.plan->canonical;
    const Attempt attempt{call, chosen, order, std::move(*reviewed)};
    show(attempt);
    if (const std::optional<int> status = endBefore(attempt, interrupted))
        return *status;
    if (order.dryRun)
        return runSync(attempt, order);
    if (const Status named = askNames(attempt, order); !named)
        return refuse(attempt, named.error(), Trouble);
    if (!call.isSet(QStringLiteral("yes")) &&
        !agrees(call.terminal(), whatItDoes(attempt.plan(), order.only) + u'?'))
        return refuse(attempt, {ErrorCode::Cancelled, Tr::tr("Nothing was changed"), {}},
                      Different);
    return runSync(attempt, order);
}

} // namespace driftgate::cli
