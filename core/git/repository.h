#pragma once

#include "base/cancel.h"
#include "git/commit.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// What sort of repository was opened, and what it cannot tell.
struct RepositoryInfo {
    std::filesystem::path gitDir;   ///< absolute
    std::filesystem::path worktree; ///< absolute; empty when bare
    bool isBare = false;
    bool isShallow = false; ///< history ends early: say so, do not call it the beginning
    bool isUnborn = false;  ///< HEAD names a branch without a commit
    bool isDetached = false;
    std::string headBranch; ///< "main"; empty when detached
    std::string remoteUrl;  ///< of the remote that is meant; without user and password
    /// The remote that is meant: origin; the only one; the one that the tracked branch, or else the
    /// checked-out one, comes from (branch.NAME.remote). "": none, or which one is not known.
    std::string remoteName;
    std::vector<std::string> remotes{}; ///< the names of all, sorted
    bool isMirror = false; ///< that remote's branches are kept as this repository's own
};

/// The remote that is meant; "" when there is none. Errors: Invalid, with the names and what to do,
/// when there are several and nothing says which.
[[nodiscard]] Result<std::string> remoteOf(const RepositoryInfo &info);

/// A Git repository, read through libgit2. Every method blocks and gives plain values; a handle
/// is used by one thread at a time and is cheap to open, so each job opens its own.
///
/// Whoever owns the folder, it is opened: Git's own check (safe.directory) keeps the commands that
/// a stranger's configuration names from running, and nothing of a repository runs here: no hook,
/// filter, text conversion or file system monitor. Neither the user's nor the system's Git
/// configuration is read, so that a repository looks the same to everybody. Replacement refs are
/// not followed.
///
/// Commits, folders and files are hashed again when they are read, so that content under another
/// object's id is Corrupt instead of shown. (Walks and the index, which show no content, are not
/// slowed down by that.) Paths are bytes as Git has them, with slashes; "." and ".." are resolved,
/// and a path that would leave the repository is Denied.
///
/// Errors everywhere: NotFound (no such repository, path or revision; an object missing from a
/// shallow or partial clone is named), Corrupt, Io, Limit, Denied, Cancelled.
class Repository
{
public:
    /// Opens a worktree (from any folder within), a linked worktree or a bare repository. Only
    /// the repository's own configuration that libgit2 reads is used; no hook or command runs.
    /// `tracked`: the branch whose remote is meant where there are several (RepositoryInfo).
    [[nodiscard]] static Result<Repository> open(const std::filesystem::path &path,
                                                 const std::string &tracked = {});
    Repository(Repository &&) noexcept;
    Repository &operator=(Repository &&) noexcept;
    ~Repository();

    [[nodiscard]] const RepositoryInfo &info() const;

    /// Branches, remote branches and tags, sorted by kind and name. Names for other refs
    /// ("origin/HEAD") and tags of what is no commit are left out. A ref to an object that is not
    /// there is in the list: reading its target tells so.
    [[nodiscard]] Result<std::vector<Ref>> refs() const;
    /// A commit from what a person types: full or short hash, branch, tag, HEAD~2.
    [[nodiscard]] Result<Revision> resolve(std::string_view spec) const;
    [[nodiscard]] Result<Commit> commit(const Revision &revision) const;
    /// True when `ancestor` can be reached from `descendant` (or is it).
    [[nodiscard]] Result<bool> isAncestor(const Revision &ancestor,
                                          const Revision &descendant) const;
    /// What two commits come from: the newest commits that lead to both; none where their histories
    /// have nothing in common.
    [[nodiscard]] Result<std::vector<Revision>> mergeBases(const Revision &a,
                                                           const Revision &b) const;
    /// Commits reachable from `to` and not from `from`, newest first; at most `limit` of those that
    /// `isWanted` takes, where it is given.
    [[nodiscard]] Result<std::vector<Commit>>
    commitsBetween(const Revision &from, const Revision &to, size_t limit = 1000,
                   const std::function<bool(const Revision &)> &isWanted = {}) const;

    /// The id of the whole tree, or of a folder in it. `path` is slash-separated, "" for the top.
    [[nodiscard]] Result<TreeId> treeId(const Revision &revision, std::string_view path = {}) const;
    [[nodiscard]] Result<std::vector<TreeEntry>> list(const Revision &revision,
                                                      std::string_view path) const;
    /// The entry at a path; no value inside when nothing is there.
    [[nodiscard]] Result<std::optional<TreeEntry>> entry(const Revision &revision,
                                                         std::string_view path) const;
    /// A file's bytes. A symlink gives its target's text. Limit when larger than `maxBytes`.
    [[nodiscard]] Result<std::string> read(const Revision &revision, std::string_view path,
                                           size_t maxBytes = size_t{64} << 20) const;
    [[nodiscard]] Result<std::string> readBlob(const BlobId &blob,
                                               size_t maxBytes = size_t{64} << 20) const;

    /// Files that differ, sorted by path, renames found as `git diff -M` finds them. `from` null:
    /// everything is added. Renames with changes are given up beyond 1000 × 1000 candidates, as in
    /// Git, and where content is missing from a partial clone.
    [[nodiscard]] Result<std::vector<FileChange>> diff(const Revision &from,
                                                       const Revision &to) const;
    /// Against the first parent; at a shallow boundary everything is added.
    [[nodiscard]] Result<std::vector<FileChange>> changesOf(const Revision &revision) const;
    /// Who last touched each line of a file as it stands at a revision, through renames and
    /// merges, as `git blame`. Takes time with a long history: for a worker; asks `cancel` once a
    /// commit.
    [[nodiscard]] Result<std::vector<BlameLine>>
    blame(const Revision &revision, std::string_view path, const CancelToken &cancel) const;

    struct Private;
    /// For core/git's own files.
    [[nodiscard]] Private &d() const { return *m_d; }

private:
    explicit Repository(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace driftgate
