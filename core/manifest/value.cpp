#include "manifest/value.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

namespace driftgate
{

namespace
{

/// Mappings longer than this are searched by a sorted index (a ConfigMap may hold thousands).
constexpr size_t IndexedFrom = 16;

} // namespace

struct Value::Sequence {
    std::atomic<uint32_t> references{1};
    std::vector<Value> items;
};

/// Small, since a live object has hundreds of mappings. An empty one is no Mapping at all: half
/// of those in managedFields are `{}`.
struct Value::Mapping {
    using Order = std::vector<uint32_t>; ///< places of entries, by key

    std::atomic<uint32_t> references{1};
    std::vector<Entry> entries;
    std::unique_ptr<Order> order; ///< null below IndexedFrom

    [[nodiscard]] auto keyAt() const
    {
        return [this](uint32_t i) { return entries[i].key.view(); };
    }

    void reindex()
    {
        order.reset();
        if (entries.size() < IndexedFrom)
            return;
        order = std::make_unique<Order>(entries.size());
        std::iota(order->begin(), order->end(), 0U);
        std::ranges::sort(*order, {}, keyAt());
    }

    void add(Entry entry)
    {
        entries.push_back(std::move(entry));
        if (!order) {
            if (entries.size() >= IndexedFrom)
                reindex();
            return;
        }
        const auto at = std::ranges::lower_bound(*order, entries.back().key.view(), {}, keyAt());
        order->insert(at, static_cast<uint32_t>(entries.size() - 1));
    }

    void remove(std::string_view key)
    {
        std::erase_if(entries, [key](const Entry &entry) { return entry.key.view() == key; });
        reindex();
    }

