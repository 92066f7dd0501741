#include "desktop/session/syncrunner.h"

#include "desktop/session/syncwords.h"

#include <QTimer>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr int PublishEveryMs = 40;
constexpr size_t MostEnded = 4; ///< the ledger keeps them all

QCoro::Task<Result<SyncReport>> syncOne(std::shared_ptr<Workspace> workspace, SyncOrder order,
                                        std::shared_ptr<const Plan> plan, ProgressFor progress,
                                        CancelToken cancel)
{
    const Engine::Progress told = progress(plan);
    co_return co_await syncApplication(workspace, order, told, cancel);
}

QCoro::Task<Result<SyncReport>> verifyOne(std::shared_ptr<Workspace> workspace, std::string journal,
                                          CancelToken cancel)
{
    co_return co_await verifyInterrupted(workspace, journal, cancel);
}

QCoro::Task<Result<SyncReport>> resumeOne(std::shared_ptr<Workspace> workspace, std::string journal,
                                          ProgressFor progress, CancelToken cancel)
{
    co_return co_await resumeInterrupted(workspace, journal, progress, cancel);
}

QCoro::Task<Result<bool>> abandonOne(std::shared_ptr<Workspace> workspace, std::string journal,
                                     CancelToken cancel)
{
    const Status done = co_await abandonInterrupted(workspace, journal, cancel);
    if (!done)
        co_return fail(done.error());
    co_return true;
}

/// What the job's log is told: a sync that sent all of it and did not bring live to the target has
/// failed, though it has a report.
QCoro::Task<Result<bool>> follow(QCoro::Task<Result<SyncReport>> sync,
                                 std::shared_ptr<Result<SyncReport>> into, bool isVerification)
{
    *into = co_await std::move(sync);
    if (!*into)
        co_return fail(into->error());
    if (auto problem = problemOf(**into, isVerification))
        co_return fail(*problem);
    co_return true;
}

const Action *actionOf(const SyncSnapshot &sync, size_t action)
{
    return sync.plan && action < sync.plan->actions.size() ? &sync.plan->actions[action] : nullptr;
}

/// Not one that a sync of chosen objects leaves out.
bool isChosen(const SyncSnapshot &sync, size_t action)
{
    const Action *const known = actionOf(sync, action);
    return known == nullptr || sync.only.empty() || sync.only.contains(known->key);
}

bool doesSomething(const SyncSnapshot &sync, size_t action)
{
    const Action *const known = actionOf(sync, action);
    return isChosen(sync, action) && (known == nullptr || known->verb != ActionVerb::Nothing);
}

SyncSnapshot begun(const InterruptedSync &interrupted)
{
    SyncSnapshot out;
    out.application = interrupted.application;
    out.cluster = interrupted.cluster;
    out.target = interrupted.target;
    out.digest = interrupted.plan;
    out.isRollback = interrupted.isRollback;
    out.only = interrupted.only;
    return out;
}

/// One an action that does something, of all objects or of the chosen ones.
std::vector<StepProgress> stepsOf(const Plan &plan, const std::set<ObjectKey> &only)
{
    std::vector<StepProgress> out;
    for (size_t i = 0; i < plan.actions.size(); ++i) {
        const Action &action = plan.actions[i];
        if (action.verb == ActionVerb::Nothing || (!only.empty() && !only.contains(action.key)))
            continue;
        StepProgress step;
        step.action = i;
        out.push_back(std::move(step));
    }
    return out;
}

/// As a person knows it: not the folder that Git keeps in it.
QString folderOf(const Workspace &workspace)
{
    std::filesystem::path folder = workspace.repositoryPath();
    if (!folder.has_filename())
        folder = folder.parent_path();
    return QString::fromStdString(
        (folder.filename() == ".git" ? folder.parent_path() : folder).string());
}

} // namespace

bool SyncRunner::isOpen(const Workspace &workspace) const
{
    return m_context.workspace &&
           m_context.workspace->repositoryPath() == workspace.repositoryPath();
}

void SyncRunner::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr)
        m_context.jobs->cancelSlot(QStringLiteral("interrupted"));
    const bool same = context.isSameRepository(m_context);
    m_context = context;
    if (!same) {
        std::erase_if(m_syncs, [](const Held &held) { return !held.sync.running; });
        m_interrupted = {};
        for (Held &held : m_syncs) {
            held.sync.elsewhere = isOpen(*held.workspace) ? QString() : folderOf(*held.workspace);
            held.published.reset();
        }
    }
    publish();
    readInterrupted();
}

void SyncRunner::readInterrupted()
{
    if (!m_context.workspace)
        return;
    using Found = InterruptedSyncs;
    m_context.jobs->inPool<Found>(
        {QStringLiteral("interrupted"), tr("Looking for interrupted syncs"), {}, Jobs::Show::Never},
        [workspace = m_context.workspace](const JobHandle &) {
            return Result<Found>(interruptedSyncs(*workspace));
        },
        [this](Result<Found> found) {
            m_interrupted = found.value_or(Found());
            publish();
        });
}

