#include "sync/sending.h"

#include "sync/carrying.h"
#include "sync/hooks.h"
#include "sync/text.h"

#include <algorithm>

namespace driftgate
{

namespace
{

JournalLine answered(const SyncRun &run, size_t index, const ApplyOutcome &outcome)
{
    JournalLine out;
    out.action = *run.journalled[index];
    out.state = JournalState::Answered;
    out.changed = outcome.changed;
    if (!outcome.object)
        return out;
    out.uid = outcome.object->value.stringAt({"metadata", "uid"});
    out.version = outcome.object->value.stringAt({"metadata", "resourceVersion"});
    // A server does not say whether it stored anything new; the version does.
    out.changed = outcome.changed && out.version != run.action(index).liveVersion;
    return out;
}

/// Sends one and says what the journal is to say of it; no line where no answer came.
QCoro::Task<> sendOne(RunPtr run, size_t index, std::optional<JournalLine> &line)
{
    if (run->stopped()) {
        line = JournalLine{.action = *run->journalled[index], .state = JournalState::Waiting};
        run->report(index, StepState::Waiting);
        co_return;
    }
    const Action &action = run->action(index);
    const Result<ApplyOutcome> outcome = co_await carriedOut(run, index);
    run->point("answered");
    if (!outcome) {
        Error error = outcome.error();
        const QString name = nameOf(action.key);
        // Nothing on record: whoever goes on with the sync looks whether it is there.
        const bool isHalf = run->halfReplaced.contains(index);
        if (isHalf)
            error.text =
                SyncText::tr("%1 may be missing now, as it was deleted to be made anew: %2")
                    .arg(name, error.text);
        else if (!error.text.contains(QString::fromStdString(action.key.name)))
            error.text = SyncText::tr("%1: %2").arg(name, error.text);
        if (!isHalf && !isTransient(error) && error.code != ErrorCode::Cancelled) {
            line = JournalLine{.action = *run->journalled[index],
                               .state = JournalState::Refused,
                               .text = error.text};
        }
        run->report(index, StepState::Failed, error.text);
        run->fail(std::move(error));
        co_return;
    }
    line = answered(*run, index, *outcome);
    line->name = run->hookNames[index];
    run->stored[index] = outcome->object;
    if (!outcome->conflicts.empty()) {
        run->notes.push_back(SyncText::tr("%1 needs no change, but stays outside the "
                                          "application's ApplySet, since others own fields that "
                                          "Git sets: %2")
                                 .arg(nameOf(action.key), fieldsText(outcome->conflicts)));
        run->report(index, StepState::Unchanged, run->notes.back());
        co_return;
    }
    run->report(index, line->changed ? StepState::Applied : StepState::Unchanged);
}

QCoro::Task<> sendBatch(RunPtr run, std::vector<size_t> actions)
{
    std::vector<JournalLine> sending;
    for (const size_t index : actions) {
        if (run->action(index).verb == ActionVerb::Run) {
            const JournalLine *const former = run->formerStep(index);
            run->hookNames[index] = former && !former->name.empty()
                                        ? former->name
                                        : hookName(*run->action(index).object);
        }
        sending.push_back({.action = *run->journalled[index],
                           .state = JournalState::Sending,
                           .name = run->hookNames[index]});
    }
    if (const Status written = co_await record(run, sending); !written) {
        run->fail(written.error());
        co_return;
    }
    for (const size_t index : actions)
        run->report(index, StepState::Sending);
    std::vector<std::optional<JournalLine>> lines(actions.size());
    // Referenced for as long as this coroutine waits.
    const auto send = [run, &actions, &lines](size_t place) {
        return sendOne(run, actions[place], lines[place]);
    };
    co_await atOnce(actions.size(), run->options.atOnce, send);
    std::vector<JournalLine> known;
    for (std::optional<JournalLine> &line : lines) {
        if (line)
            known.push_back(*std::move(line));
    }
    if (const Status written = co_await record(run, known); !written) {
        Error error = written.error();
        error.text = SyncText::tr("What was sent last is not on record: %1").arg(error.text);
        run->fail(std::move(error));
    }
}

} // namespace

QCoro::Task<> sendGroup(RunPtr run, std::vector<size_t> actions)
{
    const size_t size = std::max<size_t>(1, run->options.batch);
    for (size_t at = 0; at < actions.size() && !run->stopped(); at += size) {
        const auto first = actions.begin() + static_cast<ptrdiff_t>(at);
        const auto last =
            actions.begin() + static_cast<ptrdiff_t>(std::min(at + size, actions.size()));
        co_await sendBatch(run, std::vector(first, last));
    }
}

} // namespace driftgate
