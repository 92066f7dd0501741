#pragma once

#include "base/result.h"
#include "manifest/value.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// Collects the faults of one file: each has the file, the line and the field's path.
class FaultList
{
public:
    /// `text` is the file's content, asked for the line of a key; it must outlive this.
    FaultList(std::string_view text, std::string file, std::vector<Error> &errors);

    void add(int line, const std::string &field, QString text);
    [[nodiscard]] const std::string &file() const { return m_file; }
    /// The line of a key of a mapping: values only know where they begin themselves.
    [[nodiscard]] int lineOf(const Value &mapping, std::string_view key) const;

private:
    [[nodiscard]] std::string_view line(int number) const;

    std::string_view m_text;
    std::vector<size_t> m_starts;
    std::string m_file;
    std::vector<Error> &m_errors;
};

/// Reads one mapping of a configuration file, checking types and names as it goes.
class FieldReader
{
public:
    /// Checks that `value` is a mapping and that all its keys are known; what is not becomes a
    /// fault with the nearest known key. `field` is the mapping's own JSON pointer, "" the top.
    FieldReader(const Value &value, std::string field, std::vector<std::string> known,
                FaultList &faults);

    [[nodiscard]] bool isMapping() const { return m_value.isMapping(); }
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] const Value *find(std::string_view key) const { return m_value.find(key); }
    /// A text; "" when absent or wrong. A required one that is absent or empty is a fault.
    [[nodiscard]] std::string text(std::string_view key, bool required = false);
    /// true or false; `otherwise` when absent or wrong.
    [[nodiscard]] bool boolean(std::string_view key, bool otherwise);
    /// A whole number from `least` to `most`; nothing when absent or wrong.
    [[nodiscard]] std::optional<int> integer(std::string_view key, int least, int most);
    /// A sequence of texts; empty when absent or wrong.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    /// Calls `each` with every entry of a sequence and its field path. No call when absent; a
    /// fault when it is no sequence.
    void entries(std::string_view key,
                 const std::function<void(const Value &, const std::string &)> &each);

    [[nodiscard]] std::string pathOf(std::string_view key) const;
    [[nodiscard]] int lineOf(std::string_view key) const;
    void fault(std::string_view key, QString text);

private:
    const Value &m_value;
    std::string m_field;
    FaultList &m_faults;
};

/// The words for a value's type: "a text", "a list", …
[[nodiscard]] QString typeName(const Value &value);

/// "; did you mean “clusters”?" when a known word is near, else nothing.
[[nodiscard]] QString didYouMean(std::string_view written, const std::vector<std::string> &known);

} // namespace driftgate
