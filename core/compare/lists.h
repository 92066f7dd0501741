#pragma once

#include "compare/context.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace driftgate
{

enum class ListMerge { Atomic, Keyed, Set };

/// A list whose entries are told apart by keys, or that is a set of scalars.
class KeyedList
{
public:
    KeyedList(KeyedList &&) noexcept = default; // the places point into the ids
    KeyedList &operator=(KeyedList &&) noexcept = default;
    KeyedList(const KeyedList &) = delete;
    KeyedList &operator=(const KeyedList &) = delete;
    ~KeyedList() = default;

    /// No value when the list cannot be read so: an entry without its key, a key given twice
    /// (then it is compared as one unit), or the schema says that it is atomic.
    [[nodiscard]] static std::optional<KeyedList> of(const Value &list,
                                                     const FieldContext &context);
    /// How the schema merges the list.
    [[nodiscard]] static ListMerge mergeOf(const FieldContext &context);

    [[nodiscard]] size_t size() const { return m_ids.size(); }
    [[nodiscard]] const std::string &id(size_t place) const { return m_ids[place]; }
    /// The place of the entry with this id; -1 when there is none. `hint`: where it likely is.
    [[nodiscard]] ptrdiff_t find(const std::string &id, size_t hint) const;

private:
    KeyedList() = default;

    std::vector<std::string> m_ids;
    std::unordered_map<std::string_view, size_t> m_places; ///< of long lists only
};

/// Whether what both lists have stands in the same order in both. Lists that cannot be read by
/// keys count as ordered alike.
[[nodiscard]] bool isSameOrder(const Value &a, const Value &b, const FieldContext &context);

/// The keys of one entry and their values, the server's defaults filled in: what a FieldPath
/// names it by. A set's entry has one pair with an empty name.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
keysOfEntry(const Value &entry, const FieldContext &list);

} // namespace driftgate
