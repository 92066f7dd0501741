#pragma once

#include "base/cancel.h"
#include "git/repository.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace driftgate
{

/// Which commits touched which path: an SQLite file in the cache folder, one for a repository and
/// all its worktrees.
///
/// A commit touches a file, link or submodule that it added, changed, deleted or made executable
/// against its parent, without looking for renames; a root all of its files; a merge those that
/// differ from every parent. That is what `git log -c --name-only --no-renames` lists, and for
/// commits that are no merges the same as `git log --full-history --no-merges -- PATH`. A merge
/// that only brought a side branch's change in is not listed: the change's own commit is. A
/// folder is touched when something in it is.
///
/// It can always be thrown away. A file that is damaged, of another format or of another
/// repository is made anew; so is one whose last head is gone from the repository, or whose
/// clone was shallow and was deepened. Commits that a rewritten history dropped but that are
/// still there stay in it and are told to nobody who does not ask from them.
///
/// Every failure (full disk, read-only cache, damaged repository, a partial clone without trees)
/// is an Error, what was written before stays usable, and a caller can go on without: walk the
/// history and ask changesOf().
///
/// A handle is used by one thread at a time; several handles, of several programs too, may be
/// open at once.
class HistoryIndex
{
public:
    /// Opens or makes the index of a repository. `cacheDir` is Driftgate's own cache folder.
    [[nodiscard]] static Result<HistoryIndex> open(const std::filesystem::path &cacheDir,
                                                   const Repository &repository);
    HistoryIndex(HistoryIndex &&) noexcept;
    HistoryIndex &operator=(HistoryIndex &&) noexcept;
    ~HistoryIndex();

    /// Brings it up to `head`. Cancelling keeps what is there; the next call goes on. Waits while
    /// another handle builds the same index, and takes over what that one did.
    /// `progress(done, all)` in commits, `all` 0 while unknown.
    [[nodiscard]] Status update(const Repository &repository, const Revision &head,
                                const CancelToken &cancel,
                                const std::function<void(size_t, size_t)> &progress = {});
    /// True when every commit reachable from `head` is in it.
    [[nodiscard]] bool covers(const Revision &head) const;

    /// Commits reachable from `head` that touched any of the paths (files or folders; "" and "."
    /// are the top), newest first by the committers' dates; at most `limit`. NotFound when the
    /// index does not cover `head`; Denied when a path leads out of the repository.
    [[nodiscard]] Result<std::vector<Revision>>
    commitsTouching(const Revision &head, const std::vector<std::string> &paths,
                    size_t limit) const;

private:
    struct Private;
    explicit HistoryIndex(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace driftgate
