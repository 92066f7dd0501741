#include "bench/benchmark.h"
#include "bench/clustermanifests.h"
#include "bench/planebench.h"
#include "cluster/deployed.h"
#include "compare/dryrun.h"
#include "plan/planner.h"
#include "sync/applyengine.h"
#include "sync/journal.h"
#include "workspace/exacttier.h"
#include "workspace/livereading.h"

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>
#include <QTextStream>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <unistd.h>

// Measures a sync of 1,000 objects (300 Deployments; the others are Services, ConfigMaps, Secrets
// and custom resources) on a real control plane of its own against `kubectl apply --server-side`,
// with and without an ApplySet:
//
//     bench_sync [--objects N] [--repeats N]
//
// Ours is the apply engine carrying out a plan that was made over the live cluster before, with all
// that it does beside sending: the Lease, the set's parent, its journal on a disk, the wait for
// health. There is little to wait for: no Deployment is to start a pod (they are paused), so the
// time until the last object was answered is told beside. What the plan took, with a dry run of
// each object that changes, is a row of its own, since kubectl has nothing like it. Ours and
// kubectl work in turns, in namespaces of their own with the same objects; ours is timed from a
// connection that is open, kubectl's is the time of its process.

using namespace driftgate;
using namespace driftgate::bench;
using test::Plane;

namespace
{

constexpr const char *Application = "shop";
/// What kubectl does next needs what it did before: it is not ended early, in milliseconds.
constexpr double Patience = 200'000;
/// So many of the objects are pruned: one in ten.
constexpr int PrunedPart = 10;

/// What a child that carries a sync out says of it.
struct Ours {
    double plan = 0;         ///< making it, its dry runs included
    double milliseconds = 0; ///< carrying it out
    double sent = 0;         ///< of that, until the last object's answer
    double server = 0;       ///< processor time of the API server meanwhile
    double own = 0;          ///< and ours
    double requests = 0, kilobytes = 0, megabytes = 0;
    double created = 0, updated = 0, pruned = 0; ///< actions of the plan

    static constexpr double Ours::*All[] = {
        &Ours::plan,    &Ours::milliseconds, &Ours::sent,      &Ours::server,
        &Ours::own,     &Ours::requests,     &Ours::kilobytes, &Ours::megabytes,
        &Ours::created, &Ours::updated,      &Ours::pruned,
    };
};

/// As planApplication() does it, without a repository: `base` is what was synced before.
std::shared_ptr<const Plan> planned(const std::shared_ptr<KubernetesCluster> &cluster,
                                    const std::string &ns, std::shared_ptr<Rendered> base,
                                    std::shared_ptr<Rendered> target)
{
    const DeployedQuery query{.application = Application, .path = "apps/shop", .ns = ns};
    ReadRequest reconcilers = reconcilerRequest({});
    reconcilers.knownNamespaces = {ns};
    const auto first = valueOf(wait(cluster->read(reconcilers, {})));
    PlanInput input;
    input.application = ApplicationName(Application);
    input.cluster = cluster->name();
    input.clusterUid = valueOf(wait(cluster->uid({})));
    input.target = *Revision::fromHex("a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4");
    input.deployed = readDeployed(*first, query);
    input.base = base;
    input.rendered = target;
    input.live =
        valueOf(wait(cluster->read(comparisonRequest(base, target, input.deployed, ns), {})));
    if (!input.live->isComplete())
        qFatal("%s", qPrintable(input.live->missing.front().error.toString()));
    input.deployed.inventory = wholeInventory(input.deployed, *first, *input.live, query);
    input.compared.base = objectsOf(base);
    input.compared.target = objectsOf(target);
    input.compared.live = input.live->objects;
    input.compared.schema = input.live->schema;
    input.compared.inventory = input.deployed.inventory;
    input.compared.defaultNamespace = ns;
    const auto offline = valueOf(compare(input.compared, {}));
    input.compared.answers = valueOf(wait(askDryRuns(
        cluster, objectsToDryRun(input.compared, *offline), std::make_shared<DryRunCache>(), {})));
    input.comparison = valueOf(compare(input.compared, {}));
    return valueOf(makePlan(input, {}));
}

/// --sync KUBECONFIG CACHE JOURNALS SERVERPID NAMESPACE BASE TARGET; no base: "".
int runSync(const std::vector<std::string> &words)
{
    const auto cluster = connect(words[2], words[3]);
    const std::string &ns = words[6];
    const qint64 server = std::atoll(words[5].c_str());
    Ours out;
    const Stopwatch planning;
    const auto base = words[7].empty() ? nullptr : rendered(words[7]);
    SyncRequest request;
    request.plan = planned(cluster, ns, base, rendered(words[8]));
    request.by = "Alice Ng <alice@example.com>";
    out.plan = planning.milliseconds();

    ApplyEngineOptions options;
    options.journalFolder = words[4];
    options.ns = ns;
    ApplyEngine engine(cluster, std::make_shared<SystemClock>(), options);
    const auto before = cluster->traffic();
    const double used = PlaneMetrics::processorMs(server);
    const double usedHere = PlaneMetrics::processorMs(::getpid());
    const Stopwatch watch;
    const auto note = [&](const StepProgress &step) {
        if (step.state == StepState::Applied || step.state == StepState::Unchanged)
            out.sent = watch.milliseconds();
    };
    SyncOutcome outcome = valueOf(wait(engine.run(request, note, {})));
    if (!finishJournal(outcome, SystemClock().now()))
        qFatal("the journal has no end");
    out.milliseconds = watch.milliseconds();
    if (outcome.error || outcome.end != SyncEnd::Done)
        qFatal("the sync ended as %s: %s", syncEndName(outcome.end).data(),
               outcome.error ? qPrintable(outcome.error->toString()) : "");
    out.server = PlaneMetrics::processorMs(server) - used;
    out.own = PlaneMetrics::processorMs(::getpid()) - usedHere;
    out.requests = static_cast<double>(cluster->traffic().requests - before.requests);
    out.kilobytes = static_cast<double>(cluster->traffic().bytes - before.bytes) / 1e3;
    out.megabytes = peakMegabytes();
    out.created = static_cast<double>(request.plan->count(ActionVerb::Create));
    out.updated = static_cast<double>(request.plan->count(ActionVerb::Update));
    out.pruned = static_cast<double>(request.plan->count(ActionVerb::Prune));
    QTextStream said(stdout);
    for (const auto each : Ours::All)
        said << out.*each << ' ';
    return 0;
}

/// The run of the median time, so that its figures belong together.
template<class Run>
Run medianRun(std::vector<Run> runs)
{
    std::ranges::sort(runs, {}, &Run::milliseconds);
    return runs[runs.size() / 2];
}

/// One thing that both do, as often as all is repeated.
struct Work {
    std::string name;
    std::string peer;
    std::vector<Ours> ours = {};
    std::vector<Theirs> theirs = {};

