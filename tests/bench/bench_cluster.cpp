#include "bench/benchmark.h"
#include "bench/clustermanifests.h"
#include "bench/planebench.h"
#include "compare/compare.h"
#include "compare/dryrun.h"
#include "workspace/exacttier.h"
#include "workspace/livereading.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdlib>
#include <unistd.h>
#include <utility>

// Measures a plan of 1,000 objects on a real control plane of its own (300 Deployments; the others
// are Services, ConfigMaps, Secrets and custom resources) against `kubectl diff`:
//
//     bench_cluster [--objects N] [--live N]
//
// Each of ours and of kubectl's is a process of its own, so that memory is told apart. Ours is what
// a plan does: read the manifests, read the live objects with their schema, compare, ask the server
// what an apply would do where that is asked for, compare again. Its time is that of the work, with
// a new connection, as a window that is open does it; kubectl's is that of the process, since it
// cannot be had otherwise. Both have their discovery on the disk already. What a LIST is held
// against is reading and comparing, without the manifests, which it does not need.

using namespace driftgate;
using namespace driftgate::bench;
using test::Plane;

namespace
{

constexpr int Repeats = 5;
constexpr int Differs = 1; ///< status of `kubectl diff` where something does

/// What a child that does our part says of it.
struct Ours {
    double milliseconds = 0; ///< all of it; of a LIST, without the manifests
    double parse = 0, read = 0, compare = 0, ask = 0;
    double requests = 0;
    double kilobytes = 0; ///< received
    double asked = 0;     ///< dry runs
    double differing = 0; ///< objects
    double megabytes = 0; ///< the largest resident size
};

/// `what`: "list", "offline" or "exact".
Ours once(const std::string &kubeconfig, const std::string &manifests, const std::string &cache,
          const std::string &what)
{
    Ours out;
    const auto cluster = connect(kubeconfig, cache);
    const Stopwatch watch;
    auto lap = [&watch, before = 0.0]() mutable {
        const double now = watch.milliseconds();
        return now - std::exchange(before, now);
    };
    const auto target = rendered(manifests);
    out.parse = lap();
    const auto live = valueOf(wait(cluster->read(
        comparisonRequest(nullptr, target, Deployed(), std::string(BenchNamespace)), {})));
    if (!live->isComplete())
        qFatal("%s", qPrintable(live->missing.front().error.toString()));
    out.read = lap();
    if (what != "list") {
        CompareInput input;
        input.target = objectsOf(target);
        input.live = live->objects;
        input.schema = live->schema;
        input.defaultNamespace = BenchNamespace;
        auto comparison = valueOf(compare(input, {}));
        out.compare = lap();
        if (what == "exact") {
            auto asked = objectsToDryRun(input, *comparison);
            out.asked = static_cast<double>(asked.size());
            input.answers = valueOf(
                wait(askDryRuns(cluster, std::move(asked), std::make_shared<DryRunCache>(), {})));
            out.ask = lap();
            comparison = valueOf(compare(input, {}));
            out.compare += lap();
        }
        out.differing = static_cast<double>(comparison->count(Verdict::Differs));
    }
    out.milliseconds = what == "list" ? out.read : watch.milliseconds();
    out.requests = static_cast<double>(cluster->traffic().requests);
    out.kilobytes = static_cast<double>(cluster->traffic().bytes) / 1e3;
    return out;
}

int runOurs(const QStringList &words)
{
    std::vector<Ours> runs;
    for (int i = 0; i < words[6].toInt(); ++i)
        runs.push_back(once(words[3].toStdString(), words[4].toStdString(), words[5].toStdString(),
                            words[2].toStdString()));
    std::ranges::sort(runs, {}, &Ours::milliseconds);
    const Ours &run = runs[runs.size() / 2];
    QTextStream(stdout) << run.milliseconds << ' ' << run.requests << ' ' << run.kilobytes << ' '
                        << run.asked << ' ' << run.differing << ' ' << peakMegabytes() << ' '
                        << run.parse << ' ' << run.read << ' ' << run.compare << ' ' << run.ask
                        << '\n';
    return 0;
}

/// How much memory the live objects of a feed take once they are all there.
int runFeed(const QStringList &words)
{
    const auto cluster = connect(words[3].toStdString(), words[5].toStdString());
    const size_t wanted = words[6].toULong();
    // What the first request brings with it (TLS, discovery) is no object's.
    (void)wait(cluster->probe({}));
    (void)wait(cluster->read({.kinds = {{"", "Namespace", ""}}}, {}));
    giveMemoryBack();
    const double before = residentMegabytes();
    std::unique_ptr<Feed> feed;
    const Stopwatch watch;
    QEventLoop loop;
    const auto target = rendered(words[4].toStdString());
    ReadRequest request = comparisonRequest(nullptr, target, Deployed(), {});
    request.namespaces.clear();
    feed = cluster->feed(request, [&] {
        const auto state = feed ? feed->state() : nullptr;
        if (state && state->objects.size() >= wanted)
            loop.quit();
    });
    loop.exec();
    const double took = watch.milliseconds();
    const double peak = peakMegabytes() - before;
    giveMemoryBack();
    QTextStream(stdout) << took << ' ' << residentMegabytes() - before << ' ' << peak << ' '
                        << feed->state()->objects.size() << '\n';
    feed.reset();
    return 0;
}

class Bench : public PlaneBench
{
public:
    explicit Bench(int objects)
    {
        makeNamespace(BenchNamespace);
        store(clusterManifests(objects, BenchNamespace, 0));
        write("some.yaml", clusterManifests(objects, BenchNamespace, 20));
        write("all.yaml", clusterManifests(objects, BenchNamespace, 1));
    }

