#include "manifest/yamltextform.h"

#include "manifest/utf8.h"
#include "manifest/yamlscalar.h"

#include <algorithm>

namespace driftgate
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?`: a number to other readers of YAML 1.1.
bool isSexagesimal(std::string_view text)
{
    if (text.find(':') == std::string_view::npos)
        return false;
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    return !text.empty() && isDigit(text.front()) &&
           text.find_first_not_of("0123456789_:.") == std::string_view::npos;
}

/// Line breaks of YAML 1.1 beyond ASCII, byte-order marks, C1 controls and non-characters: they
/// are written as escapes.
bool isSpecialAt(std::string_view text, size_t at)
{
    const auto byte = [text, at](size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned c = byte(0);
    if (c == 0xC2)
        return byte(1) < 0xA0;
    if (c == 0xE2)
        return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9);
    return c == 0xEF &&
           ((byte(1) == 0xBB && byte(2) == 0xBF) || (byte(1) == 0xBF && byte(2) >= 0xBE));
}

/// True when every character may stand unescaped; line breaks and tabs count where `inBlock`.
bool isPrintable(std::string_view text, bool inBlock)
{
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x80 ? isSpecialAt(text, i)
                      : (c < 0x20 || c == 0x7F) && !(inBlock && (c == '\n' || c == '\t')))
            return false;
    }
    return firstInvalidUtf8(text) == std::string_view::npos;
}

bool canBePlain(std::string_view text)
{
    constexpr std::string_view Indicators = "?:,[]{}#&*!|>'\"%@`";
    const char first = text.front();
    if (Indicators.find(first) != std::string_view::npos || first == ' ' || text.back() == ' ' ||
        text.back() == ':' || text.starts_with("---") || text.starts_with("..."))
        return false;
    if (first == '-' && (text.size() == 1 || text[1] == ' '))
        return false;
    return text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos;
}

bool canBeLiteral(std::string_view text)
{
    return text.find('\n') != std::string_view::npos &&
           text.find_first_not_of(" \t\n") != std::string_view::npos && isPrintable(text, true);
}

bool looksLikeAnotherType(std::string_view text)
{
    return text.empty() || text == "<<" || resolvePlain(text) || isYamlTimestamp(text) ||
           isSexagesimal(text);
}

std::string singleQuoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c;
        if (c == '\'')
            out += c;
    }
    return out + '\'';
}

void appendHex(std::string &out, std::string_view prefix, unsigned code, int digits)
{
    constexpr std::string_view Hex = "0123456789ABCDEF";
    out += prefix;
    for (int i = digits - 1; i >= 0; --i)
        out += Hex[(code >> (4U * static_cast<unsigned>(i))) & 0xFU];
}

std::string doubleQuoted(std::string_view given)
{
    using namespace std::string_view_literals;
    constexpr std::string_view Named = "\0\a\b\t\n\v\f\r\x1b\"\\"sv;
    constexpr std::string_view Letters = "0abtnvfre\"\\";
    static_assert(Named.size() == Letters.size());
    std::string clean;
    std::string_view text = given;
    if (firstInvalidUtf8(given) != std::string_view::npos) {
        clean = withoutInvalidUtf8(given);
        text = clean;
    }
    std::string out = "\"";
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (const size_t named = Named.find(text[i]); named != std::string_view::npos) {
            out += '\\';
            out += Letters[named];
        } else if (c < 0x20 || c == 0x7F) {
            appendHex(out, "\\x", c, 2);
        } else if (c == 0xC2 && isSpecialAt(text, i)) {
            appendHex(out, "\\u", static_cast<unsigned char>(text[++i]), 4);
        } else if (c >= 0x80 && isSpecialAt(text, i)) {
            const unsigned code = ((c & 0x0FU) << 12U) |
                                  ((static_cast<unsigned char>(text[i + 1]) & 0x3FU) << 6U) |
                                  (static_cast<unsigned char>(text[i + 2]) & 0x3FU);
            i += 2;
            appendHex(out, "\\u", code, 4);
        } else {
            out += text[i];
        }
    }
    return out + '"';
}

} // namespace

bool isYamlTimestamp(std::string_view text)
{
    // YYYY-M-D, and then nothing or a time after T, t or a space.
    size_t at = 0;
    const auto digits = [&](size_t most) {
        size_t n = 0;
        while (n < most && at < text.size() && isDigit(text[at])) {
            ++at;
            ++n;
        }
        return n;
    };
    const auto take = [&](char c) {
        const bool is = at < text.size() && text[at] == c;
        at += is ? 1 : 0;
        return is;
    };
    if (digits(4) != 4 || !take('-') || digits(2) == 0 || !take('-') || digits(2) == 0)
        return false;
    if (at == text.size())
        return true;
    const bool isZoned = text[at] == 'T' || text[at] == 't';
    if (!isZoned && text[at] != ' ')
        return false;
    ++at;
    if (digits(2) == 0 || !take(':') || digits(2) == 0 || !take(':') || digits(2) == 0)
        return false;
    if (take('.') && digits(text.size()) == 0)
        return false;
    if (!isZoned || take('Z'))
        return at == text.size();
    return (take('+') || take('-')) && digits(2) == 2 && take(':') && digits(2) == 2 &&
           at == text.size();
}

YamlForm yamlFormOf(std::string_view text)
{
    if (looksLikeAnotherType(text))
        return YamlForm::Double;
    if (canBeLiteral(text))
        return YamlForm::Literal;
    if (!isPrintable(text, false))
        return YamlForm::Double;
    return canBePlain(text) ? YamlForm::Plain : YamlForm::Single;
}

std::string yamlQuoted(std::string_view text, YamlForm form)
{
    switch (form) {
    case YamlForm::Plain:
        return std::string(text);
    case YamlForm::Single:
        return singleQuoted(text);
    case YamlForm::Double:
    case YamlForm::Literal:
        break;
    }
    return doubleQuoted(text);
}

} // namespace driftgate
