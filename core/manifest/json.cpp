#include "manifest/json.h"

#include "manifest/jsonreader.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace driftgate
{

namespace
{

constexpr size_t IndentWidth = 4;

class JsonWriter
{
public:
    explicit JsonWriter(JsonStyle style)
        : m_style(style)
    {
    }

    void write(const Value &value)
    {
        switch (value.type()) {
        case Value::Type::Sequence:
            writeSequence(value);
            break;
        case Value::Type::Mapping:
            writeMapping(value);
            break;
        case Value::Type::String:
            writeString(value.text());
            break;
        default:
            m_out += value.text();
        }
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void breakLine()
    {
        if (m_style != JsonStyle::Indented)
            return;
        m_out += '\n';
        m_out.append(m_level * IndentWidth, ' ');
    }

    void writeSequence(const Value &value)
    {
        if (value.size() == 0) {
            m_out += "[]";
            return;
        }
        m_out += '[';
        ++m_level;
        bool isFirst = true;
        for (const Value &item : value.items()) {
            if (!isFirst)
                m_out += ',';
            isFirst = false;
            breakLine();
            write(item);
        }
        --m_level;
        breakLine();
        m_out += ']';
    }

    void writeMapping(const Value &value)
    {
        if (value.size() == 0) {
            m_out += "{}";
            return;
        }
        const auto entries = value.entries();
        std::vector<size_t> order(entries.size());
        std::iota(order.begin(), order.end(), size_t{0});
        if (m_style == JsonStyle::Canonical)
            std::ranges::sort(order, {}, [entries](size_t i) { return entries[i].key.view(); });
        m_out += '{';
        ++m_level;
        bool isFirst = true;
        for (const size_t i : order) {
            if (!isFirst)
                m_out += ',';
            isFirst = false;
            breakLine();
            writeString(entries[i].key.view());
            m_out += m_style == JsonStyle::Indented ? ": " : ":";
            write(entries[i].value);
        }
        --m_level;
        breakLine();
        m_out += '}';
    }

    void writeString(std::string_view text)
    {
        constexpr std::string_view Hex = "0123456789abcdef";
        m_out += '"';
        size_t copied = 0;
        for (size_t i = 0; i < text.size(); ++i) {
            const auto c = static_cast<unsigned char>(text[i]);
            if (c >= 0x20 && c != '"' && c != '\\')
                continue;
            m_out += text.substr(copied, i - copied);
            copied = i + 1;
            m_out += '\\';
            switch (c) {
            case '"':
            case '\\':
                m_out += static_cast<char>(c);
                break;
            case '\n':
                m_out += 'n';
                break;
            case '\t':
                m_out += 't';
                break;
            case '\r':
                m_out += 'r';
                break;
            default:
                m_out += "u00";
                m_out += Hex[c >> 4U];
                m_out += Hex[c & 0xFU];
            }
        }
        m_out += text.substr(copied);
        m_out += '"';
    }

    JsonStyle m_style;
    size_t m_level = 0;
    std::string m_out;
};

} // namespace

Result<Value> readJson(std::string_view text, std::string_view file, const ReadLimits &limits)
{
    JsonReader reader(text, file, limits);
    if (auto opened = reader.open(); !opened)
        return fail(std::move(opened.error()));
    Result<Value> out = reader.next();
    if (out && !reader.atEnd())
        return fail(reader.trailing());
    return out;
}

YamlDocuments readJsonStream(std::string_view text, std::string_view file, const ReadLimits &limits)
{
    YamlDocuments out;
    JsonReader reader(text, file, limits);
    if (auto opened = reader.open(); !opened) {
        out.errors.push_back(std::move(opened.error()));
        return out;
    }
    while (!reader.atEnd()) {
        Result<Value> document = reader.next();
        if (!document) {
            out.errors.push_back(std::move(document.error()));
            break;
        }
        out.documents.push_back(*std::move(document));
    }
    return out;
}

std::string writeJson(const Value &value, JsonStyle style)
{
    JsonWriter writer(style);
    writer.write(value);
    return writer.take();
}

} // namespace driftgate
