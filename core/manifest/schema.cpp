#include "manifest/schema.h"

#include "manifest/schemashape.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// What is told of fields that no schema names.
struct Strangers {
    Schema::Node inBuiltin;
    Schema::Node inCustom;
    Schema::Node untyped;
    Schema::Node open; ///< in a part that a definition leaves open: a server keeps its nulls
    SchemaShape objectShape;
    Schema::Node object; ///< of a kind that is not known: only its metadata is

    Strangers()
    {
        inBuiltin.isBuiltin = true;
        untyped.isTyped = false;
        open.isTyped = false;
        open.field.nullable = true;
        Schema::Node text;
        text.field.known = true;
        objectShape.fields = {{"apiVersion", text},
                              {"kind", text},
                              {"metadata", BuiltinSchema::instance().objectMeta()}};
        objectShape.sortFields();
        objectShape.isOpen = true;
        object.shape = &objectShape;
        object.isTyped = false;
    }
};

const Strangers &strangers()
{
    static const Strangers all;
    return all;
}

/// What stands below a field, where its schema does not name it.
const Schema::Node &stranger(const Schema::Node &above)
{
    const bool isLeftOpen = above.shape && above.shape->isOpen;
    if (&above == &strangers().open || (isLeftOpen && above.isTyped && !above.isBuiltin))
        return strangers().open;
    if (!above.isTyped || isLeftOpen)
        return strangers().untyped;
    return above.isBuiltin ? strangers().inBuiltin : strangers().inCustom;
}

constexpr std::string_view DefinitionKind = "CustomResourceDefinition";
constexpr std::string_view DefinitionGroup = "apiextensions.k8s.io";

} // namespace

Schema::Schema()
    : m_custom(std::make_shared<const Store>())
{
}

Schema::Schema(const Schema &) = default;
Schema &Schema::operator=(const Schema &) = default;
Schema::~Schema() = default;

void Schema::addCustomResources(const Object &crd)
{
    if (crd.key.kind != DefinitionKind || crd.key.group != DefinitionGroup)
        return;
    const std::string group(crd.value.stringAt({"spec", "group"}));
    const std::string kind(crd.value.stringAt({"spec", "names", "kind"}));
    auto read = readCustomKind(crd.value);
    if (kind.empty() || !read)
        return;
    auto store = std::make_shared<Store>(*m_custom);
    store->kinds.insert_or_assign({group, kind}, std::move(read));
    m_custom = std::move(store);
}

void Schema::addOpenApi(const Value &document)
{
    auto store = std::make_shared<Store>(*m_custom);
    for (OpenApiKind &kind : readOpenApi(document)) {
        if (isBuiltin(kind.group, kind.kind))
            continue;
        auto &place = store->kinds[{kind.group, kind.kind}];
        if (place) {
            auto both = std::make_shared<CustomKind>();
            both->scope = kind.read->scope;
            both->held = {place, kind.read};
            both->versions = kind.read->versions;
            for (const auto &version : place->versions) {
                if (!std::ranges::contains(both->versions, version.first,
                                           &std::pair<std::string, Node>::first))
                    both->versions.push_back(version);
            }
            place = std::move(both);
        } else {
            place = std::move(kind.read);
        }
    }
    m_custom = std::move(store);
}

bool Schema::isBuiltin(std::string_view group, std::string_view kind)
{
    return BuiltinSchema::instance().root(group, {}, kind) != nullptr;
}

Schema::Cursor Schema::root(std::string_view group, std::string_view version,
                            std::string_view kind) const
{
    if (const Node *const builtin = BuiltinSchema::instance().root(group, version, kind))
        return Cursor(builtin);
    const auto found = m_custom->kinds.find(std::pair(std::string(group), std::string(kind)));
    if (found == m_custom->kinds.end())
        return Cursor(&strangers().object);
    const auto &versions = found->second->versions;
    const auto same = std::ranges::find(versions, version, &std::pair<std::string, Node>::first);
    return Cursor(same == versions.end() ? &versions.back().second : &same->second);
}

Schema::Cursor Schema::root(const Object &object) const
{
    const size_t slash = object.apiVersion.find('/');
    const std::string_view version =
        std::string_view(object.apiVersion).substr(slash == std::string::npos ? 0 : slash + 1);
    return root(object.key.group, version, object.key.kind);
}

Scope Schema::scope(std::string_view group, std::string_view kind) const
{
    if (const Scope builtin = builtinScope(group, kind); builtin != Scope::Unknown)
        return builtin;
    const auto found = m_custom->kinds.find(std::pair(std::string(group), std::string(kind)));
    return found == m_custom->kinds.end() ? Scope::Unknown : found->second->scope;
}

Schema::Cursor Schema::Cursor::child(std::string_view key) const
{
    if (!m_node)
        return *this;
    const SchemaShape *const shape = m_node->shape;
    if (shape) {
        if (const Node *const named = shape->find(key))
            return Cursor(named);
        if (shape->item && !m_node->field.isList)
            return Cursor(shape->item.get());
    }
    return Cursor(&stranger(*m_node));
}

Schema::Cursor Schema::Cursor::item() const
{
    if (m_node && m_node->shape && m_node->shape->item)
        return Cursor(m_node->shape->item.get());
    // A list where the schema knows of none.
    return m_node ? Cursor(&stranger(*m_node)) : *this;
}

const FieldSchema &Schema::Cursor::field() const
{
    return m_node ? m_node->field : strangers().untyped.field;
}

bool Schema::Cursor::isTyped() const
{
    return m_node && m_node->isTyped;
}

bool Schema::Cursor::isBuiltin() const
{
    return m_node && m_node->isBuiltin;
}

} // namespace driftgate
