#include "manifest/schemashape.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

/// One type or kind a line; tests/manifest/schematable.py makes it and tells its form.
constexpr auto Table = std::to_array<std::string_view>({
#include "manifest/schematable.inc"
});

constexpr std::string_view KindWord = "kind ";

/// Old groups whose kinds live elsewhere now.
std::string_view presentGroup(std::string_view group, std::string_view kind)
{
    if (group != "extensions")
        return group;
    return kind == "Ingress" || kind == "NetworkPolicy" ? "networking.k8s.io" : "apps";
}

/// Splits at the first separator; the second part is empty when there is none.
std::pair<std::string_view, std::string_view> cut(std::string_view text, char separator)
{
    const size_t at = text.find(separator);
    if (at == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

} // namespace

void SchemaShape::sortFields()
{
    std::ranges::sort(fields, {}, &Field::name);
}

const Schema::Node *SchemaShape::find(std::string_view name) const
{
    const auto at = std::ranges::lower_bound(
        fields, name, {}, [](const Field &field) -> std::string_view { return field.name; });
    return at == fields.end() || at->name != name ? nullptr : &at->node;
}

const BuiltinSchema &BuiltinSchema::instance()
{
    static const BuiltinSchema schema;
    return schema;
}

BuiltinSchema::BuiltinSchema()
{
    // A reference asks its type whether it is atomic, so that must be known of all types first.
    for (const std::string_view line : Table) {
        if (line.starts_with('!'))
            shapeOf(std::string(cut(line.substr(1), ' ').first)).isAtomic = true;
    }
    for (const std::string_view line : Table) {
        if (line.starts_with(KindWord))
            addKind(line.substr(KindWord.size()));
        else
            addType(line.starts_with('!') ? line.substr(1) : line);
    }
    m_objectMeta = nodeOf("meta.v1.ObjectMeta", {});
}

SchemaShape &BuiltinSchema::shapeOf(const std::string &type)
{
    return m_types[type];
}

void BuiltinSchema::addType(std::string_view line)
{
    const std::vector<std::string_view> words = split(line, ' ');
    const std::string_view type = words.front();
    const std::string_view package = type.substr(0, type.rfind('.'));
    SchemaShape &shape = shapeOf(std::string(type));
    for (size_t i = 1; i < words.size(); ++i) {
        const auto [name, kind] = cut(words[i], ':');
        const auto [text, byDefault] = cut(kind, '=');
        Schema::Node node = nodeOf(text, package);
        if (!byDefault.empty())
            node.field.defaultValue = Value::string(byDefault);
        shape.fields.push_back({std::string(name), std::move(node)});
    }
    shape.sortFields();
}

void BuiltinSchema::addKind(std::string_view line)
{
    const auto [group, type] = cut(line, ' ');
    const std::vector<std::string_view> parts = split(type, '.');
    const std::string key = std::string(group == "-" ? "" : group) + '/' + std::string(parts[2]);
    Schema::Node node = nodeOf(type, {});
    m_kinds[key].emplace_back(std::string(parts[1]), std::move(node));
}

Schema::Node BuiltinSchema::nodeOf(std::string_view text, std::string_view package)
{
    Schema::Node out;
    out.isBuiltin = true;
    out.field.known = true;
    const auto contain = [&](std::string_view element) {
        SchemaShape &shape = m_containers.emplace_back();
        shape.item = std::make_unique<Schema::Node>(nodeOf(element, package));
        out.shape = &shape;
    };
    const char first = text.front();
    if (text.find('.') == std::string_view::npos || (first >= 'A' && first <= 'Z')) {
        switch (first) {
        case 'Q':
            out.field.quantity = true;
            break;
        case 'I':
            out.field.intOrString = true;
            break;
        case 'T':
            out.field.time = true;
            break;
        case '*':
            out.shape = &m_types["*"];
            m_types["*"].isOpen = true;
            out.field.atomicMap = true;
            break;
        case 'L':
            out.field.isList = true;
            contain(text.substr(1));
            break;
        case 'S':
            out.field.isList = true;
            out.field.list = FieldSchema::List::Set;
            contain(text.substr(1));
            break;
        case 'K': {
            const size_t end = text.find(')');
            out.field.isList = true;
            out.field.list = FieldSchema::List::Map;
            for (const std::string_view key : split(text.substr(2, end - 2), ','))
                out.field.keys.emplace_back(key);
            contain(text.substr(end + 1));
            break;
        }
        case 'M':
        case 'A':
            out.field.isMap = true;
            out.field.atomicMap = first == 'A';
            contain(text.substr(1));
            break;
        default: // a plain scalar
            break;
        }
        return out;
    }
    const bool isGranular = first == '~';
    if (isGranular)
        text.remove_prefix(1);
    const std::string type =
        text.starts_with('.') ? std::string(package) + std::string(text) : std::string(text);
    const SchemaShape &shape = shapeOf(type);
    out.shape = &shape;
    out.field.atomicMap = shape.isAtomic && !isGranular;
    return out;
}

const Schema::Node *BuiltinSchema::root(std::string_view group, std::string_view version,
                                        std::string_view kind) const
{
    const std::string key = std::string(presentGroup(group, kind)) + '/' + std::string(kind);
    const auto found = m_kinds.find(key);
    if (found == m_kinds.end())
        return nullptr;
    const auto &versions = found->second;
    const auto same =
        std::ranges::find(versions, version, &std::pair<std::string, Schema::Node>::first);
    return same == versions.end() ? &versions.back().second : &same->second;
}

} // namespace driftgate
