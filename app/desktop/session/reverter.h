#pragma once

#include "desktop/session/context.h"
#include "desktop/session/gatesnapshots.h"

#include <QObject>

namespace driftgate
{

/// Makes the commit that takes an application's inputs back in Git.
class Reverter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const SessionContext &context);
    /// The message that such a revert has unless another is given; `filledIn` answers with the
    /// newest question's.
    void fillIn(const RevertOptions &options);
    void revert(const RevertOptions &options);
    /// Null: nothing was reverted yet.
    [[nodiscard]] std::shared_ptr<const RevertSnapshot> snapshot() const { return m_snapshot; }
    void forget();

Q_SIGNALS:
    void filledIn(const QString &message, const QString &why);
    void changed();
    void reverted(); ///< the repository has a new branch

private:
    void publish();

    SessionContext m_context;
    RevertSnapshot m_revert;
    std::shared_ptr<const RevertSnapshot> m_snapshot;
};

} // namespace driftgate
