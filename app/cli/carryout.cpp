#include "cli/carryout.h"

#include "cli/asking.h"
#include "cli/jsonoutput.h"
#include "cli/ledgeroutput.h"
#include "cli/planoutput.h"
#include "cli/syncoutput.h"
#include "cli/talk.h"
#include "workspace/syncchecks.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <algorithm>

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
        return Tr::tr("Mark %1 as deployed at %2 on %3")
            .arg(QString::fromStdString(plan.application.text()),
                 QString::fromStdString(plan.target.shortHex()),
                 QString::fromStdString(plan.cluster.text()));
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

/// Asks for the names that are still missing. False when one is not given.
bool askNames(const Call &call, const Plan &plan, SyncOrder &order)
{
    const Names given(call.parser.values(QStringLiteral("confirm")));
    for (const ObjectKey &key : unnamed(plan, {}, order.only)) {
        const QString shown = QString::fromStdString(key.toString());
        if (given.has(key)) {
            order.named.insert(key);
            continue;
        }
        if (!canAsk(call.terminal())) {
            say(call.terminal(), Tr::tr("%1 cannot be brought back: give its name by --confirm %2")
                                     .arg(shown, QString::fromStdString(key.name)));
            return false;
        }
        const std::optional<std::string> name =
            typed(call.terminal(),
                  Tr::tr("%1 cannot be brought back. Type its name to go on:").arg(shown));
        if (!name || *name != key.name) {
            say(call.terminal(), Tr::tr("That is not its name; nothing was changed"));
            return false;
        }
        order.named.insert(key);
    }
    return true;
}

int printJson(const Call &call, const Plan &plan, const Decision &decision, const Value &more,
              int status)
{
    if (call.format != Format::Json)
        return status;
    Value out = Value::mapping();
    out.set("application", jsonText(plan.application.text()));
    out.set("plan", json(plan));
    out.set("decision", json(decision));
    for (const Value::Entry &entry : more.entries())
        out.set(entry.key.view(), entry.value);
    print(call.terminal(), out);
    return status;
}

Value refusal(const Error &error)
{
    Value out = Value::mapping();
    out.set("refused", json(error));
    return out;
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

/// 1 when somebody's word or a changed state stands against it, 2 for what did not work.
int statusOf(const Error &error)
{
    return error.code == ErrorCode::Denied || error.code == ErrorCode::Conflict ? Different
                                                                                : Trouble;
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
    const Terminal &terminal = call.terminal();
    const auto &[application, cluster] = chosen.positions.front();
    const Result<std::set<ObjectKey>> only = objectsOf(call, QStringLiteral("only"));
    if (!only) {
        say(terminal, only.error());
        return Trouble;
    }
    SyncOrder order;
    order.application = application;
    order.cluster = cluster;
    order.options = options;
    order.only = *only;
    order.dryRun = call.parser.isSet(QStringLiteral("dry-run"));
    if (call.parser.isSet(QStringLiteral("wait"))) {
        bool isNumber = false;
        const int seconds = call.parser.value(QStringLiteral("wait")).toInt(&isNumber);
        if (!isNumber || seconds < 0) {
            say(terminal, Tr::tr("--wait takes a number of seconds"));
            return Trouble;
        }
        order.waveLimit = std::chrono::seconds(seconds);
    }
    const bool mayGoOn =
        call.parser.isSet(QStringLiteral("yes")) || order.dryRun || canAsk(terminal);
    if (!mayGoOn) {
        say(terminal, Tr::tr("Nobody is there to ask: give --yes to go on without"));
        return Trouble;
    }
    const std::optional<InterruptedSync> interrupted =
        interruptedAt(call, *chosen.workspace, chosen.positions.front());
    // What others said meanwhile belongs to what is shown; the sync itself tells when it fails.
    if (!order.dryRun)
        std::ignore = QCoro::waitFor(fetchLedger(chosen.workspace, {}));
    const Result<ReviewedPlan> reviewed =
        QCoro::waitFor(reviewPlan(chosen.workspace, application, cluster, options, {}));
    if (!reviewed) {
        say(terminal, reviewed.error());
        return Trouble;
    }
    const std::shared_ptr<const Plan> plan = reviewed->planned.plan;
    const Decision &decision = reviewed->decision;
    order.digest = plan->digest;
    order.canonical = plan->canonical;
    if (call.format == Format::Text) {
        writePlan(terminal, *plan);
        if (!order.dryRun)
            writeDecision(terminal, decision, whyDenied(*reviewed));
    }
    for (const QString &note : reviewed->notes)
        say(terminal, note);
    const std::string digest = call.value(QStringLiteral("plan"));
    if (!digest.empty() && !isDigestOf(digest, *plan)) {
        const Error moved = movedError(digest, *reviewed);
        say(terminal, moved);
        return printJson(call, *plan, decision, refusal(moved), Different);
    }
    if (interrupted) {
        const Error error = interruptedError(*interrupted);
        say(terminal, error);
        sayWays(call, *interrupted);
        if (!order.dryRun)
            return printJson(call, *plan, decision, refusal(error), Different);
    }
    if (plan->isEmpty()) {
        say(terminal, Tr::tr("There is nothing to do"));
        return printJson(call, *plan, decision, Value::mapping(),
                         chosen.hasTrouble() ? Trouble : Same);
    }
    if (!order.dryRun && !decision.isAllowed) {
        const Error denied =
            errorOf(ErrorCode::Denied, Tr::tr("The policy does not allow the sync"),
                    call.format == Format::Json ? whyDenied(*reviewed) : std::vector<QString>());
        say(terminal, denied.text.section(u'\n', 0, 0));
        return printJson(call, *plan, decision, refusal(denied), Different);
    }
    if (!order.dryRun && !askNames(call, *plan, order))
        return Trouble;
    if (!call.parser.isSet(QStringLiteral("yes")) && !order.dryRun &&
        !agrees(terminal, whatItDoes(*plan, order.only) + u'?')) {
        say(terminal, Tr::tr("Nothing was changed"));
        return Different;
    }
    const Result<SyncReport> report =
        QCoro::waitFor(syncApplication(chosen.workspace, order, progressOn(terminal, plan), {}));
    if (!report) {
        say(terminal, report.error());
        return printJson(call, *plan, decision, refusal(report.error()), statusOf(report.error()));
    }
    if (call.format == Format::Text)
        writeReport(terminal, *report, order.dryRun);
    else
        for (const QString &note : report->notes)
            say(terminal, note);
    if (!order.dryRun && (report->outcome.end != SyncEnd::Done || !report->record)) {
        // Its journal stays without an end where it could not be kept, or not be put on record.
        if (const auto left = interruptedAt(call, *chosen.workspace, chosen.positions.front()))
            sayWays(call, *left);
    }
    const int status = cli::statusOf(*report, order.dryRun);
    return printJson(call, *plan, decision, json(*report),
                     status == Same && chosen.hasTrouble() ? Trouble : status);
}

} // namespace driftgate::cli
