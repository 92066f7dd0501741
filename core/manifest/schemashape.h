#pragma once

#include "manifest/schema.h"

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftgate
{

struct SchemaShape;

/// One field: how it merges, and what stands below it.
struct Schema::Node {
    FieldSchema field;
    const SchemaShape *shape = nullptr; ///< null: nothing below, or nothing known of it
    bool isTyped = true;
    bool isBuiltin = false;
};

/// What stands below a field. A type that is used in several places has one.
struct SchemaShape {
    struct Field {
        std::string name;
        Schema::Node node;
    };
    std::vector<Field> fields;          ///< of a struct, by name
    std::unique_ptr<Schema::Node> item; ///< of a list's entries or a map's values
    bool isOpen = false;                ///< fields beyond these are anybody's
    bool isAtomic = false;              ///< a struct that is replaced as a whole

    void sortFields();
    [[nodiscard]] const Schema::Node *find(std::string_view name) const;
};

/// The built-in kinds, read from the table when first asked for.
class BuiltinSchema
{
public:
    [[nodiscard]] static const BuiltinSchema &instance();

    /// Null for a kind that is not built in.
    [[nodiscard]] const Schema::Node *root(std::string_view group, std::string_view version,
                                           std::string_view kind) const;
    [[nodiscard]] const Schema::Node &objectMeta() const { return m_objectMeta; }

private:
    BuiltinSchema();
    void addType(std::string_view line);
    void addKind(std::string_view line);
    [[nodiscard]] SchemaShape &shapeOf(const std::string &type);
    [[nodiscard]] Schema::Node nodeOf(std::string_view text, std::string_view package);

    std::map<std::string, SchemaShape, std::less<>> m_types;
    std::deque<SchemaShape> m_containers; ///< of lists and maps
    /// By "group/Kind", then by version; the last one serves for versions that are not known.
    std::map<std::string, std::vector<std::pair<std::string, Schema::Node>>, std::less<>> m_kinds;
    Schema::Node m_objectMeta;
};

/// A kind that a CustomResourceDefinition defines.
struct CustomKind {
    Scope scope = Scope::Unknown;
    std::vector<std::pair<std::string, Schema::Node>> versions; ///< the stored one last
    std::deque<SchemaShape> shapes;
    std::vector<std::shared_ptr<const CustomKind>> held; ///< whose shapes `versions` point into
};

/// The kind of a CustomResourceDefinition, v1 or v1beta1; null when the object is none.
[[nodiscard]] std::shared_ptr<const CustomKind> readCustomKind(const Value &definition);

/// A kind that an OpenAPI document describes, in one version.
struct OpenApiKind {
    std::string group;
    std::string kind;
    std::shared_ptr<const CustomKind> read;
};
[[nodiscard]] std::vector<OpenApiKind> readOpenApi(const Value &document);

struct Schema::Store {
    std::map<std::pair<std::string, std::string>, std::shared_ptr<const CustomKind>, std::less<>>
        kinds; ///< by group and kind
};

} // namespace driftgate
