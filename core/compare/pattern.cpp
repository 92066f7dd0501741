#include "compare/pattern.h"

#include <algorithm>

namespace driftgate
{

bool matchesWildcard(std::string_view pattern, std::string_view text)
{
    size_t p = 0;
    size_t t = 0;
    size_t star = std::string_view::npos;
    size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

FieldPattern FieldPattern::fromString(std::string_view text)
{
    FieldPattern out;
    const FieldPath path = FieldPath::fromString(text);
    for (const FieldPath::Step &written : path.steps()) {
        Step step;
        if (const auto *const match = std::get_if<FieldPath::Match>(&written)) {
            // "/[name=web]" is "[name=web]".
            if (!out.m_steps.empty() && out.m_steps.back().kind == Step::Kind::Key &&
                out.m_steps.back().key.empty())
                out.m_steps.pop_back();
            step.kind = Step::Kind::Entry;
            step.keys = match->keys;
        } else if (const auto *const index = std::get_if<FieldPath::Index>(&written)) {
            step.key = std::to_string(index->index);
        } else {
            step.key = std::get<FieldPath::Key>(written).name;
        }
        out.m_steps.push_back(std::move(step));
    }
    return out;
}

bool FieldPattern::matches(const Step &step, const FieldPath::Step &other, size_t place)
{
    if (const auto *const key = std::get_if<FieldPath::Key>(&other))
        return step.kind == Step::Kind::Key && matchesWildcard(step.key, key->name);
    if (step.kind == Step::Kind::Key) {
        const auto *const index = std::get_if<FieldPath::Index>(&other);
        return matchesWildcard(step.key, std::to_string(index ? index->index : place));
    }
    if (step.keys.empty())
        return true;
    const auto *const entry = std::get_if<FieldPath::Match>(&other);
    return entry && std::ranges::all_of(step.keys, [entry](const auto &wanted) {
               return std::ranges::any_of(entry->keys, [&wanted](const auto &pair) {
                   return pair.first == wanted.first && matchesWildcard(wanted.second, pair.second);
               });
           });
}

FieldPattern::Match FieldPattern::match(const FieldPath &path,
                                        const std::vector<size_t> &places) const
{
    const auto &steps = path.steps();
    const size_t common = std::min(steps.size(), m_steps.size());
    for (size_t i = 0; i < common; ++i) {
        if (!matches(m_steps[i], steps[i], i < places.size() ? places[i] : 0))
            return Match::No;
    }
    return m_steps.size() <= steps.size() ? Match::Whole : Match::Part;
}

bool FieldPattern::matchesEntry(const Step &step, const Value &entry, size_t place)
{
    if (step.kind == Step::Kind::Key)
        return matchesWildcard(step.key, std::to_string(place));
    return std::ranges::all_of(step.keys, [&entry](const auto &wanted) {
        const Value *const found = wanted.first.empty() ? &entry : entry.find(wanted.first);
        if (!found)
            return wanted.first == "protocol" && matchesWildcard(wanted.second, "TCP");
        return found->isScalar() && matchesWildcard(wanted.second, found->text());
    });
}

Value FieldPattern::without(const Value &value, size_t from) const
{
    if (from >= m_steps.size())
        return value;
    const Step &step = m_steps[from];
    const bool last = from + 1 == m_steps.size();
    if (value.isMapping() && step.kind == Step::Kind::Key) {
        std::vector<Value::Entry> entries;
        for (const Value::Entry &entry : value.entries()) {
            if (!matchesWildcard(step.key, entry.key.view()))
                entries.push_back(entry);
            else if (!last)
                entries.push_back({entry.key, without(entry.value, from + 1)});
        }
        return Value::mapping(std::move(entries), value.line());
    }
    if (value.isSequence()) {
        std::vector<Value> items;
        for (size_t i = 0; i < value.size(); ++i) {
            const Value &item = value.items()[i];
            if (!matchesEntry(step, item, i))
                items.push_back(item);
            else if (!last)
                items.push_back(without(item, from + 1));
        }
        return Value::sequence(std::move(items), value.line());
    }
    return value;
}

} // namespace driftgate
