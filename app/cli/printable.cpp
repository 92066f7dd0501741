#include "cli/printable.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace driftgate::cli
{

namespace
{

constexpr char32_t Replacement = 0xFFFD;
constexpr char32_t Escape = 0x1B;
constexpr std::string_view Ellipsis = "…";

/// Takes one code point off the front of a text.
char32_t takeCodePoint(std::string_view &text)
{
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    size_t length = 1;
    char32_t out = first;
    char32_t least = 0;
    if (first >= 0x80) {
        if (first >= 0xC2 && first < 0xE0) {
            length = 2;
            out = first & 0x1FU;
            least = 0x80;
        } else if (first >= 0xE0 && first < 0xF0) {
            length = 3;
            out = first & 0x0FU;
            least = 0x800;
        } else if (first >= 0xF0 && first < 0xF5) {
            length = 4;
            out = first & 0x07U;
            least = 0x10000;
        } else {
            text.remove_prefix(1);
            return Replacement;
        }
    }
    for (size_t i = 1; i < length; ++i) {
        if (i >= text.size() || (byte(i) & 0xC0U) != 0x80U) {
            text.remove_prefix(1);
            return Replacement;
        }
        out = (out << 6U) | (byte(i) & 0x3FU);
    }
    text.remove_prefix(length);
    const bool isSurrogate = out >= 0xD800 && out <= 0xDFFF;
    return out < least || isSurrogate || out > 0x10FFFF ? Replacement : out;
}

void append(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

/// Passes over the rest of an escape sequence (ECMA-48: CSI, OSC and the other strings).
void skipEscape(std::string_view &text)
{
    if (text.empty())
        return;
    const char kind = text.front();
    text.remove_prefix(1);
    if (kind == '[') {
        while (!text.empty()) {
            const char c = text.front();
            if (c < 0x20)
                return; // broken off: what follows is text again
            text.remove_prefix(1);
            if (c >= 0x40 && c <= 0x7E)
                return;
        }
    } else if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_') {
        while (!text.empty()) {
            const char c = text.front();
            if (c == '\n')
                return;
            text.remove_prefix(1);
            if (c == '\a')
                return;
            if (c == '\x1b') {
                if (text.starts_with('\\'))
                    text.remove_prefix(1);
                return;
            }
        }
    } else if (kind >= 0x20 && kind <= 0x2F && !text.empty()) {
        text.remove_prefix(1); // a character set is chosen: one more byte says which
    }
}

/// Characters that say how the text around them runs: they can make a line read otherwise than
/// it is (Unicode Technical Report 36, "Bidirectional Text Spoofing").
bool turnsDirection(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
           c == 0x200F || c == 0x061C;
}

struct Range {
    char32_t first;
    char32_t last;
};

// East Asian Width W and F (Unicode 15, EastAsianWidth.txt), joined where only unassigned
// characters lie between.
constexpr std::array Wide = {
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},
    Range{0x23E9, 0x23EC},   Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},
    Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},   Range{0x2648, 0x2653},
    Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},
    Range{0x26CE, 0x26CE},   Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},
    Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},   Range{0x26FA, 0x26FA},
    Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},
    Range{0x2753, 0x2755},   Range{0x2757, 0x2757},   Range{0x2795, 0x2797},
    Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},   Range{0x2B1B, 0x2B1C},
    Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0xA4CF},
    Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},
    Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18AFF}, Range{0x1B000, 0x1B2FF},
    Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E},
    Range{0x1F191, 0x1F19A}, Range{0x1F200, 0x1F320}, Range{0x1F32D, 0x1F335},
    Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA},
    Range{0x1F3CF, 0x1F3D3}, Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F4, 0x1F3F4},
    Range{0x1F3F8, 0x1F43E}, Range{0x1F440, 0x1F440}, Range{0x1F442, 0x1F4FC},
    Range{0x1F4FF, 0x1F53D}, Range{0x1F54B, 0x1F567}, Range{0x1F57A, 0x1F57A},
    Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4}, Range{0x1F5FB, 0x1F64F},
    Range{0x1F680, 0x1F6C5}, Range{0x1F6CC, 0x1F6CC}, Range{0x1F6D0, 0x1F6D2},
    Range{0x1F6D5, 0x1F6DF}, Range{0x1F6EB, 0x1F6EC}, Range{0x1F6F4, 0x1F6FC},
    Range{0x1F7E0, 0x1F7F0}, Range{0x1F90C, 0x1F93A}, Range{0x1F93C, 0x1F945},
    Range{0x1F947, 0x1F9FF}, Range{0x1FA70, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

int columnsOf(char32_t c)
{
    if (c < 0x300)
        return 1;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const auto it = std::ranges::lower_bound(Wide, c, {}, &Range::last);
    return it != Wide.end() && c >= it->first ? 2 : 1;
}

bool isPlain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

} // namespace

std::string printable(std::string_view text, bool keepLines)
{
    if (isPlain(text))
        return std::string(text);
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const char32_t c = takeCodePoint(text);
        if (c == Escape)
            skipEscape(text);
        else if (c == '\n')
            out += keepLines ? '\n' : ' ';
        else if (c == '\t' || c == 0x2028 || c == 0x2029)
            out += ' ';
        else if (c >= 0x20 && !(c >= 0x7F && c < 0xA0) && !turnsDirection(c))
            append(out, c);
    }
    return out;
}

std::string printable(const QString &text, bool keepLines)
{
    return printable(std::string_view(text.toStdString()), keepLines);
}

int columns(std::string_view text)
{
    if (isPlain(text))
        return static_cast<int>(text.size());
    int out = 0;
    while (!text.empty())
        out += columnsOf(takeCodePoint(text));
    return out;
}

std::string cutTo(std::string_view text, int width)
{
    if (columns(text) <= width)
        return std::string(text);
    if (width <= 0)
        return {};
    std::string out;
    int used = 0;
    while (!text.empty()) {
        const std::string_view before = text;
        const int more = columnsOf(takeCodePoint(text));
        if (used + more > width - 1)
            break;
        out += before.substr(0, before.size() - text.size());
        used += more;
    }
    return out += Ellipsis;
}

std::string fittedTo(std::string_view text, int width)
{
    std::string out = cutTo(text, width);
    out.append(static_cast<size_t>(std::max(0, width - columns(out))), ' ');
    return out;
}

} // namespace driftgate::cli
