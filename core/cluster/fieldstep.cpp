#include "cluster/fieldstep.h"

#include "manifest/json.h"

#include <algorithm>
#include <charconv>

namespace driftgate
{

namespace
{

int rank(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Integer:
    case Value::Type::Float:
        return 0;
    case Value::Type::String:
        return 1;
    case Value::Type::Boolean:
        return 2;
    case Value::Type::Sequence:
        return 3;
    case Value::Type::Mapping:
        return 4;
    case Value::Type::Null:
        break;
    }
    return 5;
}

std::strong_ordering order(const Value &a, const Value &b)
{
    if (const auto byType = rank(a) <=> rank(b); byType != 0)
        return byType;
    if (a.isNumber()) {
        const auto x = a.toInteger();
        const auto y = b.toInteger();
        if (x && y)
            return *x <=> *y;
        const double p = a.toDouble().value_or(0);
        const double q = b.toDouble().value_or(0);
        if (p != q)
            return p < q ? std::strong_ordering::less : std::strong_ordering::greater;
        return std::strong_ordering::equal;
    }
    if (a.isScalar())
        return a.text() <=> b.text();
    // Keys and entries of sets are scalars; anything else only needs some fixed order.
    return writeJson(a, JsonStyle::Canonical) <=> writeJson(b, JsonStyle::Canonical);
}

std::optional<Value> fromJson(std::string_view text)
{
    auto value = readJson(text, {});
    if (!value)
        return std::nullopt;
    return *std::move(value);
}

} // namespace

FieldStep FieldStep::field(std::string_view name)
{
    FieldStep out;
    out.m_step.emplace<std::string>(name);
    return out;
}

FieldStep FieldStep::key(Keys keys)
{
    std::ranges::sort(keys, {}, &Keys::value_type::first);
    FieldStep out;
    out.m_step = std::move(keys);
    return out;
}

FieldStep FieldStep::item(Value value)
{
    FieldStep out;
    out.m_step = std::move(value);
    return out;
}

FieldStep FieldStep::index(int64_t index)
{
    FieldStep out;
    out.m_step = index;
    return out;
}

std::optional<FieldStep> FieldStep::fromText(std::string_view text)
{
    if (text.size() < 2 || text[1] != ':')
        return std::nullopt;
    const std::string_view rest = text.substr(2);
    switch (text[0]) {
    case 'f':
        return field(rest);
    case 'v': {
        auto value = fromJson(rest);
        return value ? std::optional(item(*std::move(value))) : std::nullopt;
    }
    case 'k': {
        const auto value = fromJson(rest);
        if (!value || !value->isMapping())
            return std::nullopt;
        Keys keys;
        for (const Value::Entry &entry : value->entries())
            keys.emplace_back(entry.key.view(), entry.value);
        return key(std::move(keys));
    }
    case 'i': {
        int64_t number = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (error != std::errc() || end != rest.data() + rest.size())
            return std::nullopt;
        return index(number);
    }
    default:
        return std::nullopt;
    }
}

std::optional<FieldStep> FieldStep::ofEntry(const Value &entry, const Schema::Cursor &list)
{
    const FieldSchema &schema = list.field();
    if (schema.list == FieldSchema::List::Set) {
        if (!entry.isScalar() || entry.isNull())
            return std::nullopt;
        return item(entry);
    }
    if (schema.list != FieldSchema::List::Map || !entry.isMapping())
        return std::nullopt;
    Keys keys;
    for (const std::string &name : schema.keys) {
        if (const Value *const value = entry.find(name)) {
            keys.emplace_back(name, *value);
            continue;
        }
        const Value fallback = list.item().child(name).field().defaultValue;
        if (!fallback.isNull())
            keys.emplace_back(name, fallback);
    }
    if (keys.empty())
        return std::nullopt;
    return key(std::move(keys));
}

