#include "compare/aligned.h"
#include "compare/compare.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

using namespace driftgate;

// Measures the semantic difference of two documents of 100,000 lines against `dyff between`:
//
//     bench_compare [--lines N] [--no-peer]
//
// Ours is what `driftgate-cli compare` does: read both files, parse, compare, align the rows of
// every object. dyff is looked for in PATH and in the cache's tools folder.

namespace
{

constexpr int Repeats = 5;
constexpr int PeerLimit = 600'000; ///< milliseconds that dyff may take

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double medianOf(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

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
    QElapsedTimer timer;
    timer.start();
    CompareInput input;
    input.target = read(desired);
    input.live = read(live);
    input.extra = ExtraPolicy::All;
    out.parse = milliseconds(timer);
    timer.start();
    const auto comparison = compare(input, {});
    if (!comparison)
        qFatal("%s", qPrintable(comparison.error().toString()));
    out.compare = milliseconds(timer);
    timer.start();
    for (const ObjectComparison &object : (*comparison)->objects) {
        out.differences += object.differences.size();
        out.rows += align(object, Side::Live, Side::Target)->rows.size();
    }
    out.align = milliseconds(timer);
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

QString peerProgram()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("dyff"));
    if (!found.isEmpty())
        return found;
    return QStandardPaths::findExecutable(
        QStringLiteral("dyff"), {QDir::homePath() + QStringLiteral("/.cache/driftgate/tools/bin")});
}

/// Milliseconds; negative when it did not end in time.
double peer(const QString &program, const QString &desired, const QString &live)
{
    std::vector<double> times;
    for (int i = 0; i < Repeats; ++i) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        QElapsedTimer timer;
        timer.start();
        process.start(program, {QStringLiteral("between"), live, desired});
        if (!process.waitForFinished(PeerLimit)) {
            process.kill();
            process.waitForFinished();
            return -1;
        }
        times.push_back(milliseconds(timer));
        if (times.back() > 20'000)
            break; // it will not get quicker by being asked again
    }
    return medianOf(times);
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

void measure(const char *name, const QTemporaryDir &dir, const std::string &desired,
             const std::string &live, const QString &program)
{
    const QString paths[] = {dir.filePath(QStringLiteral("desired.yaml")),
                             dir.filePath(QStringLiteral("live.yaml"))};
    for (int i = 0; i < 2; ++i) {
        QFile file(paths[i]);
        const std::string &text = i == 0 ? desired : live;
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(text.data(), static_cast<qint64>(text.size())) < 0)
            qFatal("%s cannot be written", qPrintable(paths[i]));
    }
    const Times mine = ours(paths[0], paths[1]);
    const double theirs = program.isEmpty() ? 0 : peer(program, paths[0], paths[1]);
    const double reached = theirs < 0 ? PeerLimit : theirs;
    std::printf("semantic diff: %s | %.1f ms | ", name, mine.all());
    if (program.isEmpty())
        std::printf("no dyff | - | ");
    else
        std::printf("%s%.1f ms | %.1fx | ", theirs < 0 ? "more than " : "", reached,
                    reached / mine.all());
    std::printf("20x\n");
    std::fprintf(stderr,
                 "  parse %.1f ms, compare %.1f ms (%zu differences), align %.1f ms (%zu rows)\n",
                 mine.parse, mine.compare, mine.differences, mine.align, mine.rows);
    std::fflush(stdout);
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
    const QString program = withPeer ? peerProgram() : QString();
    const QTemporaryDir dir;
    measure("many objects", dir, manifests(lines, true), manifests(lines, false), program);
    measure("one long list", dir, oneList(lines, true), oneList(lines, false), program);
    measure("one big map", dir, oneMap(lines, true), oneMap(lines, false), program);
    return 0;
}
