#include "bench/benchmark.h"
#include "compare/aligned.h"
#include "compare/dryrun.h"
#include "manifest/json.h"
#include "plan/planner.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <string_view>

// Measures the semantic difference of two documents of 100,000 lines against `dyff between`:
//
//     bench_compare [--lines N] [--no-peer]
//
// Ours is what `driftgate-cli compare` does: read both files, parse, compare, align the rows of
// every object. What dyff does not manage within its bounds is asked of it again at smaller
// sizes, and both are then measured at the largest that it manages.
//
// The last row is a plan of one application of 1,000 objects, as the workspace makes it (an offline
// comparison, what to ask the server, another comparison, the plan), on a cluster where 19,000 more
// of its kinds lie, against the same where it is alone.

using namespace driftgate;
using namespace driftgate::bench;

namespace
{

constexpr int Repeats = 5;
constexpr int SmallestLines = 3'000;
const Bounds PeerBounds{.milliseconds = 60'000, .megabytes = 4'000};

/// What a comparison of two files takes, part by part.
struct Times {
    double parse = 0, compare = 0, align = 0;
    size_t differences = 0, rows = 0;

    [[nodiscard]] double all() const { return parse + compare + align; }
};

Objects read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const QByteArray bytes = file.readAll();
    ObjectList list =
        readObjects({bytes.data(), static_cast<size_t>(bytes.size())}, path.toStdString());
    if (!list.errors.empty())
        qFatal("%s", qPrintable(list.errors.front().toString()));
    return std::make_shared<const std::vector<Object>>(std::move(list.objects));
}

Times once(const QString &desired, const QString &live)
{
    Times out;
    const Stopwatch parsing;
    CompareInput input;
    input.target = read(desired);
    input.live = read(live);
    input.extra = ExtraPolicy::All;
    out.parse = parsing.milliseconds();
    const Stopwatch comparing;
    const auto comparison = compare(input, {});
    if (!comparison)
        qFatal("%s", qPrintable(comparison.error().toString()));
    out.compare = comparing.milliseconds();
    const Stopwatch aligning;
    for (const ObjectComparison &object : (*comparison)->objects) {
        out.differences += object.differences.size();
        out.rows += align(object, Side::Live, Side::Target)->rows.size();
    }
    out.align = aligning.milliseconds();
    return out;
}

Times ours(const QString &desired, const QString &live)
{
    std::vector<Times> runs;
    for (int i = 0; i < Repeats; ++i)
        runs.push_back(once(desired, live));
    std::ranges::sort(runs, {}, &Times::all);
    return runs[runs.size() / 2];
}

/// Its last run; the time is the median of several where it is quick.
Use peer(const std::string &program, const QString &desired, const QString &live)
{
    constexpr double AskedOnce = 20'000;
    std::vector<double> times;
    Use out;
    for (int i = 0; i < Repeats && (times.empty() || times.back() < AskedOnce); ++i) {
        // dyff's own exit status tells of differences only where it is asked to.
        out = use({.words = {program, "between", "--omit-header", live.toStdString(),
                             desired.toStdString()}},
                  PeerBounds);
        if (out.end != Use::End::Done)
            return out;
        if (out.exitCode != 0)
            qFatal("dyff failed");
        times.push_back(out.milliseconds);
    }
    out.milliseconds = medianOf(std::move(times));
    return out;
}

std::string number(int i)
{
    return std::to_string(i);
}

