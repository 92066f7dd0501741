#include "desktop/session/planreader.h"

#include "plan/planner.h"
#include "workspace/deciding.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace driftgate
{

/// A plan, and what moved since the one before it.
struct PlanReader::Made {
    Reviewed reviewed;
    std::vector<QString> moved;
};

namespace
{

QString slotOfPlan()
{
    return QStringLiteral("plan");
}

QString slotOfDecision()
{
    return QStringLiteral("decide");
}

} // namespace

/// `before`: the plan on show, with the ledger that was read last; null where there is none.
QCoro::Task<Result<PlanReader::Made>> PlanReader::make(std::shared_ptr<Workspace> workspace,
                                                       PlanSnapshot before,
                                                       std::shared_ptr<const LedgerView> ledger,
                                                       CancelToken cancel)
{
    Result<ReviewedPlan> reviewed =
        co_await reviewPlan(workspace, before.application, before.cluster, before.options, cancel);
    if (!reviewed)
        co_return fail(reviewed.error());
    auto plan = std::make_shared<ReviewedPlan>(std::move(*reviewed));
    co_return co_await QtConcurrent::run([plan, before, ledger] {
        // What nobody added to stays the same ledger: nothing has to be shown or checked anew.
        if (ledger && *plan->ledger == *ledger)
            plan->ledger = ledger;
        Made out{plan, {}};
        if (before.plan() != nullptr)
            out.moved = whatMoved(*before.plan(), *plan->planned.plan);
        return out;
    });
}

bool PlanReader::isThere() const
{
    if (!m_context.workspace)
        return false;
    const ApplicationConfig *const application =
        m_context.workspace->config().application(m_plan.application);
    return application != nullptr && std::ranges::contains(application->clusters, m_plan.cluster);
}

void PlanReader::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr) {
        m_context.jobs->cancelSlot(slotOfPlan());
        m_context.jobs->cancelSlot(slotOfDecision());
    }
    const bool same = m_snapshot && context.isSameRepository(m_context);
    m_context = context;
    if (same && isThere())
        begin();
    else
        forget();
}

void PlanReader::forget()
{
    if (m_context.jobs != nullptr) {
        m_context.jobs->cancelSlot(slotOfPlan());
        m_context.jobs->cancelSlot(slotOfDecision());
    }
    m_plan = {};
    m_again = false;
    if (std::exchange(m_snapshot, nullptr))
        Q_EMIT changed();
}

void PlanReader::plan(const ApplicationName &application, const ClusterName &cluster,
                      std::optional<Revision> target)
{
    if (!m_context.workspace)
        return;
    const bool same = m_snapshot && m_plan.application == application &&
                      m_plan.cluster == cluster && m_plan.target == target;
    if (same && !m_plan.error)
        return;
    m_plan = {};
    m_plan.application = application;
    m_plan.cluster = cluster;
    m_plan.target = target;
    m_plan.options.inspect.target = target;
    m_plan.options.rollsBack = target.has_value();
    begin();
}

void PlanReader::replan()
{
    if (m_plan.application.isEmpty() || !m_context.workspace)
        return;
    if (m_plan.running)
        m_again = true;
    else
        begin();
}

void PlanReader::begin()
{
    m_context.jobs->cancelSlot(slotOfDecision());
    m_again = false;
    m_ledgerBefore = m_ledger;
    m_plan.running = true;
    publish();
    m_context.engine->run<Made>(
        {slotOfPlan(),
         tr("Planning %1 on %2")
             .arg(QString::fromStdString(m_plan.application.text()),
                  QString::fromStdString(m_plan.cluster.text())),
         {},
         Jobs::Show::WhenSlow},
        [workspace = m_context.workspace, before = m_plan, ledger = m_ledger](
            const JobHandle &handle) { return make(workspace, before, ledger, handle.cancel()); },
        [this](const Result<Made> &made) {
            if (made)
                accept(*made);
            else
                giveUp(made.error());
        });
}

void PlanReader::choose(std::optional<std::set<ObjectKey>> objects)
{
    if (m_plan.plan() == nullptr)
        return;
    m_plan.chosen = std::move(objects);
    narrowChoice();
    publish();
}

void PlanReader::narrowChoice()
{
    if (!m_plan.chosen || m_plan.plan() == nullptr)
        return;
    if (!mayChoose(*m_plan.plan())) {
        m_plan.chosen.reset();
        return;
    }
    const std::set<ObjectKey> known = objectsActedOn(*m_plan.plan());
    std::erase_if(*m_plan.chosen, [&known](const ObjectKey &key) { return !known.contains(key); });
}

