#include "manifest/schemareader.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// How controller-gen describes a resource.Quantity, whose Go type the definition does not name.
constexpr std::string_view QuantityPattern =
    R"(^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|)";

bool isTrue(const Value &schema, std::string_view key)
{
    const Value *const value = schema.find(key);
    return value && value->toBoolean().value_or(false);
}

Schema::Node untyped()
{
    Schema::Node out;
    out.isTyped = false;
    return out;
}

/// "io.k8s.api.core.v1.PodSpec" of a schema that is only a reference to another.
std::string referenceOf(const Value &schema)
{
    constexpr std::string_view Prefix = "#/components/schemas/";
    std::string_view reference = schema.stringAt({"$ref"});
    const Value *const all = schema.find("allOf");
    if (reference.empty() && all && all->size() == 1)
        reference = all->items().front().stringAt({"$ref"});
    return reference.starts_with(Prefix) ? std::string(reference.substr(Prefix.size()))
                                         : std::string();
}

} // namespace

Schema::Node SchemaReader::object(const Value *schema)
{
    Schema::Node out;
    if (schema)
        out = node(*schema);
    SchemaShape &shape = m_shapes.emplace_back();
    if (out.shape) {
        shape.isOpen = out.shape->isOpen;
        for (const SchemaShape::Field &field : out.shape->fields)
            shape.fields.push_back(field);
    }
    std::erase_if(shape.fields, [](const SchemaShape::Field &field) {
        return field.name == "apiVersion" || field.name == "kind" || field.name == "metadata";
    });
    Schema::Node text;
    text.field.known = true;
    shape.fields.push_back({"apiVersion", text});
    shape.fields.push_back({"kind", text});
    shape.fields.push_back({"metadata", BuiltinSchema::instance().objectMeta()});
    shape.isOpen = shape.isOpen || !schema;
    shape.sortFields();
    out.shape = &shape;
    out.isTyped = schema != nullptr;
    out.field.known = true;
    return out;
}

Schema::Node SchemaReader::node(const Value &schema)
{
    if (const std::string name = referenceOf(schema); !name.empty())
        return referenced(name, schema);
    Schema::Node out;
    FieldSchema &field = out.field;
    field.known = true;
    field.nullable = isTrue(schema, "nullable");
    const std::string_view format = schema.stringAt({"format"});
    field.time = format == "date-time";
    field.duration = format == "duration";
    const bool eitherType =
        isTrue(schema, "x-kubernetes-int-or-string") || format == "int-or-string";
    field.quantity = schema.stringAt({"pattern"}).starts_with(QuantityPattern);
    field.intOrString = eitherType && !field.quantity;
    if (const Value *const byDefault = schema.find("default"))
        field.defaultValue = *byDefault;
    const Value *const items = schema.find("items");
    if (schema.stringAt({"type"}) == "array" || items)
        readList(schema, items, out);
    else
        readMap(schema, out);
    return out;
}

Schema::Node SchemaReader::referenced(const std::string &name, const Value &schema)
{
    constexpr std::string_view Machinery = "io.k8s.apimachinery.pkg.";
    if (name == std::string(Machinery) + "apis.meta.v1.ObjectMeta")
        return BuiltinSchema::instance().objectMeta();
    auto known = m_known.find(name);
    if (known == m_known.end()) {
        // A type that holds itself is not followed for ever.
        m_known[name] = untyped();
        const Value *const named = m_components ? m_components->find(name) : nullptr;
        Schema::Node read = named ? node(*named) : untyped();
        if (name == std::string(Machinery) + "api.resource.Quantity") {
            read = {};
            read.field.known = read.field.quantity = true;
        }
        read.field.duration = name == std::string(Machinery) + "apis.meta.v1.Duration";
        known = m_known.insert_or_assign(name, std::move(read)).first;
    }
    Schema::Node out = known->second;
    const Value *const byDefault = schema.find("default");
    // `{}` is what the generator writes for every struct that is no pointer.
    if (byDefault && !(byDefault->isMapping() && byDefault->size() == 0))
        out.field.defaultValue = *byDefault;
    return out;
}

void SchemaReader::readList(const Value &schema, const Value *items, Schema::Node &out)
{
    out.field.isList = true;
    const std::string_view type = schema.stringAt({"x-kubernetes-list-type"});
    if (type == "set")
        out.field.list = FieldSchema::List::Set;
    const Value *const keys = schema.find("x-kubernetes-list-map-keys");
    if (type == "map" && keys) {
        for (const Value &key : keys->items())
            out.field.keys.emplace_back(key.text());
        if (!out.field.keys.empty())
            out.field.list = FieldSchema::List::Map;
    }
    SchemaShape &shape = m_shapes.emplace_back();
    shape.item = std::make_unique<Schema::Node>(items ? node(*items) : untyped());
    out.shape = &shape;
}

void SchemaReader::readMap(const Value &schema, Schema::Node &out)
{
    out.field.atomicMap = schema.stringAt({"x-kubernetes-map-type"}) == "atomic";
    const Value *const properties = schema.find("properties");
    const Value *const additional = schema.find("additionalProperties");
    const bool isOpen = isTrue(schema, "x-kubernetes-preserve-unknown-fields");
    const bool isObject = schema.stringAt({"type"}) == "object" || properties || additional;
    if (!isObject && !isOpen)
        return;
    SchemaShape &shape = m_shapes.emplace_back();
    out.shape = &shape;
    // RawExtension and its like: an object of which nothing more is said.
    shape.isOpen = isOpen || (m_components && !properties && !additional);
    if (properties) {
        for (const Value::Entry &entry : properties->entries())
            shape.fields.push_back({std::string(entry.key.view()), node(entry.value)});
    }
    if (additional && additional->isMapping()) {
        out.field.isMap = true;
        shape.item = std::make_unique<Schema::Node>(node(*additional));
    } else if (additional && additional->toBoolean().value_or(false)) {
        shape.isOpen = true;
    }
    if (isTrue(schema, "x-kubernetes-embedded-resource")) {
        std::erase_if(shape.fields,
                      [](const SchemaShape::Field &field) { return field.name == "metadata"; });
        shape.fields.push_back({"metadata", BuiltinSchema::instance().objectMeta()});
    }
    shape.sortFields();
}

} // namespace driftgate
