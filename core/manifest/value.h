#pragma once

#include "manifest/text.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace driftgate
{

/// One value of a manifest: a scalar, a sequence or a mapping, with the line it came from.
///
/// A value is immutable as long as it is shared: copies cost a pointer, changing one copies only
/// the container it changes. Keys keep the order in which they were written. Scalars are resolved
/// as kubectl resolves them (sigs.k8s.io/yaml): `text()` is what the JSON sent to a server holds,
/// digit by digit, so that a number never loses precision by being read.
class Value
{
public:
    enum class Type : uint8_t { Null, Boolean, Integer, Float, String, Sequence, Mapping };
    struct Entry;

    Value() = default; ///< null
    Value(const Value &other);
    Value(Value &&other) noexcept;
    Value &operator=(Value other) noexcept;
    ~Value();

    [[nodiscard]] static Value null(int line = 0);
    [[nodiscard]] static Value boolean(bool value, int line = 0);
    [[nodiscard]] static Value integer(int64_t value, int line = 0);
    /// `literal` is a JSON number; it is an Integer when it has neither point nor exponent.
    [[nodiscard]] static Value number(std::string_view literal, int line = 0);
    [[nodiscard]] static Value string(std::string_view text, int line = 0);
    [[nodiscard]] static Value string(SharedText text, int line = 0);
    [[nodiscard]] static Value sequence(std::vector<Value> items = {}, int line = 0);
    [[nodiscard]] static Value mapping();
    /// Keys must differ; the reader has refused duplicates before.
    [[nodiscard]] static Value mapping(std::vector<Entry> entries, int line = 0);

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isNull() const { return m_type == Type::Null; }
    [[nodiscard]] bool isString() const { return m_type == Type::String; }
    [[nodiscard]] bool isNumber() const { return m_type == Type::Integer || m_type == Type::Float; }
    [[nodiscard]] bool isSequence() const { return m_type == Type::Sequence; }
    [[nodiscard]] bool isMapping() const { return m_type == Type::Mapping; }
    [[nodiscard]] bool isScalar() const { return !isSequence() && !isMapping(); }

    /// The line of its source, 1-based; 0 when it has none. Not part of equality.
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] Value withLine(int line) const;

    /// A scalar's text: the string itself, the number's literal, "true", "false", "null".
    /// Empty for containers. Valid as long as this value or a copy of it lives.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::optional<bool> toBoolean() const;    ///< of a Boolean only
    [[nodiscard]] std::optional<int64_t> toInteger() const; ///< of an Integer that fits
    [[nodiscard]] std::optional<double> toDouble() const;   ///< of any number

    [[nodiscard]] std::span<const Value> items() const;   ///< empty unless a sequence
    [[nodiscard]] std::span<const Entry> entries() const; ///< empty unless a mapping
    [[nodiscard]] size_t size() const;                    ///< items or entries; 0 for scalars

    /// The value under a key; null pointer when there is none or this is no mapping.
    [[nodiscard]] const Value *find(std::string_view key) const;
    /// Follows keys down: `find({"metadata", "labels"})`.
    [[nodiscard]] const Value *find(std::initializer_list<std::string_view> keys) const;
    /// The string found by following keys; empty when there is none or it is no string.
    [[nodiscard]] std::string_view stringAt(std::initializer_list<std::string_view> keys) const;

    /// Replaces or appends an entry. A null value becomes a mapping; other types are left alone.
    void set(std::string_view key, Value value);
    /// Sets a value some keys down, making mappings on the way.
    void set(std::initializer_list<std::string_view> keys, Value value);
    bool remove(std::string_view key);      ///< true when there was one
    void append(Value item);                ///< a null value becomes a sequence
    void setItem(size_t index, Value item); ///< index < size()
    void removeItem(size_t index);          ///< index < size()

    /// Equal content: types and texts, sequences in order, mappings in any order. Lines do not
    /// count; nor does how a number is written (1.0 and 1e0 differ: texts are compared).
    friend bool operator==(const Value &a, const Value &b);

private:
    struct Sequence;
    struct Mapping;
    void release();
    Sequence &detachedSequence();
    Mapping &detachedMapping();

    union Payload {
        bool boolean;
        SharedText text;
        Sequence *sequence;
        Mapping *mapping;
        Payload()
            : sequence(nullptr)
        {
        }
        ~Payload() {}
    } m_payload;
    int32_t m_line = 0;
    Type m_type = Type::Null;
};

/// One key of a mapping and what stands under it.
struct Value::Entry {
    SharedText key;
    Value value;
};

} // namespace driftgate