/// Deployments, services and configuration, as a big application renders. `edited`: every 50th
/// object has another image, one more variable and one line of configuration changed.
std::string manifests(int lines, bool edited)
{
    std::string out;
    int written = 0;
    for (int i = 0; written < lines; ++i) {
        const bool moved = edited && i % 50 == 7;
        std::string one =
            "---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app-" + number(i) +
            "\n  namespace: shop\n  labels:\n    app.kubernetes.io/name: app-" + number(i) +
            "\n    app.kubernetes.io/part-of: shop\nspec:\n  replicas: " + number(1 + i % 5) +
            "\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: app-" + number(i) +
            "\n  template:\n    metadata:\n      labels:\n        app.kubernetes.io/name: app-" +
            number(i) + "\n    spec:\n      serviceAccountName: app-" + number(i) +
            "\n      containers:\n";
        for (int c = 0; c < 2; ++c) {
            one += "      - name: c" + number(c) +
                   "\n        image: registry.example.com/shop/app-" + number(i) + ":1." +
                   number(moved ? 9 : 8) + ".2\n        args:\n        - --port=8080\n" +
                   "        - --log-level=info\n        env:\n";
            for (int e = 0; e < 6; ++e)
                one += "        - name: VARIABLE_" + number(e) + "\n          value: \"" +
                       number(i * e) + "\"\n";
            if (moved)
                one += "        - name: FEATURE\n          value: \"true\"\n";
            one += "        ports:\n        - containerPort: 8080\n          name: http\n"
                   "        resources:\n          limits:\n            memory: 512Mi\n"
                   "          requests:\n            cpu: 100m\n            memory: 256Mi\n"
                   "        readinessProbe:\n          httpGet:\n            path: /healthz\n"
                   "            port: http\n";
        }
        one +=
            "---\napiVersion: v1\nkind: Service\nmetadata:\n  name: app-" + number(i) +
            "\n  namespace: shop\nspec:\n  selector:\n    app.kubernetes.io/name: app-" +
            number(i) +
            "\n  ports:\n  - name: http\n    port: 80\n    targetPort: http\n---\napiVersion: v1\n"
            "kind: ConfigMap\nmetadata:\n  name: app-" +
            number(i) + "\n  namespace: shop\ndata:\n";
        for (int k = 0; k < 8; ++k)
            one += "  key-" + number(k) + ": value-" + number(i * k + (moved && k == 3 ? 1 : 0)) +
                   "\n";
        one += "  settings.conf: |\n";
        for (int k = 0; k < 12; ++k)
            one += "    setting." + number(k) + " = " + number(moved && k == 5 ? 99 : k) + "\n";
        written += static_cast<int>(std::ranges::count(one, '\n'));
        out += one;
    }
    return out;
}

/// One custom resource with one long list.
std::string oneList(int lines, bool edited)
{
    std::string out = "apiVersion: example.com/v1\nkind: Catalog\nmetadata:\n  name: shop\n"
                      "  namespace: shop\nspec:\n  items:\n";
    for (int i = 0; i * 5 < lines; ++i) {
        const bool moved = edited && i % 100 == 7;
        out += "  - name: item-" + number(i) + "\n    price: " + number(i % 97 + (moved ? 1 : 0)) +
               "\n    title: Item number " + number(i) + "\n    tags:\n    - tag-" +
               number(i % 13) + "\n";
    }
    return out;
}

/// One mapping with very many keys.
std::string oneMap(int lines, bool edited)
{
    std::string out =
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\n  namespace: shop\n"
        "data:\n";
    for (int i = 0; i < lines; ++i)
        out += "  key-" + number(i) + ": value-" + number(edited && i % 200 == 7 ? -i : i) + "\n";
    return out;
}

using Maker = std::string (*)(int lines, bool edited);

void write(const QString &path, const std::string &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) < 0)
        qFatal("%s cannot be written", qPrintable(path));
}

constexpr std::string_view SettingsSpec = R"("data":{"level":"info","number":"@I"})";
constexpr std::string_view SettingsFields = R"("f:data":{".":{},"f:level":{},"f:number":{}})";
constexpr std::string_view WorkloadSpec =
    R"("spec":{"replicas":3,"selector":{"matchLabels":{"app":"@NAME"}},"template":{"metadata":)"
    R"({"labels":{"app":"@NAME"}},"spec":{"containers":[{"name":"main","image":"a:1","ports":)"
    R"([{"containerPort":80,"protocol":"TCP"}]}]}}})";
