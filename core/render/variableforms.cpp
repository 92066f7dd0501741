#include "render/variableforms.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace driftgate
{

namespace
{

std::optional<int64_t> numberOf(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return out;
}

/// Go's strings.ToUpper goes letter by letter: one stays one.
std::u32string casedLetters(const std::u32string &text, bool upper, size_t count)
{
    std::u32string out = text;
    for (size_t i = 0; i < std::min(count, out.size()); ++i)
        out[i] = upper ? QChar::toUpper(out[i]) : QChar::toLower(out[i]);
    return out;
}

std::u32string letters(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdU32String();
}

std::string bytes(const std::u32string &text)
{
    return QString::fromStdU32String(text).toStdString();
}

/// One "[…]" of a pattern, `at` behind its bracket; none when it is broken.
std::optional<bool> matchesClass(std::u32string_view pattern, size_t &at, char32_t letter)
{
    const bool isNegated = at < pattern.size() && pattern[at] == U'^';
    if (isNegated)
        ++at;
    const auto next = [&]() -> std::optional<char32_t> {
        if (at < pattern.size() && pattern[at] == U'\\')
            ++at;
        if (at >= pattern.size())
            return std::nullopt;
        return pattern[at++];
    };
    bool matches = false;
    for (bool isFirst = true; isFirst || at >= pattern.size() || pattern[at] != U']';
         isFirst = false) {
        if (isFirst && at < pattern.size() && (pattern[at] == U']' || pattern[at] == U'-'))
            return std::nullopt;
        const auto low = next();
        auto high = low;
        if (low && at < pattern.size() && pattern[at] == U'-') {
            ++at;
            high = next();
        }
        if (!low || !high)
            return std::nullopt;
        matches = matches || (*low <= letter && letter <= *high);
    }
    ++at;
    return matches != isNegated;
}

/// Go's path.Match, but "*" and "?" match a slash too; none when the pattern is broken.
std::optional<bool> matchesPattern(std::u32string_view pattern, std::u32string_view text)
{
    size_t p = 0;
    size_t t = 0;
    size_t star = std::u32string_view::npos; // behind the last one, and what it may have eaten
    size_t eaten = 0;
    while (t < text.size() || p < pattern.size()) {
        if (p < pattern.size() && pattern[p] == U'*') {
            star = ++p;
            eaten = t;
            continue;
        }
        if (p < pattern.size() && t < text.size()) {
            size_t behind = p + 1;
            std::optional<bool> fits = pattern[p] == U'?' || pattern[p] == text[t];
            if (pattern[p] == U'[') {
                fits = matchesClass(pattern, behind, text[t]);
            } else if (pattern[p] == U'\\') {
                if (behind == pattern.size())
                    return std::nullopt;
                fits = pattern[behind++] == text[t];
            }
            if (!fits)
                return std::nullopt;
            if (*fits) {
                p = behind;
                ++t;
                continue;
            }
        }
        if (star == std::u32string_view::npos || eaten >= text.size())
            return false;
        p = star;
        t = ++eaten;
    }
    return true;
}

/// How many letters at the beginning go; 0: none match.
size_t matchedPrefix(std::u32string_view value, std::u32string_view pattern, bool longest)
{
    size_t found = 0;
    for (size_t length = value.size(); length > 0; --length) {
        const auto matches = matchesPattern(pattern, value.substr(0, length));
        if (!matches)
            return 0;
        if (*matches) {
            found = length;
            if (longest)
                break;
        }
    }
    return found;
}

} // namespace

std::string substringOf(const std::string &value, const std::vector<std::string> &numbers)
{
    const auto size = static_cast<int64_t>(value.size());
    const auto given = numberOf(numbers.front());
    if (!given)
        return value;
    const int64_t from = *given < 0 ? std::max<int64_t>(0, size + *given) : *given;
    int64_t end = size;
    if (numbers.size() > 1) {
        const auto length = numberOf(numbers[1]);
        if (!length)
            return value;
        if (*length < 0)
            end = size + *length;
        else if (*length < size - from)
            end = from + *length;
    }
    if (from >= size || end <= from)
        return {};
    return value.substr(static_cast<size_t>(from), static_cast<size_t>(end - from));
}

std::string casedAs(const std::string &value, std::string_view sign)
{
    if (sign != "^" && sign != "^^" && sign != "," && sign != ",,")
        return value;
    const size_t count = sign.size() == 1 ? 1 : value.size();
    return bytes(casedLetters(letters(value), sign.front() == '^', count));
}

std::string withoutPrefix(const std::string &value, std::string_view pattern, bool longest)
{
    const std::u32string all = letters(value);
    return bytes(all.substr(matchedPrefix(all, letters(pattern), longest)));
}

std::string withoutSuffix(const std::string &value, std::string_view pattern, bool longest)
{
    // As the original: everything turned round, the pattern's brackets too.
    std::u32string all = letters(value);
    std::u32string turned = letters(pattern);
    std::ranges::reverse(all);
    std::ranges::reverse(turned);
    all.erase(0, matchedPrefix(all, turned, longest));
    std::ranges::reverse(all);
    return bytes(all);
}

std::string replacedIn(const std::string &value, char sign, const std::string &pattern,
                       const std::optional<std::string> &by)
{
    std::string out = value;
    switch (sign) {
    case '#':
        return by && value.starts_with(pattern) ? *by + value.substr(pattern.size()) : value;
    case '%':
        return by && value.ends_with(pattern) ? value.substr(0, value.size() - pattern.size()) + *by
                                              : value;
    default:
        break;
    }
    if (pattern.empty())
        return sign == '/' ? value : by.value_or(std::string()) + value;
    const std::string other = by.value_or(std::string());
    for (size_t at = out.find(pattern); at != std::string::npos;
         at = out.find(pattern, at + other.size())) {
        out.replace(at, pattern.size(), other);
        if (sign != '/')
            break;
    }
    return out;
}

} // namespace driftgate
