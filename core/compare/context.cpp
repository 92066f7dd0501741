#include "compare/context.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

using namespace std::string_view_literals;

/// Fields where `{}` means "all" or chooses a variant, and so differs from nothing at all.
constexpr std::array EmptyMatters{
    "emptyDir"sv,      "podSelector"sv, "namespaceSelector"sv,    "objectSelector"sv,
    "labelSelector"sv, "selector"sv,    "additionalProperties"sv, "workloadRef"sv,
};

/// Booleans and integers of k8s.io/api that are `omitempty` and no pointers: zero is not stored.
constexpr std::array ZeroIsDropped{
    "hostNetwork"sv,
    "hostPID"sv,
    "hostIPC"sv,
    "stdin"sv,
    "stdinOnce"sv,
    "tty"sv,
    "readOnly"sv,
    "paused"sv,
    "publishNotReadyAddresses"sv,
    "nodePort"sv,
    "hostPort"sv,
    "minReadySeconds"sv,
    "unschedulable"sv,
    "exclusiveMaximum"sv,
    "initialDelaySeconds"sv,
    "exclusiveMinimum"sv,
    "uniqueItems"sv,
    "nullable"sv,
    "globalDefault"sv,
    "preserveUnknownFields"sv,
    "insecureSkipTLSVerify"sv,
    "discoveryCHAPAuth"sv,
    "sessionCHAPAuth"sv,
    "healthCheckNodePort"sv,
    "x-kubernetes-embedded-resource"sv,
    "x-kubernetes-int-or-string"sv,
};

bool isOneOf(const auto &names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

bool emptyMatters(const FieldContext &context)
{
    if (context.inMap)
        return true;
    if (context.parent == "subresources")
        return true;
    return isOneOf(EmptyMatters, context.name) && !context.cursor.field().isMap &&
           !context.cursor.field().isList;
}

} // namespace

FieldContext FieldContext::child(std::string_view key) const
{
    FieldContext out = *this;
    out.cursor = cursor.child(key);
    out.inMap = isMapOfAnyKeys();
    out.parent = name;
    out.name = key;
    out.depth = depth + 1;
    out.isEntry = false;
    // A custom resource's metadata is decoded by the server like any other.
    out.typed = typed || out.cursor.isBuiltin() || (depth == 0 && key == "metadata");
    return out;
}

FieldContext FieldContext::item() const
{
    FieldContext out = *this;
    out.cursor = cursor.item();
    out.inMap = false;
    out.isEntry = true;
    out.typed = typed || out.cursor.isBuiltin();
    return out;
}

bool FieldContext::isMapOfAnyKeys() const
{
    if (cursor.field().isMap)
        return true;
    // Metadata of kinds that the schema does not know.
    return parent == "metadata" && (name == "labels" || name == "annotations");
}

const Value *present(const Value *value, const FieldContext &context)
{
    if (!value || !value->isNull())
        return value;
    const bool counts = !context.typed && context.cursor.field().nullable;
    return counts ? value : nullptr;
}

bool isBlank(const Value &value, const FieldContext &context)
{
    if (value.isNull())
        return present(&value, context) == nullptr;
    if (!context.typed || context.isEntry)
        return false;
    switch (value.type()) {
    case Value::Type::Mapping:
        if (emptyMatters(context))
            return false;
        return std::ranges::all_of(value.entries(), [&](const Value::Entry &entry) {
            return isBlank(entry.value, context.child(entry.key.view()));
        });
    case Value::Type::Sequence:
        return value.size() == 0 && !context.inMap;
    case Value::Type::String:
        return value.text().empty() && !context.inMap;
    case Value::Type::Boolean:
        return !*value.toBoolean() && isOneOf(ZeroIsDropped, context.name) &&
               context.parent != "csi" && context.parent != "azureDisk";
    case Value::Type::Integer:
        return value.text() == "0" && isOneOf(ZeroIsDropped, context.name);
    case Value::Type::Float:
    case Value::Type::Null:
        break;
    }
    return false;
}

} // namespace driftgate
