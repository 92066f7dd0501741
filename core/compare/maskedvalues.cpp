#include "compare/maskedvalues.h"

#include "manifest/secret.h"

namespace driftgate
{

bool takeMaskedFrom(const Value *expected, Value &live)
{
    const Value *const data = live.find("data");
    if (!data || !SecretMasker::isSecret(live) || !SecretMasker::carriesMask(*data))
        return false;
    const Value *const known = expected ? expected->find("data") : nullptr;
    Value filled = *data;
    for (const Value::Entry &entry : data->entries()) {
        const Value *const value = known ? known->find(entry.key.view()) : nullptr;
        if (value && SecretMasker::carriesMask(entry.value))
            filled.set(entry.key.view(), *value);
    }
    live.set("data", std::move(filled));
    return true;
}

} // namespace driftgate
