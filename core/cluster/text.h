#pragma once

#include <QCoreApplication>

namespace driftgate
{

/// The translation context of this folder's texts.
struct ClusterText {
    Q_DECLARE_TR_FUNCTIONS(Cluster)
};

} // namespace driftgate
