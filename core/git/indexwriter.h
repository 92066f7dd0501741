#pragma once

#include "git/indexstore.h"

#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace driftgate
{

/// Paths of several commits in one buffer.
struct ChangedPaths {
    std::string bytes;
    std::vector<uint32_t> ends;   ///< of each path within `bytes`
    std::vector<uint32_t> counts; ///< of each commit's paths

    void add(std::string_view path)
    {
        bytes += path;
        ends.push_back(static_cast<uint32_t>(bytes.size()));
    }
};

/// Writes commits, parents before children, in transactions of some ten thousand rows. What was
/// committed stays when the work is cancelled or killed.
class IndexWriter
{
public:
    explicit IndexWriter(IndexStore &store);
    IndexWriter(const IndexWriter &) = delete;
    IndexWriter &operator=(const IndexWriter &) = delete;

    /// Takes the file for writing. False when another program has written since `expectedLast`.
    [[nodiscard]] Result<bool> begin(uint32_t expectedLast);
    /// The next commit; its number is one more than the last one's.
    [[nodiscard]] Result<uint32_t> addCommit(const Revision &id, int64_t time,
                                             const std::vector<uint32_t> &parents,
                                             uint32_t changes);
    /// A path that the commit just added changed.
    [[nodiscard]] Status addPath(std::string_view path);
    [[nodiscard]] bool isFull() const;
    /// Commits the transaction; `head` is the newest commit in it.
    [[nodiscard]] Status finish(const Revision &head);
    [[nodiscard]] uint32_t last() const { return m_last; }

private:
    Result<uint32_t> pathId(std::string_view path);
    Status flush();

    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    IndexStore &m_store;
    Transaction m_transaction;
    Statement m_addCommit;
    Statement m_addPath;
    Statement m_findPath;
    Statement m_addTouch;
    uint32_t m_last = 0;
    std::set<uint32_t> m_tips; ///< commits without a child so far
    std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> m_paths;
    bool m_knowsAllPaths = false;
    std::vector<std::pair<uint32_t, uint32_t>> m_touches; ///< path, commit
};

} // namespace driftgate