    void tell() const
    {
        const Ours our = medianRun(ours);
        const Theirs their = medianRun(theirs);
        print({.work = name + " (" + peer + ")",
               .ours = our.milliseconds,
               .peer = their.milliseconds,
               .budget = Budget::timesBetter(5),
               .peerGaveUp = their.gaveUp});
        bench::tell("ours", our.requests, our.kilobytes, our.megabytes);
        remark("    " + text(our.sent, "ms until all were sent; processor time: ") +
               text(our.own, "ms of ours, ") + text(our.server, "ms of the API server"));
        // The server counts no bytes of an apply's answer.
        remark("kubectl: " + text(their.requests, "requests, ") +
               text(their.megabytes, "MB of memory at most; processor time: ") +
               text(their.server, "ms of the API server"));
        std::vector<double> whole;
        for (const Ours &each : ours)
            whole.push_back(each.plan + each.milliseconds);
        print({.work = name + ", with its plan and dry runs (" + peer + ")",
               .ours = medianOf(whole),
               .peer = their.milliseconds,
               .peerGaveUp = their.gaveUp});
    }
};

class Bench : public PlaneBench
{
public:
    explicit Bench(int objects)
        : PlaneBench(Patience)
        , m_objects(objects)
        , m_pruned(objects / PrunedPart)
        , m_folder(
              qEnvironmentVariable("DRIFTGATE_BENCH_FOLDER",
                                   QDir::homePath() + QStringLiteral("/.cache/driftgate/bench")))
        , m_journals((m_folder + QStringLiteral("/journals")).toStdString())
    {
        QDir().mkpath(QString::fromStdString(m_journals));
        // What is asked of a new control plane for the first time takes longer, for either.
        makeNamespace("warm");
        (void)ours("warm", "", write("warm", PrunedPart * 2, 0, "warm.yaml"));
        (void)kubectl({"get", "widgets.bench.driftgate.dev", "-n", "warm"});
    }
    ~Bench() { QDir(QString::fromStdString(m_journals)).removeRecursively(); }
    Bench(const Bench &) = delete;
    Bench &operator=(const Bench &) = delete;

