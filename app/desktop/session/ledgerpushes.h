#pragma once

#include "desktop/session/workloop.h"
#include "workspace/workspace.h"

#include <QObject>

#include <memory>

namespace driftgate
{

/// exchangeLedger() as the work of a job.
[[nodiscard]] QCoro::Task<Result<bool>> exchangeOne(std::shared_ptr<Workspace> workspace,
                                                    CancelToken cancel);

/// Pushes ledgers of workspaces that are not open any more: what was said there goes out, whatever
/// is looked at next. Lives in the window's thread.
class LedgerPushes : public QObject
{
    Q_OBJECT

public:
    /// `engine` outlives it.
    explicit LedgerPushes(WorkLoop &engine, QObject *parent = nullptr);

    /// Fetches, merges and pushes; where there is a remote.
    void push(const std::shared_ptr<Workspace> &workspace);
    [[nodiscard]] bool isPushing() const { return m_running > 0; }

Q_SIGNALS:
    void changed(); ///< isPushing()
    /// As far as it came: `workspace` may be open again.
    void ended(const std::shared_ptr<driftgate::Workspace> &workspace);

private:
    WorkLoop &m_engine;
    int m_running = 0;
};

} // namespace driftgate
