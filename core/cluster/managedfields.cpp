#include "cluster/fieldset.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

namespace driftgate
{

namespace
{

int64_t seconds(const std::optional<TimePoint> &time)
{
    return time ? std::chrono::floor<std::chrono::seconds>(time->time_since_epoch()).count() : 0;
}

Value::Entry entry(std::string_view key, Value value)
{
    return {SharedText(key), std::move(value)};
}

} // namespace

std::vector<ManagedFields> readManagedFields(const Value &object)
{
    std::vector<ManagedFields> out;
    const Value *const list = object.find({"metadata", "managedFields"});
    if (!list)
        return out;
    for (const Value &item : list->items()) {
        ManagedFields one;
        one.manager = item.stringAt({"manager"});
        one.operation = item.stringAt({"operation"});
        one.subresource = item.stringAt({"subresource"});
        one.apiVersion = item.stringAt({"apiVersion"});
        one.time = parseTime(item.stringAt({"time"}));
        if (const Value *const fields = item.find("fieldsV1"))
            one.fields = FieldSet::fromFieldsV1(*fields);
        if (one.operation == "Apply" || one.operation == "Update")
            out.push_back(std::move(one));
    }
    return out;
}

Value writeManagedFields(std::vector<ManagedFields> managed)
{
    std::ranges::stable_sort(managed, {}, [](const ManagedFields &one) {
        return std::tuple(one.operation, seconds(one.time), one.manager, one.apiVersion,
                          one.subresource);
    });
    std::vector<Value> items;
    for (const ManagedFields &one : managed) {
        std::vector<Value::Entry> entries;
        if (!one.apiVersion.empty())
            entries.push_back(entry("apiVersion", Value::string(one.apiVersion)));
        entries.push_back(entry("fieldsType", Value::string("FieldsV1")));
        entries.push_back(entry("fieldsV1", one.fields.toFieldsV1()));
        entries.push_back(entry("manager", Value::string(one.manager)));
        entries.push_back(entry("operation", Value::string(one.operation)));
        if (!one.subresource.empty())
            entries.push_back(entry("subresource", Value::string(one.subresource)));
        if (one.time)
            entries.push_back(entry("time", Value::string(formatTime(*one.time))));
        items.push_back(Value::mapping(std::move(entries)));
    }
    return Value::sequence(std::move(items));
}

std::optional<TimePoint> parseTime(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), Qt::ISODateWithMs);
    // A time without a zone would be read as this machine's own.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return TimePoint(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

std::string formatTime(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::UTC)
        .toString(Qt::ISODate)
        .toStdString();
}

} // namespace driftgate