std::string_view FieldStep::fieldName() const
{
    const auto *const name = std::get_if<std::string>(&m_step);
    return name ? std::string_view(*name) : std::string_view();
}

std::string FieldStep::text() const
{
    if (isField())
        return "f:" + std::get<std::string>(m_step);
    if (const auto *const keys = std::get_if<Keys>(&m_step)) {
        std::vector<Value::Entry> entries;
        for (const auto &[name, value] : *keys)
            entries.push_back({SharedText(name), value});
        return "k:" + writeJson(Value::mapping(std::move(entries)));
    }
    if (const auto *const value = std::get_if<Value>(&m_step))
        return "v:" + writeJson(*value);
    return "i:" + std::to_string(std::get<int64_t>(m_step));
}

std::string FieldStep::toString() const
{
    if (isField())
        return "." + std::get<std::string>(m_step);
    if (const auto *const keys = std::get_if<Keys>(&m_step)) {
        std::string out = "[";
        for (const auto &[name, value] : *keys) {
            if (out.size() > 1)
                out += ',';
            out += name + "=" + writeJson(value);
        }
        return out + "]";
    }
    if (const auto *const value = std::get_if<Value>(&m_step))
        return "[=" + writeJson(*value) + "]";
    return "[" + std::to_string(std::get<int64_t>(m_step)) + "]";
}

FieldPath::Step FieldStep::toPathStep() const
{
    if (isField())
        return FieldPath::Key{std::get<std::string>(m_step)};
    FieldPath::Match match;
    if (const auto *const keys = std::get_if<Keys>(&m_step)) {
        for (const auto &[name, value] : *keys)
            match.keys.emplace_back(name, value.text());
        return match;
    }
    if (const auto *const value = std::get_if<Value>(&m_step)) {
        match.keys.emplace_back("", value->text());
        return match;
    }
    return FieldPath::Index{static_cast<size_t>(std::get<int64_t>(m_step))};
}

bool FieldStep::matches(const FieldPath::Step &step) const
{
    const FieldPath::Step mine = toPathStep();
    if (mine == step)
        return true;
    const auto *const a = std::get_if<FieldPath::Match>(&mine);
    const auto *const b = std::get_if<FieldPath::Match>(&step);
    return a && b && std::ranges::is_permutation(a->keys, b->keys);
}

std::strong_ordering operator<=>(const FieldStep &a, const FieldStep &b)
{
    if (a.m_step.index() != b.m_step.index())
        return a.m_step.index() <=> b.m_step.index();
    if (a.isField())
        return std::get<std::string>(a.m_step) <=> std::get<std::string>(b.m_step);
    if (const auto *const left = std::get_if<FieldStep::Keys>(&a.m_step)) {
        const auto &right = std::get<FieldStep::Keys>(b.m_step);
        for (size_t i = 0; i < left->size() && i < right.size(); ++i) {
            if (const auto byName = (*left)[i].first <=> right[i].first; byName != 0)
                return byName;
            if (const auto byValue = order((*left)[i].second, right[i].second); byValue != 0)
                return byValue;
        }
        return left->size() <=> right.size();
    }
    if (const auto *const left = std::get_if<Value>(&a.m_step))
        return order(*left, std::get<Value>(b.m_step));
    return std::get<int64_t>(a.m_step) <=> std::get<int64_t>(b.m_step);
}

bool sameContent(const Value &a, const Value &b)
{
    if (a.isNumber() && b.isNumber())
        return order(a, b) == 0;
    if (a.type() != b.type() || a.size() != b.size())
        return false;
    if (a.isSequence())
        return std::ranges::equal(a.items(), b.items(), sameContent);
    if (a.isMapping()) {
        return std::ranges::all_of(a.entries(), [&b](const Value::Entry &entry) {
            const Value *const other = b.find(entry.key.view());
            return other && sameContent(entry.value, *other);
        });
    }
    return a.text() == b.text();
}

} // namespace driftgate