void SyncRunner::sync(const PlanSnapshot &plan, const std::set<ObjectKey> &named)
{
    if (plan.plan() == nullptr)
        return;
    if (plan.chosen && plan.chosen->empty())
        return; // to SyncOrder it would mean all
    SyncOrder order;
    order.application = plan.application;
    order.cluster = plan.cluster;
    order.options = plan.options;
    order.digest = plan.plan()->digest;
    order.named = named;
    order.only = plan.only();
    SyncSnapshot sync;
    sync.application = plan.application;
    sync.cluster = plan.cluster;
    sync.target = plan.plan()->target;
    sync.digest = order.digest;
    sync.plan = plan.reviewed->planned.plan;
    sync.isRollback = sync.plan->isRollback;
    sync.only = order.only;
    sync.steps = stepsOf(*sync.plan, sync.only);
    const QString title = syncTitle(sync);
    begin(std::move(sync), title,
          [order, plan = plan.reviewed->planned.plan](
              std::shared_ptr<Workspace> workspace, const ProgressFor &progress,
              CancelToken cancel) { return syncOne(workspace, order, plan, progress, cancel); });
}

void SyncRunner::verify(const InterruptedSync &interrupted)
{
    SyncSnapshot sync = begun(interrupted);
    sync.isVerification = true;
    const QString title = syncTitle(sync);
    begin(std::move(sync), title,
          [journal = interrupted.journal](std::shared_ptr<Workspace> workspace, const ProgressFor &,
                                          CancelToken cancel) {
              return verifyOne(workspace, journal, cancel);
          });
}

void SyncRunner::resume(const InterruptedSync &interrupted)
{
    SyncSnapshot sync = begun(interrupted);
    const QString title = syncTitle(sync);
    begin(std::move(sync), title,
          [journal = interrupted.journal](std::shared_ptr<Workspace> workspace,
                                          const ProgressFor &progress, CancelToken cancel) {
              return resumeOne(workspace, journal, progress, cancel);
          });
}

void SyncRunner::abandon(const InterruptedSync &interrupted)
{
    if (!m_context.workspace || !m_settling.insert(interrupted.journal).second)
        return;
    const QString where = tr("%1 on %2")
                              .arg(QString::fromStdString(interrupted.application.text()),
                                   QString::fromStdString(interrupted.cluster.text()));
    m_context.engine->run<bool>(
        {{},
         tr("Abandoning the sync of %1").arg(where),
         tr("Abandoned the sync of %1").arg(where),
         Jobs::Show::Always},
        [workspace = m_context.workspace, journal = interrupted.journal](const JobHandle &handle) {
            return abandonOne(workspace, journal, handle.cancel());
        },
        [this, workspace = m_context.workspace, journal = interrupted.journal,
         cluster = interrupted.cluster](const Result<bool> &done) {
            m_settling.erase(journal);
            if (done)
                std::erase_if(m_interrupted.syncs, [&journal](const InterruptedSync &each) {
                    return each.journal == journal;
                });
            readInterrupted();
            Q_EMIT ended(workspace, cluster);
        });
    publish();
}

void SyncRunner::begin(SyncSnapshot sync, const QString &title, Work work)
{
    // One at a time on a cluster: what was ordered twice was meant once.
    if (!m_context.workspace || m_snapshot->runningOn(sync.application, sync.cluster) != nullptr)
        return;
    sync.startedAt = m_context.workspace->environment().clock->now();
    auto report = std::make_shared<Result<SyncReport>>(cancelled());
    const auto id = std::make_shared<JobId>(0);
    // In no slot: nothing that a person looks at next takes a sync away.
    sync.id = m_context.engine->run<bool>(
        {{}, title, doneTitle(sync), Jobs::Show::Always},
        [this, jobs = m_context.jobs, report, work = std::move(work),
         workspace = m_context.workspace, only = sync.only,
         isVerification = sync.isVerification](const JobHandle &handle) {
            return follow(work(workspace, progressOf(jobs, handle, only), handle.cancel()), report,
                          isVerification);
        },
        [this, report, id](const Result<bool> &) { end(*id, *report); });
    *id = sync.id;
    m_syncs.insert(m_syncs.begin(), {std::move(sync), m_context.workspace, nullptr});
    publish();
}

ProgressFor SyncRunner::progressOf(Jobs *jobs, const JobHandle &handle,
                                   const std::set<ObjectKey> &only)
{
    return [this, handle, jobs, only](std::shared_ptr<const Plan> plan) {
        jobs->post(handle, [this, id = handle.id(), plan] { take(id, plan); });
        const auto over = std::make_shared<std::set<size_t>>();
        return [this, handle, jobs, over,
                all = stepsOf(*plan, only).size()](const StepProgress &step) {
            if (SyncSnapshot::isOver(step.state)) {
                over->insert(step.action);
                handle.progress(std::min(over->size(), all), all);
            }
            jobs->post(handle, [this, id = handle.id(), step] { accept(id, step); });
        };
    };
}

