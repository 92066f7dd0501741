#pragma once

#include "git/indexstore.h"

#include <cstddef>
#include <string>
#include <vector>

namespace driftgate
{

/// Asks a history index.
class IndexQuery
{
public:
    explicit IndexQuery(const IndexStore &store)
        : m_store(store)
    {
    }

    /// As HistoryIndex::commitsTouching().
    [[nodiscard]] Result<std::vector<Revision>>
    commitsTouching(const Revision &head, const std::vector<std::string> &paths, size_t limit);
    /// Drops what was learned from the file, since its numbers may change.
    void forget();

private:
    Result<std::vector<Revision>> newestFirst(const std::vector<uint32_t> &commits, size_t limit);
    /// Numbers of the commits that touched any of the paths, ascending, none above `head`.
    Result<std::vector<uint32_t>> touching(const std::vector<std::string> &paths, uint32_t head);
    Status touchedByAny(std::vector<uint32_t> &out, uint32_t head);
    Status touchedIn(const std::string &path, std::vector<uint32_t> &out, uint32_t head);
    /// Keeps those that are ancestors of `head`, or it.
    Status keepReachable(std::vector<uint32_t> &commits, uint32_t head);
    Status walkDownTo(uint32_t lowest);

    const IndexStore &m_store;
    int64_t m_version = 0;     ///< of the file, as others’ writing moves it on
    uint32_t m_walkedFrom = 0; ///< the head that the following is about; 0: none
    uint32_t m_walkedTo = 0;   ///< ancestors at and above this number are known
    uint32_t m_allBelow = 0;   ///< this number and all below it are ancestors
    std::vector<bool> m_reachable;
};

} // namespace driftgate
