#include "compare/lists.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr size_t IndexedFrom = 9;

/// The value of one key field; what the server would fill in where the entry names none.
/// `protocol` is TCP before anything is matched (semantics.md, section 2).
std::optional<std::string_view> keyValue(const Value &entry, const std::string &key,
                                         const Schema::Cursor &item)
{
    const Value *const found = entry.find(key);
    if (found && found->isScalar() && !found->isNull() && !found->text().empty())
        return found->text();
    if (found && !found->isNull() && !found->isScalar())
        return std::nullopt;
    if (key == "protocol")
        return "TCP";
    const Value &known = item.child(key).field().defaultValue;
    if (!known.isNull() && known.isScalar())
        return known.text();
    return std::nullopt;
}

} // namespace

ListMerge KeyedList::mergeOf(const FieldContext &context)
{
    const FieldSchema &field = context.cursor.field();
    switch (field.list) {
    case FieldSchema::List::Map:
        return field.keys.empty() ? ListMerge::Atomic : ListMerge::Keyed;
    case FieldSchema::List::Set:
        return ListMerge::Set;
    case FieldSchema::List::Atomic:
        break;
    }
    return ListMerge::Atomic;
}

std::optional<KeyedList> KeyedList::of(const Value &list, const FieldContext &context)
{
    const ListMerge merge = mergeOf(context);
    if (merge == ListMerge::Atomic)
        return std::nullopt;
    const std::vector<std::string> &keys = context.cursor.field().keys;
    const Schema::Cursor item = context.cursor.item();
    KeyedList out;
    out.m_ids.reserve(list.size());
    for (const Value &entry : list.items()) {
        if (merge == ListMerge::Set) {
            if (!entry.isScalar())
                return std::nullopt;
            out.m_ids.emplace_back(entry.text());
            continue;
        }
        if (!entry.isMapping())
            return std::nullopt;
        std::string &id = out.m_ids.emplace_back();
        bool any = false;
        for (const std::string &key : keys) {
            const auto value = keyValue(entry, key, item);
            any |= value.has_value();
            if (keys.size() > 1)
                id += value ? '\x1f' : '\x1e';
            if (value)
                id += *value;
        }
        if (!any)
            return std::nullopt;
    }
    if (out.m_ids.size() < IndexedFrom) {
        for (size_t i = 1; i < out.m_ids.size(); ++i) {
            for (size_t k = 0; k < i; ++k) {
                if (out.m_ids[i] == out.m_ids[k])
                    return std::nullopt;
            }
        }
        return out;
    }
    out.m_places.reserve(out.m_ids.size());
    for (size_t i = 0; i < out.m_ids.size(); ++i) {
        if (!out.m_places.emplace(out.m_ids[i], i).second)
            return std::nullopt;
    }
    return out;
}

ptrdiff_t KeyedList::find(const std::string &id, size_t hint) const
{
    if (hint < m_ids.size() && m_ids[hint] == id)
        return static_cast<ptrdiff_t>(hint);
    if (m_places.empty()) {
        for (size_t i = 0; i < m_ids.size(); ++i) {
            if (m_ids[i] == id)
                return static_cast<ptrdiff_t>(i);
        }
        return -1;
    }
    const auto at = m_places.find(id);
    return at == m_places.end() ? -1 : static_cast<ptrdiff_t>(at->second);
}

bool isSameOrder(const Value &a, const Value &b, const FieldContext &context)
{
    const auto left = KeyedList::of(a, context);
    const auto right = KeyedList::of(b, context);
    ptrdiff_t last = -1;
    for (size_t i = 0; left && right && i < left->size(); ++i) {
        const ptrdiff_t place = right->find(left->id(i), i);
        if (place >= 0 && place < last)
            return false;
        last = std::max(last, place);
    }
    return true;
}

std::vector<std::pair<std::string, std::string>> keysOfEntry(const Value &entry,
                                                             const FieldContext &list)
{
    const FieldSchema &field = list.cursor.field();
    if (field.list == FieldSchema::List::Set)
        return {{std::string(), std::string(entry.text())}};
    std::vector<std::pair<std::string, std::string>> out;
    const Schema::Cursor item = list.cursor.item();
    for (const std::string &key : field.keys) {
        if (const auto value = keyValue(entry, key, item))
            out.emplace_back(key, *value);
    }
    return out;
}

} // namespace driftgate
