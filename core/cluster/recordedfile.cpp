#include "cluster/recordedfile.h"

#include "cluster/text.h"
#include "manifest/json.h"
#include "manifest/yaml.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

struct Segment {
    size_t marker = 0;
    size_t begin = 0;
    size_t end = 0;
    int firstLine = 0; ///< of the content, 1-based
};

std::string jsonText(const Value &value)
{
    return writeJson(value, JsonStyle::Indented) + "\n";
}

bool isBlankOrComment(std::string_view line)
{
    const size_t at = line.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos || line[at] == '#';
}

/// The end of a line, its line feed included.
size_t lineEnd(std::string_view text, size_t from)
{
    const size_t feed = text.find('\n', from);
    return feed == std::string_view::npos ? text.size() : feed + 1;
}

/// YAML's documents. A line that starts with `---` or `...` is a marker wherever it stands: not
/// even a block scalar may hold one at its first column (YAML 1.2, 9.1.2).
std::vector<Segment> segments(std::string_view text)
{
    std::vector<Segment> out;
    size_t at = text.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0;
    Segment current{at, at, at, 1};
    int line = 1;
    for (; at < text.size(); ++line) {
        const size_t end = lineEnd(text, at);
        const std::string_view here = text.substr(at, end - at);
        const bool isMarker = (here.starts_with("---") || here.starts_with("...")) &&
                              (here.size() == 3 || std::string_view(" \t\r\n").contains(here[3]));
        if (isMarker) {
            current.end = at;
            out.push_back(current);
            const bool contentFollows =
                here.starts_with("---") && !isBlankOrComment(here.substr(3));
            current = {at, contentFollows ? at + 3 : end, end, contentFollows ? line : line + 1};
        }
        at = end;
    }
    current.end = text.size();
    out.push_back(current);
    return out;
}

/// Skips lines that hold nothing, from the front and from the back.
std::pair<size_t, size_t> contentOf(std::string_view text, size_t begin, size_t end)
{
    size_t first = begin;
    while (first < end) {
        const size_t next = std::min(lineEnd(text, first), end);
        if (!isBlankOrComment(text.substr(first, next - first)))
            break;
        first = next;
    }
    size_t last = end;
    while (last > first) {
        const size_t feed = last < 2 ? std::string_view::npos : text.rfind('\n', last - 2);
        const size_t start = feed == std::string_view::npos || feed < first ? first : feed + 1;
        const std::string_view line = text.substr(start, last - start);
        // An indented comment may be a line of a block scalar.
        if (!isBlankOrComment(line) || line.starts_with(' ') || line.starts_with('\t'))
            break;
        last = start;
    }
    return {first, last};
}

std::string withLineEndsOf(std::string_view model, std::string text)
{
    const size_t feed = model.find('\n');
    if (feed == std::string_view::npos || feed == 0 || model[feed - 1] != '\r')
        return text;
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += '\r';
        out += c;
    }
    return out;
}

constexpr std::string_view ListSuffix = "List";

/// As readObjects() tells a list from a resource whose kind happens to end so.
bool isList(const Value &value)
{
    const Value *const items = value.find("items");
    return items && (items->isSequence() || items->isNull()) &&
           value.stringAt({"kind"}).ends_with(ListSuffix) && !value.find({"metadata", "name"});
}

/// Entries of a typed list ("DeploymentList") as a server gives them name neither kind nor
/// version.
Value withTypeOf(const Value &list, const Value &item)
{
    const std::string_view kind = list.stringAt({"kind"});
    if (!item.isMapping() || kind == ListSuffix || item.find("kind") || item.find("apiVersion"))
        return item;
    std::vector<Value::Entry> entries;
    entries.push_back(
        {SharedText("apiVersion"), Value::string(list.stringAt({"apiVersion"}), item.line())});
    entries.push_back(
        {SharedText("kind"),
         Value::string(kind.substr(0, kind.size() - ListSuffix.size()), item.line())});
    entries.insert(entries.end(), item.entries().begin(), item.entries().end());
    return Value::mapping(std::move(entries), item.line());
}

} // namespace

RecordedFile RecordedFile::parse(std::string_view text, const std::string &name, bool json)
{
    RecordedFile out;
    out.m_name = name;
    out.m_json = json;
    const size_t first = text.find_first_not_of(
        " \t\r\n", text.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0);
    if (first != std::string_view::npos && text[first] == '{') {
        out.readJsonText(text);
        if (out.m_json)
            return out;
    }
    if (first != std::string_view::npos)
        out.readYamlText(text);
    return out;
}

