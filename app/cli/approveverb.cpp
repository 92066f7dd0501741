#include "cli/asking.h"
#include "cli/chosen.h"
#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/ledgeroutput.h"
#include "cli/planoutput.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "workspace/approving.h"
#include "workspace/deciding.h"
#include "workspace/syncchecks.h"

#include <QCoreApplication>

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

/// What is to be voted on, and what there is to say of it.
struct Ballot {
    const Call &call;
    const Chosen &chosen;
    const ReviewedPlan &reviewed;
    std::vector<QString> notes; ///< beside what the document says

    [[nodiscard]] const Plan &plan() const { return *reviewed.planned.plan; }
};

/// The one document of --format json: what came of it, with the plan and what is said of that now.
void printJson(const Ballot &ballot, Value out, const Decision &decision)
{
    out.set("plan", json(ballot.plan()));
    out.set("decision", json(decision));
    Value said = Value::sequence();
    for (const QString &note : ballot.notes)
        said.append(jsonText(note.toStdString()));
    out.set("notes", std::move(said));
    out.set("errors", errorList(*ballot.chosen.workspace, gapsOf(*ballot.reviewed.planned.state)));
    print(ballot.call.terminal(), out);
}

/// Nothing was written; `why`: none when there was nothing to vote on.
int endWithout(const Ballot &ballot, const std::optional<Error> &why, int status)
{
    if (ballot.call.format == Format::Json) {
        Value out = Value::mapping();
        if (why)
            out.set("refused", json(*why));
        printJson(ballot, std::move(out), ballot.reviewed.decision);
    }
    for (const QString &note : ballot.notes)
        say(ballot.call.terminal(), note);
    return status;
}

int refuse(const Ballot &ballot, const Error &why, int status)
{
    say(ballot.call.terminal(), why);
    return endWithout(ballot, why, status);
}

void show(const Ballot &ballot, const Record &record, const Decision &decision)
{
    const Terminal &terminal = ballot.call.terminal();
    const bool isSigned = !record.signature.empty();
    if (ballot.call.format == Format::Json) {
        Value out = Value::mapping();
        out.set("record", json(record));
        out.set("signed", Value::boolean(isSigned));
        printJson(ballot, std::move(out), decision);
    } else {
        writeDecision(terminal, decision, decision.missing);
        say(terminal, isSigned ? Tr::tr("Written and signed: %1").arg(titleOf(record))
                               : Tr::tr("Written: %1").arg(titleOf(record)));
    }
    for (const QString &note : ballot.notes)
        say(terminal, note);
}

int writeVote(Ballot ballot, RecordKind kind)
{
    const Call &call = ballot.call;
    const std::shared_ptr<Workspace> &workspace = ballot.chosen.workspace;
    const Result<Record> record = call.wait([&](CancelToken cancel) {
        return vote(workspace, ballot.reviewed.planned.plan, kind,
                    call.value(QStringLiteral("comment")), cancel);
    });
    if (!record)
        return refuse(ballot, record.error(), Trouble);
    const Status pushed =
        call.wait([&](CancelToken cancel) { return exchangeLedger(workspace, cancel); });
    if (!pushed)
        ballot.notes.push_back(Tr::tr("It waits to be pushed: %1").arg(pushed.error().toString()));
    // What was written is told, whatever has been asked to stop meanwhile.
    const Result<std::shared_ptr<const LedgerView>> ledger =
        QCoro::waitFor(readLedger(workspace, {}));
    const Decision decision = decideHere(workspace, ballot.reviewed.policy, ballot.plan(),
                                         ledger ? **ledger : *ballot.reviewed.ledger,
                                         call.context.environment.clock->now(), {});
    show(ballot, *record, decision);
    return ballot.chosen.hasTrouble() ? Trouble : Same;
}

int castVote(const Call &call, RecordKind kind)
{
    const std::optional<Chosen> chosen = chooseOne(call);
    if (!chosen)
        return Trouble;
    Result<PlanOptions> options = planOptionsOf(call, *chosen);
    if (!options)
        return failed(call, options.error());
    // Of a revision that the branch has left behind it is a rollback's plan, which has something to
    // do even where all runs already: to hold.
    options->rollsBack = options->inspect.target.has_value();
    const auto &[application, cluster] = chosen->positions.front();
    const Result<ReviewedPlan> reviewed = call.wait([&](CancelToken cancel) {
        return reviewPlan(chosen->workspace, application, cluster, *options, cancel);
    });
    if (!reviewed)
        return failed(call, reviewed.error());
    const Ballot ballot{call, *chosen, *reviewed, reviewed->notes};
    // Whoever named the digest has looked at the plan already.
    const bool isNamed = call.isSet(QStringLiteral("plan"));
    const bool asks = !isNamed && !ballot.plan().isEmpty() && canAsk(call.terminal());
    if (call.format == Format::Text)
        writePlan(call.terminal(), reviewed->planned);
    else if (asks)
        writePlan(call.terminal().talking(), reviewed->planned);
    const std::string digest = call.value(QStringLiteral("plan"));
    if (isNamed && !isDigestOf(digest, ballot.plan()))
        return refuse(ballot, movedError(digest, *reviewed), Different);
    if (ballot.plan().isEmpty()) {
        const bool isKnown = ballot.plan().isComplete;
        say(call.terminal(),
            isKnown ? Tr::tr("There is nothing to do, and nothing to approve or reject")
                    : Tr::tr("Not all could be rendered and read, and of the rest there is nothing "
                             "to approve or reject"));
        return endWithout(ballot, std::nullopt, chosen->hasTrouble() || !isKnown ? Trouble : Same);
    }
    if (asks &&
        !agrees(call.terminal(), kind == RecordKind::Approval ? Tr::tr("Approve this plan?")
                                                              : Tr::tr("Reject this plan?")))
        return refuse(ballot, {ErrorCode::Cancelled, Tr::tr("Nothing was written"), {}}, Different);
    return writeVote(ballot, kind);
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
                  "{allowed, approvals, missing, votes}, notes, errors}\n"
                  "with {refused: {text}} in the place of a record that was not written.");
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
