#include "manifest/yamltext.h"

#include "manifest/utf8.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

constexpr std::string_view Mark = "\xEF\xBB\xBF";

/// Where the first character stands that YAML 1.1 does not allow in a text; npos for none. The
/// text is valid UTF-8. The parser would take some of them for the end of the text.
size_t firstForbidden(std::string_view text)
{
    for (size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x20 && c < 0x7F)
            continue;
        if (c == '\n' || c == '\t' || c == '\r')
            continue;
        if (c < 0x20 || c == 0x7F)
            return at;
        const auto next = [text, at](size_t i) {
            return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
        };
        const bool isControl = c == 0xC2 && next(1) < 0xA0 && next(1) != 0x85;
        const bool isNone = c == 0xEF && next(1) == 0xBF && next(2) >= 0xBE;
        if (isControl || isNone)
            return at;
    }
    return std::string_view::npos;
}

bool isBlankOrDirectives(std::string_view chunk)
{
    size_t at = 0;
    while (at < chunk.size()) {
        const size_t end = std::min(chunk.find('\n', at), chunk.size());
        const std::string_view line = chunk.substr(at, end - at);
        const size_t first = line.find_first_not_of(" \t\r");
        if (first != std::string_view::npos && line[first] != '#' && line[0] != '%')
            return false;
        at = end + 1;
    }
    return true;
}

} // namespace

YamlText::YamlText(std::string_view text, std::string_view file, const ReadLimits &limits)
    : m_file(file)
    , m_text(text)
{
    if (text.size() > limits.bytes) {
        m_error = tooLarge(text.size(), limits.bytes, file);
        return;
    }
    decodeUtf16();
    endLastLine();
    if (const size_t bad = firstInvalidUtf8(m_text); bad != std::string_view::npos) {
        m_error = invalidUtf8(m_text, bad, file);
        return;
    }
    cut();
}

void YamlText::decodeUtf16()
{
    const bool isLittle = m_text.starts_with("\xFF\xFE");
    if (!isLittle && !m_text.starts_with("\xFE\xFF"))
        return;
    QStringDecoder decoder(isLittle ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    const QString decoded = decoder.decode(
        QByteArrayView(m_text.data() + 2, static_cast<qsizetype>(m_text.size()) - 2));
    m_converted = decoded.toStdString();
    m_text = m_converted;
}

void YamlText::endLastLine()
{
    // kubectl gives every line an end, which a block scalar at the end of a text holds then.
    if (m_text.empty() || m_text.ends_with('\n'))
        return;
    if (m_converted.empty())
        m_converted = m_text;
    m_converted += '\n';
    m_text = m_converted;
}

void YamlText::cut()
{
    size_t start = 0;
    int firstLine = 1;
    int line = 1;
    for (size_t at = 0; at < m_text.size() && !m_error;) {
        const size_t newline = m_text.find('\n', at);
        const size_t next = newline == std::string_view::npos ? m_text.size() : newline + 1;
        const std::string_view whole = m_text.substr(at, next - at);
        const bool isMarked = at == start && whole.starts_with(Mark);
        const std::string_view text = isMarked ? whole.substr(Mark.size()) : whole;
        if (text.starts_with("---")) {
            const size_t rest = text.find_first_not_of(" \t\r\n", 3);
            if (rest != std::string_view::npos && text[rest] != '#') {
                m_error = Error{ErrorCode::Invalid,
                                Tr::tr("Nothing but a comment may follow “---” in its line"),
                                {m_file, line, 0, {}}};
            } else {
                // Directives belong to the document that follows.
                const std::string_view before = m_text.substr(start, at - start);
                if (before.find('%') == std::string_view::npos || !isBlankOrDirectives(before)) {
                    add(before, firstLine);
                    start = next;
                    firstLine = line + 1;
                }
            }
        }
        at = next;
        ++line;
    }
    if (!m_error)
        add(m_text.substr(start), firstLine);
}

void YamlText::add(std::string_view chunk, int firstLine)
{
    if (m_error)
        return;
    if (chunk.starts_with(Mark))
        chunk.remove_prefix(Mark.size());
    if (const size_t bad = firstForbidden(chunk); bad != std::string_view::npos) {
        Place place = placeOf(chunk, bad, m_file);
        place.line += firstLine - 1;
        m_error = Error{ErrorCode::Invalid,
                        Tr::tr("A control character stands here: it is not allowed in YAML"),
                        std::move(place)};
        return;
    }
    m_chunks.push_back({chunk, firstLine});
}

} // namespace driftgate
