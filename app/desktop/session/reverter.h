#pragma once

#include "desktop/session/context.h"
#include "desktop/session/gatesnapshots.h"

#include <QObject>

namespace driftgate
{

/// Makes the commit that takes an application's inputs back in Git, and knows where there is a way
/// back to.
class Reverter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const SessionContext &context);
    /// The message that such a revert has unless another is given; `filledIn` answers the newest
    /// question.
    void fillIn(const RevertOptions &options);
    /// Whether going there is a rollback; `targetChecked` answers the newest question.
    void checkTarget(const Revision &to);
    /// Nothing while another one is being made.
    void revert(const RevertOptions &options);
    /// The newest; null: nothing was reverted yet.
    [[nodiscard]] std::shared_ptr<const RevertSnapshot> snapshot() const { return m_snapshot; }

Q_SIGNALS:
    /// `options`: as they were asked about. `why`: it cannot be made; empty: it can.
    void filledIn(const driftgate::RevertOptions &options, const QString &message,
                  const QString &why);
    /// `why`: going there is no rollback, or that could not be told; empty: it is one.
    void targetChecked(const driftgate::Revision &to, const QString &why);
    void changed();
    void reverted(); ///< the repository has a new branch

private:
    void forget();
    void answer(const Result<std::string> &message);
    void publish();

    SessionContext m_context;
    std::optional<RevertOptions> m_asked; ///< not answered yet
    RevertSnapshot m_revert;
    size_t m_turn = 0; ///< tells a revert from one of a repository that is not open any more
    std::shared_ptr<const RevertSnapshot> m_snapshot;
};

} // namespace driftgate
