#include "manifest/secret.h"
#include "render/everyinput.h"
#include "render/renderfixture.h"

using namespace driftgate;
using namespace driftgate::test;

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A folder for temporary files of its own: other tests render at the same time.
    void initTestCase() { QVERIFY(qputenv("TMPDIR", m_temporary.path().toUtf8())); }
    void init() { m_leftBefore = leftBehind(); }
    void cleanup() { QCOMPARE(leftBehind(), m_leftBefore); }

    void everyKindOfInputRendersAsACheckoutDoes_data()
    {
        QTest::addColumn<QString>("hidden");
        QTest::newRow("kustomize") << QString();
        QTest::newRow("kubectl") << QStringLiteral("kustomize");
        QTest::newRow("without bubblewrap") << QStringLiteral("bwrap");
    }
    void everyKindOfInputRendersAsACheckoutDoes()
    {
        QFETCH(QString, hidden);
        if (!hasKubectl())
            QSKIP("kubectl is not installed");
        RenderFixture f;
        f.runner.hide(hidden.toStdString());
        f.commit(everyKindOfInput());
        const auto expected = kubectlBuilds(f.git.root() + "/apps/web");
        QVERIFY2(expected, expected ? "" : qUtf8Printable(expected.error().toString()));
        const auto rendered = f.render("apps/web");
        QVERIFY2(rendered, rendered ? "" : qUtf8Printable(rendered.error().toString()));
        QVERIFY(expected->size() >= 9);
        QCOMPARE(canonical((*rendered)->objects), canonical(*expected));
        QVERIFY((*rendered)->isComplete());
        QVERIFY(!(*rendered)->fromCache);
        QVERIFY2(
            (*rendered)->renderer.starts_with(hidden == u"kustomize" ? "kubectl v" : "kustomize "),
            (*rendered)->renderer.c_str());
    }

    void theOriginOfAnObjectIsItsSource()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        RenderFixture f;
        f.commit(everyKindOfInput());
        const auto rendered = f.render("apps/web");
        QVERIFY(rendered);
        const std::map<std::string, std::pair<std::string, int>> expected{
            {"my-web", {"apps/web/deployment.yaml", 1}},
            {"my-w", {"apps/web/widget.yaml", 1}},
            {"my-two", {"apps/deeper/list.yaml", 5}},
            {"my-base", {"apps/base/config", 1}},
        };
        for (const auto &[name, origin] : expected) {
            const auto it = std::ranges::find((*rendered)->objects, name,
                                              [](const Object &object) { return object.key.name; });
            QVERIFY2(it != (*rendered)->objects.end(), name.c_str());
            QCOMPARE(it->origin.file, origin.first);
            QCOMPARE(it->origin.line, origin.second);
        }
        const auto generated = std::ranges::find_if((*rendered)->objects, [](const Object &object) {
            return object.key.name.starts_with("my-credentials-");
        });
        QVERIFY(generated != (*rendered)->objects.end());
        QCOMPARE(generated->origin.file, "apps/web/kustomization.yaml");
        QVERIFY(generated->origin.line > 30);
    }

    void plainFoldersRenderWithoutATool()
    {
        RenderFixture f;
        f.commit({{"p/a.yaml", configMap("a") + "---\n" + configMap("b")},
                  {"p/broken.yaml", "apiVersion: v1\nkind: ConfigMap\n\tx: [\n"},
                  {"p/z.json", R"({"apiVersion": "v1", "kind": "List", "items": [
                     {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "n"}}]})"},
                  {"p/sub/kustomization.yaml", "resources: []\n"}});
        const auto rendered = f.render("p");
        QVERIFY(rendered);
        QCOMPARE((*rendered)->objects.size(), 3);
        QCOMPARE((*rendered)->objects[1].origin.file, "p/a.yaml");
        QCOMPARE((*rendered)->objects[1].origin.line, 8);
        QVERIFY(!(*rendered)->isComplete());
        const auto error =
            std::ranges::find((*rendered)->findings, Severity::Error, &Finding::severity);
        QVERIFY(error != (*rendered)->findings.end());
        QCOMPARE(error->place.file, "p/broken.yaml");
        QCOMPARE(error->place.line, 3);
        QVERIFY(findingWith((*rendered)->findings, u"is a kustomization"));
        QCOMPARE((*rendered)->renderer, "plain");
        QCOMPARE(f.runner.renders(), 0);
    }

    void anEmptyFolderSaysSo()
    {
        RenderFixture f;
        f.commit({{"p/README.md", "x"}});
        const auto rendered = f.render("p");
        QVERIFY(rendered);
        QVERIFY((*rendered)->objects.empty());
        QVERIFY(findingWith((*rendered)->findings, u"holds no manifests"));
    }

    void aMissingResourceFailsWithItsPlaceAndTheToolsWords()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources: [../b]\n"},
                  {"b/kustomization.yaml", "resources:\n- x.yaml\n- gone.yaml\n"},
                  {"b/x.yaml", configMap("x")}});
        const auto rendered = f.render("a");
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::NotFound);
        QCOMPARE(rendered.error().place.file, "b/kustomization.yaml");
        QCOMPARE(rendered.error().place.line, 3);
        QVERIFY(rendered.error().text.contains(u"kustomize says"));
        QVERIFY(!rendered.error().text.contains(QDir::tempPath()));
    }

    void aBrokenResourceFailsWithItsPlace()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        RenderFixture f;
        f.commit({{"a/kustomization.yaml", "resources: [../b]\n"},
                  {"b/kustomization.yaml", "resources: [x.yaml]\n"},
                  {"b/x.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x\n"}});
        const auto rendered = f.render("a");
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().place.file, "b/x.yaml");
        QVERIFY(rendered.error().place.line > 0);
        QVERIFY(rendered.error().text.contains(u"MalformedYAML"));
    }

    void theToolsErrorHasRepositoryPathsAndTheCauseFirst()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        RenderFixture f;
        f.commit({{"top/kustomization.yaml", "resources: [../a]\n"},
                  {"a/kustomization.yaml", "resources: [x.yaml]\npatches:\n- path: p.yaml\n"},
                  {"a/x.yaml", configMap("x")},
                  {"a/p.yaml", configMap("nobody")},
                  {"v/kustomization.yaml", "resources: [../u]\n"},
                  {"u/kustomization.yaml", "resorces: [x.yaml]\n"}});
        const auto rendered = f.render("top");
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::Tool);
        QVERIFY2(rendered.error().text.contains(u"could not render “top”: no "),
                 qUtf8Printable(rendered.error().text));
        QVERIFY(rendered.error().text.contains(u"In full: Error: accumulating resources"));
        QVERIFY(rendered.error().text.contains(u"recursed accumulation of path 'a'"));
        QVERIFY(!rendered.error().text.contains(QDir::tempPath()));
        QVERIFY(f.render("u").error().text.contains(u"resorces"));
        QVERIFY(f.render("v").error().text.contains(
            u"could not render “v”: couldn't make target for path 'u': invalid Kustomization"));
    }

    void secretsAreNotQuotedInErrors_data()
    {
        QTest::addColumn<QByteArray>("kustomization");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("literal") << QByteArray("literals: [correct-horse-battery]") << QByteArray();
        QTest::newRow("a line that is not UTF-8")
            << QByteArray("envs: [file]") << QByteArray("A=1\ncorrect-horse-\xff-battery=1\n");
    }
    void secretsAreNotQuotedInErrors()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        QFETCH(QByteArray, kustomization);
        QFETCH(QByteArray, file);
        RenderFixture f;
        f.commit({{"a/kustomization.yaml",
                   "secretGenerator:\n- name: x\n  " + kustomization.toStdString() + "\n"},
                  {"a/file", file.toStdString()}});
        const auto quoted = kubectlBuilds(f.git.root() + "/a");
        QVERIFY(!quoted);
        QVERIFY(quoted.error().text.contains(u"correct")); // or this would prove nothing
        const auto rendered = f.render("a");
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::Tool);
        for (const char16_t *part : {u"correct", u"battery", u"99 111 114 114"})
            QVERIFY2(!rendered.error().text.contains(QStringView(part)),
                     qUtf8Printable(rendered.error().text));
    }

    void filesOutsideTheKustomizationsFolderAreRefused()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        RenderFixture f;
        f.commit(
            {{"a/kustomization.yaml", "resources: [../b/x.yaml]\n"}, {"b/x.yaml", configMap("x")}});
        const auto rendered = f.render("a");
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::Denied);
        QVERIFY(rendered.error().text.contains(u"security; file 'b/x.yaml'"));
    }

    void anAliasBombIsStoppedBeforeTheToolRuns()
    {
        std::string bomb = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n"
                           "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 9; ++i) {
            const std::string last = "*a" + std::to_string(i - 1);
            bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + last;
            for (int j = 0; j < 9; ++j)
                bomb += ", " + last;
            bomb += "]\n";
        }
        RenderFixture f;
        f.commit({{"k/kustomization.yaml", "resources: [bomb.yaml]\n"},
                  {"k/bomb.yaml", bomb},
                  {"p/bomb.yaml", bomb},
                  {"p/fine.yaml", configMap("x")}});
        const auto rendered = f.render("k");
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::Limit);
        QCOMPARE(rendered.error().place.file, "k/bomb.yaml");
        QVERIFY(rendered.error().place.line > 0);
        QCOMPARE(f.runner.renders(), 0);
        const auto plain = f.render("p");
        QVERIFY(plain);
        QCOMPARE((*plain)->objects.size(), 1);
        QVERIFY(!(*plain)->isComplete());
    }

    void inputsThatAreTooLargeAreRefused()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        RenderFixture f;
        f.limits.inputLimit = 1000;
        f.commit({{"k/kustomization.yaml", "configMapGenerator: [{name: x, files: [big]}]\n"},
                  {"k/big", std::string(2000, 'x')},
                  {"huge/kustomization.yaml", "configMapGenerator: [{name: x, files: [big]}]\n"},
                  {"huge/big", std::string(size_t{65} << 20, 'x')}});
        QCOMPARE(f.render("k").error().code, ErrorCode::Limit);
        const auto huge = f.render("huge");
        QVERIFY(!huge);
        QCOMPARE(huge.error().code, ErrorCode::Limit);
        QCOMPARE(huge.error().place.file, "huge/big");
    }

    void aSlowToolIsEnded()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        RenderFixture f;
        f.limits.timeLimit = std::chrono::milliseconds(0);
        std::string many;
        for (int i = 0; i < 20'000; ++i)
            many += "---\n" + configMap("x" + std::to_string(i));
        f.commit({{"k/kustomization.yaml", "resources: [x.yaml]\nnamePrefix: a-\n"},
                  {"k/x.yaml", many}});
        const auto rendered = f.render("k");
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::Timeout);
        QVERIFY(rendered.error().text.contains(u"“k”"));
    }

    void aRenderCanBeCancelled()
    {
        RenderFixture f;
        f.commit(everyKindOfInput());
        CancelSource source;
        source.request_stop();
        QCOMPARE(f.render("apps/web", {}, source.get_token()).error().code, ErrorCode::Cancelled);
    }

    void withoutKustomizeOneFindingSaysSo()
    {
        RenderFixture f;
        f.runner.hide("kustomize");
        f.runner.hide("kubectl");
        f.commit(everyKindOfInput());
        const auto rendered = f.render("apps/web");
        QVERIFY(rendered);
        QVERIFY(!(*rendered)->isComplete());
        QVERIFY(findingWith((*rendered)->findings, u"neither is installed"));
    }

    void generatorsThatAreProgramsAreLeftOutAndTold()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        RenderFixture f;
        f.commit({{"k/kustomization.yaml", "resources: [x.yaml]\ngenerators:\n- ksops.yaml\n"
                                           "- cm.yaml\n"
                                           "helmCharts:\n- name: redis\n  version: 1.0.0\n"
                                           "  repo: https://example.com/charts\n"},
                  {"k/x.yaml", configMap("x")},
                  {"k/ksops.yaml", "apiVersion: viaduct.ai/v1\nkind: ksops\n"
                                   "metadata: {name: secrets}\nfiles: [secret.enc.yaml]\n"},
                  {"k/cm.yaml", "apiVersion: builtin\nkind: ConfigMapGenerator\n"
                                "metadata: {name: made}\nliterals: [a=b]\n"},
                  {"only/kustomization.yaml", "generators: [../k/ksops.yaml]\n"},
                  {"inline/kustomization.yaml", "generators:\n- |-\n  apiVersion: viaduct.ai/v1\n"
                                                "  kind: ksops\n  metadata: {name: s}\n"},
                  {"t/kustomization.yaml", "resources: [../k]\ntransformers: [t.yaml]\n"},
                  {"t/t.yaml", "apiVersion: example.com/v1\nkind: Mangle\nmetadata: {name: m}\n"}});
        const auto rendered = f.render("k");
        QVERIFY2(rendered, rendered ? "" : qUtf8Printable(rendered.error().toString()));
        QCOMPARE((*rendered)->objects.size(), 2);
        QVERIFY(!(*rendered)->isComplete());
        const Finding *const finding = findingWith((*rendered)->findings, u"ksops (viaduct.ai/v1)");
        QVERIFY(finding);
        QCOMPARE(finding->severity, Severity::Error);
        QCOMPARE(finding->place.file, "k/ksops.yaml");
        QVERIFY(findingWith((*rendered)->findings, u"Helm charts"));

        const auto inlined = f.render("inline");
        QVERIFY2(inlined, inlined ? "" : qUtf8Printable(inlined.error().toString()));
        QVERIFY((*inlined)->objects.empty());
        QVERIFY(!(*inlined)->isComplete());

        const auto transformed = f.render("t");
        QVERIFY(!transformed);
        QCOMPARE(transformed.error().code, ErrorCode::Unsupported);
        QCOMPARE(transformed.error().place.file, "t/t.yaml");
    }

    void sopsSecretsStayEncryptedAndAreNamed()
    {
        const std::string secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n"
                                   "stringData:\n  password: ENC[AES256_GCM,data:Zm9v,iv:YQ==,"
                                   "tag:Yg==,type:str]\n"
                                   "sops:\n  mac: ENC[AES256_GCM,data:Zm9v,type:str]\n"
                                   "  version: 3.8.1\n";
        RenderFixture f;
        f.commit({{"p/s.yaml", secret},
                  {"k/kustomization.yaml", "resources: [../base]\nsecretGenerator:\n"
                                           "- name: g\n  envs: [g.env]\n"},
                  {"k/g.env", "A=ENC[AES256_GCM,data:Zm9v,type:str]\nsops_version=3.8.1\n"},
                  {"base/kustomization.yaml", "resources: [s.yaml]\n"},
                  {"base/s.yaml", secret}});
        const auto plain = f.render("p");
        QVERIFY(plain);
        QCOMPARE((*plain)->objects.size(), 1);
        QVERIFY(isSopsEncrypted((*plain)->objects.front().value));
        QVERIFY((*plain)->isComplete());
        QVERIFY(findingWith((*plain)->findings, u"“p/s.yaml” is encrypted with SOPS"));
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        for (const bool again : {false, true}) {
            const auto rendered = f.render("k");
            QVERIFY(rendered);
            QCOMPARE((*rendered)->fromCache, again);
            QVERIFY(findingWith((*rendered)->findings, u"“base/s.yaml” is encrypted"));
            QVERIFY(findingWith((*rendered)->findings, u"“k/g.env” is encrypted"));
            QVERIFY((*rendered)->isComplete());
            f.restart();
        }
    }

    void namesThatAreNotUtf8AndWindowsLineEndsWork()
    {
        RenderFixture f;
        const std::string folder = "caf\xe9";
        f.commit({{folder + "/kustomization.yaml",
                   "resources:\r\n- x.yaml\r\n- \"sub folder/y.yaml\"\r\nnamePrefix: p-\r\n"},
                  {folder + "/x.yaml",
                   "apiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  name: x\r\n"},
                  {folder + "/sub folder/y.yaml", configMap("y")},
                  {"plain/\xff.yaml", configMap("odd")}});
        const auto plain = f.render("plain");
        QVERIFY(plain);
        QCOMPARE((*plain)->objects.size(), 1);
        QCOMPARE((*plain)->objects.front().origin.file, "plain/\xff.yaml");
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
        const auto rendered = f.render(folder);
        QVERIFY2(rendered, rendered ? "" : qUtf8Printable(rendered.error().toString()));
        QCOMPARE((*rendered)->objects.size(), 2);
        QCOMPARE((*rendered)->objects.front().key.name, "p-x");
    }

    void revisionsAreRenderedNotTheWorktree()
    {
        RenderFixture f;
        const Revision first = f.commit({{"p/a.yaml", configMap("first")}});
        f.commit({{"p/a.yaml", configMap("second")}});
        f.git.write("p/a.yaml", configMap("worktree"));
        const Repository repository = f.git.open();
        const auto old = f.renderer().render(repository, first, "p", {}, {});
        QVERIFY(old);
        QCOMPARE((*old)->objects.front().key.name, "first");
        QCOMPARE((*f.render("p"))->objects.front().key.name, "second");
    }

private:
    QTemporaryDir m_temporary;
    QStringList m_leftBefore;
};

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
