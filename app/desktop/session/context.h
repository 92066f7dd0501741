#pragma once

#include "desktop/session/engine.h"
#include "desktop/session/jobs.h"
#include "workspace/inspector.h"
#include "workspace/workspace.h"

#include <memory>

namespace driftgate
{

/// What the session's parts work with while one workspace is open.
struct SessionContext {
    Jobs *jobs = nullptr;
    Engine *engine = nullptr;
    std::shared_ptr<Workspace> workspace; ///< null: none is open
    std::shared_ptr<Inspector> inspector; ///< used in the engine's thread alone
    Revision head;                        ///< of the tracked branch; null: none
};

} // namespace driftgate
