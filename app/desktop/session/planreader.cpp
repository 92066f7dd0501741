#include "desktop/session/planreader.h"

#include <algorithm>

namespace driftgate
{

namespace
{

QCoro::Task<Result<ReviewedPlan>> reviewOne(std::shared_ptr<Workspace> workspace,
                                            PlanSnapshot question, CancelToken cancel)
{
    co_return co_await reviewPlan(workspace, question.application, question.cluster,
                                  question.options, cancel);
}

QString slotOfPlan()
{
    return QStringLiteral("plan");
}

QString slotOfDecision()
{
    return QStringLiteral("decide");
}

} // namespace

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
        replan();
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
    replan();
}

void PlanReader::replan()
{
    if (m_plan.application.isEmpty() || !m_context.workspace)
        return;
    m_context.jobs->cancelSlot(slotOfDecision());
    m_plan.running = true;
    publish();
    m_context.engine->run<ReviewedPlan>(
        {slotOfPlan(),
         tr("Planning %1 on %2")
             .arg(QString::fromStdString(m_plan.application.text()),
                  QString::fromStdString(m_plan.cluster.text())),
         {},
         Jobs::Show::WhenSlow},
        [workspace = m_context.workspace, question = m_plan](const JobHandle &handle) {
            return reviewOne(workspace, question, handle.cancel());
        },
        [this](Result<ReviewedPlan> reviewed) { accept(std::move(reviewed)); });
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

void PlanReader::accept(Result<ReviewedPlan> reviewed)
{
    m_plan.running = false;
    m_plan.error.reset();
    if (reviewed) {
        m_plan.reviewed = std::make_shared<const ReviewedPlan>(std::move(*reviewed));
        narrowChoice();
    } else {
        m_plan.reviewed.reset();
        m_plan.error = reviewed.error();
    }
    publish();
    Q_EMIT planned();
}

void PlanReader::update(const std::shared_ptr<const LedgerView> &ledger)
{
    // A plan under way reads the ledger by itself.
    if (!ledger || m_plan.running || !m_plan.reviewed || m_plan.reviewed->ledger == ledger)
        return;
    m_context.jobs->inPool<Decision>(
        {slotOfDecision(), tr("Reading approvals"), {}, Jobs::Show::Never},
        [reviewed = m_plan.reviewed, ledger,
         now = m_context.workspace->environment().clock->now()](const JobHandle &) {
            return Result<Decision>(
                decide(reviewed->policy, *reviewed->planned.plan, *ledger, now));
        },
        [this, before = m_plan.reviewed, ledger](Result<Decision> decision) {
            if (!decision || m_plan.reviewed != before)
                return;
            auto out = std::make_shared<ReviewedPlan>(*before);
            out->ledger = ledger;
            out->decision = std::move(*decision);
            m_plan.reviewed = std::move(out);
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
