#include "cli/syncoutput.h"

#include "cli/cli.h"
#include "cli/jsonoutput.h"
#include "cli/ledgeroutput.h"
#include "cli/printable.h"
#include "cli/talk.h"

#include <QCoreApplication>

#include <ostream>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString wordOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return Tr::tr("waiting");
    case StepState::Sending:
        return Tr::tr("sending");
    case StepState::Applied:
        return Tr::tr("applied");
    case StepState::Unchanged:
        return Tr::tr("unchanged");
    case StepState::Checking:
        return Tr::tr("checking");
    case StepState::Done:
        return Tr::tr("done");
    case StepState::Failed:
        return Tr::tr("failed");
    case StepState::Skipped:
        return Tr::tr("skipped");
    }
    return {};
}

QString endOf(const SyncReport &report, bool isDryRun)
{
    const Plan &plan = *report.plan;
    const QString what = Tr::tr("%1 on %2")
                             .arg(QString::fromStdString(plan.application.text()),
                                  QString::fromStdString(plan.cluster.text()));
    const QString target = QString::fromStdString(plan.target.shortHex());
    QString out;
    switch (report.outcome.end) {
    case SyncEnd::Done:
        if (!report.only.empty())
            out = isDryRun ? Tr::tr("%n object(s) of %1 would be synced to %2", nullptr,
                                    static_cast<int>(report.only.size()))
                           : Tr::tr("%n object(s) of %1 are synced to %2", nullptr,
                                    static_cast<int>(report.only.size()));
        else if (plan.isRollback)
            out = isDryRun ? Tr::tr("%1 would be rolled back to %2")
                           : Tr::tr("%1 is rolled back to %2");
        else
            out = isDryRun ? Tr::tr("%1 would be synced to %2") : Tr::tr("%1 is synced to %2");
        break;
    case SyncEnd::Unhealthy:
        return Tr::tr("%1: what was applied did not become healthy in time").arg(what);
    case SyncEnd::Failed:
        out = plan.isRollback ? Tr::tr("%1: the rollback to %2 failed")
                              : Tr::tr("%1: the sync to %2 failed");
        break;
    case SyncEnd::Cancelled:
        out = plan.isRollback ? Tr::tr("%1: the rollback to %2 was stopped")
                              : Tr::tr("%1: the sync to %2 was stopped");
        break;
    }
    return out.arg(what, target);
}

} // namespace

Engine::Progress progressOn(const Terminal &terminal, std::shared_ptr<const Plan> plan)
{
    return [terminal, plan](const StepProgress &step) {
        const bool isNews = step.state == StepState::Applied || step.state == StepState::Failed ||
                            step.state == StepState::Checking || step.state == StepState::Done;
        if (!isNews || step.action >= plan->actions.size() ||
            plan->actions[step.action].verb == ActionVerb::Nothing)
            return;
        QString text = QStringLiteral("%1 %2").arg(
            wordOf(step.state), QString::fromStdString(plan->actions[step.action].key.toString()));
        if (!step.message.isEmpty())
            text += QStringLiteral(": ") + step.message;
        say(terminal, text);
    };
}

void writeReport(const Terminal &terminal, const SyncReport &report, bool isDryRun)
{
    const bool isDone = report.outcome.end == SyncEnd::Done;
    terminal.out << terminal.colored((isDone ? "✓ " : "✗ ") + printable(endOf(report, isDryRun)),
                                     isDone ? Color::Good : Color::Bad)
                 << '\n';
    if (report.outcome.error)
        say(terminal, *report.outcome.error);
    if (!isDryRun) {
        switch (report.verification.state) {
        case VerificationState::Matched:
            terminal.out << "✓ " << printable(Tr::tr("Live is as planned")) << '\n';
            break;
        case VerificationState::Deviated:
            terminal.out << "✗ " << printable(Tr::tr("Live is not as planned:")) << '\n';
            break;
        case VerificationState::Unknown:
            terminal.out << "· "
                         << printable(Tr::tr("Live could not be held against the plan: %1")
                                          .arg(report.verification.text))
                         << '\n';
            break;
        }
        for (const Deviation &deviation : report.verification.deviations)
            terminal.out << "    " << printable(deviation.text) << '\n';
    }
    if (report.record)
        terminal.out << "· " << printable(Tr::tr("On record: %1").arg(titleOf(*report.record)))
                     << '\n';
    for (const QString &note : report.notes)
        say(terminal, note);
}

Value json(const SyncReport &report)
{
    Value outcome = Value::mapping();
    outcome.set("end", jsonText(syncEndName(report.outcome.end)));
    Value steps = Value::sequence();
    for (const StepProgress &step : report.outcome.steps) {
        if (!report.plan || step.action >= report.plan->actions.size())
            continue;
        const Action &action = report.plan->actions[step.action];
        Value each = Value::mapping();
        each.set("object", jsonText(action.key.toString()));
        each.set("verb", jsonText(verbName(action.verb)));
        each.set("state", jsonText(stepStateName(step.state)));
        each.set("health", jsonText(healthName(step.health)));
        if (!step.message.isEmpty())
            each.set("message", jsonText(step.message.toStdString()));
        steps.append(std::move(each));
    }
    outcome.set("steps", std::move(steps));
    if (report.outcome.error)
        outcome.set("error", json(*report.outcome.error));
    Value deviations = Value::sequence();
    for (const Deviation &deviation : report.verification.deviations) {
        Value each = Value::mapping();
        each.set("object", jsonText(deviation.object.toString()));
        Value fields = Value::sequence();
        for (const std::string &field : deviation.fields)
            fields.append(jsonText(field));
        each.set("fields", std::move(fields));
        each.set("text", jsonText(deviation.text.toStdString()));
        deviations.append(std::move(each));
    }
    Value verification = Value::mapping();
    verification.set("state", jsonText(verificationStateName(report.verification.state)));
    verification.set("deviations", std::move(deviations));
    if (!report.verification.text.isEmpty())
        verification.set("text", jsonText(report.verification.text.toStdString()));
    Value notes = Value::sequence();
    for (const QString &note : report.notes)
        notes.append(jsonText(note.toStdString()));
    Value out = Value::mapping();
    out.set("outcome", std::move(outcome));
    out.set("verification", std::move(verification));
    if (report.record)
        out.set("record", json(*report.record));
    out.set("notes", std::move(notes));
    return out;
}

int statusOf(const Error &error)
{
    return error.code == ErrorCode::Denied || error.code == ErrorCode::Conflict ? Different
                                                                                : Trouble;
}

int statusOf(const SyncReport &report, bool isDryRun)
{
    if (report.outcome.end != SyncEnd::Done)
        return Trouble;
    if (isDryRun)
        return Same;
    // What nobody can prove afterwards was not done as it should be.
    if (!report.record)
        return Trouble;
    switch (report.verification.state) {
    case VerificationState::Matched:
        return Same;
    case VerificationState::Deviated:
        return Different;
    case VerificationState::Unknown:
        break;
    }
    // A ref was moved; whether the controller follows is not known from here.
    return report.plan && report.plan->engine == EngineKind::Ref ? Same : Trouble;
}

} // namespace driftgate::cli
