#pragma once

#include "base/process.h"
#include "base/result.h"
#include "base/revision.h"

#include <QString>

#include <filesystem>
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
/// Names that mean one ref and nothing else to a refspec.
[[nodiscard]] bool isFullRef(std::string_view ref);
/// Keeps in trackingRef() what a ref of a remote names; null: it is not there. What is not here, or
/// cannot be written, is not kept: who needs it for sure asks the remote.
void keepTracked(const std::filesystem::path &repository, const std::string &remote,
                 const std::string &ref, const Revision &object);

/// A remote's own settings may name other programs, which run here when it is a folder.
constexpr const char *FarFetch = "--upload-pack=git-upload-pack";

} // namespace driftgate
