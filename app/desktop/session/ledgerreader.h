#pragma once

#include "desktop/session/context.h"
#include "desktop/session/gatesnapshots.h"

#include <QObject>

namespace driftgate
{

/// Reads the ledger, and exchanges it with the remote.
class LedgerReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins anew with a workspace (or with none); of the same repository, what was read stays
    /// until it is read again.
    void start(const SessionContext &context);
    void read();
    /// Fetches, merges and pushes, then reads; where there is a remote.
    void exchange();
    /// What somebody else has read.
    void take(const std::shared_ptr<const LedgerView> &view);
    [[nodiscard]] std::shared_ptr<const LedgerSnapshot> snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void changed();

private:
    void readOn();
    void publish();

    SessionContext m_context;
    LedgerSnapshot m_ledger;
    bool m_again = false;     ///< something was written while an exchange was under way
    size_t m_notVerified = 0; ///< signatures, as far as the last read came
    std::shared_ptr<const LedgerSnapshot> m_snapshot = std::make_shared<LedgerSnapshot>();
};

} // namespace driftgate
