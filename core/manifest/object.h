#pragma once

#include "base/result.h"
#include "manifest/value.h"

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// What makes two manifests the same object: group, kind, namespace and name. The version is no
/// part of it (semantics.md, section 2).
struct ObjectKey {
    std::string group; ///< "" for the core group
    std::string kind;
    std::string ns; ///< "" for cluster-scoped objects, or not yet known
    std::string name;

    /// "Deployment.apps checkout/web"; "Namespace checkout" when cluster-scoped.
    [[nodiscard]] std::string toString() const;
    /// Reads toString()'s form.
    [[nodiscard]] static Result<ObjectKey> fromString(std::string_view text);
    friend auto operator<=>(const ObjectKey &, const ObjectKey &) = default;
};

/// One Kubernetes object as a manifest or a server has it.
struct Object {
    ObjectKey key;
    std::string apiVersion; ///< "apps/v1", "v1"
    Value value;            ///< the whole document, apiVersion and kind included
    Place origin;           ///< file and first line; empty for live objects of a server

    [[nodiscard]] std::string_view annotation(std::string_view name) const; ///< "" when absent
    [[nodiscard]] std::string_view label(std::string_view name) const;      ///< "" when absent
    /// metadata.generateName with no name: it has no stable key.
    [[nodiscard]] bool hasGeneratedName() const;
};

/// Makes an object of one document. Errors (Invalid, with the place): no mapping, no apiVersion,
/// no kind, no name, any of them not a string.
[[nodiscard]] Result<Object> objectFromValue(Value value, std::string_view file);

/// The group of an apiVersion: "apps" of "apps/v1", "" of "v1".
[[nodiscard]] std::string groupOf(std::string_view apiVersion);

/// Objects found in documents, and what was wrong with the others.
struct ObjectList {
    std::vector<Object> objects;
    std::vector<Error> errors;
};

/// Reads every document of a YAML or JSON text (by its content), flattens `List` kinds and
/// leaves out empty documents. A broken document is an error; the documents before it stay.
[[nodiscard]] ObjectList readObjects(std::string_view text, std::string_view file);

/// Whether a kind of Kubernetes' own API is cluster-scoped: yes, no, or not known (CRDs).
enum class Scope { Unknown, Cluster, Namespaced };
[[nodiscard]] Scope builtinScope(std::string_view group, std::string_view kind);

} // namespace driftgate

template<>
struct std::hash<driftgate::ObjectKey> {
    size_t operator()(const driftgate::ObjectKey &key) const noexcept
    {
        const std::hash<std::string> h;
        size_t out = h(key.name);
        for (const std::string *part : {&key.ns, &key.kind, &key.group})
            out = out * 31 + h(*part);
        return out;
    }
};
