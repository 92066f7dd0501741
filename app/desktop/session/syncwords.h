#pragma once

#include "desktop/session/gatesnapshots.h"

#include <QString>

namespace driftgate
{

/// "Syncing checkout to a1b2c3d on prod-eu": what is going on, for the page and the log.
[[nodiscard]] QString syncTitle(const SyncSnapshot &sync);
/// "Synced checkout to a1b2c3d on prod-eu": what the log says when it went well.
[[nodiscard]] QString doneTitle(const SyncSnapshot &sync);
/// "The sync of checkout to a1b2c3d on prod-eu failed": what there is to say once it has ended.
[[nodiscard]] QString endTitle(const SyncSnapshot &sync);
/// What of a report is a failure: an object that was refused, a wave that did not become healthy,
/// live that is not as it was to be. None when it came to what was approved.
[[nodiscard]] std::optional<Error> problemOf(const SyncReport &report, bool isVerification);
/// "matched: live is what was approved", "2 objects deviate", "not known: …".
[[nodiscard]] QString verificationText(const Verification &verification);
/// Why going to a revision that the tracked branch has not left behind (isLeftBehind) is no
/// rollback. `branch`: how the branch is called.
[[nodiscard]] QString noRollbackText(const Revision &to, const QString &branch);

} // namespace driftgate
