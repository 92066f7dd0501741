#include "compare/columnwriter.h"

#include "manifest/yaml.h"
#include "manifest/yamltextform.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr size_t Step = 2;

size_t below(const Value &container, size_t indent)
{
    return container.isSequence() ? indent : indent + Step;
}

/// Texts of the most common sort: they need no quotes, and no look at all the rules.
bool isSurelyPlain(std::string_view text)
{
    if (text.empty() || text.size() > 64)
        return false;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (!isLetter(text.front()))
        return false;
    bool telling = false; // a character that no YAML 1.1 constant has
    for (const char c : text) {
        if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '/' && c != '.')
            return false;
        telling |= !isLetter(c);
    }
    return telling || text.size() > 5; // "false" is the longest word that means something else
}

} // namespace

bool isLeaf(const Value &value)
{
    return value.size() == 0;
}

int linesOf(const Value &value)
{
    if (!isLeaf(value)) {
        int out = 1;
        for (const Value::Entry &entry : value.entries())
            out += linesOf(entry.value);
        for (const Value &item : value.items())
            out += std::max(1, linesOf(item) - (isLeaf(item) ? 0 : 1));
        return out;
    }
    if (!value.isString() || yamlFormOf(value.text()) != YamlForm::Literal)
        return 1;
    const std::string_view text = value.text();
    return 1 + static_cast<int>(std::ranges::count(text, '\n')) + (text.ends_with('\n') ? 0 : 1);
}

void ColumnWriter::beginEntry(size_t indent)
{
    if (m_pending.empty())
        m_pending.assign(indent, ' ');
    m_pending += "- ";
}

void ColumnWriter::begin(size_t indent)
{
    if (m_pending.empty()) {
        m_text.append(indent, ' ');
    } else {
        m_text += m_pending;
        m_pending.clear();
    }
}

void ColumnWriter::end()
{
    m_text += '\n';
    ++m_lines;
}

void ColumnWriter::key(std::string_view key, size_t indent)
{
    begin(indent);
    if (isSurelyPlain(key)) {
        m_text += key;
        m_text += ':';
        end();
        return;
    }
    // The writer knows how odd keys are written; "k: null" gives the key's own form.
    const std::string written =
        writeYaml(Value::mapping({Value::Entry{SharedText(key), Value::null()}}));
    const std::string_view text =
        std::string_view(written).substr(0, written.size() - std::string_view(" null\n").size());
    for (const char c : text) {
        m_text += c;
        if (c == '\n') {
            ++m_lines;
            m_text.append(indent, ' ');
        }
    }
    end();
}

void ColumnWriter::entry(std::string_view key, const Value &value, size_t indent)
{
    this->key(key, indent);
    if (!isLeaf(value)) {
        content(value, below(value, indent));
        return;
    }
    m_text.pop_back();
    --m_lines;
    m_text += ' ';
    leaf(value, indent);
    end();
}

void ColumnWriter::item(const Value &value, size_t indent)
{
    if (!isLeaf(value)) {
        content(value, indent + (isInEntry() ? Step : 0));
        return;
    }
    begin(indent);
    leaf(value, indent);
    end();
}

void ColumnWriter::content(const Value &value, size_t indent)
{
    for (const Value::Entry &entry : value.entries())
        this->entry(entry.key.view(), entry.value, indent);
    for (const Value &item : value.items()) {
        beginEntry(indent);
        this->item(item, indent);
    }
}

void ColumnWriter::leaf(const Value &value, size_t indent)
{
    switch (value.type()) {
    case Value::Type::Sequence:
        m_text += "[]";
        return;
    case Value::Type::Mapping:
        m_text += "{}";
        return;
    case Value::Type::String:
        break;
    default:
        m_text += value.text();
        return;
    }
    const std::string_view text = value.text();
    if (isSurelyPlain(text)) {
        m_text += text;
        return;
    }
    const YamlForm form = yamlFormOf(text);
    if (form == YamlForm::Plain) {
        m_text += text;
    } else if (form != YamlForm::Literal) {
        m_text += yamlQuoted(text, form);
    } else {
        // As the writer writes it under a key at the top, moved to its own indent.
        const std::string written =
            writeYaml(Value::mapping({Value::Entry{SharedText("k"), value}}));
        std::string_view rest = std::string_view(written).substr(3);
        rest.remove_suffix(1);
        size_t at = 0;
        while (true) {
            const size_t end = std::min(rest.find('\n', at), rest.size());
            if (at > 0 && end > at)
                m_text.append(indent, ' ');
            m_text += rest.substr(at, end - at);
            if (end == rest.size())
                return;
            m_text += '\n';
            ++m_lines;
            at = end + 1;
        }
    }
}

void ColumnWriter::copy(std::string_view text, int lines)
{
    m_text += text;
    m_lines += lines;
    m_pending.clear();
}

} // namespace driftgate
