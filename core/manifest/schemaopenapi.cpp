#include "manifest/schemareader.h"

namespace driftgate
{

namespace
{

using GroupKind = std::pair<std::string, std::string>;

/// The scopes that the document's paths tell: a kind is namespaced when any path has one.
std::map<GroupKind, Scope> scopesOf(const Value &document)
{
    std::map<GroupKind, Scope> out;
    const Value *const paths = document.find("paths");
    for (const Value::Entry &path : paths ? paths->entries() : std::span<const Value::Entry>()) {
        const bool isNamespaced =
            path.key.view().find("/namespaces/{namespace}/") != std::string_view::npos;
        for (const Value::Entry &operation : path.value.entries()) {
            const Value *const kind = operation.value.find("x-kubernetes-group-version-kind");
            if (!kind)
                continue;
            Scope &scope = out[{std::string(kind->stringAt({"group"})),
                                std::string(kind->stringAt({"kind"}))}];
            if (isNamespaced)
                scope = Scope::Namespaced;
            else if (scope == Scope::Unknown)
                scope = Scope::Cluster;
        }
    }
    return out;
}

} // namespace

std::vector<OpenApiKind> readOpenApi(const Value &document)
{
    std::vector<OpenApiKind> out;
    const Value *const schemas = document.find({"components", "schemas"});
    if (!schemas)
        return out;
    const auto scopes = scopesOf(document);
    for (const Value::Entry &entry : schemas->entries()) {
        const Value *const kinds = entry.value.find("x-kubernetes-group-version-kind");
        // What every group has (DeleteOptions, WatchEvent) names many; a list has no metadata of
        // an object.
        if (!kinds || kinds->size() != 1 || entry.value.find({"properties", "items"}))
            continue;
        const Value &named = kinds->items().front();
        OpenApiKind kind{std::string(named.stringAt({"group"})),
                         std::string(named.stringAt({"kind"})), nullptr};
        if (Schema::isBuiltin(kind.group, kind.kind))
            continue;
        auto read = std::make_shared<CustomKind>();
        const auto scope = scopes.find({kind.group, kind.kind});
        read->scope = scope == scopes.end() ? Scope::Unknown : scope->second;
        SchemaReader reader(read->shapes, schemas);
        read->versions.emplace_back(std::string(named.stringAt({"version"})),
                                    reader.object(&entry.value));
        kind.read = std::move(read);
        out.push_back(std::move(kind));
    }
    return out;
}

} // namespace driftgate
