#include "desktop/session/ledgerpushes.h"

#include "workspace/approving.h"

namespace driftgate
{

QCoro::Task<Result<bool>> exchangeOne(std::shared_ptr<Workspace> workspace, CancelToken cancel)
{
    const Status done = co_await exchangeLedger(workspace, cancel);
    if (!done)
        co_return fail(done.error());
    co_return true;
}

LedgerPushes::LedgerPushes(WorkLoop &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
}

void LedgerPushes::push(const std::shared_ptr<Workspace> &workspace)
{
    const QString where = QString::fromStdString(workspace->repositoryPath().string());
    ++m_running;
    Q_EMIT changed();
    m_engine.run<bool>(
        {{},
         tr("Pushing the ledger of %1").arg(where),
         tr("Pushed the ledger of %1").arg(where),
         Jobs::Show::WhenSlow},
        [workspace](const JobHandle &handle) { return exchangeOne(workspace, handle.cancel()); },
        [this, workspace](const Result<bool> &) {
            --m_running;
            Q_EMIT changed();
            Q_EMIT ended(workspace);
        });
}

} // namespace driftgate
