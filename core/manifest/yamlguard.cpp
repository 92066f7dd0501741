#include "manifest/yamlguard.h"

#include "manifest/utf8.h"
#include "manifest/yamlquoted.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// The header of a block scalar: "|", ">-", "|2+".
struct BlockHeader {
    bool isFolded = false;
    bool keepsEnds = false;
    bool hasDepth = false;
    size_t end = 0; ///< behind its line
};

BlockHeader readHeader(std::string_view text, size_t at)
{
    BlockHeader out;
    out.isFolded = text[at] == '>';
    for (++at; at < text.size() && text[at] != '\n' && text[at] != ' '; ++at) {
        out.keepsEnds = out.keepsEnds || text[at] == '+';
        out.hasDepth = out.hasDepth || (text[at] >= '0' && text[at] <= '9');
    }
    const size_t newline = text.find('\n', at);
    out.end = newline == std::string_view::npos ? text.size() : newline + 1;
    return out;
}

/// Line ends at the end of a block scalar whose first line stands at `at`.
size_t endsOfBlock(std::string_view text, size_t at)
{
    size_t depth = std::string_view::npos;
    size_t ends = 0;
    while (at < text.size()) {
        const size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const size_t first = line.find_first_not_of(" \r");
        if (first == std::string_view::npos) {
            ++ends;
        } else {
            if (depth == std::string_view::npos)
                depth = first;
            if (first < depth || depth == 0)
                break;
            ends = 1;
        }
        at = end + 1;
    }
    return ends;
}

} // namespace

YamlGuard::YamlGuard(std::string_view chunk)
    : m_text(chunk)
    , m_hasTab(chunk.find('\t') != std::string_view::npos)
{
}

bool YamlGuard::isAt(int position, char c) const
{
    const auto at = static_cast<size_t>(position);
    return at < m_text.size() && m_text[at] == c;
}

bool YamlGuard::isIndentedOnly(int position) const
{
    if (isAt(position, '|') || isAt(position, '>'))
        return false;
    auto at = static_cast<size_t>(position);
    while (at > 0 && (m_text[at - 1] == ' ' || m_text[at - 1] == '\t'))
        --at;
    return at == 0 || m_text[at - 1] == '\n';
}

bool YamlGuard::isBehindTab(int position) const
{
    if (!m_hasTab)
        return false;
    bool hasTab = false;
    auto at = static_cast<size_t>(position);
    for (; at > 0 && (m_text[at - 1] == ' ' || m_text[at - 1] == '\t'); --at)
        hasTab = hasTab || m_text[at - 1] == '\t';
    if (!hasTab || at == 0)
        return hasTab;
    // A "-" is an indicator only behind white space or another one.
    const bool isDash =
        m_text[at - 1] == '-' && (at == 1 || m_text[at - 2] == ' ' || m_text[at - 2] == '\n');
    return m_text[at - 1] == '\n' || isDash;
}

size_t YamlGuard::scalarAt(int position) const
{
    auto at = static_cast<size_t>(position);
    while (at < m_text.size() && (m_text[at] == '&' || m_text[at] == '!')) {
        at = std::min(m_text.find_first_of(" \t\r\n", at), m_text.size());
        at = std::min(m_text.find_first_not_of(" \t\r\n", at), m_text.size());
    }
    return at;
}

bool YamlGuard::isBlockBegunByTab(int position, std::string_view text) const
{
    if (!m_hasTab)
        return false;
    const size_t first = text.find_first_not_of('\n');
    if (first == std::string_view::npos || text[first] != '\t')
        return false;
    const size_t at = scalarAt(position);
    const bool isBlock = at < m_text.size() && (m_text[at] == '|' || m_text[at] == '>');
    return isBlock && !readHeader(m_text, at).hasDepth;
}

bool YamlGuard::isBehindDocumentEnd(int position) const
{
    std::string_view before = m_text.substr(0, static_cast<size_t>(position));
    bool isOwnLine = true;
    while (true) {
        const size_t newline = before.rfind('\n');
        const std::string_view line = before.substr(newline + 1); // npos + 1 is 0
        const size_t first = line.find_first_not_of(" \t\r");
        if (line.starts_with("..."))
            return !isOwnLine;
        const bool isBlank = first == std::string_view::npos;
        if (!isBlank && (isOwnLine || line[first] != '#'))
            return false;
        if (newline == std::string_view::npos)
            return false;
        isOwnLine = false;
        before = before.substr(0, newline);
    }
}

bool YamlGuard::isQuoteClosed(int position) const
{
    const size_t at = scalarAt(position);
    if (at >= m_text.size())
        return true;
    const bool isQuote = m_text[at] == '"' || m_text[at] == '\'';
    return !isQuote || endOfQuoted(m_text, at) != std::string_view::npos;
}

std::string YamlGuard::repaired(int position, std::string_view text) const
{
    const size_t at = scalarAt(position);
    if (at >= m_text.size())
        return {};
    if (m_text[at] == '"' || m_text[at] == '\'') {
        // One line without rare escapes is right as it is.
        if (!text.empty() && text.find_first_of(" \n") == std::string_view::npos &&
            firstInvalidUtf8(text) == std::string_view::npos)
            return {};
        const size_t end = endOfQuoted(m_text, at);
        if (end == std::string_view::npos)
            return {};
        return decodeQuoted(m_text.substr(at, end - at)).value_or(std::string());
    }
    if (m_text[at] != '>')
        return {};
    const BlockHeader header = readHeader(m_text, at);
    if (!header.isFolded || !header.keepsEnds || header.hasDepth)
        return {};
    const size_t content = text.find_last_not_of('\n') + 1; // npos + 1 is 0
    return std::string(text.substr(0, content)) +
           std::string(endsOfBlock(m_text, header.end), '\n');
}

} // namespace driftgate
