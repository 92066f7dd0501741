#include "manifest/schemareader.h"

#include <algorithm>

namespace driftgate
{

namespace
{

bool isTrue(const Value &schema, std::string_view key)
{
    const Value *const value = schema.find(key);
    return value && value->toBoolean().value_or(false);
}

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
