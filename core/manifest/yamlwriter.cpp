#include "manifest/yaml.h"
#include "manifest/yamltextform.h"

namespace driftgate
{

namespace
{

constexpr size_t Step = 2;
/// YAML allows a key before ":" 1,024 characters; a longer one stands behind "? ".
constexpr size_t LongestSimpleKey = 1000;

class YamlWriter
{
public:
    void writeDocument(const Value &value)
    {
        if (value.size() > 0) {
            writeContainer(value, 0, false);
        } else {
            writeLeaf(value, 0);
            m_out += '\n';
        }
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    /// `hasStarted`: the first entry stands in a line that was begun already ("- name: web").
    void writeContainer(const Value &value, size_t indent, bool hasStarted)
    {
        for (const Value::Entry &entry : value.entries()) {
            if (!std::exchange(hasStarted, false))
                m_out.append(indent, ' ');
            writeKey(entry.key.view(), indent);
            if (entry.value.size() == 0) {
                m_out += ' ';
                writeLeaf(entry.value, indent);
                m_out += '\n';
            } else {
                m_out += '\n';
                // Sequences stand below their key, not indented.
                writeContainer(entry.value, entry.value.isSequence() ? indent : indent + Step,
                               false);
            }
        }
        for (const Value &item : value.items()) {
            if (!std::exchange(hasStarted, false))
                m_out.append(indent, ' ');
            m_out += "- ";
            if (item.size() == 0) {
                writeLeaf(item, indent);
                m_out += '\n';
            } else {
                writeContainer(item, indent + Step, true);
            }
        }
    }

    void writeKey(std::string_view key, size_t indent)
    {
        YamlForm form = yamlFormOf(key);
        if (form == YamlForm::Literal)
            form = YamlForm::Double;
        const std::string text = yamlQuoted(key, form);
        if (text.size() > LongestSimpleKey) {
            m_out += "? ";
            m_out += text;
            m_out += '\n';
            m_out.append(indent, ' ');
        } else {
            m_out += text;
        }
        m_out += ':';
    }

    void writeLeaf(const Value &value, size_t indent)
    {
        switch (value.type()) {
        case Value::Type::Sequence:
            m_out += "[]";
            break;
        case Value::Type::Mapping:
            m_out += "{}";
            break;
        case Value::Type::String:
            writeString(value.text(), indent);
            break;
        default:
            m_out += value.text();
        }
    }

    void writeString(std::string_view text, size_t indent)
    {
        switch (const YamlForm form = yamlFormOf(text)) {
        case YamlForm::Plain:
            m_out += text;
            break;
        case YamlForm::Literal:
            writeLiteral(text, indent);
            break;
        default:
            m_out += yamlQuoted(text, form);
        }
    }

    /// Without the last line's end, which the caller writes.
    void writeLiteral(std::string_view text, size_t indent)
    {
        m_out += '|';
        // Readers take the depth from the first line unless told.
        if (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')
            m_out += std::to_string(Step);
        if (!text.ends_with('\n'))
            m_out += '-';
        else if (text.ends_with("\n\n"))
            m_out += '+';
        if (text.ends_with('\n'))
            text.remove_suffix(1);
        size_t at = 0;
        while (true) {
            const size_t end = std::min(text.find('\n', at), text.size());
            m_out += '\n';
            if (end > at) {
                m_out.append(indent + Step, ' ');
                m_out += text.substr(at, end - at);
            }
            if (end == text.size())
                return;
            at = end + 1;
        }
    }

    std::string m_out;
};

} // namespace

std::string writeYaml(const Value &value)
{
    YamlWriter writer;
    writer.writeDocument(value);
    return writer.take();
}

} // namespace driftgate
