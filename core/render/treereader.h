#pragma once

#include "git/repository.h"
#include "render/lrucache.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

using TreeListing = std::vector<TreeEntry>;

/// What was read from a repository's trees, by content, so that it never goes stale and serves
/// every revision: a history asks for the same folders a thousand times.
struct TreeCaches {
    LruCache<TreeId, std::shared_ptr<const TreeListing>> listings{400'000}; ///< entries
    LruCache<BlobId, std::string> linkTargets{4'000};
};

/// One revision's tree with its symbolic links followed as a file system would follow them, and
/// never out of the repository.
class TreeReader
{
public:
    /// A symbolic link that was passed on the way to a path.
    struct Link {
        std::string path;
        BlobId blob;
    };
    /// Where a path leads.
    struct Found {
        std::string path;               ///< the real path, without links
        std::optional<TreeEntry> entry; ///< File, Executable or Folder; none: nothing is there
        std::vector<Link> links;        ///< passed on the way, each once
        std::string submodule;          ///< the submodule in the way; empty: none

        [[nodiscard]] bool isFile() const;
        [[nodiscard]] bool isFolder() const;
        [[nodiscard]] BlobId blob() const; ///< of a file
        [[nodiscard]] TreeId tree() const; ///< of a folder
    };

    /// Errors: as Repository.
    [[nodiscard]] static Result<TreeReader> open(const Repository &repository,
                                                 const Revision &revision, TreeCaches &caches);

    /// `path` is normalised and relative to the top. A path that is not there is no error.
    /// Errors: Denied for a link that leaves the repository, named with its target; Invalid for
    /// links that go round in a circle; as Repository.
    [[nodiscard]] Result<Found> find(std::string_view path) const;
    /// The entries of a folder; `path` and `tree` as find() gave them.
    [[nodiscard]] Result<std::shared_ptr<const TreeListing>> list(const std::string &path,
                                                                  const TreeId &tree) const;
    /// A file's bytes. Errors: Limit when it is too large, with the file as its place.
    [[nodiscard]] Result<std::string> read(const BlobId &blob, const std::string &path) const;

    [[nodiscard]] const TreeId &top() const { return m_top; }

private:
    TreeReader(const Repository &repository, Revision revision, TreeId top, TreeCaches &caches);
    [[nodiscard]] Result<std::string> linkTarget(const BlobId &blob, const std::string &path) const;

    const Repository *m_repository;
    Revision m_revision;
    TreeId m_top;
    TreeCaches *m_caches;
};

/// "a/b" of "a/b/c"; "" of "a".
[[nodiscard]] std::string folderOf(std::string_view path);
/// "c" of "a/b/c".
[[nodiscard]] std::string_view lastPartOf(std::string_view path);
/// "a/b" of "a" and "b"; "b" of "" and "b".
[[nodiscard]] std::string joinPath(std::string_view folder, std::string_view name);

} // namespace driftgate
