#pragma once

#include "base/revision.h"

#include <cstdint>
#include <vector>

namespace driftgate
{

/// Numbers revisions 0, 1, 2, … as they are first seen. 28 bytes each: a million fit where a
/// std::unordered_map would need three times as much.
class IdMap
{
public:
    static constexpr uint32_t None = UINT32_MAX;

    /// Its number, given now when it is new.
    uint32_t intern(const Revision &id);
    /// Its number; None when it was never seen.
    [[nodiscard]] uint32_t find(const Revision &id) const;
    [[nodiscard]] const Revision &operator[](uint32_t number) const { return m_ids[number]; }
    [[nodiscard]] size_t size() const { return m_ids.size(); }

private:
    [[nodiscard]] size_t slotOf(const Revision &id) const;
    void grow();

    std::vector<Revision> m_ids;
    std::vector<uint32_t> m_slots; ///< a power of two, at most two thirds filled
};

} // namespace driftgate
