#pragma once

#include "desktop/session/jobs.h"
#include "desktop/session/workloop.h"
#include "workspace/inspector.h"
#include "workspace/workspace.h"

#include <memory>
#include <vector>

namespace driftgate
{

/// What the session's parts work with while one workspace is open.
struct SessionContext {
    Jobs *jobs = nullptr;
    WorkLoop *engine = nullptr;
    std::shared_ptr<Workspace> workspace; ///< null: none is open
    std::shared_ptr<Inspector> inspector; ///< used in the engine's thread alone
    Revision head;                        ///< of the tracked branch; null: none
    std::vector<Ref> refs;                ///< of the repository

    /// Whether what was read with the other context is of the same repository.
    [[nodiscard]] bool isSameRepository(const SessionContext &other) const
    {
        return workspace && other.workspace &&
               workspace->repositoryPath() == other.workspace->repositoryPath();
    }
};

} // namespace driftgate