constexpr std::string_view WorkloadFields =
    R"("f:spec":{"f:replicas":{},"f:selector":{},"f:template":{"f:metadata":{"f:labels":)"
    R"({"f:app":{}}},"f:spec":{"f:containers":{"k:{\"name\":\"main\"}":{".":{},"f:image":{},)"
    R"("f:name":{},"f:ports":{"k:{\"containerPort\":80,\"protocol\":\"TCP\"}":{".":{},)"
    R"("f:containerPort":{},"f:protocol":{}}}}}}}})";
constexpr std::string_view Head =
    R"("apiVersion":"@VERSION","kind":"@KIND","metadata":{"name":"@NAME","namespace":"@NS")";
constexpr std::string_view ServerMetadata =
    R"("uid":"@NS-@I","resourceVersion":"@I","managedFields":[{"manager":"@MANAGER",)"
    R"("operation":"Apply","apiVersion":"@VERSION","time":"2026-01-01T00:00:00Z",)"
    R"("fieldsType":"FieldsV1","fieldsV1":{@FIELDS}}])";

std::string filled(std::string_view text,
                   const std::vector<std::pair<std::string, std::string>> &words)
{
    std::string out(text);
    for (const auto &[word, value] : words) {
        for (size_t at = 0; (at = out.find(word, at)) != std::string::npos; at += value.size())
            out.replace(at, word.size(), value);
    }
    return out;
}

/// ConfigMaps and Deployments of one namespace as a server has them, each with who manages what:
/// members of our set, or somebody else's, which kubectl applied.
std::string liveObjects(int count, const std::string &ns, bool isOurs)
{
    std::string out;
    for (int i = 0; i < count; ++i) {
        const bool isWorkload = i % 2 == 1;
        const std::vector<std::pair<std::string, std::string>> words{
            {"@FIELDS", std::string(isWorkload ? WorkloadFields : SettingsFields)},
            {"@VERSION", isWorkload ? "apps/v1" : "v1"},
            {"@KIND", isWorkload ? "Deployment" : "ConfigMap"},
            {"@NAME", "part-of-a-large-application-" + number(i)},
            {"@MANAGER", isOurs ? "driftgate" : "kubectl"},
            {"@NS", ns},
            {"@I", number(i)}};
        const std::string head = filled(Head, words);
        const std::string spec = filled(isWorkload ? WorkloadSpec : SettingsSpec, words);
        const Value applied = Value::string('{' + head + "}," + spec + '}');
        const std::string mark =
            isOurs ? R"("labels":{"applyset.kubernetes.io/part-of":"set"})"
                   : R"("annotations":{"kubectl.kubernetes.io/last-applied-configuration":)" +
                         writeJson(applied) + '}';
        out += (out.empty() ? "{" : ",{") + head + ',' + mark + ',' +
               filled(ServerMetadata, words) + "}," + spec + '}';
    }
    return R"({"apiVersion":"v1","kind":"List","items":[)" + out + "]}";
}

std::vector<Object> objectsIn(const std::string &text)
{
    ObjectList list = readObjects(text, "live.json");
    if (!list.errors.empty())
        qFatal("%s", qPrintable(list.errors.front().toString()));
    return std::move(list.objects);
}

/// The application's own objects in the cluster, and a tenth of them with another target.
PlanInput planInput(int own, int others)
{
    const std::string ns = "shop";
    PlanInput out;
    out.application = ApplicationName("shop");
    out.cluster = ClusterName("prod");
    out.deployed.source = DeployedSource::ApplySet;
    out.deployed.object = ObjectKey{"", "Secret", ns, "shop"};
    const auto live = std::make_shared<LiveState>();
    live->objects = objectsIn(liveObjects(own, ns, true));
    const auto rendered = std::make_shared<Rendered>();
    for (const Object &object : live->objects) {
        out.deployed.inventory.push_back(object.key);
        Object target = object;
        for (const char *const name : {"uid", "resourceVersion", "labels", "managedFields"}) {
            Value metadata = *target.value.find("metadata");
            metadata.remove(name);
            target.value.set("metadata", metadata);
        }
        if (rendered->objects.size() % 20 == 0)
            target.value.set({"data", "level"}, Value::string("debug"));
        rendered->objects.push_back(std::move(target));
    }
    for (int i = 0; i * own < others; ++i)
        live->objects.append(
            SharedObjects(objectsIn(liveObjects(own, "team-" + number(i), false))));
    out.live = live;
    out.rendered = rendered;
    out.compared.target = {rendered, &rendered->objects};
    out.compared.live = live->objects;
    out.compared.inventory = out.deployed.inventory;
    out.compared.defaultNamespace = ns;
    out.compared.ownedNamespaces = {ns};
    return out;
}

void plan(PlanInput input)
{
    const auto offline = compare(input.compared, {});
    if (!offline)
        qFatal("%s", qPrintable(offline.error().toString()));
    const size_t asked = objectsToDryRun(input.compared, **offline).size();
    const auto again = compare(input.compared, {});
    input.comparison = *again;
    const auto made = makePlan(input, {});
    if (!made || (*made)->count(ActionVerb::Update) != asked || asked == 0)
        qFatal("The plan is not what was meant");
}

void measureAmongOthers()
{
    constexpr int Own = 1'000;
    constexpr int Others = 19'000;
    const PlanInput alone = planInput(Own, 0);
    const PlanInput among = planInput(Own, Others);
    const Medians times = medians([&] { plan(among); }, [&] { plan(alone); }, Repeats);
    print({.work = "plan of 1,000 objects among 20,000 live ones (among its own)",
           .ours = times.ours,
           .peer = times.peer,
           .budget = Budget::timesPeer(2)});
}

const char *why(Use::End end)
{
    return end == Use::End::TooSlow    ? "it was ended after a minute"
           : end == Use::End::TooLarge ? "it was ended at 4 GB"
                                       : "it crashed";
}

void measure(const std::string &name, const QTemporaryDir &dir, Maker make, int lines,
             const std::string &program)
{
    const QString desired = dir.filePath(QStringLiteral("desired.yaml"));
    const QString live = dir.filePath(QStringLiteral("live.yaml"));
    for (int size = lines; size >= SmallestLines; size /= 2) {
        write(desired, make(size, true));
        write(live, make(size, false));
        const Times mine = ours(desired, live);
        Row row{.work = "semantic diff, " + name + ", " + std::to_string(size) +
                        " lines (dyff between)",
                .ours = mine.all(),
                .budget = Budget::timesBetter(20)};
        Use theirs;
        if (!program.empty()) {
            theirs = peer(program, desired, live);
            row.peerGaveUp = theirs.end != Use::End::Done;
            if (theirs.end != Use::End::Failed)
                row.peer = theirs.milliseconds;
        }
        print(row);
        if (size == lines)
            std::fprintf(
                stderr,
                "  parse %.1f ms, compare %.1f ms (%zu differences), align %.1f ms (%zu rows)\n",
                mine.parse, mine.compare, mine.differences, mine.align, mine.rows);
        if (program.empty())
            remark("there is no dyff here");
        if (!row.peerGaveUp)
            return;
        remark("dyff did not manage this: " + std::string(why(theirs.end)) + " with " +
               std::to_string(static_cast<int>(theirs.megabytes)) + " MB");
    }
}

} // namespace

int main(int argc, char **argv)
{
    int lines = 100'000;
    bool withPeer = true;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--lines" && i + 1 < argc)
            lines = std::atoi(argv[++i]);
        else if (argument == "--no-peer")
            withPeer = false;
    }
    const std::string program = withPeer ? findProgram("dyff") : std::string();
    const QTemporaryDir dir;
    measure("many objects", dir, manifests, lines, program);
    measure("one long list", dir, oneList, lines, program);
    measure("one big map", dir, oneMap, lines, program);
    measureAmongOthers();
    return 0;
}