    /// One row after the other, each as soon as it was repeated so often: all takes minutes.
    void run(int repeats)
    {
        for (int i = 0; i < repeats; ++i)
            m_turns.push_back(turn(i));
        const std::string all = std::to_string(m_objects);
        const std::string apply = "kubectl apply --server-side";
        const std::string set = apply + " --prune --applyset";
        const Work create =
            repeated({"create " + all + " objects", apply}, [this](const Turn &turn) {
                const Ours out = ours(turn.mine, "", turn.our.some);
                check(out.created, m_objects);
                return std::pair{out, applied(turn.plain, turn.their.some, false)};
            });
        // The namespace of the set has the latest state at once: what is pruned comes next.
        Work createSet{"create " + all + " objects", set};
        createSet.ours = create.ours;
        repeated(std::move(createSet), [this](const Turn &turn) {
            return std::pair{std::optional<Ours>(), applied(turn.set, turn.theirs.all, true)};
        });
        repeated({"update " + std::to_string(m_objects / Every) + " of " + all + " objects", apply},
                 [this](const Turn &turn) {
                     const Ours out = ours(turn.mine, turn.our.some, turn.our.none);
                     check(out.updated, m_objects / Every);
                     return std::pair{out, applied(turn.plain, turn.their.none, false)};
                 });
        repeated({"update " + all + " objects", apply}, [this](const Turn &turn) {
            const Ours out = ours(turn.mine, turn.our.none, turn.our.all);
            check(out.updated, m_objects);
            return std::pair{out, applied(turn.plain, turn.their.all, false)};
        });
        repeated({"prune " + std::to_string(m_pruned) + " of " + all + " objects", set},
                 [this](const Turn &turn) {
                     const Ours out = ours(turn.mine, turn.our.all, turn.our.fewer);
                     check(out.pruned, m_pruned);
                     return std::pair{out, applied(turn.set, turn.theirs.fewer, true)};
                 });
        const QStorageInfo disk(QString::fromStdString(m_journals));
        remark("our journals were on " + disk.fileSystemType().toStdString() + "; " +
               text(static_cast<double>(::sysconf(_SC_NPROCESSORS_ONLN)),
                    "processors, shared with the API server and etcd"));
    }

private:
    static constexpr int Every = 20;

    /// The same objects in one namespace: one in twenty is another, none is, all are, and then
    /// some are missing.
    struct Files {
        std::string some, none, all, fewer;
    };
    /// One repeat: its namespaces, for ours and for kubectl without and with a set.
    struct Turn {
        std::string mine, plain, set;
        Files our{}, their{}, theirs{};
    };

    [[nodiscard]] Turn turn(int i) const
    {
        const std::string number = "-" + std::to_string(i);
        Turn out{.mine = "ours" + number, .plain = "plain" + number, .set = "set" + number};
        for (const auto &[ns, files] :
             {std::pair{&out.mine, &out.our}, {&out.plain, &out.their}, {&out.set, &out.theirs}}) {
            makeNamespace(*ns);
            *files = {.some = write(*ns, m_objects, Every, *ns + "-some.yaml"),
                      .none = write(*ns, m_objects, 0, *ns + "-none.yaml"),
                      .all = write(*ns, m_objects, 1, *ns + "-all.yaml"),
                      .fewer = write(*ns, m_objects - m_pruned, 1, *ns + "-fewer.yaml")};
        }
        return out;
    }

    /// Has `both` do the work in every turn, says on standard error how far it is, and prints the
    /// row. Ours may have been done before.
    template<class Both>
    Work repeated(Work work, const Both &both) const
    {
        for (size_t i = 0; i < m_turns.size(); ++i) {
            std::fprintf(stderr, "%s (%s): %zu of %zu\n", work.name.c_str(), work.peer.c_str(),
                         i + 1, m_turns.size());
            const auto &[our, their] = both(m_turns[i]);
            if (const std::optional<Ours> done = our)
                work.ours.push_back(*done);
            work.theirs.push_back(their);
        }
        work.tell();
        return work;
    }

    static void check(double found, int wanted)
    {
        if (static_cast<int>(found) != wanted)
            qFatal("the plan has %d such actions instead of %d", static_cast<int>(found), wanted);
    }

    std::string write(const std::string &ns, int count, int every, const std::string &name) const
    {
        PlaneBench::write(name, clusterManifests(count, ns, every));
        return path(name);
    }

    [[nodiscard]] Ours ours(const std::string &ns, const std::string &base,
                            const std::string &target) const
    {
        const auto said = child({"--sync", kubeconfig(), cache(), m_journals,
                                 std::to_string(metrics().serverPid()), ns, base, target});
        Ours out;
        if (said.size() < std::size(Ours::All))
            qFatal("our own part did not say enough");
        for (size_t i = 0; i < std::size(Ours::All); ++i)
            out.*Ours::All[i] = said[i];
        return out;
    }

    [[nodiscard]] Theirs applied(const std::string &ns, const std::string &file, bool isSet) const
    {
        std::vector<std::string> words = {"apply", "--server-side", "-n", ns, "-f", file};
        if (isSet)
            words.insert(words.end(), {"--prune", "--applyset=secrets/shop"});
        return kubectl(words, 0, {{"KUBECTL_APPLYSET", "true"}});
    }

    int m_objects;
    int m_pruned;
    QString m_folder;
    std::string m_journals;
    std::vector<Turn> m_turns;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc > 8 && std::string_view(argv[1]) == "--sync")
        return runSync({argv, argv + argc});
    int objects = 1'000;
    int repeats = 3;
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string_view(argv[i]) == "--objects")
            objects = std::atoi(argv[++i]);
        else if (std::string_view(argv[i]) == "--repeats")
            repeats = std::atoi(argv[++i]);
    }
    if (const QString why = Plane::whyNot(); !why.isEmpty()) {
        remark("skipped: " + why.toStdString());
        return 0;
    }
    Bench(objects).run(repeats);
    return 0;
}
