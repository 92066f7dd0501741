#include "manifest/jsonreader.h"

#include "manifest/keys.h"
#include "manifest/utf8.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Json)
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

JsonReader::JsonReader(std::string_view text, std::string_view file, const ReadLimits &limits)
    : m_text(text)
    , m_file(file)
    , m_limits(limits)
{
}

bool JsonReader::wrong(const QString &text, ErrorCode code)
{
    const int column = static_cast<int>(std::min(m_at, m_text.size()) - m_lineStart) + 1;
    m_error = Error{code, text, {m_file, m_line, column, {}}};
    return false;
}

Status JsonReader::open()
{
    if (m_text.size() > m_limits.bytes)
        return fail(tooLarge(m_text.size(), m_limits.bytes, m_file));
    if (const size_t bad = firstInvalidUtf8(m_text); bad != std::string_view::npos)
        return fail(invalidUtf8(m_text, bad, m_file));
    if (m_text.starts_with("\xEF\xBB\xBF")) {
        m_at = 3;
        m_lineStart = 3;
    }
    return {};
}

void JsonReader::skipSpace()
{
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '\n') {
            ++m_line;
            m_lineStart = m_at + 1;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            return;
        }
    }
}

bool JsonReader::atEnd()
{
    skipSpace();
    return m_at == m_text.size();
}

Error JsonReader::trailing() const
{
    const int column = static_cast<int>(m_at - m_lineStart) + 1;
    return {ErrorCode::Invalid,
            Tr::tr("There is further text after the end of the JSON value"),
            {m_file, m_line, column, {}}};
}

Result<Value> JsonReader::next()
{
    Value out;
    m_depth = 0;
    skipSpace();
    if (!readValue(out))
        return fail(m_error);
    return out;
}

bool JsonReader::enter()
{
    if (++m_depth > m_limits.depth)
        return wrong(Tr::tr("Values are nested more than %1 deep here").arg(m_limits.depth),
                     ErrorCode::Limit);
    return true;
}

bool JsonReader::readValue(Value &out)
{
    if (++m_nodes > m_limits.nodes)
        return wrong(Tr::tr("The text holds more than %1 values").arg(m_limits.nodes),
                     ErrorCode::Limit);
    if (m_at == m_text.size())
        return wrong(Tr::tr("The text ends where a value should stand"));
    switch (m_text[m_at]) {
    case '{':
        return readObject(out);
    case '[':
        return readArray(out);
    case '"': {
        const int line = m_line;
        std::string_view text;
        if (!readString(text))
            return false;
        out = Value::string(text, line);
        return true;
    }
    case 't':
        out = Value::boolean(true, m_line);
        return readWord("true");
    case 'f':
        out = Value::boolean(false, m_line);
        return readWord("false");
    case 'n':
        out = Value::null(m_line);
        return readWord("null");
    default:
        return readNumber(out);
    }
}

bool JsonReader::readWord(std::string_view word)
{
    if (m_text.substr(m_at, word.size()) != word)
        return wrong(Tr::tr("A value was expected here"));
    m_at += word.size();
    return true;
}

bool JsonReader::readNumber(Value &out)
{
    const size_t start = m_at;
    const auto digits = [this] {
        const size_t from = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at > from;
    };
    const auto accept = [this](char a, char b) {
        if (m_at == m_text.size() || (m_text[m_at] != a && m_text[m_at] != b))
            return false;
        ++m_at;
        return true;
    };
    const bool isNegative = accept('-', '-');
    const size_t first = m_at;
    if (!digits())
        return wrong(isNegative ? Tr::tr("Digits were expected here")
                                : Tr::tr("A value was expected here"));
    if (m_text[first] == '0' && m_at > first + 1)
        return wrong(Tr::tr("A number has no leading zeros in JSON"));
    if (accept('.', '.') && !digits())
        return wrong(Tr::tr("Digits were expected here"));
    if (accept('e', 'E')) {
        accept('+', '-');
        if (!digits())
            return wrong(Tr::tr("Digits were expected here"));
    }
    out = Value::number(m_text.substr(start, m_at - start), m_line);
    return true;
}

bool JsonReader::readArray(Value &out)
{
    if (!enter())
        return false;
    const int line = m_line;
    ++m_at;
    std::vector<Value> items;
    skipSpace();
    if (m_at < m_text.size() && m_text[m_at] == ']') {
        ++m_at;
    } else {
        while (true) {
            skipSpace();
            Value item;
            if (!readValue(item))
                return false;
            items.push_back(std::move(item));
            skipSpace();
            const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
            if (c != ',' && c != ']')
                return wrong(Tr::tr("“,” or “]” was expected here"));
            ++m_at;
            if (c == ']')
                break;
        }
    }
    items.shrink_to_fit();
    out = Value::sequence(std::move(items), line);
    --m_depth;
    return true;
}

