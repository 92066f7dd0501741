#include "cluster/kubernetes/kubeconfigfields.h"

#include "base/shown.h"
#include "base/text.h"
#include "cluster/text.h"

#include <QByteArray>

namespace driftgate
{

namespace
{

QString typeWord(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
        return ClusterText::tr("nothing");
    case Value::Type::Boolean:
        return ClusterText::tr("a truth value");
    case Value::Type::Integer:
    case Value::Type::Float:
        return ClusterText::tr("a number");
    case Value::Type::String:
        return ClusterText::tr("a text");
    case Value::Type::Sequence:
        return ClusterText::tr("a list");
    case Value::Type::Mapping:
        return ClusterText::tr("a mapping");
    }
    return {};
}

} // namespace

KubeconfigFields::KubeconfigFields(const Value &value, Place place, std::vector<Error> &faults)
    : m_value(value)
    , m_place(std::move(place))
    , m_faults(faults)
{
    if (value.line() > 0)
        m_place.line = value.line();
    if (!value.isNull() && !value.isMapping())
        fault(m_place, ClusterText::tr("A mapping of keys and values is expected here, not %1")
                           .arg(typeWord(value)));
}

bool KubeconfigFields::has(std::string_view key) const
{
    const Value *const value = m_value.find(key);
    return value && !value->isNull();
}

const Value *KubeconfigFields::present(std::string_view key) const
{
    return has(key) ? m_value.find(key) : nullptr;
}

Place KubeconfigFields::placeOf(std::string_view key) const
{
    Place out = m_place;
    out.field += '/' + pointerPart(key);
    const Value *const value = m_value.find(key);
    if (value && value->line() > 0)
        out.line = value->line();
    return out;
}

std::string KubeconfigFields::text(std::string_view key)
{
    const Value *const value = present(key);
    return value ? textOf(*value, placeOf(key)) : std::string();
}

bool KubeconfigFields::flag(std::string_view key)
{
    const Value *const value = present(key);
    if (value && !value->toBoolean())
        fault(placeOf(key), ClusterText::tr("“%1” must be true or false, not %2")
                                .arg(shown(key), typeWord(*value)));
    return value && value->toBoolean().value_or(false);
}

std::string KubeconfigFields::bytes(std::string_view key)
{
    std::string encoded = text(key);
    // Go passes over line ends, and over nothing else.
    std::erase_if(encoded, [](char c) { return c == '\n' || c == '\r'; });
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(encoded),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (encoded.size() % 4 == 0 && decoded)
        return decoded.decoded.toStdString();
    fault(placeOf(key), ClusterText::tr("“%1” is not valid base64").arg(shown(key)));
    return {};
}

std::vector<std::string> KubeconfigFields::texts(std::string_view key)
{
    std::vector<std::string> out;
    each(key, [&](const Value &item, const Place &place) {
        out.push_back(item.isNull() ? std::string() : textOf(item, place));
    });
    return out;
}

std::map<std::string, std::vector<std::string>> KubeconfigFields::textLists(std::string_view key)
{
    std::map<std::string, std::vector<std::string>> out;
    KubeconfigFields inner = fields(key);
    if (const Value *const value = present(key)) {
        for (const Value::Entry &entry : value->entries())
            out.emplace(entry.key.view(), inner.texts(entry.key.view()));
    }
    return out;
}

void KubeconfigFields::each(std::string_view key,
                            const std::function<void(const Value &, const Place &)> &call)
{
    const Value *const value = present(key);
    if (!value)
        return;
    Place place = placeOf(key);
    if (!value->isSequence()) {
        fault(place,
              ClusterText::tr("“%1” must be a list, not %2").arg(shown(key), typeWord(*value)));
        return;
    }
    const std::string field = place.field;
    size_t index = 0;
    for (const Value &item : value->items()) {
        place.field = field + '/' + std::to_string(index++);
        if (item.line() > 0)
            place.line = item.line();
        call(item, place);
    }
}

KubeconfigFields KubeconfigFields::fields(std::string_view key)
{
    static const Value none;
    const Value *const value = present(key);
    return {value ? *value : none, placeOf(key), m_faults};
}

void KubeconfigFields::fault(const Place &place, QString what)
{
    m_faults.push_back({ErrorCode::Invalid, std::move(what), place});
}

std::string KubeconfigFields::textOf(const Value &value, const Place &place)
{
    if (value.isString())
        return std::string(value.text());
    const QString what = ClusterText::tr("A text is expected here, not %1").arg(typeWord(value));
    fault(place, value.isScalar() ? what + ClusterText::tr(": put it in quotes") : what);
    return {};
}

} // namespace driftgate
