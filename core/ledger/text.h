#pragma once

#include <QCoreApplication>

namespace driftgate
{

/// The context of everything that the ledger says to a person.
struct LedgerTr {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

} // namespace driftgate