void RecordedFile::readJsonText(std::string_view text)
{
    YamlDocuments read = readJsonStream(text, m_name);
    // What begins with a brace may be YAML in flow style, unless its name says otherwise.
    if (!read.errors.empty() && !m_json)
        return;
    m_json = true;
    for (Value &value : read.documents)
        addDocument({0, 0, text.size(), std::move(value), false});
    std::ranges::move(read.errors, std::back_inserter(m_errors));
}

void RecordedFile::readYamlText(std::string_view text)
{
    m_json = false;
    YamlDocuments read = readYaml(text, m_name);
    const std::vector<Segment> parts = segments(text);
    for (Value &value : read.documents) {
        if (value.isNull())
            continue;
        const auto after = std::ranges::upper_bound(parts, value.line(), {}, &Segment::firstLine);
        if (after == parts.begin())
            continue;
        const Segment &part = *std::prev(after);
        addDocument({part.marker, part.begin, part.end, std::move(value), false});
    }
    std::ranges::move(read.errors, std::back_inserter(m_errors));
}

void RecordedFile::addDocument(Document document)
{
    document.isList = isList(document.value);
    const size_t index = m_documents.size();
    m_documents.push_back(document);
    if (!document.isList) {
        addObject(document.value, {index, std::nullopt});
        return;
    }
    const auto items = document.value.find("items")->items();
    for (size_t i = 0; i < items.size(); ++i)
        addObject(withTypeOf(document.value, items[i]), {index, i});
}

void RecordedFile::addObject(const Value &value, Position position)
{
    if (isList(value)) {
        m_errors.push_back({ErrorCode::Unsupported,
                            ClusterText::tr("A list within a list cannot be read"),
                            {m_name, value.line(), 0, {}}});
        return;
    }
    auto object = objectFromValue(value, m_name);
    if (!object) {
        m_errors.push_back(std::move(object).error());
        return;
    }
    m_objects.push_back(*std::move(object));
    m_positions.push_back(position);
}

std::string RecordedFile::replaced(std::string_view text, size_t index, const Value &value) const
{
    const Document &document = m_documents[index];
    std::string out;
    if (m_json) {
        for (const Document &each : m_documents)
            out += jsonText(&each == &document ? value : each.value);
        return out;
    }
    const auto [first, last] = contentOf(text, document.begin, document.end);
    out = text.substr(0, first);
    // Content that begins on the marker's own line moves to the next.
    if (first == document.begin && out.ends_with('-'))
        out += '\n';
    out += withLineEndsOf(text, writeYaml(value));
    if (!out.ends_with('\n'))
        out += '\n';
    out += text.substr(last);
    return out;
}

std::string RecordedFile::withReplaced(std::string_view text, size_t object,
                                       const Value &value) const
{
    const Position &position = m_positions[object];
    if (!position.item)
        return replaced(text, position.document, value);
    Value list = m_documents[position.document].value;
    Value items = *list.find("items");
    items.setItem(*position.item, value);
    list.set("items", std::move(items));
    return replaced(text, position.document, list);
}

std::optional<std::string> RecordedFile::withRemoved(std::string_view text, size_t object) const
{
    if (m_objects.size() == 1)
        return std::nullopt;
    const Position &position = m_positions[object];
    if (position.item) {
        Value list = m_documents[position.document].value;
        Value items = *list.find("items");
        items.removeItem(*position.item);
        list.set("items", std::move(items));
        return replaced(text, position.document, list);
    }
    const Document &document = m_documents[position.document];
    std::string out;
    if (m_json) {
        for (const Document &each : m_documents)
            out += &each == &document ? std::string() : jsonText(each.value);
        return out;
    }
    out = text.substr(0, document.marker);
    out += text.substr(document.end);
    return out;
}

std::string RecordedFile::withAppended(std::string_view text, const Value &value) const
{
    if (m_documents.size() == 1 && m_documents.front().isList) {
        Value list = m_documents.front().value;
        Value items = *list.find("items");
        items.append(value);
        list.set("items", std::move(items));
        return replaced(text, 0, list);
    }
    if (m_json) {
        std::vector<Value> items;
        items.reserve(m_objects.size() + 1);
        for (const Object &each : m_objects)
            items.push_back(each.value);
        if (items.empty())
            return jsonText(value);
        items.push_back(value);
        Value list = Value::mapping();
        list.set("apiVersion", Value::string("v1"));
        list.set("items", Value::sequence(std::move(items)));
        list.set("kind", Value::string("List"));
        return jsonText(list);
    }
    std::string out(text);
    if (!out.empty() && !out.ends_with('\n'))
        out += withLineEndsOf(text, "\n");
    if (!m_documents.empty())
        out += withLineEndsOf(text, "---\n");
    out += withLineEndsOf(text, writeYaml(value));
    if (!out.ends_with('\n'))
        out += '\n';
    return out;
}

} // namespace driftgate
