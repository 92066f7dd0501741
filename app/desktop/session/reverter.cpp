#include "desktop/session/reverter.h"

#include "desktop/session/syncwords.h"
#include "workspace/planning.h"

namespace driftgate
{

namespace
{

QCoro::Task<Result<Revert>> revertOne(std::shared_ptr<Workspace> workspace, RevertOptions options,
                                      CancelToken cancel)
{
    co_return co_await revertInGit(workspace, options, cancel);
}

/// Empty: it is one.
Result<QString> whyNoRollback(const Workspace &workspace, const Revision &to)
{
    const Result<Revision> head = workspace.targetRevision();
    if (!head)
        return fail(head.error());
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    if (isLeftBehind(workspace, *repository, to))
        return QString();
    return noRollbackText(to, QString::fromStdString(trackedName(workspace, *head)));
}

} // namespace

void Reverter::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr) {
        m_context.jobs->cancelSlot(QStringLiteral("revertMessage"));
        m_context.jobs->cancelSlot(QStringLiteral("rollbackTarget"));
    }
    const bool same = context.isSameRepository(m_context);
    m_context = context;
    const std::optional<RevertOptions> asked = std::exchange(m_asked, std::nullopt);
    if (!same)
        forget();
    else if (asked)
        fillIn(*asked);
}

void Reverter::forget()
{
    ++m_turn;
    m_revert = {};
    if (std::exchange(m_snapshot, nullptr))
        Q_EMIT changed();
}

void Reverter::fillIn(const RevertOptions &options)
{
    if (!m_context.workspace)
        return;
    m_asked = options;
    m_context.jobs->inPool<std::string>(
        {QStringLiteral("revertMessage"),
         tr("Finding what a revert would restore"),
         {},
         Jobs::Show::WhenSlow},
        [workspace = m_context.workspace, options](const JobHandle &) {
            return revertMessage(*workspace, options);
        },
        [this](const Result<std::string> &message) { answer(message); });
}

void Reverter::answer(const Result<std::string> &message)
{
    const std::optional<RevertOptions> asked = std::exchange(m_asked, std::nullopt);
    if (!asked)
        return;
    // Where a person did not want to wait for it, the revert makes its message up by itself.
    const bool isRefused = !message && message.error().code != ErrorCode::Cancelled;
    Q_EMIT filledIn(*asked, QString::fromStdString(message.value_or(std::string())),
                    isRefused ? message.error().toString() : QString());
}

void Reverter::checkTarget(const Revision &to)
{
    if (!m_context.workspace)
        return;
    m_context.jobs->inPool<QString>(
        {QStringLiteral("rollbackTarget"),
         tr("Finding where %1 lies").arg(QString::fromStdString(to.shortHex())),
         {},
         Jobs::Show::Never,
         Jobs::Urgent},
        [workspace = m_context.workspace, to](const JobHandle &) {
            return whyNoRollback(*workspace, to);
        },
        [this, to](const Result<QString> &why) {
            Q_EMIT targetChecked(to, why ? *why : why.error().toString());
        });
}

void Reverter::revert(const RevertOptions &options)
{
    if (!m_context.workspace || m_revert.running)
        return;
    m_revert = {.options = options, .running = true, .revert = {}, .error = {}};
    publish();
    const QString title = tr("Reverting %1 to %2 in Git");
    const QString done = tr("Reverted %1 to %2 in Git");
    const QString application = QString::fromStdString(options.application.text());
    const QString to = QString::fromStdString(options.to.shortHex());
    m_context.engine->run<Revert>(
        {{}, title.arg(application, to), done.arg(application, to), Jobs::Show::Always},
        [workspace = m_context.workspace, options](const JobHandle &handle) {
            return revertOne(workspace, options, handle.cancel());
        },
        [this, turn = ++m_turn](Result<Revert> revert) {
            if (turn != m_turn)
                return;
            m_revert.running = false;
            if (revert)
                m_revert.revert = std::move(*revert);
            else
                m_revert.error = revert.error();
            const bool made = m_revert.revert.has_value();
            publish();
            if (made)
                Q_EMIT reverted();
        });
}

void Reverter::publish()
{
    m_snapshot = std::make_shared<const RevertSnapshot>(m_revert);
    Q_EMIT changed();
}

} // namespace driftgate
