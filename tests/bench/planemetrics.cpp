#include "bench/planemetrics.h"

#include <QRegularExpression>

#include <unistd.h>

namespace driftgate::bench
{

PlaneMetrics::Figures PlaneMetrics::read() const
{
    static const QRegularExpression ours(QStringLiteral(
        "resource=\"(deployments|services|configmaps|secrets|widgets|horizontalpodautoscalers)\""));
    static const QRegularExpression verb(QStringLiteral("verb=\"(GET|LIST|PATCH|APPLY|DELETE)\""));
    Figures out;
    const auto text = m_plane.kubectl({"get", "--raw", "/metrics"});
    if (!text)
        qFatal("%s", qPrintable(text.error().text));
    for (const QString &line : QString::fromStdString(*text).split(u'\n')) {
        if (line.startsWith(u'#') || !line.contains(ours) || !line.contains(verb))
            continue;
        const double value = line.section(u' ', -1).toDouble();
        const bool isDry = line.contains(QStringLiteral("dry_run=\"All\""));
        if (line.startsWith(QStringLiteral("apiserver_request_total{")))
            out.requests += value;
        else if (line.startsWith(QStringLiteral("apiserver_response_sizes_sum{")))
            out.bytes += value;
        else if (isDry &&
                 line.startsWith(QStringLiteral("apiserver_request_duration_seconds_sum{")))
            out.dryRunMs += value * 1e3;
        else if (isDry &&
                 line.startsWith(QStringLiteral("apiserver_request_duration_seconds_count{")))
            out.dryRuns += value;
    }
    return out;
}

qint64 PlaneMetrics::serverPid() const
{
    const auto facts = m_plane.facts();
    const Value *const pid = facts ? facts->find({"pids", "apiserver"}) : nullptr;
    return pid ? pid->toInteger().value_or(0) : 0;
}

double PlaneMetrics::processorMs(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // What comes after the name, which may hold anything, is told by its place.
    const QByteArray all = file.readAll();
    const auto fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
    return ticks * 1e3 / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace driftgate::bench
