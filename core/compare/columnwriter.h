#pragma once

#include "manifest/value.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// Writes one column of a side-by-side view: the text that writeYaml() gives, in pieces, counting
/// lines. What is written under another indent stands as it would in the whole document.
class ColumnWriter
{
public:
    /// The next line begins within the dash of an entry: "- name: web".
    void beginEntry(size_t indent);
    /// "key:" of a container that follows.
    void key(std::string_view key, size_t indent);
    /// "key: value", with everything below it.
    void entry(std::string_view key, const Value &value, size_t indent);
    /// A value that stands for itself, after beginEntry() or at the top.
    void item(const Value &value, size_t indent);
    /// The entries of a container.
    void content(const Value &value, size_t indent);
    /// Lines that another column wrote at the same place.
    void copy(std::string_view text, int lines);

    [[nodiscard]] int lineCount() const { return m_lines; }
    [[nodiscard]] size_t size() const { return m_text.size(); }
    [[nodiscard]] std::string_view from(size_t begin) const
    {
        return std::string_view(m_text).substr(begin);
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }
    void reserve(size_t bytes) { m_text.reserve(bytes); }
    [[nodiscard]] bool isInEntry() const { return !m_pending.empty(); }
    /// The dashes that wait for the next line.
    [[nodiscard]] const std::string &pending() const { return m_pending; }
    void dropPending() { m_pending.clear(); }

private:
    void begin(size_t indent);
    void end();
    void leaf(const Value &value, size_t indent);

    std::string m_text;
    std::string m_pending;
    int m_lines = 0;
};

/// Whether a value takes one line beside its key: a scalar or an empty container.
[[nodiscard]] bool isLeaf(const Value &value);
/// How many lines entry() takes for a value.
[[nodiscard]] int linesOf(const Value &value);

} // namespace driftgate
