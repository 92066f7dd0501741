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

/// Which commits touched which path: an SQLite file in the cache folder, made from tree diffs
/// against the first parent (merges: paths that differ from every parent, as `git log` shows
/// them). It can always be thrown away: a file that does not fit the repository (another one,
/// rewritten history, another format, damaged) is rebuilt.
class HistoryIndex
{
public:
    /// Opens or makes the index of a repository. `cacheDir` is Driftgate's own cache folder.
    [[nodiscard]] static Result<HistoryIndex> open(const std::filesystem::path &cacheDir,
                                                   const Repository &repository);
    HistoryIndex(HistoryIndex &&) noexcept;
    HistoryIndex &operator=(HistoryIndex &&) noexcept;
    ~HistoryIndex();

    /// Brings it up to `head`. Cancelling keeps what is there; the next call goes on.
    /// `progress(done, all)` in commits, `all` 0 while unknown.
    [[nodiscard]] Status update(const Repository &repository, const Revision &head,
                                const CancelToken &cancel,
                                const std::function<void(size_t, size_t)> &progress = {});
    /// True when every commit reachable from `head` is in it.
    [[nodiscard]] bool covers(const Revision &head) const;

    /// Commits reachable from `head` that touched any of the paths (files or folders), newest
    /// first; at most `limit`.
    [[nodiscard]] Result<std::vector<Revision>>
    commitsTouching(const Revision &head, const std::vector<std::string> &paths,
                    size_t limit) const;

private:
    struct Private;
    explicit HistoryIndex(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace driftgate
