#include "render/everyinput.h"
#include "render/renderfixture.h"

using namespace driftgate;
using namespace driftgate::test;

class TestClosure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void methodIsDetectedFromTheFolder()
    {
        RenderFixture f;
        f.commit({{"k1/kustomization.yaml", "resources: []\n"},
                  {"k2/kustomization.yml", "resources: []\n"},
                  {"k3/Kustomization", "resources: []\n"},
                  {"chart/Chart.yaml", "apiVersion: v2\nname: chart\nversion: 1.0.0\n"},
                  {"plain/a.yaml", configMap("a")},
                  {"flux/kustomization.yaml",
                   "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n"
                   "metadata: {name: apps}\n"}});
        for (const char *path : {"k1", "k2", "k3"})
            QCOMPARE(f.closure(path)->method, RenderMethod::Kustomize);
        QCOMPARE(f.closure("chart")->method, RenderMethod::Helm);
        QCOMPARE(f.closure("plain")->method, RenderMethod::Plain);
        QCOMPARE(f.closure("flux")->method, RenderMethod::Plain);
        QCOMPARE(f.closure("")->method, RenderMethod::Plain);
    }

    void everyKindOfInputIsFound()
    {
        RenderFixture f;
        const auto files = everyKindOfInput();
        f.commit(files);
        const auto closure = f.closure("apps/web");
        QVERIFY2(closure, closure ? "" : qUtf8Printable(closure.error().toString()));
        std::vector<std::string> expected;
        for (const auto &[path, content] : files) {
            if (path != "apps/web/README.md" && !path.starts_with("apps/other/"))
                expected.push_back(path);
        }
        std::ranges::sort(expected);
        QCOMPARE(paths(*closure), expected);
        QVERIFY(closure->findings.empty());
        for (const std::string &path : expected)
            QVERIFY(closure->contains(path));
        QVERIFY(!closure->contains("apps/web/README.md"));
        QVERIFY(!closure->contains("apps/other/kustomization.yaml"));
        QVERIFY(closure->contains("apps/web/Kustomization"));
    }

    void hashMovesWithTheFilesOfTheClosureOnly()
    {
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources: [x.yaml]\n"},
                  {"a/x.yaml", configMap("x")},
                  {"a/notes.txt", "1"}});
        const std::string before = f.closure("a")->hash();
        f.commit({{"a/notes.txt", "2"}, {"b/y.yaml", configMap("y")}});
        QCOMPARE(f.closure("a")->hash(), before);
        f.commit({{"a/x.yaml", configMap("x", "other")}});
        QVERIFY(f.closure("a")->hash() != before);
    }

    void remoteBasesAreNamedWhereTheyStand()
    {
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources:\n"
                                           "- https://example.com/x.yaml\n"
                                           "- github.com/org/repo/path?ref=v1\n"
                                           "- git::https://example.com/y.git//z\n"
                                           "- git@example.com:org/repo.git\n"
                                           "- ssh://git@example.com/org/repo\n"
                                           "- x.yaml\n"
                                           "components:\n"
                                           "- https://example.com/org/repo//c\n"
                                           "patches:\n"
                                           "- path: https://example.com/p.yaml\n"},
                  {"a/x.yaml", configMap("x")}});
        const auto closure = f.closure("a");
        QVERIFY(closure);
        QCOMPARE(closure->findings.size(), 7);
        QCOMPARE(closure->findings[0].place.file, "a/kustomization.yaml");
        QCOMPARE(closure->findings[0].place.line, 2);
        QCOMPARE(closure->findings[0].severity, Severity::Error);
        QVERIFY(findingWith(closure->findings, u"git@example.com:org/repo.git"));
        QVERIFY(findingWith(closure->findings, u"https://example.com/p.yaml"));
        const auto rendered = f.render("a");
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::Denied);
        for (const char16_t *part : {u"https://example.com/x.yaml", u"github.com/org/repo",
                                     u"a/kustomization.yaml:3", u"ssh://git@example.com"})
            QVERIFY2(rendered.error().text.contains(QStringView(part)),
                     qUtf8Printable(rendered.error().text));
        QCOMPARE(f.runner.renders(), 0);
    }

    void aFileNamedLikeARemoteIsAFile()
    {
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources: [github.com/x/y.yaml]\n"},
                  {"a/github.com/x/y.yaml", configMap("x")}});
        QVERIFY(f.closure("a")->findings.empty());
    }

    void missingInputsAreNamedWithTheirLine()
    {
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources:\n- ../b\n- gone.yaml\n"},
                  {"b/kustomization.yaml", "patches:\n- path: nowhere/p.yaml\n"},
                  {"b/folder/x.txt", "x"},
                  {"c/kustomization.yaml", "resources:\n- ../d\n"},
                  {"d/x.yaml", configMap("x")}});
        const auto closure = f.closure("a");
        QVERIFY(closure);
        QCOMPARE(closure->findings.size(), 2);
        QVERIFY(closure->findings[0].text.contains(u"b/nowhere/p.yaml"));
        QCOMPARE(closure->findings[0].place.file, "b/kustomization.yaml");
        QCOMPARE(closure->findings[0].place.line, 2);
        QVERIFY(closure->findings[1].text.contains(u"a/gone.yaml"));
        QCOMPARE(closure->findings[1].place.line, 3);
        QVERIFY(closure->contains("b/nowhere/p.yaml"));
        QVERIFY(closure->contains("a/gone.yaml"));
        QVERIFY(!closure->contains("b/folder/x.txt"));
        QVERIFY(findingWith(f.closure("c")->findings, u"“d” has no kustomization.yaml"));
    }

    void pathsOutsideTheRepositoryAreDenied()
    {
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources:\n- ../../secret\n"},
                  {"b/kustomization.yaml", "configMapGenerator:\n- name: x\n"
                                           "  files: [/etc/passwd]\n"}});
        for (const char *path : {"../x", "/etc", "a/../../x"}) {
            QCOMPARE(f.closure(path).error().code, ErrorCode::Denied);
            QCOMPARE(f.render(path).error().code, ErrorCode::Denied);
        }
        const auto relative = f.closure("a");
        QVERIFY(!relative);
        QCOMPARE(relative.error().code, ErrorCode::Denied);
        QCOMPARE(relative.error().place.toString(),
                 QStringLiteral("a/kustomization.yaml:2, /resources/0"));
        const auto absolute = f.closure("b");
        QVERIFY(!absolute);
        QCOMPARE(absolute.error().code, ErrorCode::Denied);
        QVERIFY(absolute.error().text.contains(u"/etc/passwd"));
    }

    void noSuchPathIsNotFound()
    {
        RenderFixture f;
        f.commit({{"a/x.yaml", configMap("x")}});
        QCOMPARE(f.closure("b").error().code, ErrorCode::NotFound);
        RenderOptions options;
        options.method = RenderMethod::Kustomize;
        QCOMPARE(f.closure("a", options).error().code, ErrorCode::NotFound);
        options.method = RenderMethod::Helm;
        QCOMPARE(f.closure("a", options).error().code, ErrorCode::NotFound);
    }

    void linksWithinTheRepositoryAreFollowed()
    {
        RenderFixture f;
        f.writeAll({{"a/kustomization.yaml", "resources: [base, link.yaml]\n"},
                    {"a/real.yaml", configMap("real")},
                    {"common/base/kustomization.yaml", "resources: [x.yaml]\n"},
                    {"common/base/x.yaml", configMap("x")}});
        QVERIFY(link(f, "real.yaml", "a/link.yaml"));
        QVERIFY(link(f, "../shortcut/base", "a/base"));
        QVERIFY(link(f, "common", "shortcut"));
        f.git.commit("Links");
        const auto closure = f.closure("a");
        QVERIFY(closure);
        QVERIFY(closure->findings.empty());
        QCOMPARE(paths(*closure),
                 (std::vector<std::string>{"a/base", "a/kustomization.yaml", "a/link.yaml",
                                           "a/real.yaml", "common/base/kustomization.yaml",
                                           "common/base/x.yaml", "shortcut"}));
        if (!hasKubectl())
            QSKIP("kubectl is not installed");
        const auto rendered = f.render("a");
        QVERIFY2(rendered, rendered ? "" : qUtf8Printable(rendered.error().toString()));
        QCOMPARE(canonical((*rendered)->objects),
                 canonical(kubectlBuilds(f.git.root() + "/a").value()));
    }

    void linksOutOfTheRepositoryAreDenied_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("absolute") << QByteArray("/etc/passwd");
        QTest::newRow("relative") << QByteArray("../../passwd");
        QTest::newRow("through a folder") << QByteArray("sub/../../../passwd");
        QTest::newRow("through a link to the top") << QByteArray("top/../passwd");
    }
    void linksOutOfTheRepositoryAreDenied()
    {
        QFETCH(QByteArray, target);
        RenderFixture f;
        f.writeAll({{"a/kustomization.yaml", "resources: [x.yaml]\n"}, {"a/sub/y.txt", ""}});
        QVERIFY(link(f, target.toStdString(), "a/x.yaml"));
        QVERIFY(link(f, "..", "a/top"));
        f.git.commit("Link");
        for (const RenderMethod method : {RenderMethod::Kustomize, RenderMethod::Plain}) {
            RenderOptions options;
            options.method = method;
            const auto closure = f.closure("a", options);
            QVERIFY(!closure);
            QCOMPARE(closure.error().code, ErrorCode::Denied);
            QVERIFY(closure.error().text.contains(u"a/x.yaml"));
            QVERIFY(closure.error().text.contains(QString::fromUtf8(target)));
        }
    }

    void linksInACircleAreAnError()
    {
        RenderFixture f;
        f.git.write("a/kustomization.yaml", "resources: [x.yaml]\n");
        QVERIFY(link(f, "y.yaml", "a/x.yaml"));
        QVERIFY(link(f, "x.yaml", "a/y.yaml"));
        f.git.commit("Links");
        QCOMPARE(f.closure("a").error().code, ErrorCode::Invalid);
    }

    void aCycleIsNamed()
    {
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources: [../b]\n"},
                  {"b/kustomization.yaml", "resources:\n- ../c\n"},
                  {"c/kustomization.yaml", "resources:\n- ../a\n"},
                  {"up/kustomization.yaml", "resources: [down]\n"},
                  {"up/down/kustomization.yaml", "resources: [..]\n"}});
        const auto closure = f.closure("a");
        QVERIFY(closure);
        const Finding *const finding = findingWith(closure->findings, u"cycle");
        QVERIFY(finding);
        QCOMPARE(finding->place.file, "c/kustomization.yaml");
        QCOMPARE(finding->place.line, 2);
        QVERIFY(findingWith(f.closure("up")->findings, u"cycle"));
    }

    void submodulesInTheWayAreNamed()
    {
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources:\n- ../vendor/base\n"}});
        f.git.git(
            {"update-index", "--add", "--cacheinfo", "160000," + f.git.head().hex() + ",vendor"});
        f.git.git({"commit", "-q", "-m", "Submodule"});
        const auto closure = f.closure("a");
        QVERIFY(closure);
        QVERIFY(findingWith(closure->findings, u"submodule “vendor”"));
        QCOMPARE(f.closure("vendor").error().code, ErrorCode::Unsupported);
        QCOMPARE(f.closure("vendor/base").error().code, ErrorCode::Unsupported);
    }

    void plainTakesManifestsOnly()
    {
        RenderFixture f;
        f.commit({{"p/a.yaml", configMap("a")},
                  {"p/b.yml", configMap("b")},
                  {"p/c.json",
                   R"({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "c"}})"},
                  {"p/README.md", "x"},
                  {"p/sub/d.yaml", configMap("d")}});
        QCOMPARE(paths(*f.closure("p")),
                 (std::vector<std::string>{"p/a.yaml", "p/b.yml", "p/c.json", "p/sub/d.yaml"}));
        QVERIFY(f.closure("p")->contains("p/new/z.yaml"));
        QVERIFY(f.closure("p")->contains("p/Kustomization"));
        QVERIFY(!f.closure("p")->contains("p/new/z.txt"));
        RenderOptions options;
        options.recurse = false;
        QCOMPARE(f.closure("p", options)->files.size(), 3);
        QVERIFY(!f.closure("p", options)->contains("p/sub/d.yaml"));
        QVERIFY(f.closure("p", options)->contains("p/z.yaml"));
        QCOMPARE(paths(*f.closure("p/a.yaml")), std::vector<std::string>{"p/a.yaml"});
    }

    void aChartIsItsWholeFolderWithItsValueFiles()
    {
        RenderFixture f;
        f.commit({{"c/Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.0.0\n"},
                  {"c/values.yaml", "a: 1\n"},
                  {"c/templates/x.yaml", "{{ .Values.a }}\n"},
                  {"c/charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n"},
                  {"c/files/logo.svg", "<svg/>"},
                  {"env/prod.yaml", "a: 2\n"}});
        RenderOptions options;
        options.valueFiles = {"values.yaml", "../env/prod.yaml"};
        const auto closure = f.closure("c", options);
        QVERIFY(closure);
        QCOMPARE(paths(*closure), (std::vector<std::string>{
                                      "c/Chart.yaml", "c/charts/sub/Chart.yaml", "c/files/logo.svg",
                                      "c/templates/x.yaml", "c/values.yaml", "env/prod.yaml"}));
        QVERIFY(closure->contains("c/templates/new.yaml"));
        QVERIFY(!closure->contains("env/staging.yaml"));
        options.valueFiles = {"../../outside.yaml"};
        QCOMPARE(f.closure("c", options).error().code, ErrorCode::Denied);
        options.valueFiles = {"/etc/passwd"};
        QCOMPARE(f.closure("c", options).error().code, ErrorCode::Denied);
        options.valueFiles = {"../env/gone.yaml"};
        QVERIFY(findingWith(f.closure("c", options)->findings, u"env/gone.yaml"));
        options.valueFiles = {"https://example.com/values.yaml"};
        QCOMPARE(f.render("c", options).error().code, ErrorCode::Denied);
    }

    void brokenKustomizationsNameTheirPlace()
    {
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources: [../b]\n"},
                  {"b/kustomization.yaml", "resources:\n- x.yaml\n  - y: [\n"},
                  {"c/kustomization.yaml", "- a\n- b\n"}});
        const auto closure = f.closure("a");
        QVERIFY(!closure);
        QCOMPARE(closure.error().code, ErrorCode::Invalid);
        QCOMPARE(closure.error().place.file, "b/kustomization.yaml");
        QVERIFY(closure.error().place.line > 0);
        QCOMPARE(f.closure("c").error().code, ErrorCode::Invalid);
    }

    void tooManyFilesAreRefused()
    {
        RenderFixture f;
        f.limits.fileLimit = 3;
        f.commit({{"p/a.yaml", configMap("a")},
                  {"p/b.yaml", configMap("b")},
                  {"p/c.yaml", configMap("c")},
                  {"p/d.yaml", configMap("d")}});
        QCOMPARE(f.closure("p").error().code, ErrorCode::Limit);
    }

private:
    static bool link(RenderFixture &f, const std::string &target, const std::string &path)
    {
        const std::filesystem::path full = f.git.root() + "/" + path;
        std::error_code error;
        std::filesystem::create_directories(full.parent_path(), error);
        std::filesystem::create_symlink(target, full, error);
        return !error;
    }
};

QTEST_GUILESS_MAIN(TestClosure)
#include "tst_closure.moc"
