#include "manifest/text.h"

#include <atomic>
#include <cstring>
#include <new>

namespace driftgate
{

struct SharedText::Rep {
    std::atomic<uint32_t> references;
    uint32_t size;

    [[nodiscard]] char *data() { return reinterpret_cast<char *>(this + 1); }
};

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
    if (m_rep)
        m_rep->references.fetch_add(1, std::memory_order_relaxed);
}

SharedText::~SharedText()
{
    if (m_rep && m_rep->references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        m_rep->~Rep();
        ::operator delete(m_rep);
    }
}

std::string_view SharedText::view() const
{
    return m_rep ? std::string_view(m_rep->data(), m_rep->size) : std::string_view();
}

} // namespace driftgate
