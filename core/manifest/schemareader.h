#pragma once

#include "manifest/schemashape.h"

#include <deque>
#include <map>
#include <string>

namespace driftgate
{

/// Turns the schemas of definitions and of OpenAPI documents into shapes.
/// Source of the words: Kubernetes' documentation of x-kubernetes-list-type and its like.
class SchemaReader
{
public:
    /// `components`: the schemas that a `$ref` may name; null in a definition, which has none.
    explicit SchemaReader(std::deque<SchemaShape> &shapes, const Value *components = nullptr)
        : m_shapes(shapes)
        , m_components(components)
    {
    }

    /// The top of an object: its metadata is Kubernetes' own, whatever the schema says. Null:
    /// nothing is known of it.
    [[nodiscard]] Schema::Node object(const Value *schema);

private:
    [[nodiscard]] Schema::Node node(const Value &schema);
    [[nodiscard]] Schema::Node referenced(const std::string &name, const Value &schema);
    void readList(const Value &schema, const Value *items, Schema::Node &out);
    void readMap(const Value &schema, Schema::Node &out);

    std::deque<SchemaShape> &m_shapes;
    const Value *m_components;
    std::map<std::string, Schema::Node> m_known; ///< by name; one that is being read is untyped
};

} // namespace driftgate
