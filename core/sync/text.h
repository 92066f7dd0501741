#pragma once

#include <QCoreApplication>

namespace driftgate
{

/// The translation context of this folder's texts.
struct SyncText {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

} // namespace driftgate
