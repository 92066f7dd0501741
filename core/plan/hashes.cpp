#include "plan/hashes.h"

#include "base/sha256.h"
#include "compare/normalize.h"
#include "manifest/json.h"
#include "manifest/secret.h"

namespace driftgate
{

std::string hashOfValue(const Value &value)
{
    return sha256(writeJson(value, JsonStyle::Canonical));
}

namespace
{

/// Which object, in which state of it, which fields: no value. The server counts every write, so
/// that a value that moves gives another hash nevertheless.
std::string hashOfVersion(const ObjectComparison &comparison, const Object &live)
{
    Value fields = Value::sequence();
    for (const FieldDifference &difference : comparison.differences)
        fields.append(Value::string(difference.path.toString()));
    Value out = Value::mapping();
    for (const char *const name : {"uid", "resourceVersion"})
        out.set(name, Value::string(live.value.stringAt({"metadata", name})));
    out.set("fields", std::move(fields));
    return hashOfValue(out);
}

/// A Secret with its keys alone.
Value withoutValues(Value secret)
{
    const Value *const data = secret.find("data");
    if (!data)
        return secret;
    std::vector<Value::Entry> entries;
    for (const Value::Entry &entry : data->entries())
        entries.push_back({entry.key, Value()});
    secret.set("data", Value::mapping(std::move(entries)));
    return secret;
}

} // namespace

std::string hashOfLiveFields(const ObjectComparison &comparison, const Object &live)
{
    const bool isSecret = SecretMasker::isSecret(live.value);
    if (isSecret && !live.value.stringAt({"metadata", "resourceVersion"}).empty())
        return hashOfVersion(comparison, live);
    NormalizeOptions options;
    options.ns = comparison.key.ns;
    const Value value = normalized(live, options);
    Value fields = Value::mapping();
    for (const FieldDifference &difference : comparison.differences) {
        const Value *const found = difference.path.in(value);
        // Told apart from a null: what is not there has no value.
        fields.set(difference.path.toString(),
                   found ? Value::sequence({*found}) : Value::sequence());
    }
    return hashOfValue(fields);
}

std::string hashOfDeleted(const Object &live)
{
    const std::string_view uid = live.value.stringAt({"metadata", "uid"});
    if (!uid.empty())
        return sha256(uid);
    NormalizeOptions options;
    options.keepNamespace = true;
    Value value = normalized(live, options);
    return hashOfValue(SecretMasker::isSecret(value) ? withoutValues(std::move(value)) : value);
}

} // namespace driftgate
