#include "cli/asking.h"
#include "cli/chosen.h"
#include "cli/jsonoutput.h"
#include "cli/ledgeroutput.h"
#include "cli/planoutput.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "workspace/approving.h"
#include "workspace/syncchecks.h"

#include <QCoreApplication>
#include <QCoroTask>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void declare(QCommandLineParser &parser)
{
    declarePosition(parser);
    declarePlanOptions(parser);
    parser.addOption({QStringLiteral("plan"),
                      Tr::tr("The digest of the plan that you looked at; another one is refused."),
                      QStringLiteral("DIGEST")});
    parser.addOption(
        {QStringLiteral("comment"), Tr::tr("A word for the others."), QStringLiteral("TEXT")});
}

void show(const Call &call, const Record &record, const Decision &decision, const Plan &plan,
          const std::vector<QString> &notes)
{
    if (call.format == Format::Json) {
        Value out = Value::mapping();
        out.set("record", json(record));
        out.set("signed", Value::boolean(!record.signature.empty()));
        out.set("plan", json(plan));
        out.set("decision", json(decision));
        Value said = Value::sequence();
        for (const QString &note : notes)
            said.append(jsonText(note.toStdString()));
        out.set("notes", std::move(said));
        print(call.terminal(), out);
        return;
    }
    writeDecision(call.terminal(), decision, decision.missing);
    say(call.terminal(), record.signature.empty()
                             ? Tr::tr("Written: %1").arg(titleOf(record))
                             : Tr::tr("Written and signed: %1").arg(titleOf(record)));
}

int castVote(const Call &call, RecordKind kind)
{
    const std::optional<Chosen> chosen = chooseOne(call);
    if (!chosen)
        return Trouble;
    const Result<PlanOptions> options = planOptionsOf(call, *chosen);
    if (!options) {
        say(call.terminal(), options.error());
        return Trouble;
    }
    const auto &[application, cluster] = chosen->positions.front();
    const Result<ReviewedPlan> reviewed =
        QCoro::waitFor(reviewPlan(chosen->workspace, application, cluster, *options, {}));
    if (!reviewed) {
        say(call.terminal(), reviewed.error());
        return Trouble;
    }
    const std::shared_ptr<const Plan> plan = reviewed->planned.plan;
    const std::string digest = call.value(QStringLiteral("plan"));
    if (call.format == Format::Text)
        writePlan(call.terminal(), *plan);
    if (!digest.empty() && !isDigestOf(digest, *plan)) {
        say(call.terminal(), movedError(digest, *reviewed));
        return Different;
    }
    if (plan->isEmpty()) {
        say(call.terminal(), Tr::tr("There is nothing to do, and nothing to approve or reject"));
        return Same;
    }
    // Whoever named the digest has looked at the plan already.
    if (digest.empty() && canAsk(call.terminal()) &&
        !agrees(call.terminal(), kind == RecordKind::Approval ? Tr::tr("Approve this plan?")
                                                              : Tr::tr("Reject this plan?")))
        return Different;
    const Result<Record> record = QCoro::waitFor(
        vote(chosen->workspace, plan, kind, call.value(QStringLiteral("comment")), {}));
    if (!record) {
        say(call.terminal(), record.error());
        return Trouble;
    }
    std::vector<QString> notes = reviewed->notes;
    if (const Status pushed = QCoro::waitFor(exchangeLedger(chosen->workspace, {})); !pushed)
        notes.push_back(Tr::tr("It waits to be pushed: %1").arg(pushed.error().toString()));
    const Result<std::shared_ptr<const LedgerView>> ledger =
        QCoro::waitFor(readLedger(chosen->workspace, {}));
    const Decision decision = decide(reviewed->policy, *plan, ledger ? **ledger : *reviewed->ledger,
                                     call.context.environment.clock->now());
    show(call, *record, decision, *plan, notes);
    for (const QString &note : notes)
        say(call.terminal(), note);
    return chosen->hasTrouble() ? Trouble : Same;
}

QString details()
{
    return Tr::tr("The word is for exactly the plan that is printed, written as a Git note "
                  "(refs/notes/driftgate) on\n"
                  "the target commit and pushed where there is a remote; what cannot be pushed yet "
                  "waits here, which is said\n"
                  "and no failure. It is signed where the policy or commit.gpgSign asks for it, as "
                  "git would sign a commit.\n"
                  "Exit status 1: the plan is not the one of --plan any more.\n"
                  "With --format json, one document is printed:\n"
                  "  {record: {id, kind, revision, plan, by, at, comment}, signed, plan, decision: "
                  "{allowed, approvals, missing, votes}, notes}");
}

} // namespace

Verb approveVerb()
{
    return {.name = QStringLiteral("approve"),
            .summary = Tr::tr("Approve what a sync of one application would do."),
            .declare = declare,
            .run = [](const Call &call) { return castVote(call, RecordKind::Approval); },
            .least = 1,
            .most = 1,
            .details = details()};
}

Verb rejectVerb()
{
    return {.name = QStringLiteral("reject"),
            .summary = Tr::tr("Reject what a sync of one application would do."),
            .declare = declare,
            .run = [](const Call &call) { return castVote(call, RecordKind::Rejection); },
            .least = 1,
            .most = 1,
            .details = details()};
}

} // namespace driftgate::cli
