#include "render/renderfixture.h"
#include "render/renderjob.h"

using namespace driftgate;
using namespace driftgate::test;

class TestHelm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutHelmOneFindingSaysSo()
    {
        RenderFixture f;
        f.runner.hide("helm");
        f.commit(chart());
        const auto rendered = f.render("charts/web");
        QVERIFY(rendered);
        QVERIFY((*rendered)->objects.empty());
        QVERIFY(!(*rendered)->isComplete());
        QCOMPARE((*rendered)->findings.size(), 1);
        QCOMPARE((*rendered)->findings.front().severity, Severity::Error);
        QVERIFY((*rendered)->findings.front().text.contains(u"needs helm, which is not installed"));
        QCOMPARE(f.runner.renders(), 0);
    }

    void aReleaseNameIsMadeOfThePath()
    {
        QCOMPARE(defaultReleaseName("apps/web"), "web");
        QCOMPARE(defaultReleaseName("apps/My_Web.App"), "my-web-app");
        QCOMPARE(defaultReleaseName("apps/_-x-"), "x");
        QCOMPARE(defaultReleaseName(""), "release-name");
        QCOMPARE(defaultReleaseName(std::string(80, 'a')), std::string(53, 'a'));
    }

    void aChartRendersWithItsValues()
    {
        RenderFixture f;
        if (f.runner.find("helm").empty())
            QSKIP("helm is not installed");
        f.commit(chart());
        RenderOptions options;
        options.ns = "shop";
        options.releaseName = "checkout";
        options.valueFiles = {"../../env/prod.yaml"};
        options.values = {{"text", "a,b={c}\\d"}, {"number", "007"}};
        const auto rendered = f.render("charts/web", options);
        QVERIFY2(rendered, rendered ? "" : qUtf8Printable(rendered.error().toString()));
        QVERIFY2((*rendered)->renderer.starts_with("helm v3."), (*rendered)->renderer.c_str());
        QVERIFY((*rendered)->isComplete());
        const Object *const web = named(**rendered, "checkout-web");
        QVERIFY(web);
        QCOMPARE(web->key.ns, "shop");
        QCOMPARE(web->value.stringAt({"data", "size"}), "large");
        QCOMPARE(web->value.stringAt({"data", "text"}), "a,b={c}\\d");
        QCOMPARE(web->value.stringAt({"data", "number"}), "007");
        QCOMPARE(web->value.stringAt({"data", "file"}), "from a file\n");
        QCOMPARE(web->origin.file, "charts/web/templates/web.yaml");
        const Object *const sub = named(**rendered, "sub");
        QVERIFY(sub);
        QCOMPARE(sub->origin.file, "charts/web/charts/sub/templates/sub.yaml");
        QVERIFY(named(**rendered, "widgets.example.com"));

        const auto again = f.render("charts/web", options);
        QVERIFY((*again)->fromCache);
        options.values = {{"text", "other"}};
        QVERIFY(!(*f.render("charts/web", options))->fromCache);
        options.ns = "elsewhere";
        QVERIFY(!(*f.render("charts/web", options))->fromCache);
        f.commit({{"env/prod.yaml", "size: huge\n"}});
        QCOMPARE(named(**f.render("charts/web", options), "checkout-web")
                     ->value.stringAt({"data", "size"}),
                 "huge");
        f.commit({{"charts/web/templates/more.yaml", configMap("more")}});
        QVERIFY(named(**f.render("charts/web", options), "more"));
    }

    void aBrokenTemplateNamesItsFileAndLine()
    {
        RenderFixture f;
        if (f.runner.find("helm").empty())
            QSKIP("helm is not installed");
        auto files = chart();
        files["charts/web/templates/web.yaml"] =
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Values.gone.deeper }}\n";
        f.commit(files);
        const auto rendered = f.render("charts/web");
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::Tool);
        QCOMPARE(rendered.error().place.file, "charts/web/templates/web.yaml");
        QCOMPARE(rendered.error().place.line, 4);
        QVERIFY(!rendered.error().text.contains(QDir::tempPath()));
    }

    void aMissingValueFileFailsWithItsName()
    {
        RenderFixture f;
        if (f.runner.find("helm").empty())
            QSKIP("helm is not installed");
        f.commit(chart());
        RenderOptions options;
        options.valueFiles = {"gone.yaml"};
        const auto rendered = f.render("charts/web", options);
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::NotFound);
        QVERIFY(rendered.error().text.contains(u"charts/web/gone.yaml"));
    }

    void dependenciesOfTheRepositoryAreTakenFromWhereTheyLie()
    {
        RenderFixture f;
        f.commit({{"charts/web/Chart.yaml",
                   "apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n"
                   "- {name: common, version: 1.x.x, repository: \"file://../common\"}\n"},
                  {"charts/web/templates/web.yaml", "{{ include \"common.map\" . }}\n"},
                  {"charts/common/Chart.yaml",
                   "apiVersion: v2\nname: common\nversion: 1.2.0\ndependencies:\n"
                   "- {name: deep, version: 1.x.x, repository: \"file://../deep\"}\n"},
                  {"charts/common/templates/_map.tpl",
                   "{{ define \"common.map\" }}apiVersion: v1\nkind: ConfigMap\n"
                   "metadata: {name: shared}\n{{ end }}\n"},
                  {"charts/deep/Chart.yaml", "apiVersion: v2\nname: deep\nversion: 1.0.0\n"},
                  {"charts/deep/templates/deep.yaml", configMap("deep")},
                  {"charts/far/Chart.yaml",
                   "apiVersion: v2\nname: far\nversion: 1.0.0\ndependencies:\n"
                   "- {name: redis, version: 1.0.0, repository: \"https://example.com\"}\n"},
                  {"charts/out/Chart.yaml",
                   "apiVersion: v2\nname: out\nversion: 1.0.0\ndependencies:\n"
                   "- {name: x, version: 1.0.0, repository: \"file://../../../x\"}\n"}});
        const auto closure = f.closure("charts/web");
        QVERIFY(closure);
        QVERIFY(closure->contains("charts/common/templates/_map.tpl"));
        QVERIFY(closure->contains("charts/deep/templates/new.yaml"));
        QCOMPARE(f.closure("charts/out").error().code, ErrorCode::Denied);
        const auto far = f.closure("charts/far");
        QVERIFY(far);
        const Finding *const finding = findingWith(far->findings, u"dependency “redis”");
        QVERIFY(finding);
        QCOMPARE(finding->place.line, 5);
        QVERIFY(far->contains("charts/far/charts/redis-1.0.0.tgz"));
        if (f.runner.find("helm").empty())
            QSKIP("helm is not installed");
        const auto rendered = f.render("charts/web");
        QVERIFY2(rendered, rendered ? "" : qUtf8Printable(rendered.error().toString()));
        QVERIFY(named(**rendered, "shared"));
        QVERIFY(named(**rendered, "deep"));
        QVERIFY((*rendered)->isComplete());
        const auto failed = f.render("charts/far");
        QVERIFY(!failed);
        QCOMPARE(failed.error().place.file, "charts/far/Chart.yaml");
        QVERIFY(failed.error().text.contains(u"helm says"));
    }

    void namesThatAreNotUtf8Work()
    {
        RenderFixture f;
        if (f.runner.find("helm").empty())
            QSKIP("helm is not installed");
        std::map<std::string, std::string> files;
        for (const auto &[path, content] : chart())
            files["caf\xe9/" + path] = content;
        f.commit(files);
        RenderOptions options;
        options.valueFiles = {"../../env/prod.yaml"};
        const auto rendered = f.render("caf\xe9/charts/web", options);
        QVERIFY2(rendered, rendered ? "" : qUtf8Printable(rendered.error().toString()));
        QVERIFY(named(**rendered, "web-web"));
    }

