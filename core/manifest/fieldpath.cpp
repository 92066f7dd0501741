#include "manifest/fieldpath.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace driftgate
{

namespace
{

/// `~0` … `~5`: the character at the digit's place. The first two are RFC 6901's.
constexpr std::string_view Escaped = "~/,=][";
constexpr std::string_view EscapedInKey = "~/[";
constexpr std::string_view EscapedInMatch = "~/,=]";

void appendEscaped(std::string &out, std::string_view text, std::string_view which)
{
    for (const char c : text) {
        if (which.find(c) == std::string_view::npos) {
            out += c;
        } else {
            out += '~';
            out += static_cast<char>('0' + Escaped.find(c));
        }
    }
}

std::string unescaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '~' && i + 1 < text.size() && text[i + 1] >= '0' &&
                              static_cast<size_t>(text[i + 1] - '0') < Escaped.size();
        if (isEscape)
            out += Escaped[static_cast<size_t>(text[++i] - '0')];
        else
            out += text[i];
    }
    return out;
}

std::optional<size_t> indexOf(std::string_view text)
{
    size_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool isIndex = error == std::errc() && end == text.data() + text.size() &&
                         (text.size() == 1 || text.front() != '0');
    return isIndex ? std::optional(out) : std::nullopt;
}

FieldPath::Match matchOf(std::string_view inside)
{
    FieldPath::Match out;
    if (inside == "*")
        return out;
    while (true) {
        const size_t comma = inside.find(',');
        const std::string_view pair = inside.substr(0, comma);
        const size_t equals = pair.find('=');
        if (equals == std::string_view::npos)
            out.keys.emplace_back(unescaped(pair), std::string());
        else
            out.keys.emplace_back(unescaped(pair.substr(0, equals)),
                                  unescaped(pair.substr(equals + 1)));
        if (comma == std::string_view::npos)
            return out;
        inside.remove_prefix(comma + 1);
    }
}

bool isMatchText(std::string_view inside)
{
    return inside == "*" || inside.find('=') != std::string_view::npos;
}

bool matches(const Value &entry, const FieldPath::Match &match)
{
    return !match.keys.empty() && std::ranges::all_of(match.keys, [&entry](const auto &pair) {
        const auto &[key, wanted] = pair;
        if (key.empty())
            return entry.isScalar() && entry.text() == wanted;
        const Value *const value = entry.find(key);
        if (!value || value->isNull())
            return key == "protocol" && wanted == "TCP";
        return value->isScalar() && value->text() == wanted;
    });
}

const Value *step(const Value &value, const FieldPath::Step &step)
{
    if (const auto *const key = std::get_if<FieldPath::Key>(&step)) {
        if (!value.isSequence())
            return value.find(key->name);
        const auto index = indexOf(key->name);
        return index && *index < value.size() ? &value.items()[*index] : nullptr;
    }
    if (const auto *const index = std::get_if<FieldPath::Index>(&step)) {
        if (value.isMapping())
            return value.find(std::to_string(index->index));
        return index->index < value.size() ? &value.items()[index->index] : nullptr;
    }
    const auto &match = std::get<FieldPath::Match>(step);
    const auto items = value.items();
    const auto found =
        std::ranges::find_if(items, [&match](const Value &entry) { return matches(entry, match); });
    return found == items.end() ? nullptr : &*found;
}

bool sameStep(const FieldPath::Step &a, const FieldPath::Step &b)
{
    if (a == b)
        return true;
    const auto *key = std::get_if<FieldPath::Key>(&a);
    const auto *index = std::get_if<FieldPath::Index>(key ? &b : &a);
    if (!key)
        key = std::get_if<FieldPath::Key>(&b);
    return key && index && key->name == std::to_string(index->index);
}

} // namespace

FieldPath FieldPath::fromString(std::string_view text)
{
    std::vector<Step> steps;
    size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '[') {
            const size_t end = text.find(']', at);
            const std::string_view inside = end == std::string_view::npos
                                                ? std::string_view()
                                                : text.substr(at + 1, end - at - 1);
            if (isMatchText(inside)) {
                steps.emplace_back(matchOf(inside));
                at = end + 1;
                continue;
            }
        }
        if (text[at] == '/')
            ++at;
        // A bracket that names no entry belongs to the key, as in any JSON pointer.
        size_t end = at;
        for (; end < text.size() && text[end] != '/'; ++end) {
            if (text[end] != '[')
                continue;
            const size_t close = text.find(']', end);
            if (close != std::string_view::npos &&
                isMatchText(text.substr(end + 1, close - end - 1)))
                break;
        }
        const std::string_view name = text.substr(at, end - at);
        const bool onlyMatch = name.empty() && end < text.size() && text[end] == '[';
        if (const auto index = indexOf(name))
            steps.emplace_back(Index{*index});
        else if (!onlyMatch)
            steps.emplace_back(Key{unescaped(name)});
        at = end;
    }
    // "/a/" is the empty key under a.
    return FieldPath(std::move(steps));
}

FieldPath FieldPath::child(Step step) const
{
    std::vector<Step> steps;
    steps.reserve(m_steps.size() + 1);
    steps = m_steps;
    steps.push_back(std::move(step));
    return FieldPath(std::move(steps));
}

FieldPath FieldPath::parent() const
{
    if (m_steps.empty())
        return {};
    return FieldPath(std::vector<Step>(m_steps.begin(), m_steps.end() - 1));
}

bool FieldPath::startsWith(const FieldPath &prefix) const
{
    return prefix.m_steps.size() <= m_steps.size() &&
           std::ranges::equal(prefix.m_steps, std::span(m_steps).first(prefix.m_steps.size()),
                              sameStep);
}

std::string FieldPath::toString() const
{
    std::string out;
    for (const Step &step : m_steps) {
        if (const auto *const key = std::get_if<Key>(&step)) {
            out += '/';
            appendEscaped(out, key->name, EscapedInKey);
        } else if (const auto *const index = std::get_if<Index>(&step)) {
            out += '/';
            out += std::to_string(index->index);
        } else {
            const auto &pairs = std::get<Match>(step).keys;
            out += '[';
            if (pairs.empty())
                out += '*';
            for (size_t i = 0; i < pairs.size(); ++i) {
                if (i > 0)
                    out += ',';
                appendEscaped(out, pairs[i].first, EscapedInMatch);
                out += '=';
                appendEscaped(out, pairs[i].second, EscapedInMatch);
            }
            out += ']';
        }
    }
    return out;
}

const Value *FieldPath::in(const Value &top) const
{
    const Value *at = &top;
    for (const Step &one : m_steps) {
        at = step(*at, one);
        if (!at)
            return nullptr;
    }
    return at;
}

} // namespace driftgate