bool JsonReader::readObject(Value &out)
{
    if (!enter())
        return false;
    const int line = m_line;
    ++m_at;
    std::vector<Value::Entry> entries;
    skipSpace();
    if (m_at < m_text.size() && m_text[m_at] == '}') {
        ++m_at;
    } else {
        while (true) {
            skipSpace();
            if (m_at == m_text.size() || m_text[m_at] != '"')
                return wrong(Tr::tr("A key in double quotes was expected here"));
            std::string_view key;
            if (!readString(key))
                return false;
            Value::Entry entry{SharedText::pooled(key), {}};
            skipSpace();
            if (m_at == m_text.size() || m_text[m_at] != ':')
                return wrong(Tr::tr("“:” was expected here"));
            ++m_at;
            skipSpace();
            if (!readValue(entry.value))
                return false;
            entries.push_back(std::move(entry));
            skipSpace();
            const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
            if (c != ',' && c != '}')
                return wrong(Tr::tr("“,” or “}” was expected here"));
            ++m_at;
            if (c == '}')
                break;
        }
    }
    if (const auto twice = findDuplicate(entries)) {
        const auto [earlier, later] = *twice;
        m_error = duplicateKey(entries[later].key.view(), entries[earlier].value.line(),
                               entries[later].value.line(), m_file);
        return false;
    }
    entries.shrink_to_fit();
    out = Value::mapping(std::move(entries), line);
    --m_depth;
    return true;
}

bool JsonReader::readString(std::string_view &out)
{
    const size_t start = ++m_at;
    bool isBuffered = false;
    size_t copied = start;
    while (true) {
        while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\' &&
               static_cast<unsigned char>(m_text[m_at]) >= 0x20)
            ++m_at;
        if (m_at == m_text.size())
            return wrong(Tr::tr("The text ends within a string"));
        const char c = m_text[m_at];
        if (c == '"')
            break;
        if (c != '\\')
            return wrong(Tr::tr("A control character must be escaped in a JSON string"));
        if (!isBuffered)
            m_buffer.clear();
        isBuffered = true;
        m_buffer.append(m_text, copied, m_at - copied);
        if (!readEscape())
            return false;
        copied = m_at;
    }
    if (isBuffered) {
        m_buffer.append(m_text, copied, m_at - copied);
        out = m_buffer;
    } else {
        out = m_text.substr(start, m_at - start);
    }
    ++m_at;
    return true;
}

bool JsonReader::readHex(unsigned &out)
{
    out = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
        unsigned digit = 0;
        if (isDigit(c))
            digit = static_cast<unsigned>(c - '0');
        else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
            digit = static_cast<unsigned>((c | 0x20) - 'a') + 10;
        else
            return wrong(Tr::tr("Four hexadecimal digits were expected here"));
        out = out * 16 + digit;
    }
    return true;
}

bool JsonReader::readEscape()
{
    constexpr std::string_view Letters = "\"\\/bfnrt";
    constexpr std::string_view Meanings = "\"\\/\b\f\n\r\t";
    ++m_at;
    const char letter = m_at < m_text.size() ? m_text[m_at] : '\0';
    if (const size_t i = Letters.find(letter); i != std::string_view::npos) {
        m_buffer += Meanings[i];
        ++m_at;
        return true;
    }
    if (letter != 'u')
        return wrong(Tr::tr("An unknown escape stands in a string"));
    ++m_at;
    unsigned code = 0;
    if (!readHex(code))
        return false;
    constexpr unsigned Replacement = 0xFFFD;
    if (code >= 0xDC00 && code < 0xE000) {
        code = Replacement;
    } else if (code >= 0xD800 && code < 0xDC00) {
        const size_t behind = m_at;
        unsigned low = 0;
        if (m_text.substr(m_at, 2) == "\\u") {
            m_at += 2;
            if (!readHex(low))
                return false;
        }
        if (low >= 0xDC00 && low < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
        } else {
            // Half a pair: what Go's decoder, and so an API server, makes of it.
            m_at = behind;
            code = Replacement;
        }
    }
    appendUtf8(m_buffer, code);
    return true;
}

} // namespace driftgate
