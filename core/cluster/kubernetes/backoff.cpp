#include "cluster/kubernetes/backoff.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <charconv>

namespace driftgate
{

Backoff::Time Backoff::next(std::optional<Time> retryAfter)
{
    const auto base = static_cast<double>(m_next.count());
    m_next = std::min(m_next * 2, m_most);
    const double factor = 0.5 + QRandomGenerator::global()->generateDouble();
    const Time out(static_cast<Time::rep>(base * factor));
    return std::max(out, retryAfter.value_or(Time(0)));
}

std::optional<std::chrono::milliseconds> readRetryAfter(std::string_view header)
{
    int seconds = 0;
    const char *const begin = header.data();
    const char *const end = begin + header.size();
    if (const auto [at, error] = std::from_chars(begin, end, seconds);
        error == std::errc() && at == end && seconds >= 0)
        return std::chrono::seconds(seconds);
    // Qt does not know the only zone that HTTP allows.
    const QString text =
        QString::fromLatin1(header).replace(QStringLiteral("GMT"), QStringLiteral("+0000"));
    const QDateTime date = QDateTime::fromString(text, Qt::RFC2822Date);
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(
        std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(date)));
}

} // namespace driftgate
