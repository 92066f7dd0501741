#include "desktop/models/steptext.h"

#include "desktop/session/syncwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace driftgate
{

namespace
{

class Steps
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::Steps)
};

Segment signOf(const StepProgress &step)
{
    switch (step.state) {
    case StepState::Done:
    case StepState::Unchanged:
        return signSegment(Sign::Good, Tone::Good);
    case StepState::Failed:
        return signSegment(Sign::Bad, Tone::Bad);
    case StepState::Sending:
    case StepState::Checking:
    case StepState::Applied:
        return signSegment(Sign::Ring, Tone::Git);
    case StepState::Waiting:
    case StepState::Skipped:
        break;
    }
    return signSegment(Sign::Dot, Tone::Muted);
}

QString stateText(StepState state, ActionVerb verb)
{
    switch (state) {
    case StepState::Waiting:
        return Steps::tr("waits");
    case StepState::Sending:
        return Steps::tr("being sent");
    case StepState::Applied:
        return verb == ActionVerb::Prune ? Steps::tr("deleted") : Steps::tr("applied");
    case StepState::Unchanged:
        return Steps::tr("was so already");
    case StepState::Checking:
        return Steps::tr("applied, waiting for its health");
    case StepState::Done:
        return verb == ActionVerb::Prune ? Steps::tr("deleted")
               : verb == ActionVerb::Run ? Steps::tr("run")
                                         : Steps::tr("applied");
    case StepState::Failed:
        return Steps::tr("failed");
    case StepState::Skipped:
        return Steps::tr("not sent");
    }
    return {};
}

Line lineOf(const Plan &plan, const StepProgress &step)
{
    const Action &action = plan.actions[step.action];
    const bool quiet = step.state == StepState::Waiting || step.state == StepState::Skipped;
    Line out;
    out.segments = {
        signOf(step), textSegment(QString::fromStdString(action.key.kind), Tone::Muted),
        textSegment(QString::fromStdString(action.key.name), quiet ? Tone::Muted : Tone::Plain),
        textSegment(stateText(step.state, action.verb),
                    step.state == StepState::Failed ? Tone::Bad : Tone::Muted)};
    if (!step.message.isEmpty())
        out.segments.append(textSegment(step.message.simplified(), Tone::Muted));
    out.toolTip = QString::fromStdString(action.key.toString());
    if (!step.message.isEmpty())
        out.toolTip += u'\n' + step.message;
    return out;
}

Segment signOf(JournalState state)
{
    switch (state) {
    case JournalState::Answered:
    case JournalState::Finished:
        return signSegment(Sign::Good, Tone::Good);
    case JournalState::Sending:
        return signSegment(Sign::Unknown, Tone::Cluster);
    case JournalState::Refused:
        return signSegment(Sign::Bad, Tone::Bad);
    case JournalState::Waiting:
        break;
    }
    return signSegment(Sign::Dot, Tone::Muted);
}

QString stateText(JournalState state, ActionVerb verb)
{
    switch (state) {
    case JournalState::Waiting:
        return Steps::tr("not sent");
    case JournalState::Sending:
        return verb == ActionVerb::Prune ? Steps::tr("may have been deleted: no answer is known")
                                         : Steps::tr("may have been sent: no answer is known");
    case JournalState::Answered:
        return verb == ActionVerb::Prune ? Steps::tr("deleted")
               : verb == ActionVerb::Run ? Steps::tr("begun; it may be running")
                                         : Steps::tr("sent and answered");
    case JournalState::Finished:
        return Steps::tr("run");
    case JournalState::Refused:
        return Steps::tr("refused");
    }
    return {};
}

Line lineOf(const InterruptedSync::Object &object)
{
    const bool quiet = object.state == JournalState::Waiting;
    Line out;
    out.segments = {
        signOf(object.state), textSegment(QString::fromStdString(object.key.kind), Tone::Muted),
        textSegment(QString::fromStdString(object.key.name), quiet ? Tone::Muted : Tone::Plain),
        textSegment(stateText(object.state, object.verb),
                    object.state == JournalState::Refused   ? Tone::Bad
                    : object.state == JournalState::Sending ? Tone::Cluster
                                                            : Tone::Muted)};
    out.toolTip = QString::fromStdString(object.key.toString());
    if (!object.text.isEmpty()) {
        out.segments.append(textSegment(object.text.simplified(), Tone::Muted));
        out.toolTip += u'\n' + object.text;
    }
    return out;
}

Line wrapped(const Segment &sign, const QString &text)
{
    return {.segments = {sign, textSegment(text)}, .heading = true, .wrap = true};
}

Segment signOf(VerificationState state)
{
    switch (state) {
    case VerificationState::Matched:
        return signSegment(Sign::Good, Tone::Good);
    case VerificationState::Deviated:
        return signSegment(Sign::Both, Tone::Cluster);
    case VerificationState::Unknown:
        break;
    }
    return signSegment(Sign::Unknown, Tone::Muted);
}