void PlanReader::accept(Made made)
{
    // A plan reads the ledger at its beginning: what was read meanwhile is newer.
    if (m_ledger && m_ledger != m_ledgerBefore && m_ledger != made.reviewed->ledger) {
        Reviewed reviewed = made.reviewed;
        decideAnew(std::move(reviewed), [this, made = std::move(made)](Reviewed decided) {
            accept({std::move(decided), made.moved});
        });
        return;
    }
    const Plan *const before = m_plan.plan();
    if (before == nullptr || before->digest != made.reviewed->planned.plan->digest)
        m_plan.moved = std::move(made.moved);
    m_plan.reviewed = std::move(made.reviewed);
    m_plan.error.reset();
    m_plan.running = false;
    narrowChoice();
    if (m_again)
        begin();
    else
        publish();
    Q_EMIT planned();
}

void PlanReader::giveUp(const Error &error)
{
    if (m_again && error.code != ErrorCode::Cancelled) {
        begin();
        return;
    }
    m_again = false;
    m_plan.running = false;
    m_plan.reviewed.reset();
    m_plan.moved.clear();
    m_plan.error = error;
    publish();
    Q_EMIT planned();
}

/// Holds the ledger that was read last against a plan.
void PlanReader::decideAnew(Reviewed reviewed, std::function<void(Reviewed)> deliver)
{
    m_context.jobs->inPool<Reviewed>(
        {slotOfDecision(), tr("Reading approvals"), {}, Jobs::Show::Never},
        [reviewed = std::move(reviewed), ledger = m_ledger, workspace = m_context.workspace,
         now = m_context.workspace->environment().clock->now()](
            const JobHandle &handle) -> Result<Reviewed> {
            auto out = std::make_shared<ReviewedPlan>(*reviewed);
            out->ledger = ledger;
            out->decision = decideHere(workspace, out->policy, *out->planned.plan, *ledger, now,
                                       handle.cancel());
            return Reviewed(std::move(out));
        },
        [deliver = std::move(deliver)](Result<Reviewed> decided) {
            if (decided)
                deliver(std::move(*decided));
        });
}

void PlanReader::update(const std::shared_ptr<const LedgerView> &ledger)
{
    m_ledger = ledger;
    // A plan under way is held against it when it comes.
    if (!ledger || m_plan.running || !m_plan.reviewed || m_plan.reviewed->ledger == ledger)
        return;
    decideAnew(m_plan.reviewed, [this](Reviewed decided) {
        m_plan.reviewed = std::move(decided);
        publish();
    });
}

void PlanReader::vote(RecordKind kind, const QString &comment)
{
    if (m_plan.plan() == nullptr || m_plan.running || m_plan.voting)
        return;
    const QString where = tr("%1 on %2")
                              .arg(QString::fromStdString(m_plan.application.text()),
                                   QString::fromStdString(m_plan.cluster.text()));
    const bool approves = kind == RecordKind::Approval;
    write(approves ? tr("Approving %1").arg(where) : tr("Rejecting %1").arg(where),
          approves ? tr("Approved %1").arg(where) : tr("Rejected %1").arg(where),
          [workspace = m_context.workspace, plan = m_plan.reviewed->planned.plan, kind,
           text = comment.toStdString()](const JobHandle &handle) {
              return driftgate::vote(workspace, plan, kind, text, handle.cancel());
          });
}

void PlanReader::revoke(const RecordId &id, const QString &comment)
{
    if (!m_context.workspace || m_plan.voting)
        return;
    write(tr("Revoking"), tr("Revoked"),
          [workspace = m_context.workspace, id,
           text = comment.toStdString()](const JobHandle &handle) {
              return driftgate::revoke(workspace, id, text, handle.cancel());
          });
}

void PlanReader::write(const QString &title, const QString &done,
                       std::function<QCoro::Task<Result<Record>>(JobHandle)> work)
{
    m_plan.voting = true;
    m_plan.voteError.reset();
    ++m_writing;
    publish();
    // In no slot: what a person said is written, whatever they look at next.
    m_context.engine->run<Record>(
        {{}, title, done, Jobs::Show::Always}, std::move(work),
        [this, workspace = m_context.workspace, application = m_plan.application,
         cluster = m_plan.cluster, target = m_plan.target](const Result<Record> &record) {
            // First of all: there is no moment in which it seems that nothing is left to be done.
            if (record)
                Q_EMIT wrote(workspace, *record);
            --m_writing;
            const bool isOnShow =
                m_snapshot && m_context.workspace &&
                m_context.workspace->repositoryPath() == workspace->repositoryPath() &&
                m_plan.application == application && m_plan.cluster == cluster &&
                m_plan.target == target;
            if (!isOnShow) {
                Q_EMIT changed();
                return;
            }
            m_plan.voting = false;
            if (!record && record.error().code != ErrorCode::Cancelled)
                m_plan.voteError = record.error();
            publish();
        });
}

void PlanReader::publish()
{
    m_snapshot = std::make_shared<const PlanSnapshot>(m_plan);
    Q_EMIT changed();
}

} // namespace driftgate
