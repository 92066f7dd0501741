#pragma once

#include "cli/openworkspace.h"
#include "workspace/inspector.h"

#include <utility>
#include <vector>

namespace driftgate::cli
{

/// An application on one of its clusters.
using Position = std::pair<ApplicationName, ClusterName>;
/// "checkout, prod-eu: ": before what is said of it.
[[nodiscard]] QString whereOf(const Position &position);

/// What a person's arguments choose: all positions, those of some applications, those on some
/// clusters. Errors: NotFound for a name that is not there, with the nearest one.
[[nodiscard]] Result<std::vector<Position>> positionsOf(const Workspace &workspace,
                                                        const QStringList &applications,
                                                        const QStringList &clusters);

/// Inspects all positions side by side and waits for them.
[[nodiscard]] std::vector<std::shared_ptr<const ApplicationState>>
inspectAll(Inspector &inspector, const std::vector<Position> &positions,
           const InspectOptions &options);

} // namespace driftgate::cli