private:
    static const Object *named(const Rendered &rendered, const std::string &name)
    {
        const auto it = std::ranges::find(rendered.objects, name,
                                          [](const Object &object) { return object.key.name; });
        return it == rendered.objects.end() ? nullptr : &*it;
    }

    static std::map<std::string, std::string> chart()
    {
        return {
            {"charts/web/Chart.yaml", "apiVersion: v2\nname: webchart\nversion: 1.0.0\n"},
            {"charts/web/values.yaml", "size: small\ntext: none\nnumber: 1\n"},
            {"charts/web/files/note.txt", "from a file\n"},
            {"charts/web/templates/web.yaml", R"(apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}-web
  namespace: {{ .Release.Namespace }}
data:
  size: {{ .Values.size }}
  text: {{ .Values.text | quote }}
  number: {{ .Values.number | quote }}
  file: {{ .Files.Get "files/note.txt" | quote }}
)"},
            {"charts/web/charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n"},
            {"charts/web/charts/sub/templates/sub.yaml", configMap("sub")},
            {"charts/web/crds/widget.yaml", R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec: {group: example.com, names: {kind: Widget, plural: widgets}, scope: Namespaced, versions: []}
)"},
            {"env/prod.yaml", "size: large\n"},
        };
    }
};

QTEST_GUILESS_MAIN(TestHelm)
#include "tst_helm.moc"