void SyncRunner::take(JobId id, const std::shared_ptr<const Plan> &plan)
{
    SyncSnapshot *const sync = find(id);
    if (sync == nullptr || sync->plan == plan)
        return;
    sync->plan = plan;
    sync->steps = stepsOf(*plan, sync->only);
    publishSoon();
}

void SyncRunner::accept(JobId id, const StepProgress &step)
{
    SyncSnapshot *const sync = find(id);
    if (sync == nullptr || !isChosen(*sync, step.action))
        return;
    const auto known =
        std::ranges::lower_bound(sync->steps, step.action, {}, &StepProgress::action);
    if (known != sync->steps.end() && known->action == step.action)
        *known = step;
    else
        sync->steps.insert(known, step);
    publishSoon();
}

void SyncRunner::end(JobId id, const Result<SyncReport> &report)
{
    Held *const own = hold(id);
    if (own == nullptr)
        return;
    SyncSnapshot *const sync = &own->sync;
    const ApplicationName application = sync->application;
    const ClusterName cluster = sync->cluster;
    const std::shared_ptr<Workspace> workspace = own->workspace;
    if (!sync->elsewhere.isEmpty()) {
        // How it ended stands in the log; nothing that could follow is to be done where it is not.
        std::erase_if(m_syncs, [id](const Held &each) { return each.sync.id == id; });
        publish();
        Q_EMIT ended(workspace, cluster);
        return;
    }
    sync->running = sync->stopping = false;
    sync->endedAt = sync->startedAt;
    if (m_context.workspace)
        sync->endedAt = m_context.workspace->environment().clock->now();
    if (report) {
        auto out = std::make_shared<const SyncReport>(*report);
        sync->plan = out->plan ? out->plan : sync->plan;
        std::vector<StepProgress> steps;
        for (const StepProgress &step : out->outcome.steps) {
            if (doesSomething(*sync, step.action))
                steps.push_back(step);
        }
        if (!steps.empty())
            sync->steps = std::move(steps);
        sync->report = std::move(out);
    } else {
        sync->error = report.error();
    }
    size_t ended = 0;
    std::erase_if(m_syncs,
                  [&ended](const Held &held) { return !held.sync.running && ++ended > MostEnded; });
    // Whether it is one still is read again.
    std::erase_if(m_interrupted.syncs, [&](const InterruptedSync &interrupted) {
        return interrupted.application == application && interrupted.cluster == cluster;
    });
    publish();
    readInterrupted();
    Q_EMIT this->ended(workspace, cluster);
}

void SyncRunner::stop(JobId id)
{
    SyncSnapshot *const sync = find(id);
    if (sync == nullptr || !sync->running || sync->stopping)
        return;
    // After the last object only what follows it can be cut short.
    sync->stopping = sync->mayStop();
    m_context.jobs->cancel(id);
    publish();
}

void SyncRunner::stopAll()
{
    std::vector<JobId> running;
    for (const Held &held : m_syncs) {
        if (held.sync.running)
            running.push_back(held.sync.id);
    }
    for (const JobId id : running)
        stop(id);
}

void SyncRunner::dismiss(JobId id)
{
    std::erase_if(m_syncs,
                  [id](const Held &held) { return held.sync.id == id && !held.sync.running; });
    publish();
}

SyncRunner::Held *SyncRunner::hold(JobId id)
{
    const auto found =
        std::ranges::find(m_syncs, id, [](const Held &held) { return held.sync.id; });
    if (found == m_syncs.end())
        return nullptr;
    found->published.reset(); // it is about to change
    return &*found;
}

SyncSnapshot *SyncRunner::find(JobId id)
{
    Held *const held = hold(id);
    return held == nullptr ? nullptr : &held->sync;
}

void SyncRunner::publishSoon()
{
    if (m_publishing)
        return;
    m_publishing = true;
    QTimer::singleShot(PublishEveryMs, this, &SyncRunner::publish);
}

void SyncRunner::publish()
{
    m_publishing = false;
    auto out = std::make_shared<SyncsSnapshot>();
    for (Held &held : m_syncs) {
        if (!held.published)
            held.published = std::make_shared<const SyncSnapshot>(held.sync);
        out->syncs.push_back(held.published);
    }
    // The journal of a sync under way is no interrupted one.
    for (const InterruptedSync &interrupted : m_interrupted.syncs) {
        if (out->runningOn(interrupted.application, interrupted.cluster) == nullptr &&
            !m_settling.contains(interrupted.journal))
            out->interrupted.push_back(interrupted);
    }
    out->unreadable = m_interrupted.errors;
    m_snapshot = std::move(out);
    Q_EMIT changed();
}

} // namespace driftgate
