#include "manifest/schemashape.h"

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

/// Turns openAPIV3Schema into shapes.
/// Source of the words: Kubernetes' documentation of x-kubernetes-list-type and its like.
class SchemaReader
{
public:
    explicit SchemaReader(std::deque<SchemaShape> &shapes)
        : m_shapes(shapes)
    {
    }

    /// The top of an object: its metadata is Kubernetes' own, whatever the definition says.
    [[nodiscard]] Schema::Node object(const Value *schema)
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

private:
    [[nodiscard]] Schema::Node node(const Value &schema)
    {
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

    void readList(const Value &schema, const Value *items, Schema::Node &out)
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

    void readMap(const Value &schema, Schema::Node &out)
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
        shape.isOpen = isOpen;
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

    static Schema::Node untyped()
    {
        Schema::Node out;
        out.isTyped = false;
        return out;
    }

    std::deque<SchemaShape> &m_shapes;
};

} // namespace

std::shared_ptr<const CustomKind> readCustomKind(const Value &definition)
{
    const Value *const spec = definition.find("spec");
    if (!spec || !spec->isMapping())
        return nullptr;
    auto out = std::make_shared<CustomKind>();
    const std::string_view scope = spec->stringAt({"scope"});
    // v1beta1 takes an absent scope for a namespaced one.
    out->scope = scope == "Cluster" ? Scope::Cluster : Scope::Namespaced;
    SchemaReader reader(out->shapes);
    const Value *const common = spec->find({"validation", "openAPIV3Schema"});
    if (const Value *const versions = spec->find("versions")) {
        for (const Value &version : versions->items()) {
            const Value *const own = version.find({"schema", "openAPIV3Schema"});
            out->versions.emplace_back(std::string(version.stringAt({"name"})),
                                       reader.object(own ? own : common));
            if (!isTrue(version, "storage") && out->versions.size() > 1)
                std::swap(out->versions.back(), *(out->versions.end() - 2));
        }
    }
    if (out->versions.empty())
        out->versions.emplace_back(std::string(spec->stringAt({"version"})), reader.object(common));
    return out;
}

} // namespace driftgate
