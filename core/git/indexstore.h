#pragma once

#include "base/revision.h"
#include "git/database.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// The file of a history index. Commits are numbered from 1, parents before children, so that
/// everything reachable from a commit has a smaller number; it always holds all of a commit's
/// ancestors with it.
///
///     commits(id, oid, time, parents, changes, sole)
///     paths(id, path)            every path that ever changed, in byte order through its index
///     touches(path, commitId)    which commit changed which path
///     meta(key, value)           whose index it is
///
/// `parents` are 4-byte little-endian numbers. `sole` is 1 when every smaller number is an
/// ancestor: then a query need not walk.
class IndexStore
{
public:
    /// Opens or makes the file. A file that is damaged, of another format or of another
    /// repository (`identity`) is made anew.
    [[nodiscard]] static Result<IndexStore> open(const std::filesystem::path &file,
                                                 std::string identity);

    /// Deletes the file and makes it anew: it is damaged.
    [[nodiscard]] Status rebuild();
    /// Empties it, within a transaction: what it holds is about another history.
    [[nodiscard]] Status clear() const;
    /// Moves what was written out of the log, so that the next start need not read it.
    void settle() const;
    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }
    /// Whether SQLite finds nothing wrong with the file. Reads all of it.
    [[nodiscard]] bool isSound() const;
    [[nodiscard]] const Database &database() const { return *m_database; }

    /// A commit's number; none when it is not in it.
    [[nodiscard]] Result<std::optional<uint32_t>> find(const Revision &id) const;
    /// The highest number; 0 when empty.
    [[nodiscard]] Result<uint32_t> last() const;

    [[nodiscard]] Result<std::string> meta(std::string_view key) const;
    [[nodiscard]] Status setMeta(std::string_view key, std::string_view value) const;

private:
    IndexStore(std::filesystem::path file, std::string identity);
    [[nodiscard]] Status connect();
    [[nodiscard]] Status create();
    [[nodiscard]] Result<bool> fits() const;
    void remove();

    std::filesystem::path m_file;
    std::string m_identity;
    std::unique_ptr<Database> m_database;
    mutable Statement m_find; ///< declared after what it is prepared on
};

/// Bytes for a column, and back.
[[nodiscard]] std::string_view oidBytes(const Revision &id);
[[nodiscard]] std::string packNumbers(const std::vector<uint32_t> &numbers);
[[nodiscard]] std::vector<uint32_t> unpackNumbers(std::string_view bytes);

} // namespace driftgate
