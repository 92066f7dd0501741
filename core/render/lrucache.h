#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

namespace driftgate
{

/// Keeps the values last asked for, at most `limit` of them. May be used by several threads at
/// once; values are handed out as copies, so they should be cheap to copy.
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
        return it->second->second;
    }

    void put(const Key &key, Mapped value)
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto it = m_places.find(key); it != m_places.end()) {
            it->second->second = std::move(value);
            m_entries.splice(m_entries.begin(), m_entries, it->second);
            return;
        }
        m_entries.emplace_front(key, std::move(value));
        m_places.emplace(key, m_entries.begin());
        if (m_entries.size() > m_limit) {
            m_places.erase(m_entries.back().first);
            m_entries.pop_back();
        }
    }

private:
    using Entries = std::list<std::pair<Key, Mapped>>;
    std::mutex m_mutex;
    size_t m_limit;
    Entries m_entries; ///< newest first
    std::unordered_map<Key, typename Entries::iterator, Hash> m_places;
};

} // namespace driftgate
