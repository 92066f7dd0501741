#include "desktop/widgets/age.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(driftgate::Age)
};

/// Where a span stands in its sentence: German says "2 Tage", but "seit 2 Tagen".
enum class Place { Alone, AfterPreposition };

QString span(TimePoint from, TimePoint to, Place place)
{
    const qint64 seconds =
        std::abs(std::chrono::duration_cast<std::chrono::seconds>(to - from).count());
    const auto words = [place](const QString &alone, const QString &after) {
        return place == Place::Alone ? alone : after;
    };
    if (seconds < 60)
        return Tr::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Tr::tr("%1 min").arg(seconds / 60);
    if (seconds < 86'400)
        return Tr::tr("%1 h").arg(seconds / 3600);
    const int days = static_cast<int>(seconds / 86'400);
    if (days < 60)
        return words(Tr::tr("%n day(s)", nullptr, days),
                     Tr::tr("%n day(s)", "after “for”, “in” or before “ago”", days));
    if (days < 730) {
        const int months = days * 12 / 365;
        return words(Tr::tr("%n month(s)", nullptr, months),
                     Tr::tr("%n month(s)", "after “for”, “in” or before “ago”", months));
    }
    const int years = static_cast<int>(qint64(days) * 4 / 1461);
    return words(Tr::tr("%n year(s)", nullptr, years),
                 Tr::tr("%n year(s)", "after “for”, “in” or before “ago”", years));
}

QDateTime localTime(TimePoint when)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count());
}

} // namespace

QString age(TimePoint when, TimePoint now)
{
    return span(when, now, Place::Alone);
}

QString ageFor(TimePoint when, TimePoint now)
{
    return span(when, now, Place::AfterPreposition);
}

QString ageAgo(TimePoint when, TimePoint now)
{
    const auto passed = now - when;
    if (passed >= std::chrono::milliseconds(0) && passed < std::chrono::seconds(1))
        return QCoreApplication::translate("driftgate::Age", "just now");
    return (passed.count() < 0 ? QCoreApplication::translate("driftgate::Age", "in %1")
                               : QCoreApplication::translate("driftgate::Age", "%1 ago"))
        .arg(ageFor(when, now));
}

QString exactTime(TimePoint when)
{
    return QLocale().toString(localTime(when), QLocale::LongFormat);
}

QString clockTime(TimePoint when, TimePoint now)
{
    const QDateTime at = localTime(when);
    const qint64 days = at.date().daysTo(localTime(now).date());
    QString time = QLocale().toString(at.time(), QLocale::ShortFormat);
    if (days == 0)
        return time;
    if (days > 0 && days < 7)
        return QLocale().dayName(at.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + time;
    return QLocale().toString(at.date(), QLocale::ShortFormat);
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 ms = duration.count();
    if (ms < 1000)
        return QCoreApplication::translate("driftgate::Age", "%1 ms").arg(ms);
    if (ms < 60'000)
        return QCoreApplication::translate("driftgate::Age", "%1 s")
            .arg(QLocale().toString(static_cast<double>(ms) / 1000, 'f', 1));
    return QCoreApplication::translate("driftgate::Age", "%1 min %2 s")
        .arg(ms / 60'000)
        .arg(ms / 1000 % 60);
}

} // namespace driftgate
