#pragma once

#include "base/cancel.h"
#include "base/process.h"
#include "git/userconfig.h"

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

// What the parts of GitRemote share; for core/git's own files.

/// Runs git. `config` is that of the repository which it runs in.
[[nodiscard]] Result<ProcessOutcome> runGit(const ProcessRunner &runner, const UserConfig &config,
                                            const std::vector<std::string> &arguments,
                                            const std::filesystem::path &directory,
                                            const CancelToken &cancel);
/// "WHAT: git's last words", as Network or Tool.
[[nodiscard]] std::unexpected<Error> gitFailed(const ProcessOutcome &outcome, const QString &what);
/// The end of what git said: its "fatal:" and "error:" lines, else its last one.
[[nodiscard]] QString lastWords(const std::string &errors);
[[nodiscard]] ErrorCode codeOf(std::string_view errors);
[[nodiscard]] bool hasControls(std::string_view text);
/// Whether it is the name of a remote, and no option or program. Errors: Invalid.
[[nodiscard]] Status checkRemote(const std::string &remote);

} // namespace driftgate
