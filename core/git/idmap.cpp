#include "git/idmap.h"

namespace driftgate
{

namespace
{

constexpr size_t FirstSlots = 1024;

} // namespace

size_t IdMap::slotOf(const Revision &id) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = std::hash<Revision>()(id) & mask;
    while (m_slots[slot] != None && m_ids[m_slots[slot]] != id)
        slot = (slot + 1) & mask;
    return slot;
}

void IdMap::grow()
{
    m_slots.assign(m_slots.empty() ? FirstSlots : m_slots.size() * 2, None);
    for (uint32_t i = 0; i < m_ids.size(); ++i)
        m_slots[slotOf(m_ids[i])] = i;
}

uint32_t IdMap::intern(const Revision &id)
{
    if ((m_ids.size() + 1) * 3 > m_slots.size() * 2)
        grow();
    const size_t slot = slotOf(id);
    if (m_slots[slot] == None) {
        m_slots[slot] = static_cast<uint32_t>(m_ids.size());
        m_ids.push_back(id);
    }
    return m_slots[slot];
}

uint32_t IdMap::find(const Revision &id) const
{
    return m_slots.empty() ? None : m_slots[slotOf(id)];
}

} // namespace driftgate
