#include "workspace/engines.h"
#include "workspace/syncing.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Syncing)
};

InterruptedSync summaryOf(const JournalReading &journal)
{
    InterruptedSync out;
    out.application = journal.head.application;
    out.cluster = journal.head.cluster;
    out.target = journal.head.target;
    out.plan = journal.head.plan;
    out.isRollback = journal.head.isRollback;
    out.startedAt = journal.head.at;
    out.by = journal.head.by;
    out.journal = journal.id;
    out.only = journal.head.only;
    out.ref = journal.head.ref;
    for (const JournalLine &step : journal.steps) {
        // The others are a controller's to send.
        if (!out.ref.empty() && step.action > 0)
            break;
        const JournalAction &action = journal.head.actions[step.action];
        InterruptedSync::Object object{action.key, action.verb, step.state, step.text};
        // A hook may be named only when it is made.
        if (object.key.name.empty())
            object.key.name = step.name;
        out.objects.push_back(std::move(object));
    }
    return out;
}

} // namespace

size_t InterruptedSync::sent() const
{
    return static_cast<size_t>(std::ranges::count_if(objects, [](const Object &object) {
        return object.state == JournalState::Answered || object.state == JournalState::Finished;
    }));
}

size_t InterruptedSync::refused() const
{
    return static_cast<size_t>(std::ranges::count(objects, JournalState::Refused, &Object::state));
}

std::vector<ObjectKey> InterruptedSync::open() const
{
    std::vector<ObjectKey> out;
    for (const Object &object : objects) {
        if (object.state == JournalState::Sending)
            out.push_back(object.key);
    }
    return out;
}

size_t InterruptedSync::waiting() const
{
    return static_cast<size_t>(std::ranges::count(objects, JournalState::Waiting, &Object::state));
}

const InterruptedSync *InterruptedSyncs::find(const ApplicationName &application,
                                              const ClusterName &cluster) const
{
    const auto found = std::ranges::find_if(syncs, [&](const InterruptedSync &sync) {
        return sync.application == application && sync.cluster == cluster;
    });
    return found == syncs.end() ? nullptr : &*found;
}

InterruptedSyncs interruptedSyncs(const Workspace &workspace)
{
    InterruptedSyncs out;
    InterruptedJournals all = interruptedJournals(journalFolder(workspace));
    for (const JournalReading &journal : all.journals)
        out.syncs.push_back(summaryOf(journal));
    out.errors = std::move(all.errors);
    return out;
}

Error interruptedError(const InterruptedSync &sync)
{
    const QString text =
        sync.isRollback
            ? Tr::tr("A rollback of %1 to %2 on %3 was interrupted: it has to be resumed, verified "
                     "or abandoned before anything else is synced there")
            : Tr::tr("A sync of %1 to %2 on %3 was interrupted: it has to be resumed, verified or "
                     "abandoned before anything else is synced there");
    return {ErrorCode::Conflict,
            text.arg(QString::fromStdString(sync.application.text()),
                     QString::fromStdString(sync.target.shortHex()),
                     QString::fromStdString(sync.cluster.text())),
            {}};
}

} // namespace driftgate
