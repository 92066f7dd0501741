#pragma once

#include "base/cancel.h"
#include "base/process.h"
#include "base/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace driftgate
{

/// Talking to remotes runs the user's `git`, so that every credential helper, ssh configuration
/// and proxy of theirs works. It never asks on a terminal.
class GitRemote
{
public:
    explicit GitRemote(const ProcessRunner &runner)
        : m_runner(runner)
    {
    }
    /// Clones without a worktree checkout of submodules; `url` must not begin with "-" nor use
    /// the `ext::` transport. Errors: Network or Tool with git's own last words.
    [[nodiscard]] Status clone(const std::string &url, const std::filesystem::path &into,
                               const CancelToken &cancel) const;
    /// Fetches all branches and tags of `remote`, prunes what is gone.
    [[nodiscard]] Status fetch(const std::filesystem::path &repository, const std::string &remote,
                               const CancelToken &cancel) const;

private:
    const ProcessRunner &m_runner;
};

/// Whether what a person gave is a URL to clone ("https://…", "git@host:path", "file://…")
/// rather than a path.
[[nodiscard]] bool looksLikeUrl(std::string_view text);

} // namespace driftgate
