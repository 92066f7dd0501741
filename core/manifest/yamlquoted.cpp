#include "manifest/yamlquoted.h"

#include "manifest/utf8.h"

#include <charconv>

namespace driftgate
{

namespace
{

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

/// Walks over the text between the quotes.
class QuotedReader
{
public:
    QuotedReader(std::string_view inside, bool isDouble)
        : m_in(inside)
        , m_isDouble(isDouble)
    {
    }

    [[nodiscard]] std::optional<std::string> read()
    {
        while (m_at < m_in.size()) {
            const char c = m_in[m_at];
            if (isBlank(c) || isBreak(c)) {
                readGap(false);
            } else if (c == '\'' && !m_isDouble) {
                m_out += '\'';
                m_at += 2;
            } else if (c == '\\' && m_isDouble) {
                ++m_at;
                if (!readEscape())
                    return std::nullopt;
            } else {
                m_out += c;
                ++m_at;
            }
        }
        return std::move(m_out);
    }

private:
    void skipBreak() { m_at += m_in.substr(m_at).starts_with("\r\n") ? 2 : 1; }

    /// Blanks within a line stay; around line ends they go, one end becomes a space and each
    /// further one a line end. Behind an escaped end there is no space.
    void readGap(bool isEscaped)
    {
        std::string blanks;
        std::string further;
        bool hasBroken = isEscaped;
        bool isFolded = false;
        for (; m_at < m_in.size() && (isBlank(m_in[m_at]) || isBreak(m_in[m_at]));) {
            if (isBlank(m_in[m_at])) {
                if (!hasBroken)
                    blanks += m_in[m_at];
                ++m_at;
                continue;
            }
            skipBreak();
            if (hasBroken)
                further += '\n';
            else
                isFolded = true;
            hasBroken = true;
        }
        if (!hasBroken)
            m_out += blanks;
        else if (isFolded && further.empty())
            m_out += ' ';
        else
            m_out += further;
    }

    [[nodiscard]] bool readCode(size_t digits)
    {
        if (m_at + digits > m_in.size())
            return false;
        unsigned code = 0;
        const char *const begin = m_in.data() + m_at;
        const auto [end, error] = std::from_chars(begin, begin + digits, code, 16);
        constexpr unsigned Largest = 0x10FFFF;
        const bool isSurrogate = code >= 0xD800 && code < 0xE000;
        if (error != std::errc() || end != begin + digits || code > Largest || isSurrogate)
            return false;
        appendUtf8(m_out, code);
        m_at += digits;
        return true;
    }

    [[nodiscard]] bool readEscape()
    {
        using namespace std::string_view_literals;
        constexpr std::string_view Letters = "0abt\tnvfre \"/\\";
        constexpr std::string_view Meanings = "\0\a\b\t\t\n\v\f\r\x1b \"/\\"sv;
        static_assert(Letters.size() == Meanings.size());
        if (m_at >= m_in.size())
            return false;
        const char letter = m_in[m_at];
        if (isBreak(letter)) {
            skipBreak();
            readGap(true);
            return true;
        }
        ++m_at;
        if (const size_t known = Letters.find(letter); known != std::string_view::npos) {
            m_out += Meanings[known];
            return true;
        }
        switch (letter) {
        case 'N':
            appendUtf8(m_out, 0x85);
            return true;
        case '_':
            appendUtf8(m_out, 0xA0);
            return true;
        case 'L':
            appendUtf8(m_out, 0x2028);
            return true;
        case 'P':
            appendUtf8(m_out, 0x2029);
            return true;
        case 'x':
            return readCode(2);
        case 'u':
            return readCode(4);
        case 'U':
            return readCode(8);
        default:
            return false;
        }
    }

    std::string_view m_in;
    bool m_isDouble;
    size_t m_at = 0;
    std::string m_out;
};

} // namespace

size_t endOfQuoted(std::string_view text, size_t at)
{
    const char quote = text[at];
    for (++at; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            const bool isEscaped = quote == '\'' && at + 1 < text.size() && text[at + 1] == '\'';
            if (!isEscaped)
                return at + 1;
            ++at;
        }
    }
    return std::string_view::npos;
}

std::optional<std::string> decodeQuoted(std::string_view quoted)
{
    return QuotedReader(quoted.substr(1, quoted.size() - 2), quoted.front() == '"').read();
}

} // namespace driftgate
