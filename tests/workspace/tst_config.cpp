#include "workspace/config.h"

#include <QTest>

#include <algorithm>

using namespace driftgate;

namespace
{

constexpr const char *Head = "apiVersion: driftgate.dev/v1\nkind: Workspace\n";
const std::filesystem::path File = "/work/shop/driftgate.yaml";

WorkspaceReading read(const std::string &text)
{
    return readWorkspace(text, File);
}

/// The faults as "LINE FIELD: TEXT", to be found by any part.
QStringList faultsOf(const WorkspaceReading &reading)
{
    QStringList out;
    for (const Error &error : reading.errors)
        out << QStringLiteral("%1 %2: %3")
                   .arg(error.place.line)
                   .arg(QString::fromStdString(error.place.field), error.text);
    return out;
}

bool has(const QStringList &faults, const QString &begin, const QString &part)
{
    const bool found = std::ranges::any_of(faults, [&](const QString &fault) {
        return fault.startsWith(begin) && fault.contains(part);
    });
    if (!found)
        qWarning().noquote() << "no fault" << begin << "…" << part << "in\n"
                             << faults.join(QStringLiteral("\n"));
    return found;
}

} // namespace

class TestConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleOfTheDesignIsRead()
    {
        const WorkspaceReading reading =
            read(std::string(Head) +
                 "repository: .\nbranch: main\nclusters:\n"
                 "  - {name: prod-eu, context: prod-eu-admin}\n"
                 "  - {name: staging, recorded: live/staging}\n"
                 "applications:\n"
                 "  - {name: checkout, path: \"apps/checkout/overlays/{cluster}\", clusters: "
                 "[staging, prod-eu], namespace: checkout}\n"
                 "ignore:\n"
                 "  - {match: {kind: Deployment}, fields: [/spec/replicas], reason: an HPA "
                 "owns them}\n");
        QCOMPARE(faultsOf(reading).join(u'\n'), QString());
        const WorkspaceConfig &config = reading.config;
        QCOMPARE(config.repository, "/work/shop");
        QCOMPARE(config.branch, "main");
        QCOMPARE(config.clusters.size(), 2);
        QCOMPARE(config.clusters[0].context, "prod-eu-admin");
        QCOMPARE(config.clusters[1].recorded.string(), "/work/shop/live/staging");
        const ApplicationConfig *const app = config.application(ApplicationName("checkout"));
        QVERIFY(app);
        QCOMPARE(app->pathFor(ClusterName("prod-eu")), "apps/checkout/overlays/prod-eu");
        QCOMPARE(app->ns, "checkout");
        QCOMPARE(app->optionsFor(ClusterName("staging")).ns, "checkout");
        QCOMPARE(app->place.line, 9);
        QCOMPARE(config.ignore.size(), 1);
        QCOMPARE(config.ignore[0].match.kind, "Deployment");
        QCOMPARE(config.ignore[0].fields, std::vector<std::string>{"/spec/replicas"});
        QCOMPARE(config.ignore[0].reason, "an HPA owns them");
    }

    void everyFaultIsNamedWithLineAndField()
    {
        const QStringList faults = faultsOf(read("apiVersion: driftgate.dev/v2\n" // 1
                                                 "kind: Workspace\n"              // 2
                                                 "clustres: []\n"                 // 3
                                                 "branch: 17\n"                   // 4
                                                 "clusters:\n"                    // 5
                                                 "- name: prod-eu\n"              // 6
                                                 "  context: a\n"                 // 7
                                                 "  recorded: b\n"                // 8
                                                 "- name: prod-eu\n"              // 9
                                                 "  context: a\n"                 // 10
                                                 "- {name: staging}\n"            // 11
                                                 "- just a text\n"                // 12
                                                 "applications:\n"                // 13
                                                 "- name: web\n"                  // 14
                                                 "  path: ../outside\n"           // 15
                                                 "  clusters: [prod-ue]\n"        // 16
                                                 "- path: \"a/{clutser}\"\n"      // 17
                                                 "  name: api\n"                  // 18
                                                 "  render: {method: helmm, valueFiles: "
                                                 "x, values: {a: [1]}}\n"        // 19
                                                 "ignore:\n"                     // 20
                                                 "- fields: [spec/replicas]\n"   // 21
                                                 "- match: {cluster: prod-ue}\n" // 22
                                                 "- reason: none\n"));           // 23
        QVERIFY(has(faults, QStringLiteral("1 /apiVersion"), QStringLiteral("driftgate.dev/v1")));
        QVERIFY(
            has(faults, QStringLiteral("3 /clustres"), QStringLiteral("did you mean “clusters”?")));
        QVERIFY(has(faults, QStringLiteral("4 /branch"), QStringLiteral("the number 17")));
        QVERIFY(has(faults, QStringLiteral("8 /clusters/0/recorded"), QStringLiteral("not both")));
        QVERIFY(
            has(faults, QStringLiteral("9 /clusters/1/name"), QStringLiteral("in line 6 already")));
        QVERIFY(has(faults, QStringLiteral("11 /clusters/2"), QStringLiteral("needs “context”")));
        QVERIFY(has(faults, QStringLiteral("12 /clusters/3"), QStringLiteral("not a text")));
        QVERIFY(has(faults, QStringLiteral("15 /applications/0/path"),
                    QStringLiteral("within the repository")));
        QVERIFY(has(faults, QStringLiteral("16 /applications/0/clusters"),
                    QStringLiteral("did you mean “prod-eu”?")));
        QVERIFY(has(faults, QStringLiteral("17 /applications/1/path"),
                    QStringLiteral("“{clutser}” is no placeholder")));
        QVERIFY(has(faults, QStringLiteral("19 /applications/1/render/method"),
                    QStringLiteral("did you mean “helm”?")));
        QVERIFY(has(faults, QStringLiteral("19 /applications/1/render/valueFiles"),
                    QStringLiteral("must be a list")));
        QVERIFY(has(faults, QStringLiteral("19 /applications/1/render/values/a"),
                    QStringLiteral("single value")));
        QVERIFY(has(faults, QStringLiteral("21 /ignore/0/fields"),
                    QStringLiteral("must begin with “/”")));
        QVERIFY(has(faults, QStringLiteral("22 /ignore/1/match/cluster"),
                    QStringLiteral("did you mean “prod-eu”?")));
        QVERIFY(has(faults, QStringLiteral("23 /ignore/2"), QStringLiteral("hide every object")));
        QCOMPARE(faults.size(), 16);
    }

    void whatCouldBeReadIsThereBesideTheFaults()
    {
        const WorkspaceReading reading = read(
            std::string(Head) + "clusters: [{name: a, context: a, colour: red}]\n"
                                "applications:\n- {name: web, path: web}\n- {name: 7, path: x}\n");
        QCOMPARE(reading.errors.size(), 2);
        QVERIFY(reading.config.cluster(ClusterName("a")));
        QVERIFY(reading.config.application(ApplicationName("web")));
        QCOMPARE(reading.config.applications.size(), 1);
    }

    void brokenYamlNamesTheLine()
    {
        const WorkspaceReading reading = read(std::string(Head) + "clusters: [\n");
        QCOMPARE(reading.errors.size(), 1);
        QCOMPARE(reading.errors[0].place.file, File.string());
        QVERIFY(reading.errors[0].place.line >= 3);
    }

    void anEmptyFileAndTwoDocumentsAreFaults()
    {
        QCOMPARE(read("").errors.size(), 1);
        QCOMPARE(read("# nothing\n").errors.size(), 1);
        const auto two = read(std::string(Head) + "applications: [{name: a, path: a}]\n---\n" +
                              std::string(Head));
        QCOMPARE(two.errors.size(), 1);
        QCOMPARE(two.errors[0].place.line, 5);
    }

    void anApplicationWithoutClustersIsOnAll()
    {
        const auto reading =
            read(std::string(Head) + "clusters: [{name: a, context: a}, {name: b, context: b}]\n"
                                     "applications: [{name: web, path: .}]\n");
        QCOMPARE(faultsOf(reading).join(u'\n'), QString());
        QCOMPARE(reading.config.applications[0].clusters.size(), 2);
        QCOMPARE(reading.config.applications[0].path, "");
    }

    void clusterStandsInEveryOption()
    {
        const auto reading =
            read(std::string(Head) + "clusters: [{name: prod, context: p}]\n"
                                     "applications:\n"
                                     "- name: web\n"
                                     "  path: charts/web\n"
                                     "  namespace: web-{cluster}\n"
                                     "  render:\n"
                                     "    method: helm\n"
                                     "    releaseName: web-{cluster}\n"
                                     "    valueFiles: [values.yaml, \"values-{cluster}.yaml\"]\n"
                                     "    values: {image.tag: \"1.2\", replicas: 3, on: true}\n");
        QCOMPARE(faultsOf(reading).join(u'\n'), QString());
        const RenderOptions options =
            reading.config.applications[0].optionsFor(ClusterName("prod"));
        QCOMPARE(options.method, RenderMethod::Helm);
        QCOMPARE(options.ns, "web-prod");
        QCOMPARE(options.releaseName, "web-prod");
        QCOMPARE(options.valueFiles, (std::vector<std::string>{"values.yaml", "values-prod.yaml"}));
        QCOMPARE(options.values.size(), 3);
        QCOMPARE(options.values[1].second, "3");
    }

    void plainFoldersAndFluxAreChosen()
    {
        const auto reading =
            read(std::string(Head) + "clusters: [{name: prod, context: a}]\n"
                                     "applications:\n"
                                     "- {name: flat, path: flat, render: {recurse: false}}\n"
                                     "- {name: deep, path: deep, render: {recurse: true}}\n"
                                     "- name: web\n"
                                     "  path: web\n"
                                     "  render:\n"
                                     "    flux: {file: \"clusters/{cluster}/apps.yaml\", name: "
                                     "\"web-{cluster}\"}\n");
        QCOMPARE(faultsOf(reading).join(u'\n'), QString());
        QVERIFY(!reading.config.applications[0].render.recurse);
        QVERIFY(reading.config.applications[1].render.recurse);
        const RenderOptions options =
            reading.config.applications[2].optionsFor(ClusterName("prod"));
        QCOMPARE(options.flux.file, "clusters/prod/apps.yaml");
        QCOMPARE(options.flux.name, "web-prod");

        const QStringList faults = faultsOf(
            read(std::string(Head) + "clusters: [{name: prod, context: a}]\n"               // 3
                                     "applications:\n"                                      // 4
                                     "- {name: a, path: a, render: {recurse: x}}\n"         // 5
                                     "- {name: b, path: b, render: {flux: {file: ../x}}}\n" // 6
                                     "- name: c\n"                                          // 7
                                     "  path: c\n"                                          // 8
                                     "  render:\n"                                          // 9
                                     "    method: helm\n"                                   // 10
                                     "    flux: {file: x, name: y, nmae: z}\n"));           // 11
        QVERIFY(has(faults, QStringLiteral("5 /applications/0/render/recurse"),
                    QStringLiteral("must be true or false")));
        QVERIFY(has(faults, QStringLiteral("6 /applications/1/render/flux/file"),
                    QStringLiteral("within the repository")));
        QVERIFY(
            has(faults, QStringLiteral("6 /applications/1/render/flux"), QStringLiteral("name")));
        QVERIFY(has(faults, QStringLiteral("11 /applications/2/render/flux"),
                    QStringLiteral("auto and kustomize")));
        QVERIFY(has(faults, QStringLiteral("11 /applications/2/render/flux/nmae"),
                    QStringLiteral("Unknown key")));
    }

    void aWrittenWorkspaceIsReadBackEqual()
    {
        const std::string text =
            std::string(Head) +
            "repository: ..\nbranch: \"on\"\n"
            "clusters: [{name: \"1\", context: \"yes\"}, {name: b, recorded: dumps/b}]\n"
            "applications:\n"
            "- {name: web, path: \"web/{cluster}\", clusters: [b], namespace: \"0777\"}\n"
            "- name: chart\n"
            "  path: chart\n"
            "  render: {method: helm, releaseName: r, valueFiles: [a.yaml], values: {x: \"1\"}}\n"
            "- {name: flat, path: flat, render: {recurse: false}}\n"
            "- {name: flux, path: flux, render: {flux: {file: a.yaml, name: b}}}\n"
            "ignore:\n"
            "- match: {group: apps, kind: \"*Set\", namespace: shop, name: x, application: web, "
            "cluster: b}\n"
            "  fields: [/spec/a~1b]\n  managers: [hpa]\n  reason: \"because: yes\"\n";
        const WorkspaceReading first = read(text);
        QCOMPARE(faultsOf(first).join(u'\n'), QString());
        const std::string written = writeWorkspace(first.config);
        const WorkspaceReading second = read(written);
        QCOMPARE(faultsOf(second).join(u'\n'), QString());
        QCOMPARE(second.config.repository, first.config.repository);
        QCOMPARE(second.config.branch, first.config.branch);
        QCOMPARE(second.config.clusters.size(), 2);
        for (size_t i = 0; i < 2; ++i) {
            QCOMPARE(second.config.clusters[i].name, first.config.clusters[i].name);
            QCOMPARE(second.config.clusters[i].context, first.config.clusters[i].context);
            QCOMPARE(second.config.clusters[i].recorded, first.config.clusters[i].recorded);
        }
        QCOMPARE(second.config.applications.size(), 4);
        for (size_t i = 0; i < 4; ++i) {
            QCOMPARE(second.config.applications[i].name, first.config.applications[i].name);
            QCOMPARE(second.config.applications[i].path, first.config.applications[i].path);
            QCOMPARE(second.config.applications[i].ns, first.config.applications[i].ns);
            QVERIFY(second.config.applications[i].render == first.config.applications[i].render);
            QVERIFY(second.config.applications[i].clusters ==
                    first.config.applications[i].clusters);
        }
        QVERIFY(second.config.ignore == first.config.ignore);
        QCOMPARE(writeWorkspace(second.config), written);
    }

    void ignoreRulesAreNarrowedToApplicationAndCluster()
    {
        const auto reading =
            read(std::string(Head) + "clusters: [{name: prod-eu, context: a}]\n"
                                     "applications: [{name: web, path: .}, {name: api, path: b}]\n"
                                     "ignore:\n"
                                     "- {match: {cluster: \"prod-*\"}, fields: [/a]}\n"
                                     "- {match: {application: api}, fields: [/b]}\n"
                                     "- {match: {kind: Secret}, fields: [/c]}\n");
        QCOMPARE(faultsOf(reading).join(u'\n'), QString());
        const auto rules = reading.config.ignoreFor(ApplicationName("web"), ClusterName("prod-eu"));
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules[0].fields[0], "/a");
        QCOMPARE(rules[1].fields[0], "/c");
        QCOMPARE(reading.config.ignoreFor(ApplicationName("api"), ClusterName("staging")).size(),
                 2);
    }

    void anIgnoreFileIsAListOrAMapping()
    {
        const auto list = readIgnoreRules("- {fields: [/spec/replicas]}\n", "ignore.yaml");
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        const auto mapping =
            readIgnoreRules("kind: Workspace\nignore:\n- {managers: [hpa]}\n", "ignore.yaml");
        QVERIFY(mapping);
        QCOMPARE(mapping->at(0).managers[0], "hpa");
        QVERIFY(readIgnoreRules("", "ignore.yaml")->empty());
        QVERIFY(readIgnoreRules("ignore: []\n", "ignore.yaml")->empty());
    }

    void aBrokenIgnoreFileNamesEveryFault()
    {
        const auto rules =
            readIgnoreRules("- {feilds: [/a], kind: x}\n- {match: 1, fields: [/b]}\n", "i.yaml");
        QVERIFY(!rules);
        const QString text = rules.error().toString();
        QVERIFY(text.contains(u"i.yaml:1"));
        QVERIFY(text.contains(u"did you mean “fields”?"));
        QVERIFY(text.contains(u"i.yaml:2"));
        QVERIFY(!readIgnoreRules("just text", "i.yaml"));
        QVERIFY(!readIgnoreRules("fields: [/a]", "i.yaml"));
    }
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
