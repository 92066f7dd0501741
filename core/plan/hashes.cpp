#include "plan/hashes.h"

#include "base/sha256.h"
#include "compare/normalize.h"
#include "manifest/json.h"

namespace driftgate
{

std::string hashOfValue(const Value &value)
{
    return sha256(writeJson(value, JsonStyle::Canonical));
}

std::string hashOfLiveFields(const ObjectComparison &comparison, const Object &live)
{
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
    return hashOfValue(normalized(live, options));
}

} // namespace driftgate
