#include "compare/shown.h"

namespace driftgate
{

Value ShownValues::object(const Value &object, bool encrypted) const
{
    if (m_reveal)
        return object;
    const Value masked = m_masker.masked(object);
    return encrypted ? withoutCipher(object, masked, {}) : masked;
}

Value ShownValues::field(const Value &value, const FieldPath &path, const Value &object,
                         bool encrypted) const
{
    if (m_reveal || (!encrypted && !SecretMasker::isSecret(object)))
        return value;
    // The masker knows where in an object it stands: an object is made around the field, down to
    // the first step that is no key.
    std::vector<std::string_view> keys;
    for (const FieldPath::Step &step : path.steps()) {
        const auto *const key = std::get_if<FieldPath::Key>(&step);
        if (!key)
            break;
        keys.push_back(key->name);
    }
    if (keys.empty())
        return this->object(value, encrypted);
    Value around = value;
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
        around = Value::mapping({Value::Entry{SharedText(*key), around}});
    if (SecretMasker::isSecret(object)) {
        around.set("apiVersion", Value::string("v1"));
        around.set("kind", Value::string("Secret"));
    }
    Value out = this->object(around, encrypted);
    for (const std::string_view key : keys) {
        const Value *const next = out.find(key);
        if (!next)
            break; // masked as a whole, above the field
        out = Value(*next);
    }
    return out;
}

Value ShownValues::withoutCipher(const Value &raw, const Value &shown, std::string_view key) const
{
    if (raw.isString() && raw.text().starts_with("ENC["))
        return Value::string("encrypted " + m_masker.mask(key, raw.text()), raw.line());
    if (raw.isMapping() && shown.isMapping()) {
        std::vector<Value::Entry> entries;
        for (const Value::Entry &entry : shown.entries()) {
            const Value *const twin = raw.find(entry.key.view());
            entries.push_back({entry.key, twin ? withoutCipher(*twin, entry.value, entry.key.view())
                                               : entry.value});
        }
        return Value::mapping(std::move(entries), raw.line());
    }
    if (raw.isSequence() && shown.isSequence() && raw.size() == shown.size()) {
        std::vector<Value> items;
        items.reserve(raw.size());
        for (size_t i = 0; i < raw.size(); ++i)
            items.push_back(withoutCipher(raw.items()[i], shown.items()[i], key));
        return Value::sequence(std::move(items), raw.line());
    }
    return shown;
}

} // namespace driftgate
