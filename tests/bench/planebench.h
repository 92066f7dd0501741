#pragma once

#include "bench/planemetrics.h"
#include "cluster/kubernetes/kubernetescluster.h"
#include "cluster/planefixture.h"
#include "render/renderer.h"

#include <QCoroTask>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// What the benchmarks on a control plane share.
namespace driftgate::bench
{

template<class T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return *std::move(result);
}

template<class T>
T wait(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

/// A new connection as a window makes it. `cache`: where discovery and permissions are kept.
[[nodiscard]] std::shared_ptr<KubernetesCluster> connect(const std::string &kubeconfig,
                                                         const std::string &cache);

/// The objects of a file.
[[nodiscard]] std::shared_ptr<Rendered> rendered(const std::string &manifests);

/// The numbers that this program, run as a child with those arguments, prints.
[[nodiscard]] std::vector<double> child(const std::vector<std::string> &words);

/// One of kubectl's runs, by the server's own count.
struct Theirs {
    double milliseconds = 0, requests = 0, kilobytes = 0, megabytes = 0;
    double server = 0;   ///< processor time of the API server, in milliseconds
    bool gaveUp = false; ///< it was ended: all of it would be more
};

/// A control plane of a benchmark's own that serves the custom resources of clustermanifests.h,
/// and a folder for files.
class PlaneBench
{
public:
    /// `patience`: how long kubectl may take before it is ended, in milliseconds.
    explicit PlaneBench(double patience = 60'000);

    void makeNamespace(const std::string &ns) const;
    void write(const std::string &name, const std::string &text) const;
    [[nodiscard]] std::string path(const std::string &name) const;
    /// Must end with a status of at most `most`, unless it is ended for taking too long.
    [[nodiscard]] Theirs kubectl(const std::vector<std::string> &words, int most = 0,
                                 std::map<std::string, std::string> variables = {}) const;

    [[nodiscard]] const PlaneMetrics &metrics() const { return m_metrics; }
    [[nodiscard]] const std::string &kubeconfig() const { return m_kubeconfig; }
    [[nodiscard]] const std::string &cache() const { return m_cache; }

private:
    std::unique_ptr<test::Plane> m_plane;
    double m_patience;
    PlaneMetrics m_metrics;
    QTemporaryDir m_dir;
    std::string m_cache;
    std::string m_kubeconfig;
};

/// "12 ms", "1.5 MB".
[[nodiscard]] std::string text(double value, const char *unit);

/// A remark on what somebody's run took beside time.
void tell(const std::string &who, double requests, double kilobytes, double megabytes);

} // namespace driftgate::bench