    /// Applied by our own client, as driftgate does it.
    void store(const std::string &manifests)
    {
        const auto cluster = connect(kubeconfig(), cache());
        const ObjectList list = readObjects(manifests, "bench");
        std::vector<QCoro::Task<Result<ApplyOutcome>>> tasks;
        for (const Object &object : list.objects) {
            tasks.push_back(cluster->apply({.object = object}, {}));
            if (tasks.size() < 32 && &object != &list.objects.back())
                continue;
            for (auto &task : tasks)
                (void)valueOf(wait(std::move(task)));
            tasks.clear();
        }
    }

    [[nodiscard]] Ours ours(const char *what, const char *manifests) const
    {
        const auto said = child(
            {"--plan", what, kubeconfig(), path(manifests), cache(), std::to_string(Repeats)});
        return {.milliseconds = said[0],
                .parse = said[6],
                .read = said[7],
                .compare = said[8],
                .ask = said[9],
                .requests = said[1],
                .kilobytes = said[2],
                .asked = said[3],
                .differing = said[4],
                .megabytes = said[5]};
    }
};

void tellOurs(const Ours &ours)
{
    tell("ours", ours.requests, ours.kilobytes, ours.megabytes);
    remark("    " + text(ours.parse, "ms for the manifests, ") + text(ours.read, "to read, ") +
           text(ours.compare, "to compare") +
           (ours.asked > 0 ? ", " + text(ours.ask, "for the dry runs") : std::string()));
}

void measurePlans(Bench &bench, int objects)
{
    const std::string number = std::to_string(objects);
    const std::string count = number + " objects";
    // kubectl's discovery, and the server's own caches.
    (void)bench.kubectl({"get", "widgets.bench.driftgate.dev", "-n", BenchNamespace});
    (void)bench.ours("offline", "some.yaml");

    Theirs raw;
    for (const std::string &each : benchLists()) {
        const Theirs one = bench.kubectl({"get", "--raw", each});
        raw.milliseconds += one.milliseconds;
        raw.requests += one.requests;
        raw.kilobytes += one.kilobytes;
        raw.megabytes = std::max(raw.megabytes, one.megabytes);
    }
    const Ours list = bench.ours("list", "some.yaml");
    const Ours offline = bench.ours("offline", "some.yaml");
    const Theirs diff =
        bench.kubectl({"diff", "-n", BenchNamespace, "-f", bench.path("some.yaml")}, Differs);
    print({.work = "offline tier, " + count + " (kubectl diff)",
           .ours = offline.milliseconds,
           .peer = diff.milliseconds,
           .budget = Budget::timesBetter(50),
           .peerGaveUp = diff.gaveUp});
    tellOurs(offline);
    tell("kubectl diff", diff.requests, diff.kilobytes, diff.megabytes);
    const Theirs sixteen = bench.kubectl(
        {"diff", "--concurrency=16", "-n", BenchNamespace, "-f", bench.path("some.yaml")}, Differs);
    print({.work = "offline tier, " + count + " (kubectl diff --concurrency=16)",
           .ours = offline.milliseconds,
           .peer = sixteen.milliseconds,
           .peerGaveUp = sixteen.gaveUp});
    tell("kubectl diff", sixteen.requests, sixteen.kilobytes, sixteen.megabytes);
    print({.work = "offline tier, " + count + " (LIST of their kinds by our client)",
           .ours = offline.read + offline.compare,
           .peer = list.milliseconds,
           .budget = Budget::timesPeer(2)});
    tell("the LIST", list.requests, list.kilobytes, list.megabytes);
    print({.work = "offline tier, " + count + " (LIST of their kinds, kubectl get --raw)",
           .ours = offline.read + offline.compare,
           .peer = raw.milliseconds,
           .budget = Budget::timesPeer(2)});
    tell("kubectl get --raw", raw.requests, raw.kilobytes, raw.megabytes);
    print({.work = "offline tier, " + count + ": largest resident size (kubectl diff)",
           .ours = offline.megabytes,
           .peer = diff.megabytes,
           .unit = "MB"});

    // Of a plan in which one object in twenty differs, and of one in which all do.
    for (const char *const manifests : {"some.yaml", "all.yaml"}) {
        const bool isAll = std::string_view(manifests) == "all.yaml";
        const Ours exact = bench.ours("exact", manifests);
        const std::string work = "exact tier, " + count + ", " +
                                 std::to_string(static_cast<int>(exact.asked)) + " differ";
        const auto server = [&](const char *concurrency) {
            return bench.kubectl({"diff", "--server-side", "--force-conflicts",
                                  "--field-manager=driftgate", concurrency, "-n", BenchNamespace,
                                  "-f", bench.path(manifests)},
                                 Differs);
        };
        const Theirs fast = server("--concurrency=16");
        print({.work = work + " (kubectl diff --server-side --concurrency=16)",
               .ours = exact.milliseconds,
               .peer = fast.milliseconds,
               .budget = Budget::timesBetter(5),
               .peerGaveUp = fast.gaveUp});
        tellOurs(exact);
        tell("kubectl diff", fast.requests, fast.kilobytes, fast.megabytes);
        if (!isAll)
            continue;
        const Theirs slow = server("--concurrency=1");
        print({.work = work + " (kubectl diff --server-side --concurrency=1)",
               .ours = exact.milliseconds,
               .peer = slow.milliseconds,
               .budget = Budget::timesBetter(5),
               .peerGaveUp = slow.gaveUp});
        tell("kubectl diff", slow.requests, slow.kilobytes, slow.megabytes);
        // What of it is the server's: nobody is faster than it is.
        const PlaneMetrics::Figures before = bench.metrics().read();
        const double used = bench.metrics().serverProcessorMs();
        const Stopwatch watch;
        const Ours again = bench.ours("exact", manifests);
        const PlaneMetrics::Figures after = bench.metrics().read();
        const double runs = Repeats;
        remark(
            "of " + text(again.milliseconds, "ms, the server's processor time is ") +
            text((bench.metrics().serverProcessorMs() - used) / runs, "ms on ") +
            text(static_cast<double>(::sysconf(_SC_NPROCESSORS_ONLN)),
                 "processors that it shares with us; ") +
            text(after.dryRuns - before.dryRuns, "dry runs took it ") +
            text((after.dryRunMs - before.dryRunMs) / std::max(1.0, after.dryRuns - before.dryRuns),
                 "ms each, one beside another"));
    }
}

void measureMemory(Bench &bench, int live, int stored)
{
    for (int i = 1; stored < live; ++i) {
        const int some = std::min(1000, live - stored);
        const std::string ns = std::string(BenchNamespace) + "-" + std::to_string(i);
        bench.makeNamespace(ns);
        bench.store(clusterManifests(some, ns, 0));
        stored += some;
    }
    const auto said = child({"--feed", "feed", bench.kubeconfig(), bench.path("some.yaml"),
                             bench.cache(), std::to_string(live)});
    const std::string count = std::to_string(static_cast<int>(said[3])) + " live objects";
    print({.work = count + ", watched: growth of memory",
           .ours = said[1],
           .budget = Budget::atMost(150),
           .unit = "MB"});
    print({.work = count + ", watched: growth of memory at most, while they come",
           .ours = said[2],
           .budget = Budget::atMost(150),
           .unit = "MB"});
    remark("they were there after " + text(said[0], "ms"));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("--plan"))
        return runOurs(words);
    if (words.value(1) == QStringLiteral("--feed"))
        return runFeed(words);
    int objects = 1'000;
    int live = 5'000;
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string_view(argv[i]) == "--objects")
            objects = std::atoi(argv[++i]);
        else if (std::string_view(argv[i]) == "--live")
            live = std::atoi(argv[++i]);
    }
    if (const QString why = Plane::whyNot(); !why.isEmpty()) {
        remark("skipped: " + why.toStdString());
        return 0;
    }
    Bench bench(objects);
    measurePlans(bench, objects);
    if (live > 0)
        measureMemory(bench, live, objects);
    return 0;
}
