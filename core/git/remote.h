#pragma once

#include "base/cancel.h"
#include "base/process.h"
#include "base/result.h"
#include "base/revision.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace driftgate
{

/// Talking to remotes runs the user's `git`, so that every credential helper, ssh configuration
/// and proxy of theirs works. It never asks on a terminal. Programs that the repository's own
/// configuration names do not run (hooks, ssh command, credential helper, upload-pack); those of
/// the user's configuration do.
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

    /// Fetches the notes `ref` ("refs/notes/…") of `remote` into trackingNotes(), which goes when
    /// the remote has none. Errors: Network, Tool; Conflict when another program fetches just now.
    [[nodiscard]] Status fetchNotes(const std::filesystem::path &repository,
                                    const std::string &remote, const std::string &ref,
                                    const CancelToken &cancel) const;
    /// Pushes `tip` as the remote's `ref`, never by force, and keeps it in trackingNotes(). Errors:
    /// Conflict (somebody else was quicker: fetch, merge, try again), Denied (the remote refuses
    /// it, with its own words), Network, Tool.
    [[nodiscard]] Status pushNotes(const std::filesystem::path &repository,
                                   const std::string &remote, const std::string &ref,
                                   const Revision &tip, const CancelToken &cancel) const;

private:
    const ProcessRunner &m_runner;
};

/// Where the notes of a remote are kept here, as of the last exchange: for origin and
/// "refs/notes/driftgate" it is "refs/notes/remotes/origin/driftgate".
[[nodiscard]] std::string trackingNotes(const std::string &remote, const std::string &ref);

/// Whether what a person gave is a URL to clone ("https://…", "git@host:path", "file://…")
/// rather than a path.
[[nodiscard]] bool looksLikeUrl(std::string_view text);

} // namespace driftgate
