#pragma once

#include "manifest/fieldpath.h"
#include "manifest/schema.h"
#include "manifest/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace driftgate
{

/// One step of a field's path as managedFields has it. Unlike FieldPath::Step it keeps the types
/// of key values, since `k:{"port":80}` and `k:{"port":"80"}` are two entries.
/// Source: structured-merge-diff, `fieldpath/element.go` and `fieldpath/serialize-pe.go`.
class FieldStep
{
public:
    using Keys = std::vector<std::pair<std::string, Value>>;

    [[nodiscard]] static FieldStep field(std::string_view name); ///< `f:name`
    [[nodiscard]] static FieldStep key(Keys keys);       ///< `k:{…}`, an entry of a keyed list
    [[nodiscard]] static FieldStep item(Value value);    ///< `v:…`, an entry of a set
    [[nodiscard]] static FieldStep index(int64_t index); ///< `i:…`, a place in a list
    /// Reads FieldsV1's form; no value for what no API server writes.
    [[nodiscard]] static std::optional<FieldStep> fromText(std::string_view text);
    /// The step to one entry of a list, keys absent from it taken from the schema's defaults. No
    /// value when the list is atomic, or the entry lacks every key or cannot be an entry.
    [[nodiscard]] static std::optional<FieldStep> ofEntry(const Value &entry,
                                                          const Schema::Cursor &list);

    [[nodiscard]] bool isField() const { return m_step.index() == 0; }
    [[nodiscard]] std::string_view fieldName() const; ///< "" unless isField()

    [[nodiscard]] std::string text() const;     ///< FieldsV1's form: `k:{"name":"web"}`
    [[nodiscard]] std::string toString() const; ///< as errors name it: `[name="web"]`, `.spec`
    [[nodiscard]] FieldPath::Step toPathStep() const;
    /// Whether a FieldPath's step means the same; keys may stand in any order.
    [[nodiscard]] bool matches(const FieldPath::Step &step) const;

    /// Fields, then keys, then values, then places; numbers by value.
    friend std::strong_ordering operator<=>(const FieldStep &a, const FieldStep &b);
    friend bool operator==(const FieldStep &a, const FieldStep &b) { return (a <=> b) == 0; }

private:
    std::variant<std::string, Keys, Value, int64_t> m_step;
};

/// Equality as structured-merge-diff has it: as Value's, but 1 equals 1.0.
[[nodiscard]] bool sameContent(const Value &a, const Value &b);

} // namespace driftgate
