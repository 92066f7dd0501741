#include "git/gitfixture.h"
#include "sourcedir.h"
#include "workspace/discovery.h"
#include "workspace/sourceurl.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

WorkspaceConfig discovered(GitFixture &fixture)
{
    const Revision head = fixture.commit("State");
    const auto found = discoverApplications(fixture.open(), head, {});
    if (!found)
        qFatal("%s", qUtf8Printable(found.error().toString()));
    return *found;
}

/// "checkout apps/checkout/{cluster} [staging prod]", a line for each application.
QStringList shown(const WorkspaceConfig &config)
{
    QStringList out;
    for (const ApplicationConfig &app : config.applications) {
        QStringList clusters;
        for (const ClusterName &cluster : app.clusters)
            clusters << QString::fromStdString(cluster.text());
        out << QStringLiteral("%1 %2 [%3]")
                   .arg(QString::fromStdString(app.name.text()), QString::fromStdString(app.path),
                        clusters.join(u' '));
    }
    return out;
}

void writeKustomization(GitFixture &fixture, const std::string &folder, const std::string &resource)
{
    fixture.write(folder + "/kustomization.yaml", "resources:\n- " + resource + "\n");
}

const std::string Manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

std::string argo(const std::string &name, const std::string &path, const std::string &destination,
                 const std::string &url = "https://github.com/shop/manifests.git")
{
    return "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: " + name +
           "}\nspec:\n  source: {repoURL: " + url + ", path: " + path +
           "}\n  destination: {namespace: shop, " + destination + "}\n";
}

} // namespace

class TestDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overlaysNamedAfterClustersAreOneApplication()
    {
        GitFixture fixture;
        fixture.write("apps/checkout/base/cm.yaml", Manifest);
        writeKustomization(fixture, "apps/checkout/base", "cm.yaml");
        for (const char *const cluster : {"prod-eu", "staging", "common"})
            writeKustomization(fixture, std::string("apps/checkout/overlays/") + cluster,
                               "../../base");
        const WorkspaceConfig found = discovered(fixture);
        QCOMPARE(shown(found), QStringList{QStringLiteral(
                                   "checkout apps/checkout/overlays/{cluster} [staging prod-eu]")});
        QCOMPARE(found.clusters.size(), 2);
        QCOMPARE(found.branch, "main");
        QVERIFY(found.file.empty());
        QVERIFY(!found.applications[0].place.file.empty());
    }

    void environmentFoldersBesideABaseAndAboveApplications()
    {
        GitFixture fixture;
        writeKustomization(fixture, "web/base", "cm.yaml");
        fixture.write("web/base/cm.yaml", Manifest);
        writeKustomization(fixture, "web/staging", "../base");
        writeKustomization(fixture, "web/production", "../base");
        fixture.write("clusters/prod-eu/api/cm.yaml", Manifest);
        fixture.write("clusters/prod-us/api/cm.yaml", Manifest);
        QCOMPARE(shown(discovered(fixture)),
                 (QStringList{QStringLiteral("api clusters/{cluster}/api [prod-eu prod-us]"),
                              QStringLiteral("web web/{cluster} [staging production]")}));
    }

    void overlaysThatOthersBuildOnAreParts()
    {
        GitFixture fixture;
        writeKustomization(fixture, "web/overlays/prod", "cm.yaml");
        writeKustomization(fixture, "web/overlays/prod-eu", "../prod");
        writeKustomization(fixture, "web/overlays/prod-us", "../prod");
        QCOMPARE(shown(discovered(fixture)),
                 QStringList{QStringLiteral("web web/overlays/{cluster} [prod-eu prod-us]")});
    }

    void fluxKustomizationsOfThisRepositoryCount()
    {
        GitFixture fixture;
        fixture.git({"remote", "add", "origin", "git@github.com:shop/manifests.git"});
        for (const char *const cluster : {"production", "staging"}) {
            const std::string folder = std::string("clusters/") + cluster;
            fixture.write(
                folder + "/sources.yaml",
                "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\n"
                "metadata: {name: own}\nspec: {url: ssh://git@github.com/shop/manifests}\n"
                "---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\n"
                "metadata: {name: other}\nspec: {url: https://github.com/shop/other}\n");
            const auto kustomization = [&](const std::string &name, const std::string &source,
                                           const std::string &path) {
                return "---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n"
                       "metadata: {name: " +
                       name + "}\nspec:\n  targetNamespace: " + name + "\n  path: " + path +
                       "\n  sourceRef: {kind: GitRepository, name: " + source + "}\n";
            };
            fixture.write(folder + "/apps.yaml",
                          kustomization("shop", "own", std::string("./shop/") + cluster) +
                              kustomization("foreign", "other", "./shop/" + std::string(cluster)) +
                              kustomization("gone", "own", "./gone"));
            fixture.write(std::string("shop/") + cluster + "/cm.yaml", Manifest);
        }
        const WorkspaceConfig found = discovered(fixture);
        QVERIFY(shown(found).contains(QStringLiteral("shop shop/{cluster} [staging production]")));
        const ApplicationConfig &shop = *found.application(ApplicationName("shop"));
        QCOMPARE(shop.ns, "shop");
        // What the Kustomization adds is read where it stands, at each revision.
        QCOMPARE(shop.render.flux.file, "clusters/{cluster}/apps.yaml");
        QCOMPARE(shop.optionsFor(ClusterName("staging")).flux.file, "clusters/staging/apps.yaml");
        QCOMPARE(shop.render.flux.name, "shop");
        QVERIFY(!found.application(ApplicationName("foreign")));
        QVERIFY(!found.application(ApplicationName("gone")));
        // The folders with the reconcilers' own manifests are an application too.
        QCOMPARE(found.applications.size(), 2);
    }

    void argoApplicationsOfThisRepositoryCount()
    {
        GitFixture fixture;
        fixture.git({"remote", "add", "origin", "https://github.com/Shop/Manifests"});
        fixture.write("argo/a.yaml", argo("web-prod-eu", "web/prod-eu", "name: prod-eu"));
        fixture.write("argo/b.yaml", argo("web-prod-us", "web/prod-us", "name: prod-us"));
        fixture.write("argo/c.yaml", argo("other", "web/prod-us", "name: prod-us",
                                          "https://github.com/shop/other"));
        fixture.write("argo/d.yaml",
                      argo("local", "local", "server: \"https://kubernetes.default.svc\""));
        fixture.write("argo/e.yaml",
                      argo("far", "local", "server: \"https://api.east.example.com:6443\""));
        fixture.write("argo/broken.yaml", "kind: Application\n\targoproj.io: {{ .x }}\n");
        for (const char *const folder : {"web/prod-eu", "web/prod-us", "local"})
            fixture.write(std::string(folder) + "/cm.yaml", Manifest);
        const WorkspaceConfig found = discovered(fixture);
        QCOMPARE(shown(found),
                 (QStringList{QStringLiteral("far local [east]"),
                              QStringLiteral("local local [in-cluster]"),
                              QStringLiteral("web web/{cluster} [prod-eu prod-us]")}));
        QCOMPARE(found.application(ApplicationName("web"))->ns, "shop");
    }

    void applicationSetsOfListsAndFoldersAreUnfolded()
    {
        GitFixture fixture;
        const std::string templ =
            "  template:\n    metadata: {name: \"{{cluster}}-web\"}\n    spec:\n"
            "      source: {repoURL: https://github.com/shop/m, path: \"web/{{ cluster }}\"}\n"
            "      destination: {name: \"{{cluster}}\", namespace: web}\n";
        fixture.write("sets/list.yaml",
                      "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\n"
                      "metadata: {name: web}\nspec:\n  generators:\n"
                      "  - list: {elements: [{cluster: prod}, {cluster: staging}]}\n" +
                          templ);
        fixture.write("sets/git.yaml",
                      "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\n"
                      "metadata: {name: tools}\nspec:\n  goTemplate: true\n  generators:\n"
                      "  - git: {directories: [{path: \"tools/*\"}, {path: tools/old, exclude: "
                      "true}]}\n"
                      "  template:\n    metadata: {name: \"{{.path.basename}}\"}\n    spec:\n"
                      "      source: {repoURL: https://github.com/shop/m, path: "
                      "\"{{.path.path}}\"}\n"
                      "      destination: {name: prod}\n");
        for (const char *const folder :
             {"web/prod", "web/staging", "tools/dns", "tools/old", "tools/dns/deep"})
            fixture.write(std::string(folder) + "/cm.yaml", Manifest);
        QCOMPARE(shown(discovered(fixture)),
                 (QStringList{QStringLiteral("dns tools/dns [prod]"),
                              QStringLiteral("web web/{cluster} [staging prod]")}));
    }

    void chartsWithEnvironmentsAndPlainFoldersAsALastResort()
    {
        GitFixture fixture;
        fixture.write("charts/web/Chart.yaml", "name: web\nversion: 1.0.0\n");
        fixture.write("charts/web/values-staging.yaml", "a: 1\n");
        fixture.write("charts/web/values-production.yaml", "a: 1\n");
        const WorkspaceConfig found = discovered(fixture);
        QCOMPARE(shown(found), QStringList{QStringLiteral("web charts/web [staging production]")});
        QCOMPARE(found.applications[0].optionsFor(ClusterName("staging")).valueFiles,
                 std::vector<std::string>{"values-staging.yaml"});

        GitFixture plain;
        plain.write("dns/cm.yaml", Manifest);
        plain.write("docs/notes.yaml", "just: notes\n");
        writeKustomization(plain, "web/base", "cm.yaml");
        writeKustomization(plain, "web/app", "../base");
        plain.write("chart/Chart.yaml", "name: c\n");
        QCOMPARE(shown(discovered(plain)), (QStringList{QStringLiteral("app web/app [default]"),
                                                        QStringLiteral("chart chart [default]"),
                                                        QStringLiteral("dns dns [default]")}));
    }

    void urlsOfOnePlaceAreEqual()
    {
        const std::string expected = "github.com/shop/manifests";
        for (const char *const url :
             {"https://github.com/shop/manifests", "https://github.com/Shop/Manifests.git",
              "https://bob:pw@github.com/shop/manifests/", "git@github.com:shop/manifests.git",
              "ssh://git@github.com:22/shop/manifests", "ssh://git@github.com/shop/manifests.git"})
            QCOMPARE(canonicalUrl(url), expected);
        for (const char *const path : {"/srv/git/x.git", "../x", "file:///srv/x", "", "C"})
            QCOMPARE(canonicalUrl(path), "");
    }

    void cancellingEndsTheSearch()
    {
        GitFixture fixture;
        fixture.write("a/cm.yaml", Manifest);
        const Revision head = fixture.commit("State");
        CancelSource source;
        source.request_stop();
        const auto found = discoverApplications(fixture.open(), head, source.get_token());
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }

    void realRepositoriesGiveSensibleApplications_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("among");
        QTest::newRow("flux") << QStringLiteral("flux2-kustomize-helm-example") << 3 << 6
                              << QStringList{QStringLiteral("apps apps/{cluster} [staging "
                                                            "production]"),
                                             QStringLiteral("infra-configs infrastructure/configs "
                                                            "[staging production]")};
        QTest::newRow("argocd") << QStringLiteral("argocd-example-apps") << 8 << 20
                                << QStringList{QStringLiteral("guestbook guestbook [default]"),
                                               QStringLiteral("helm-guestbook helm-guestbook "
                                                              "[default]"),
                                               QStringLiteral("sock-shop sock-shop [default]")};
        QTest::newRow("operate-first")
            << QStringLiteral("operate-first-apps") << 40 << 150
            << QStringList{QStringLiteral("pulp pulp/overlays/moc/{cluster} [smaug]"),
                           QStringLiteral("opf-vault vault/overlays/moc/{cluster} [smaug]")};
    }

    void realRepositoriesGiveSensibleApplications()
    {
        QFETCH(QString, name);
        QFETCH(int, least);
        QFETCH(int, most);
        QFETCH(QStringList, among);
        const QString bundle =
            (test::sourceDir() + QStringLiteral("/../shared/data/repos/%1.bundle")).arg(name);
        if (!QFile::exists(bundle))
            QSKIP("../shared/data is not here");
        QTemporaryDir folder;
        const std::string clone = folder.filePath(name).toStdString();
        QCOMPARE(GitFixture::run(folder.path().toStdString(),
                                 {"clone", "-q", "--no-checkout", bundle.toStdString(), clone}, {})
                     .exitCode,
                 0);
        const auto repository = Repository::open(clone);
        QVERIFY(repository);
        Revision head;
        for (const char *const ref : {"refs/remotes/origin/main", "refs/remotes/origin/master"}) {
            if (const auto found = repository->resolve(ref)) {
                head = *found;
                break;
            }
        }
        QElapsedTimer timer;
        timer.start();
        const auto found = discoverApplications(*repository, head, {});
        qInfo("%s: %lld ms", qPrintable(name), timer.elapsed());
        QVERIFY(found);
        const QStringList applications = shown(*found);
        qInfo().noquote() << applications.size() << "applications," << found->clusters.size()
                          << "clusters\n"
                          << applications.join(u'\n');
        QVERIFY(applications.size() >= least);
        QVERIFY(applications.size() <= most);
        for (const QString &line : among)
            QVERIFY2(applications.contains(line), qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
