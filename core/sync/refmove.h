#pragma once

#include "git/remote.h"
#include "sync/journal.h"
#include "sync/refengine.h"

#include <optional>

namespace driftgate
{

/// The push that takes the ref from where it stands at the remote to the plan's target; none when
/// it stands there. Fetches the ref where what it names is not known here: somebody else may have
/// pushed it. Blocks. Errors: Conflict (it would have to be forced, and the plan is no rollback of
/// what is there), GitRemote::fetchRef()'s.
[[nodiscard]] Result<std::optional<PushRequest>>
pushFor(const ProcessRunner &runner, const RefEngineOptions &options, const Plan &plan,
        const std::optional<RemoteRef> &at, const CancelToken &cancel);

} // namespace driftgate
