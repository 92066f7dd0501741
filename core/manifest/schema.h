#pragma once

#include "manifest/object.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// What is known of one field: how the entries of a list or the keys of a map are merged
/// (structured-merge-diff's words), and which texts mean the same.
struct FieldSchema {
    enum class List {
        Atomic, ///< replaced as a whole; order counts
        Map,    ///< entries are told apart by `keys`
        Set,    ///< scalars, each at most once
    };
    List list = List::Atomic;
    std::vector<std::string> keys; ///< of List::Map, in the schema's order
    bool atomicMap = false;        ///< a mapping that is replaced as a whole: label selectors
    bool isList = false;           ///< the schema says that this is a list
    bool isMap = false;            ///< any keys, one type of values: labels, data
    bool quantity = false;         ///< resource.Quantity: `1024Mi` equals `1Gi`
    bool intOrString = false;      ///< 8080 and "8080" differ
    bool duration = false;         ///< metav1.Duration: `8760h` equals `8760h0m0s`
    bool time = false;             ///< metav1.Time or MicroTime
    bool nullable = false;         ///< of a CRD's schema: null is a value of its own
    bool known = false;            ///< the schema names this field
    /// What the schema says the server writes when the field is absent (ports' protocol: TCP);
    /// null where it says nothing.
    Value defaultValue;
};

/// List and map semantics of the built-in kinds and of custom resources.
///
/// Built-in kinds: Kubernetes 1.32's own schema, with semantics.md's section 2 on top. Custom
/// resources: their CustomResourceDefinition, once added. Cheap to copy; copies share what was
/// added before, and adding to one leaves the others as they are. A Schema may be read by
/// several threads.
class Schema
{
public:
    struct Node; ///< its own business, like Store
    struct Store;

    /// A place in a schema; walks down beside a value. Cheap to copy; valid as long as the
    /// Schema it came from, or a copy of it, lives and nothing is added to that one.
    class Cursor
    {
    public:
        Cursor() = default; ///< of nothing known
        /// Under a key of a mapping. Of a field that the schema does not name: known is false.
        [[nodiscard]] Cursor child(std::string_view key) const;
        /// An entry of a list (or a value of a map of any keys).
        [[nodiscard]] Cursor item() const;
        [[nodiscard]] const FieldSchema &field() const;
        /// False in a custom resource whose definition was not added, and in a part that its
        /// definition leaves open (x-kubernetes-preserve-unknown-fields). Metadata is always typed.
        [[nodiscard]] bool isTyped() const;
        /// True in a kind of Kubernetes' own API, where null, absent and empty are equal.
        [[nodiscard]] bool isBuiltin() const;

    private:
        friend class Schema;
        explicit Cursor(const Node *node)
            : m_node(node)
        {
        }
        const Node *m_node = nullptr;
    };

    Schema(); ///< knows the built-in kinds
    Schema(const Schema &);
    Schema &operator=(const Schema &);
    ~Schema();

    /// Takes in what a CustomResourceDefinition (v1 or v1beta1) says; any other object is left
    /// alone. The last definition of a kind wins. Built-in kinds cannot be redefined.
    void addCustomResources(const Object &crd);

    /// Takes in the kinds that an API server's OpenAPI v3 document of one group and version
    /// describes, but for those that are built in: custom resources, what an aggregated server
    /// serves, kinds newer than the table. Other versions of a kind that were added stay.
    /// Source: Kubernetes' `/openapi/v3`.
    void addOpenApi(const Value &document);

    /// Whether the table of built-in kinds has it.
    [[nodiscard]] static bool isBuiltin(std::string_view group, std::string_view kind);
    /// The top of an object of that kind. Where the version is not known, another version of
    /// the same kind serves.
    [[nodiscard]] Cursor root(std::string_view group, std::string_view version,
                              std::string_view kind) const;
    /// Of `apiVersion` and kind, as an Object has them.
    [[nodiscard]] Cursor root(const Object &object) const;
    /// Of built-in kinds and of the definitions and documents added.
    [[nodiscard]] Scope scope(std::string_view group, std::string_view kind) const;

private:
    std::shared_ptr<const Store> m_custom;
};

} // namespace driftgate
