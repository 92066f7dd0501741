#pragma once

#include "manifest/object.h"
#include "manifest/value.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate::test
{

/// A kind as one of a server's OpenAPI v3 documents describes it.
struct ServedKind {
    std::string group, version, kind, plural;
    bool isNamespaced = false;
    bool hasStatus = false; ///< a resource of its own
    std::string schema;     ///< the name of its schema in the document

    [[nodiscard]] std::string apiVersion() const
    {
        return group.empty() ? version : group + '/' + version;
    }
    [[nodiscard]] std::string path(const std::string &ns, const std::string &name) const
    {
        return (group.empty() ? "/api/" : "/apis/") + apiVersion() +
               (isNamespaced ? "/namespaces/" + ns : "") + '/' + plural + '/' + name;
    }
};

/// Makes objects out of an OpenAPI v3 document in which every field is set: one entry in every
/// list and map, but one a source in a list of volumes or variables; texts, numbers and truth
/// values that differ between the two variants, and int-or-string as both. A type within itself
/// ends at the second time.
class FullObjects
{
public:
    enum class Variant { First, Second };

    FullObjects(Value document, Variant variant)
        : m_document(std::move(document))
        , m_isFirst(variant == Variant::First)
    {
    }

    /// Those that can be applied by name.
    [[nodiscard]] std::vector<ServedKind> kinds() const
    {
        std::vector<ServedKind> out;
        const Value *const paths = m_document.find("paths");
        for (const Value::Entry &path :
             paths ? paths->entries() : std::span<const Value::Entry>()) {
            const std::string_view text = path.key.view();
            const Value *const gvk = path.value.find({"patch", "x-kubernetes-group-version-kind"});
            if (!gvk || !text.ends_with("/{name}"))
                continue;
            ServedKind kind;
            kind.group = gvk->stringAt({"group"});
            kind.version = gvk->stringAt({"version"});
            kind.kind = gvk->stringAt({"kind"});
            const std::string_view collection = text.substr(0, text.rfind('/'));
            kind.plural = collection.substr(collection.rfind('/') + 1);
            kind.isNamespaced = text.contains("/{namespace}/");
            kind.hasStatus = paths->find(std::string(text) + "/status") != nullptr;
            kind.schema = schemaOf(*gvk);
            if (!kind.schema.empty())
                out.push_back(std::move(kind));
        }
        return out;
    }

    /// Spec, data and everything else but the status, or the status alone.
    [[nodiscard]] Value object(const ServedKind &kind, const std::string &ns,
                               const std::string &name, bool isStatus) const
    {
        Value out = Value::mapping();
        out.set("apiVersion", Value::string(kind.apiVersion()));
        out.set("kind", Value::string(kind.kind));
        out.set("metadata", isStatus ? Value::mapping() : metadata());
        out.set({"metadata", "name"}, Value::string(name));
        if (kind.isNamespaced)
            out.set({"metadata", "namespace"}, Value::string(ns));
        std::vector<std::string> above{kind.schema};
        for (const Value::Entry &property : propertiesOf(schema(kind.schema))) {
            const std::string_view key = property.key.view();
            if (key != "apiVersion" && key != "kind" && key != "metadata" &&
                (key == "status") == isStatus)
                out.set(key, valueOf(property.value, key, above));
        }
        return out;
    }

private:
    /// What people write; the rest of it is the server's.
    [[nodiscard]] Value metadata() const
    {
        Value owner = Value::mapping();
        owner.set("apiVersion", Value::string("v1"));
        owner.set("kind", Value::string("ConfigMap"));
        owner.set("name", Value::string("owner"));
        owner.set("uid", Value::string("6e1c9c5c-0d4b-4f0a-9a55-0c5f6a1d2b3c"));
        owner.set("controller", Value::boolean(m_isFirst));
        owner.set("blockOwnerDeletion", Value::boolean(!m_isFirst));
        Value out = Value::mapping();
        out.set({"labels", "example.org/full"}, Value::string("yes"));
        out.set({"annotations", "example.org/full"}, Value::string("<1> & \"2\" \\ \u00e4\t"));
        out.set("finalizers", Value::sequence({Value::string("example.org/guard")}));
        out.set("ownerReferences", Value::sequence({std::move(owner)}));
        return out;
    }

    [[nodiscard]] std::string schemaOf(const Value &gvk) const
    {
        const Value *const all = m_document.find({"components", "schemas"});
        for (const Value::Entry &entry : all ? all->entries() : std::span<const Value::Entry>()) {
            const Value *const named = entry.value.find("x-kubernetes-group-version-kind");
            if (named && named->size() == 1 && named->items()[0] == gvk)
                return std::string(entry.key.view());
        }
        return {};
    }

    [[nodiscard]] const Value &schema(std::string_view name) const
    {
        static const Value none;
        const Value *const found = m_document.find({"components", "schemas", name});
        return found ? *found : none;
    }

    [[nodiscard]] static std::span<const Value::Entry> propertiesOf(const Value &schema)
    {
        const Value *const properties = schema.find("properties");
        return properties ? properties->entries() : std::span<const Value::Entry>();
    }

    [[nodiscard]] static std::string_view nameIn(const Value &schema)
    {
        std::string_view reference = schema.stringAt({"$ref"});
        if (const Value *const all = schema.find("allOf"); all && all->size() == 1)
            reference = all->items()[0].stringAt({"$ref"});
        return reference.substr(reference.rfind('/') + 1);
    }

    [[nodiscard]] Value valueOf(const Value &schema, std::string_view key,
                                std::vector<std::string> &above) const
    {
        if (const std::string_view name = nameIn(schema); !name.empty())
            return named(name, key, above);
        const std::string_view type = schema.stringAt({"type"});
        if (type == "array")
            return list(*schema.find("items"), key, above);
        if (type == "object")
            return mapping(schema, key, above);
        if (type == "integer")
            return Value::integer(numberOf(key));
        if (type == "number")
            return Value::number(m_isFirst ? "0.5" : "1.25e-7");
        if (type == "boolean") // not both this and hostPID
            return Value::boolean(m_isFirst && key != "shareProcessNamespace");
        if (type == "string")
            return Value::string(textOf(schema, key));
        if (schema.stringAt({"format"}) == "int-or-string")
            return m_isFirst ? Value::integer(numberOf(key)) : Value::string("25%");
        return Value::boolean(m_isFirst); // anything at all
    }

    [[nodiscard]] Value named(std::string_view name, std::string_view key,
                              std::vector<std::string> &above) const
    {
        if (name.ends_with(".Quantity"))
            return Value::string(m_isFirst ? "1536Mi" : "1500m");
        if (name.ends_with(".MicroTime"))
            return Value::string("2025-01-02T03:04:05.000678Z");
        if (name.ends_with(".JSON") || name.ends_with(".RawExtension")) {
            Value any = Value::mapping();
            any.set("any", Value::sequence({Value::integer(1), Value::number("2.5")}));
            return any;
        }
        if (std::ranges::count(above, name) > (m_isFirst ? 0 : 1))
            return Value::mapping();
        above.emplace_back(name);
        Value out = valueOf(schema(name), key, above);
        above.pop_back();
        // One of the two is allowed.
        if (name.ends_with(".IngressBackend"))
            out.remove(m_isFirst ? "resource" : "service");
        return out;
    }

    /// Only one source is allowed in a volume or a variable: an entry for each of them, beside the
    /// one that has none.
    [[nodiscard]] Value list(const Value &items, std::string_view key,
                             std::vector<std::string> &above) const
    {
        Value one = valueOf(items, key, above);
        // Containers of all sorts share their names, and mount what is there.
        if (key == "initContainers" || key == "ephemeralContainers")
            one.set("name", Value::string(key == "initContainers" ? "init" : "late"));
        else if (key == "volumeMounts")
            one.set("name", Value::string("v0"));
        else if (key == "paths" && one.isMapping())
            one.set("path", Value::string("/full"));
        const std::string_view type = nameIn(items);
        const bool isVariable = type.ends_with(".EnvVar");
        if (!isVariable && !type.ends_with(".Volume") && !type.ends_with(".VolumeProjection") &&
            !type.ends_with(".EnvFromSource"))
            return Value::sequence({one});
        Value common = Value::mapping();
        Value out = Value::sequence();
        for (const Value::Entry &entry : one.entries()) {
            if (!entry.value.isMapping())
                common.set(entry.key.view(), entry.value);
        }
        if (isVariable) {
            out.append(common);
            common.remove("value");
        }
        const Value sources = isVariable ? *one.find("valueFrom") : one;
        for (const Value::Entry &source : sources.entries()) {
            if (!source.value.isMapping())
                continue;
            Value single = common;
            if (common.find("name"))
                single.set("name",
                           Value::string((isVariable ? "V" : "v") +
                                         std::to_string(out.size() - (isVariable ? 1 : 0))));
            if (isVariable)
                single.set({"valueFrom", source.key.view()}, source.value);
            else
                single.set(source.key.view(), source.value);
            out.append(std::move(single));
        }
        return out;
    }

    [[nodiscard]] Value mapping(const Value &schema, std::string_view key,
                                std::vector<std::string> &above) const
    {
        Value out = Value::mapping();
        for (const Value::Entry &property : propertiesOf(schema)) {
            // The metadata of templates is that of objects, of which the server writes a part.
            const std::string_view name = property.key.view();
            if (nameIn(property.value).ends_with(".ObjectMeta"))
                out.set(name, templateMetadata());
            else
                out.set(name, valueOf(property.value, name, above));
        }
        if (const Value *const any = schema.find("additionalProperties"))
            out.set(nameIn(*any).ends_with(".Quantity") ? "memory"
                    : key == "stringData"               ? "plain" // what is in both is one value
                                                        : "full",
                    valueOf(*any, key, above));
        return out;
    }

    [[nodiscard]] static Value templateMetadata()
    {
        Value out = Value::mapping();
        for (const char *const part : {"labels", "annotations"})
            out.set({part, "full"}, Value::string("a"));
        return out;
    }

    [[nodiscard]] int64_t numberOf(std::string_view key) const
    {
        if (key.ends_with("ort") || key.ends_with("orts"))
            return m_isFirst ? 8080 : 30080;
        if (key.ends_with("ode"))
            return m_isFirst ? 0644 : 0400;
        return m_isFirst ? 7 : 50;
    }

    [[nodiscard]] std::string textOf(const Value &schema, std::string_view key) const
    {
        static const std::map<std::string_view, std::string_view> texts = {
            {"apiVersion", "v1"},
            {"kind", "ConfigMap"},
            {"apiGroup", "rbac.authorization.k8s.io"},
            {"schedule", "0 3 * * *"},
            {"timeZone", "Etc/UTC"},
            {"cidr", "10.0.0.0/16"},
            {"clusterIP", "None"},
            {"nameservers", "10.96.0.10"},
            {"clusterIPs", "None"},
            {"except", "10.0.1.0/24"},
            {"ip", "10.1.2.3"},
            {"image", "example.org/full:1"},
            {"operator", "Exists"},
            {"effect", "NoExecute"},
            {"topologyKey", "kubernetes.io/hostname"},
            {"mountPath", "/full"},
            {"path", "full"},
            {"devicePath", "/dev/full"},
            {"type", "Full"},
            {"url", "https://example.org/full"},
            {"expression", "true"},
            {"apiGroups", "apps"},
            {"apiVersions", "v1"},
            {"resources", "deployments"},
            {"operations", "CREATE"},
            {"verbs", "get"},
            {"divisor", "1"},
            {"fieldPath", "metadata.name"},
            {"key", "full"},
            {"matchLabels", "a"},
            {"selector", "a"},
            {"serviceAccount", "default"},
            {"serviceAccountName", "default"},
        };
        const std::string_view format = schema.stringAt({"format"});
        if (format == "date-time")
            return "2025-01-02T03:04:05Z";
        if (format == "byte")
            return m_isFirst ? "ZnVsbA==" : "AAECAw==";
        if (const Value *const allowed = schema.find("enum"); allowed && allowed->size() > 0) {
            const size_t first = allowed->items()[0].text().empty() ? 1 : 0;
            return std::string(allowed->items()[m_isFirst ? first : allowed->size() - 1].text());
        }
        const auto found = texts.find(key);
        return found == texts.end() ? m_isFirst ? "full" : "other" : std::string(found->second);
    }

    Value m_document;
    bool m_isFirst;
};

} // namespace driftgate::test
