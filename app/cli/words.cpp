#include "cli/words.h"

#include "cli/printable.h"
#include "manifest/json.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr size_t LongestValue = 60;

QDateTime dateTime(TimePoint when)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count(), QTimeZone::UTC);
}

} // namespace

std::string_view signOf(Cause cause)
{
    switch (cause) {
    case Cause::Git:
        return "▲";
    case Cause::Cluster:
        return "⚡";
    case Cause::Both:
        return "⚠";
    case Cause::Unknown:
    case Cause::None:
        break;
    }
    return "≠";
}

Terminal::Color colorOf(Cause cause)
{
    switch (cause) {
    case Cause::Git:
        return Terminal::Color::Git;
    case Cause::Cluster:
        return Terminal::Color::Cluster;
    case Cause::Both:
        return Terminal::Color::Both;
    case Cause::Unknown:
        return Terminal::Color::Bold;
    case Cause::None:
        break;
    }
    return Terminal::Color::None;
}

std::string_view causeName(Cause cause)
{
    switch (cause) {
    case Cause::Git:
        return "git";
    case Cause::Cluster:
        return "cluster";
    case Cause::Both:
        return "both";
    case Cause::Unknown:
        return "unknown";
    case Cause::None:
        break;
    }
    return "none";
}

std::string_view kindName(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return "added";
    case DifferenceKind::Removed:
        return "removed";
    case DifferenceKind::Changed:
        return "changed";
    case DifferenceKind::Reordered:
        return "reordered";
    }
    return "changed";
}

std::string_view severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return "note";
}

std::string shortTime(TimePoint when, TimePoint now)
{
    const QDateTime local = dateTime(when).toLocalTime();
    const bool isToday = local.date() == dateTime(now).toLocalTime().date();
    return local.toString(isToday ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd"))
        .toStdString();
}

std::string isoTime(TimePoint when)
{
    return dateTime(when).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'")).toStdString();
}

QString age(TimePoint since, TimePoint now)
{
    using namespace std::chrono;
    const auto passed = duration_cast<minutes>(now - since);
    if (passed < minutes(1))
        return Tr::tr("just now");
    if (passed < hours(1))
        return Tr::tr("%1 min").arg(passed.count());
    if (passed < hours(48))
        return Tr::tr("%1 h").arg(duration_cast<hours>(passed).count());
    return Tr::tr("%1 days").arg(duration_cast<days>(passed).count());
}

std::string ownerText(const std::vector<FieldOwner> &owners, TimePoint now)
{
    if (owners.empty())
        return {};
    std::string out = printable(owners.front().manager);
    if (owners.front().at)
        out += ' ' + shortTime(*owners.front().at, now);
    return out;
}

std::string valueText(const std::optional<Value> &value)
{
    if (!value)
        return "–";
    std::string out = printable(value->isScalar() ? std::string(value->text()) : writeJson(*value));
    if (out.empty())
        return "“”";
    return cutTo(out, LongestValue);
}

} // namespace driftgate::cli
