#pragma once

#include "base/cancel.h"
#include "base/process.h"
#include "base/result.h"
#include "base/revision.h"
#include "git/repository.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// One ref of a remote that is to be moved.
struct PushRequest {
    std::string source; ///< 40 hex digits, or the full name of a ref
    std::string ref;    ///< full name on the remote: "refs/heads/env/prod"
    /// Moves the ref wherever it was, but only while it stands at exactly this commit
    /// (--force-with-lease). None: by Git's own rules, so that nothing is lost.
    std::optional<Revision> onlyFrom{};
    bool dryRun = false; ///< ask the remote about everything, move nothing
};

/// Where a ref of a remote stands.
struct RemoteRef {
    Revision object; ///< what it holds, an annotated tag's own id: for PushRequest::onlyFrom
    Revision commit; ///< what that leads to
};

/// What a fetch does with tags.
enum class FetchTags {
    Keep,     ///< brings new ones; one that stands elsewhere here stays, since it may be a person's
    AsRemote, ///< makes them as the remote's: for a clone that is nobody's own
};

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
    /// Fetches all branches and tags of `remote` and what trackingRef() keeps of its tags, prunes
    /// branches that are gone. Nothing else is touched, whatever the repository's own settings
    /// would fetch. Of a mirror, whose own settings ask for it, the tags are made as the remote's.
    [[nodiscard]] Status fetch(const std::filesystem::path &repository, const std::string &remote,
                               const CancelToken &cancel, FetchTags tags = FetchTags::Keep) const;
    /// Fetches one branch or tag of `remote`, by its full name, into trackingRef(), which goes when
    /// the remote has none. Errors: Invalid, Network, Tool; Conflict when another program fetches
    /// it just now.
    [[nodiscard]] Status fetchRef(const std::filesystem::path &repository,
                                  const std::string &remote, const std::string &ref,
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

    /// Moves one ref of `remote`, and keeps where it stands in trackingRef(). No hook runs here.
    /// Errors: Conflict (the remote's ref stands
    /// elsewhere, or moving it would lose commits; with git's reason), Denied (the remote's own
    /// rules refuse it), Network or Tool with git's own last words.
    [[nodiscard]] Status push(const std::filesystem::path &repository, const std::string &remote,
                              const PushRequest &request, const CancelToken &cancel) const;
    /// Where a ref of `remote` stands now; no value when it is not there. Keeps that in
    /// trackingRef() where what it names is here. Errors: Network or Tool.
    [[nodiscard]] Result<std::optional<RemoteRef>> refAt(const std::filesystem::path &repository,
                                                         const std::string &remote,
                                                         const std::string &ref,
                                                         const CancelToken &cancel) const;

private:
    /// Runs git in a repository for a remote that was checked to be one's name. Errors: Invalid,
    /// and those of a git that does not start; how it ended is in the outcome.
    [[nodiscard]] Result<ProcessOutcome> run(const std::filesystem::path &repository,
                                             const std::string &remote,
                                             const std::vector<std::string> &arguments,
                                             const CancelToken &cancel) const;
    /// Git's verb and options for a push of single refs.
    [[nodiscard]] static std::vector<std::string> pushOptions(const std::string &remote);
    /// A fetch of nothing but these refspecs; `options`: of its own.
    [[nodiscard]] Result<ProcessOutcome> fetchOnly(const std::filesystem::path &repository,
                                                   const std::string &remote,
                                                   std::vector<std::string> options,
                                                   const std::vector<std::string> &refspecs,
                                                   const CancelToken &cancel) const;
    /// Fetches one ref into another one here, which goes when the remote has none. `what`: the
    /// beginning of what is told when it fails.
    [[nodiscard]] Status fetchInto(const std::filesystem::path &repository,
                                   const std::string &remote, const std::string &ref,
                                   const std::string &into, std::vector<std::string> options,
                                   const QString &what, const CancelToken &cancel) const;
    [[nodiscard]] Status fetchTrackedTags(const Repository &repository,
                                          const std::filesystem::path &path,
                                          const std::string &remote,
                                          const CancelToken &cancel) const;

    const ProcessRunner &m_runner;
};

/// Where a branch or tag of a remote, in full, is kept here as of the last exchange:
/// "refs/remotes/origin/env/prod"; and of a tag, of which Git itself keeps no such copy,
/// "refs/driftgate/remotes/origin/tags/prod". A mirror keeps a branch as itself.
[[nodiscard]] std::string trackingRef(const std::string &remote, const std::string &ref,
                                      bool isMirror);
/// The same for the remote that a repository means.
[[nodiscard]] std::string trackingRef(const RepositoryInfo &info, const std::string &ref);
/// Where the notes of a remote are kept here, as of the last exchange: for origin and
/// "refs/notes/driftgate" it is "refs/notes/remotes/origin/driftgate".
[[nodiscard]] std::string trackingNotes(const std::string &remote, const std::string &ref);

/// Whether what a person gave is a URL to clone ("https://…", "git@host:path", "file://…")
/// rather than a path.
[[nodiscard]] bool looksLikeUrl(std::string_view text);

} // namespace driftgate