void appendOutcome(QList<Line> &out, const SyncSnapshot &sync)
{
    const SyncOutcome &outcome = sync.report->outcome;
    if (sync.isVerification)
        return;
    switch (outcome.end) {
    case SyncEnd::Done:
        out.append(wrapped(signSegment(Sign::Good, Tone::Good),
                           Steps::tr("Everything was sent and is healthy")));
        return;
    case SyncEnd::Unhealthy:
        out.append(wrapped(signSegment(Sign::Both, Tone::Cluster),
                           outcome.error ? outcome.error->toString()
                                         : Steps::tr("Everything was sent, but not all of it "
                                                     "became healthy in time")));
        return;
    case SyncEnd::Failed:
        out.append(wrapped(signSegment(Sign::Bad, Tone::Bad),
                           outcome.error ? outcome.error->toString()
                                         : Steps::tr("An object was refused: nothing after it "
                                                     "was sent")));
        return;
    case SyncEnd::Cancelled:
        out.append(wrapped(signSegment(Sign::Ring, Tone::Muted),
                           Steps::tr("Stopped between two objects: the rest was not sent")));
        return;
    }
}

QString fieldsText(const Deviation &deviation)
{
    QStringList fields;
    for (const std::string &field : deviation.fields)
        fields.append(QString::fromStdString(field));
    return fields.join(QStringLiteral(", "));
}

} // namespace

QList<Line> stepLines(const SyncSnapshot &sync)
{
    QList<Line> out;
    if (!sync.plan)
        return out;
    for (const StepProgress &step : sync.steps) {
        if (step.action < sync.plan->actions.size())
            out.append(lineOf(*sync.plan, step));
    }
    return out;
}

QList<Line> interruptedLines(const InterruptedSync &sync)
{
    QList<Line> out;
    for (const InterruptedSync::Object &object : sync.objects)
        out.append(lineOf(object));
    return out;
}

Segments interruptedCounts(const InterruptedSync &sync)
{
    Segments out;
    const auto add = [&out](JournalState state, size_t count, const QString &text) {
        if (count > 0)
            out.append({signOf(state), textSegment(text)});
    };
    const auto number = [](size_t count) { return static_cast<int>(count); };
    const size_t open = sync.open().size();
    add(JournalState::Answered, sync.sent(),
        Steps::tr("%n object(s) sent", nullptr, number(sync.sent())));
    add(JournalState::Sending, open, Steps::tr("%n maybe sent", nullptr, number(open)));
    add(JournalState::Refused, sync.refused(),
        Steps::tr("%n refused", nullptr, number(sync.refused())));
    add(JournalState::Waiting, sync.waiting(),
        Steps::tr("%n not sent", nullptr, number(sync.waiting())));
    if (out.isEmpty())
        out.append(textSegment(Steps::tr("No object was to be sent"), Tone::Muted));
    return out;
}

int currentStep(const SyncSnapshot &sync)
{
    for (size_t i = 0; i < sync.steps.size(); ++i) {
        const StepState state = sync.steps[i].state;
        if (state == StepState::Sending || state == StepState::Checking ||
            state == StepState::Applied)
            return static_cast<int>(i);
    }
    return -1;
}

QList<Line> endLines(const SyncSnapshot &sync)
{
    QList<Line> out;
    if (sync.error) {
        out.append(wrapped(signSegment(Sign::Bad, Tone::Bad), sync.error->toString()));
        if (sync.plan)
            out.append(
                wrapped(signSegment(Sign::None, Tone::Muted), Steps::tr("Nothing was sent")));
        return out;
    }
    if (!sync.report)
        return out;
    appendOutcome(out, sync);
    const Verification &verification = sync.report->verification;
    out.append(wrapped(signOf(verification.state),
                       Steps::tr("Verification: %1").arg(verificationText(verification))));
    for (const Deviation &deviation : verification.deviations) {
        Line line =
            wrapped(signSegment(Sign::Both, Tone::Cluster),
                    deviation.text.isEmpty() ? QString::fromStdString(deviation.object.toString())
                                             : deviation.text);
        const QString fields = fieldsText(deviation);
        if (!fields.isEmpty())
            line.segments.append(textSegment(Steps::tr("(%1)").arg(fields), Tone::Muted));
        line.toolTip = QString::fromStdString(deviation.object.toString());
        out.append(std::move(line));
    }
    const auto &lost = sync.report->recordError;
    for (const QString &note : sync.report->notes) {
        const bool isLost = lost && note == lost->toString();
        out.append(wrapped(isLost ? signSegment(Sign::Bad, Tone::Bad)
                                  : signSegment(Sign::Dot, Tone::Muted),
                           note));
    }
    return out;
}

QString progressText(const SyncSnapshot &sync)
{
    QStringList parts;
    const int current = currentStep(sync);
    if (sync.plan && current >= 0) {
        const Action &action = sync.plan->actions[sync.steps[static_cast<size_t>(current)].action];
        if (action.phase != SyncPhase::Sync)
            parts.append(Steps::tr("phase %1").arg(QString::fromUtf8(phaseName(action.phase))));
        if (action.wave != 0)
            parts.append(Steps::tr("wave %1").arg(action.wave));
    }
    if (!sync.steps.empty() && !sync.isVerification)
        parts.append(Steps::tr("%1 of %n object(s)", nullptr, static_cast<int>(sync.steps.size()))
                         .arg(sync.running ? sync.done() : sync.applied()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace driftgate
