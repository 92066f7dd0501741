#pragma once

#include "base/process.h"
#include "base/result.h"

#include <QString>

#include <string>
#include <string_view>

namespace driftgate
{

// What the parts of GitRemote share; for core/git's own files.

/// "WHAT: git's last words", as Network or Tool.
[[nodiscard]] std::unexpected<Error> gitFailed(const ProcessOutcome &outcome, const QString &what);
/// The end of what git said: its "fatal:" and "error:" lines, else its last one.
[[nodiscard]] QString lastWords(const std::string &errors);
[[nodiscard]] ErrorCode codeOf(std::string_view errors);
[[nodiscard]] bool hasControls(std::string_view text);

} // namespace driftgate
