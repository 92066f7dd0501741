#include "desktop/widgets/age.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace driftgate
{

namespace
{

QString words(const char *text, qint64 n)
{
    return QCoreApplication::translate("driftgate::Age", text, nullptr, static_cast<int>(n));
}

QDateTime localTime(TimePoint when)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count());
}

} // namespace

QString age(TimePoint when, TimePoint now)
{
    const qint64 seconds =
        std::abs(std::chrono::duration_cast<std::chrono::seconds>(now - when).count());
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("driftgate::Age", "%n s"), seconds);
    if (seconds < 3600)
        return words(QT_TRANSLATE_NOOP("driftgate::Age", "%n min"), seconds / 60);
    if (seconds < 86'400)
        return words(QT_TRANSLATE_NOOP("driftgate::Age", "%n h"), seconds / 3600);
    const qint64 days = seconds / 86'400;
    if (days < 60)
        return words(QT_TRANSLATE_N_NOOP("driftgate::Age", "%n day(s)"), days);
    if (days < 730)
        return words(QT_TRANSLATE_N_NOOP("driftgate::Age", "%n month(s)"), days * 12 / 365);
    return words(QT_TRANSLATE_N_NOOP("driftgate::Age", "%n year(s)"), days * 4 / 1461);
}

QString ageAgo(TimePoint when, TimePoint now)
{
    const auto passed = now - when;
    if (passed >= std::chrono::milliseconds(0) && passed < std::chrono::seconds(1))
        return QCoreApplication::translate("driftgate::Age", "just now");
    return (passed.count() < 0 ? QCoreApplication::translate("driftgate::Age", "in %1")
                               : QCoreApplication::translate("driftgate::Age", "%1 ago"))
        .arg(age(when, now));
}

QString exactTime(TimePoint when)
{
    return QLocale().toString(localTime(when), QLocale::LongFormat);
}

QString clockTime(TimePoint when, TimePoint now)
{
    const QDateTime at = localTime(when);
    const qint64 days = at.date().daysTo(localTime(now).date());
    const QString time = QLocale().toString(at.time(), QLocale::ShortFormat);
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
