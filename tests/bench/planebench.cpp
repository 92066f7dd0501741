#include "bench/planebench.h"

#include "bench/benchmark.h"
#include "bench/clustermanifests.h"
#include "cluster/kubernetes/connections.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>

namespace driftgate::bench
{

namespace
{

constexpr double PeerMegabytes = 4'000;
const Bounds OwnBounds{.milliseconds = 240'000, .megabytes = 4'000};

} // namespace

std::shared_ptr<KubernetesCluster> connect(const std::string &kubeconfig, const std::string &cache)
{
    const auto clock = std::make_shared<SystemClock>();
    Connections connections({.clock = clock,
                             .runner = std::make_shared<SystemProcessRunner>(),
                             .permissions = std::make_shared<ExecPermissions>(cache + "/allowed")});
    KubernetesSettings settings;
    settings.cacheDir = cache;
    return std::make_shared<KubernetesCluster>(
        ClusterName("bench"), valueOf(connections.connection(Kubeconfig::read({kubeconfig}), "")),
        settings, clock);
}

std::shared_ptr<Rendered> rendered(const std::string &manifests)
{
    QFile file(QString::fromStdString(manifests));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", manifests.c_str());
    ObjectList list = readObjects(file.readAll().toStdString(), manifests);
    if (!list.errors.empty())
        qFatal("%s", qPrintable(list.errors.front().toString()));
    auto out = std::make_shared<Rendered>();
    out->objects = std::move(list.objects);
    out->renderer = "plain";
    return out;
}

std::vector<double> child(const std::vector<std::string> &words)
{
    std::vector<std::string> all = {QCoreApplication::applicationFilePath().toStdString()};
    all.insert(all.end(), words.begin(), words.end());
    const Use run = use({.words = all, .wantsOutput = true}, OwnBounds);
    if (run.end != Use::End::Done || run.exitCode != 0)
        qFatal("our own part failed");
    std::vector<double> out;
    for (const QByteArray &word : QByteArray::fromStdString(run.output).simplified().split(' '))
        out.push_back(word.toDouble());
    return out;
}

PlaneBench::PlaneBench(double patience)
    : m_plane(valueOf(test::Plane::own("bench")))
    , m_patience(patience)
    , m_metrics(*m_plane)
    , m_cache(path("cache"))
    , m_kubeconfig(m_plane->kubeconfig())
{
    (void)valueOf(m_plane->kubectl({"apply", "--server-side", "-f", "-"}, benchDefinition()));
    (void)valueOf(
        m_plane->kubectl({"wait", "--for=condition=established", "--timeout=60s", "crd", "--all"}));
}

void PlaneBench::makeNamespace(const std::string &ns) const
{
    (void)valueOf(m_plane->kubectl({"create", "namespace", ns}));
}

void PlaneBench::write(const std::string &name, const std::string &text) const
{
    QFile file(QString::fromStdString(path(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("%s cannot be written", name.c_str());
}

std::string PlaneBench::path(const std::string &name) const
{
    return m_dir.filePath(QString::fromStdString(name)).toStdString();
}

Theirs PlaneBench::kubectl(const std::vector<std::string> &words, int most,
                           std::map<std::string, std::string> variables) const
{
    std::vector<std::string> all = {"kubectl", "--kubeconfig=" + m_kubeconfig,
                                    "--cache-dir=" + m_plane->folder() + "/kubectl"};
    all.insert(all.end(), words.begin(), words.end());
    variables.emplace("HOME", m_plane->folder());
    const PlaneMetrics::Figures before = m_metrics.read();
    const double used = m_metrics.serverProcessorMs();
    const Bounds bounds{.milliseconds = m_patience, .megabytes = PeerMegabytes};
    const Use run = use({.words = all, .more = std::move(variables)}, bounds);
    const double server = m_metrics.serverProcessorMs() - used;
    const bool gaveUp = run.end == Use::End::TooSlow;
    if (!gaveUp && (run.end != Use::End::Done || run.exitCode > most))
        qFatal("kubectl %s failed", words.front().c_str());
    const PlaneMetrics::Figures after = m_metrics.read();
    return {.milliseconds = run.milliseconds,
            .requests = after.requests - before.requests,
            .kilobytes = (after.bytes - before.bytes) / 1e3,
            .megabytes = run.megabytes,
            .server = server,
            .gaveUp = gaveUp};
}

std::string text(double value, const char *unit)
{
    const bool isWhole = value == std::floor(value);
    return QString::number(value, 'f', value < 10 && !isWhole ? 1 : 0).toStdString() + ' ' + unit;
}

void tell(const std::string &who, double requests, double kilobytes, double megabytes)
{
    remark(who + ": " + text(requests, "requests, ") + text(kilobytes / 1e3, "MB received, ") +
           text(megabytes, "MB of memory at most"));
}

} // namespace driftgate::bench
