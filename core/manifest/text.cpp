#include "manifest/text.h"

#include <array>
#include <atomic>
#include <cstring>
#include <limits>
#include <mutex>
#include <new>
#include <shared_mutex>
#include <unordered_set>

namespace driftgate
{

namespace
{

constexpr uint32_t Immortal = std::numeric_limits<uint32_t>::max();
constexpr size_t LongestPooled = 64; ///< bytes
constexpr size_t Shards = 16;
constexpr size_t TextsPerShard = 2048;

} // namespace

struct SharedText::Rep {
    std::atomic<uint32_t> references; ///< Immortal: never counted, never freed
    uint32_t size;

    [[nodiscard]] char *data() { return reinterpret_cast<char *>(this + 1); }
    [[nodiscard]] bool isCounted() const
    {
        return references.load(std::memory_order_relaxed) != Immortal;
    }
};

SharedText SharedText::pooled(std::string_view text)
{
    struct Shard {
        std::shared_mutex mutex;
        std::unordered_set<std::string_view> texts; ///< each the text of an immortal Rep
    };
    // Never destroyed: texts of other static objects may outlive it.
    static std::array<Shard, Shards> &shards = *new std::array<Shard, Shards>;

    SharedText out;
    if (text.empty() || text.size() > LongestPooled)
        return SharedText(text);
    const auto use = [&out](std::string_view found) {
        out.m_rep = reinterpret_cast<Rep *>(const_cast<char *>(found.data())) - 1;
    };
    Shard &shard = shards[std::hash<std::string_view>()(text) % Shards];
    {
        const std::shared_lock lock(shard.mutex);
        if (const auto found = shard.texts.find(text); found != shard.texts.end()) {
            use(*found);
            return out;
        }
        if (shard.texts.size() >= TextsPerShard)
            return SharedText(text);
    }
    const std::unique_lock lock(shard.mutex);
    if (const auto found = shard.texts.find(text); found != shard.texts.end()) {
        use(*found);
        return out;
    }
    out = SharedText(text);
    out.m_rep->references.store(Immortal, std::memory_order_relaxed);
    shard.texts.insert(out.view());
    return out;
}

SharedText::SharedText(std::string_view text)
{
    if (text.empty())
        return;
    void *const memory = ::operator new(sizeof(Rep) + text.size());
    m_rep = new (memory) Rep{1, static_cast<uint32_t>(text.size())};
    std::memcpy(m_rep->data(), text.data(), text.size());
}

SharedText::SharedText(const SharedText &other)
    : m_rep(other.m_rep)
{
    if (m_rep && m_rep->isCounted())
        m_rep->references.fetch_add(1, std::memory_order_relaxed);
}

SharedText::~SharedText()
{
    if (m_rep && m_rep->isCounted() &&
        m_rep->references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        m_rep->~Rep();
        ::operator delete(m_rep);
    }
}

std::string_view SharedText::view() const
{
    return m_rep ? std::string_view(m_rep->data(), m_rep->size) : std::string_view();
}

} // namespace driftgate
