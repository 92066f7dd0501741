#pragma once

#include "manifest/value.h"

#include <compare>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace driftgate
{

/// Where a field stands in an object. Written as a JSON pointer (RFC 6901) in which an entry of
/// a keyed list is named by its keys instead of its place:
/// `/spec/template/spec/containers[name=web]/ports[containerPort=80,protocol=TCP]/name`,
/// `/metadata/finalizers[=example.com/guard]` for an entry of a set, `/spec/args/0` for an
/// entry of an atomic list.
///
/// `~0` stands for `~` and `~1` for `/`, as in a JSON pointer, everywhere; within brackets `~2`
/// stands for `,`, `~3` for `=` and `~4` for `]`, and `~5` for `[` in a key. In a list of rules
/// `[*]` names every entry: a Match without pairs.
class FieldPath
{
public:
    struct Key {
        std::string name;
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    struct Index {
        size_t index = 0;
        friend auto operator<=>(const Index &, const Index &) = default;
    };
    /// Pairs of key field and its value as text, in the list's order of keys. A set's entry has
    /// one pair with an empty field name.
    struct Match {
        std::vector<std::pair<std::string, std::string>> keys;
        friend auto operator<=>(const Match &, const Match &) = default;
    };
    using Step = std::variant<Key, Index, Match>;

    FieldPath() = default;
    explicit FieldPath(std::vector<Step> steps)
        : m_steps(std::move(steps))
    {
    }
    /// Reads what toString() writes, and plain JSON pointers. Digits alone are an Index, since the
    /// text does not tell whether a list or a mapping stands there; startsWith() and in() take
    /// such an Index and the Key of the same digits for one.
    [[nodiscard]] static FieldPath fromString(std::string_view text);

    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }
    [[nodiscard]] bool isEmpty() const { return m_steps.empty(); }
    [[nodiscard]] FieldPath child(Step step) const;
    [[nodiscard]] FieldPath parent() const; ///< of the top: the top
    /// True for itself and everything below.
    [[nodiscard]] bool startsWith(const FieldPath &prefix) const;
    [[nodiscard]] std::string toString() const; ///< "" for the top
    /// The value there; null pointer when there is none. An entry whose `protocol` is absent is
    /// found as TCP (semantics.md, section 2); the first of several that match is given.
    [[nodiscard]] const Value *in(const Value &top) const;

    friend auto operator<=>(const FieldPath &, const FieldPath &) = default;

private:
    std::vector<Step> m_steps;
};

} // namespace driftgate
