#include "compare/aligned.h"

#include <cstring>

namespace driftgate
{

SideText::SideText(std::string text)
    : m_text(std::move(text))
{
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    const char *at = begin;
    while (at < end) {
        m_starts.push_back(static_cast<uint32_t>(at - begin));
        const void *const newline = std::memchr(at, '\n', static_cast<size_t>(end - at));
        if (!newline)
            break;
        at = static_cast<const char *>(newline) + 1;
    }
}

std::string_view SideText::line(int index) const
{
    const auto place = static_cast<size_t>(index);
    const size_t start = m_starts[place];
    size_t end = place + 1 < m_starts.size() ? m_starts[place + 1] : m_text.size();
    if (end > start && m_text[end - 1] == '\n')
        --end;
    return std::string_view(m_text).substr(start, end - start);
}

} // namespace driftgate
