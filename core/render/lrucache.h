#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <list>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

namespace driftgate
{

/// Keeps the values last asked for, as long as their costs together stay within `limit` (the
/// newest stays whatever it costs). May be used by several threads at once; values are handed
/// out as copies, so they should be cheap to copy.
template<class Key, class Mapped, class Hash = std::hash<Key>>
class LruCache
{
public:
    explicit LruCache(size_t limit)
        : m_limit(limit)
    {
    }

    [[nodiscard]] std::optional<Mapped> get(const Key &key)
    {
        const std::scoped_lock lock(m_mutex);
        const auto it = m_places.find(key);
        if (it == m_places.end())
            return std::nullopt;
        m_entries.splice(m_entries.begin(), m_entries, it->second);
        return it->second->value;
    }

    void put(const Key &key, Mapped value, size_t cost = 1)
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto it = m_places.find(key); it != m_places.end())
            drop(it->second);
        m_entries.push_front({key, std::move(value), cost});
        m_places.emplace(key, m_entries.begin());
        m_cost += cost;
        while (m_cost > m_limit && m_entries.size() > 1)
            drop(std::prev(m_entries.end()));
    }

private:
    struct Entry {
        Key key;
        Mapped value;
        size_t cost;
    };
    using Entries = std::list<Entry>;

    void drop(typename Entries::iterator entry)
    {
        m_cost -= entry->cost;
        m_places.erase(entry->key);
        m_entries.erase(entry);
    }

    std::mutex m_mutex;
    size_t m_limit;
    size_t m_cost = 0;
    Entries m_entries; ///< newest first
    std::unordered_map<Key, typename Entries::iterator, Hash> m_places;
};

} // namespace driftgate
