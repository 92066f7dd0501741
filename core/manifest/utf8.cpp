#include "manifest/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Manifest)
};

/// Bytes of the sequence that begins here; 0 when it is none.
size_t sequenceLength(std::string_view text, size_t at)
{
    const auto byte = [text](size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto isTail = [&byte](size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(at);
    const unsigned second = byte(at + 1);
    if (first < 0x80)
        return 1;
    if (first < 0xC2)
        return 0;
    if (first < 0xE0)
        return isTail(at + 1) ? 2 : 0;
    if (first < 0xF0) {
        const bool isOverlong = first == 0xE0 && second < 0xA0;
        const bool isSurrogate = first == 0xED && second >= 0xA0;
        return isTail(at + 1) && isTail(at + 2) && !isOverlong && !isSurrogate ? 3 : 0;
    }
    if (first > 0xF4)
        return 0;
    const bool isOverlong = first == 0xF0 && second < 0x90;
    const bool isTooHigh = first == 0xF4 && second >= 0x90;
    return isTail(at + 1) && isTail(at + 2) && isTail(at + 3) && !isOverlong && !isTooHigh ? 4 : 0;
}

} // namespace

size_t firstInvalidUtf8(std::string_view text)
{
    size_t at = 0;
    while (at < text.size()) {
        uint64_t eight = 0;
        if (at + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        const size_t length = sequenceLength(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::string_view::npos;
}

void appendUtf8(std::string &out, unsigned code)
{
    const auto add = [&out](unsigned byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0U | (code >> 6U));
        add(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        add(0xE0U | (code >> 12U));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xF0U | (code >> 18U));
        add(0x80U | ((code >> 12U) & 0x3FU));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
}

std::string withoutInvalidUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size();) {
        const size_t length = sequenceLength(text, at);
        if (length == 0)
            out += "\xEF\xBF\xBD";
        else
            out += text.substr(at, length);
        at += std::max<size_t>(length, 1);
    }
    return out;
}

Place placeOf(std::string_view text, size_t at, std::string_view file)
{
    const std::string_view before = text.substr(0, at);
    const auto line = std::ranges::count(before, '\n') + 1;
    const size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    return {std::string(file), static_cast<int>(line), static_cast<int>(at - lineStart) + 1, {}};
}

Error invalidUtf8(std::string_view text, size_t at, std::string_view file)
{
    return {ErrorCode::Invalid, Tr::tr("A byte here is not UTF-8 text"), placeOf(text, at, file)};
}

Error tooLarge(size_t bytes, size_t limit, std::string_view file)
{
    constexpr double MiB = 1 << 20;
    return {ErrorCode::Limit,
            Tr::tr("The text is too large to be read as a manifest: %1 MiB of at most %2 MiB")
                .arg(static_cast<double>(bytes) / MiB, 0, 'f', 1)
                .arg(static_cast<double>(limit) / MiB, 0, 'f', 1),
            {std::string(file), 0, 0, {}}};
}

} // namespace driftgate