    [[nodiscard]] Entry *find(std::string_view key)
    {
        if (!order) {
            for (Entry &entry : entries) {
                if (entry.key.view() == key)
                    return &entry;
            }
            return nullptr;
        }
        const auto at = std::ranges::lower_bound(*order, key, {}, keyAt());
        if (at == order->end() || entries[*at].key.view() != key)
            return nullptr;
        return &entries[*at];
    }
};

Value::Value(const Value &other)
    : m_line(other.m_line)
    , m_type(other.m_type)
{
    switch (m_type) {
    case Type::Null:
        break;
    case Type::Boolean:
        m_payload.boolean = other.m_payload.boolean;
        break;
    case Type::Integer:
    case Type::Float:
    case Type::String:
        new (&m_payload.text) SharedText(other.m_payload.text);
        break;
    case Type::Sequence:
        m_payload.sequence = other.m_payload.sequence;
        if (m_payload.sequence)
            m_payload.sequence->references.fetch_add(1, std::memory_order_relaxed);
        break;
    case Type::Mapping:
        m_payload.mapping = other.m_payload.mapping;
        if (m_payload.mapping)
            m_payload.mapping->references.fetch_add(1, std::memory_order_relaxed);
        break;
    }
}

Value::Value(Value &&other) noexcept
    : m_line(other.m_line)
    , m_type(other.m_type)
{
    switch (m_type) {
    case Type::Null:
        break;
    case Type::Boolean:
        m_payload.boolean = other.m_payload.boolean;
        break;
    case Type::Integer:
    case Type::Float:
    case Type::String:
        new (&m_payload.text) SharedText(std::move(other.m_payload.text));
        other.m_payload.text.~SharedText();
        break;
    case Type::Sequence:
        m_payload.sequence = other.m_payload.sequence;
        break;
    case Type::Mapping:
        m_payload.mapping = other.m_payload.mapping;
        break;
    }
    other.m_type = Type::Null;
    other.m_payload.sequence = nullptr;
}

Value &Value::operator=(Value other) noexcept
{
    release();
    new (this) Value(std::move(other));
    return *this;
}

Value::~Value()
{
    release();
}

void Value::release()
{
    switch (m_type) {
    case Type::Null:
    case Type::Boolean:
        break;
    case Type::Integer:
    case Type::Float:
    case Type::String:
        m_payload.text.~SharedText();
        break;
    case Type::Sequence:
        if (m_payload.sequence &&
            m_payload.sequence->references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_payload.sequence;
        break;
    case Type::Mapping:
        if (m_payload.mapping &&
            m_payload.mapping->references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_payload.mapping;
        break;
    }
    m_type = Type::Null;
}

Value Value::null(int line)
{
    Value out;
    out.m_line = line;
    return out;
}

Value Value::boolean(bool value, int line)
{
    Value out = null(line);
    out.m_type = Type::Boolean;
    out.m_payload.boolean = value;
    return out;
}

Value Value::integer(int64_t value, int line)
{
    return number(std::to_string(value), line);
}

Value Value::number(std::string_view literal, int line)
{
    Value out = string(literal, line);
    out.m_type =
        literal.find_first_of(".eE") == std::string_view::npos ? Type::Integer : Type::Float;
    return out;
}

Value Value::string(std::string_view text, int line)
{
    return string(SharedText(text), line);
}

Value Value::string(SharedText text, int line)
{
    Value out = null(line);
    new (&out.m_payload.text) SharedText(std::move(text));
    out.m_type = Type::String;
    return out;
}

Value Value::sequence(std::vector<Value> items, int line)
{
    Value out = null(line);
    if (!items.empty()) {
        out.m_payload.sequence = new Sequence;
        out.m_payload.sequence->items = std::move(items);
    }
    out.m_type = Type::Sequence;
    return out;
}

Value Value::mapping()
{
    return mapping(std::vector<Entry>());
}

Value Value::mapping(std::vector<Entry> entries, int line)
{
    Value out = null(line);
    if (!entries.empty()) {
        out.m_payload.mapping = new Mapping;
        out.m_payload.mapping->entries = std::move(entries);
        out.m_payload.mapping->reindex();
    }
    out.m_type = Type::Mapping;
    return out;
}

Value Value::withLine(int line) const
{
    Value out = *this;
    out.m_line = line;
    return out;
}

std::string_view Value::text() const
{
    switch (m_type) {
    case Type::Null:
        return "null";
    case Type::Boolean:
        return m_payload.boolean ? "true" : "false";
    case Type::Integer:
    case Type::Float:
    case Type::String:
        return m_payload.text.view();
    case Type::Sequence:
    case Type::Mapping:
        break;
    }
    return {};
}

std::optional<bool> Value::toBoolean() const
{
    if (m_type != Type::Boolean)
        return std::nullopt;
    return m_payload.boolean;
}

std::optional<int64_t> Value::toInteger() const
{
    if (m_type != Type::Integer)
        return std::nullopt;
    const std::string_view t = text();
    int64_t out = 0;
    const auto [end, error] = std::from_chars(t.data(), t.data() + t.size(), out);
    if (error != std::errc() || end != t.data() + t.size())
        return std::nullopt;
    return out;
}

std::optional<double> Value::toDouble() const
{
    if (!isNumber())
        return std::nullopt;
    const std::string_view t = text();
    double out = 0;
    const auto [end, error] = std::from_chars(t.data(), t.data() + t.size(), out);
    if (error != std::errc() || end != t.data() + t.size())
        return std::nullopt;
    return out;
}

std::span<const Value> Value::items() const
{
    return isSequence() && m_payload.sequence ? std::span<const Value>(m_payload.sequence->items)
                                              : std::span<const Value>();
}

std::span<const Value::Entry> Value::entries() const
{
    return isMapping() && m_payload.mapping ? std::span<const Entry>(m_payload.mapping->entries)
                                            : std::span<const Entry>();
}

size_t Value::size() const
{
    return isSequence() ? items().size() : entries().size();
}

const Value *Value::find(std::string_view key) const
{
    if (!isMapping() || !m_payload.mapping)
        return nullptr;
    const Entry *const entry = m_payload.mapping->find(key);
    return entry ? &entry->value : nullptr;
}

const Value *Value::find(std::initializer_list<std::string_view> keys) const
{
    const Value *at = this;
    for (const std::string_view key : keys) {
        at = at->find(key);
        if (!at)
            return nullptr;
    }
    return at;
}

std::string_view Value::stringAt(std::initializer_list<std::string_view> keys) const
{
    const Value *const found = find(keys);
    return found && found->isString() ? found->text() : std::string_view();
}

Value::Sequence &Value::detachedSequence()
{
    if (m_payload.sequence && m_payload.sequence->references.load(std::memory_order_acquire) != 1)
        *this = sequence(m_payload.sequence->items, m_line);
    if (!m_payload.sequence)
        m_payload.sequence = new Sequence;
    return *m_payload.sequence;
}

Value::Mapping &Value::detachedMapping()
{
    if (m_payload.mapping && m_payload.mapping->references.load(std::memory_order_acquire) != 1)
        *this = mapping(m_payload.mapping->entries, m_line);
    if (!m_payload.mapping)
        m_payload.mapping = new Mapping;
    return *m_payload.mapping;
}

void Value::set(std::string_view key, Value value)
{
    if (isNull())
        *this = mapping({}, m_line);
    if (!isMapping())
        return;
    Mapping &map = detachedMapping();
    if (Entry *const entry = map.find(key)) {
        entry->value = std::move(value);
    } else {
        map.add({SharedText::pooled(key), std::move(value)});
    }
}

void Value::set(std::initializer_list<std::string_view> keys, Value value)
{
    if (keys.size() == 0)
        return;
    if (isNull())
        *this = mapping({}, m_line);
    Value *at = this;
    for (const std::string_view *key = keys.begin(); key + 1 != keys.end(); ++key) {
        if (!at->isMapping())
            return;
        const Value *const next = at->find(*key);
        if (!next || next->isNull())
            at->set(*key, mapping());
        at = &at->detachedMapping().find(*key)->value;
    }
    at->set(*(keys.end() - 1), std::move(value));
}

bool Value::remove(std::string_view key)
{
    if (!find(key))
        return false;
    detachedMapping().remove(key);
    return true;
}

void Value::append(Value item)
{
    if (isNull())
        *this = sequence({}, m_line);
    if (isSequence())
        detachedSequence().items.push_back(std::move(item));
}

void Value::setItem(size_t index, Value item)
{
    if (isSequence() && index < size())
        detachedSequence().items[index] = std::move(item);
}

void Value::removeItem(size_t index)
{
    if (isSequence() && index < size()) {
        auto &items = detachedSequence().items;
        items.erase(items.begin() + static_cast<ptrdiff_t>(index));
    }
}

bool operator==(const Value &a, const Value &b)
{
    if (a.m_type != b.m_type)
        return false;
    switch (a.m_type) {
    case Value::Type::Null:
        return true;
    case Value::Type::Boolean:
        return a.m_payload.boolean == b.m_payload.boolean;
    case Value::Type::Integer:
    case Value::Type::Float:
    case Value::Type::String:
        return a.m_payload.text == b.m_payload.text;
    case Value::Type::Sequence:
        return a.m_payload.sequence == b.m_payload.sequence ||
               std::ranges::equal(a.items(), b.items());
    case Value::Type::Mapping:
        break;
    }
    if (a.m_payload.mapping == b.m_payload.mapping)
        return true;
    if (a.size() != b.size())
        return false;
    size_t i = 0;
    for (const Value::Entry &entry : a.entries()) {
        // Most equal mappings were written in the same order: try the same place first.
        const Value::Entry &twin = b.entries()[i++];
        const Value *const other = twin.key == entry.key ? &twin.value : b.find(entry.key.view());
        if (!other || !(entry.value == *other))
            return false;
    }
    return true;
}

} // namespace driftgate
