#include "render/renderfixture.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

const std::string File = "clusters/prod/apps.yaml";

std::string kustomization(const std::string &spec, const std::string &name = "web")
{
    return "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: " +
           name + "\n  namespace: flux-system\nspec:\n  path: ./apps/web\n" + spec;
}

std::string deployment()
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 1\n"
           "  template:\n    spec:\n      containers:\n      - name: web\n        image: "
           "shop/web:1.0\n";
}

RenderOptions byFlux()
{
    RenderOptions out;
    out.flux = {.file = File, .name = "web"};
    return out;
}

const Object *named(const Rendered &rendered, std::string_view kind)
{
    const auto it = std::ranges::find_if(
        rendered.objects, [kind](const Object &object) { return object.key.kind == kind; });
    return it == rendered.objects.end() ? nullptr : &*it;
}

std::string textAt(const Object *object, std::initializer_list<std::string_view> path)
{
    const Value *const value = object ? object->value.find(path) : nullptr;
    return value ? std::string(value->text()) : "(none)";
}

} // namespace

/// A path that a Flux Kustomization applies is built with all that it adds.
class TestFlux : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
    }

    void fieldsChangeTheKustomizationOfThePath()
    {
        RenderFixture f;
        f.commit({{"apps/web/kustomization.yaml",
                   "namespace: old\nnamePrefix: old-\nresources: [web.yaml]\nimages:\n"
                   "- {name: shop/web, newTag: \"2.0\"}\n"},
                  {"apps/web/web.yaml", deployment()},
                  {"apps/components/extra/kustomization.yaml",
                   "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n"
                   "resources: [cm.yaml]\n"},
                  {"apps/components/extra/cm.yaml", configMap("extra")},
                  {File, kustomization(R"(  targetNamespace: shop
  namePrefix: new-
  nameSuffix: -v2
  commonMetadata:
    labels: {team: checkout}
    annotations: {example.com/owner: ada}
  components: [../components/extra, ../components/gone]
  ignoreMissingComponents: true
  images:
  - {name: shop/web, newTag: "3.0"}
  patches:
  - target: {kind: Deployment}
    patch: |
      - {op: replace, path: /spec/replicas, value: 7}
)")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY2(out, out ? "" : qUtf8Printable(out.error().toString()));
        const Object *const web = named(**out, "Deployment");
        QVERIFY(web);
        QCOMPARE(web->key.name, "new-web-v2");
        QCOMPARE(web->key.ns, "shop");
        QCOMPARE(textAt(web, {"spec", "replicas"}), "7");
        QCOMPARE(web->value.find({"spec", "template", "spec", "containers"})
                     ->items()[0]
                     .stringAt({"image"}),
                 "shop/web:3.0");
        QCOMPARE(web->label("team"), "checkout");
        QCOMPARE(web->annotation("example.com/owner"), "ada");
        QVERIFY(named(**out, "ConfigMap"));
        QVERIFY2((*out)->isComplete(),
                 qUtf8Printable((*out)->findings.empty() ? QString() : (*out)->findings[0].text));
        QCOMPARE(web->origin.file, "apps/web/web.yaml");
    }

    /// As kustomize-controller: all manifests below, folders with a kustomization built as such.
    void aFolderWithoutAKustomizationGetsOne()
    {
        RenderFixture f;
        f.commit(
            {{"apps/web/web.yaml", deployment()},
             {"apps/web/sub/deep/cm.yml", configMap("deep")},
             {"apps/web/built/kustomization.yaml", "namePrefix: built-\nresources: [cm.yaml]\n"},
             {"apps/web/built/cm.yaml", configMap("cm")},
             {"apps/web/built/below/not.yaml", configMap("not")},
             {"apps/web/notes.json", "{}"},
             {"apps/web/.sops.yaml", "creation_rules: []\n"},
             {File, kustomization("  targetNamespace: shop\n")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY2(out, out ? "" : qUtf8Printable(out.error().toString()));
        QStringList names;
        for (const Object &object : (*out)->objects) {
            QCOMPARE(object.key.ns, "shop");
            names << QString::fromStdString(object.key.name);
        }
        names.sort();
        QCOMPARE(names, (QStringList{QStringLiteral("built-cm"), QStringLiteral("deep"),
                                     QStringLiteral("web")}));
        QVERIFY((*out)->closure.contains("apps/web/new.yaml"));
        QVERIFY((*out)->closure.contains(File));
    }

    void anEmptyFolderRendersToNothing()
    {
        RenderFixture f;
        f.commit({{"apps/web/README.md", "x"}, {File, kustomization("")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY2(out, out ? "" : qUtf8Printable(out.error().toString()));
        QVERIFY((*out)->objects.empty());
    }

    /// kustomize-controller loads files from anywhere in the source.
    void filesBesideTheFolderAreLoaded()
    {
        RenderFixture f;
        f.commit({{"apps/web/kustomization.yaml", "resources: [../shared/web.yaml]\n"},
                  {"apps/shared/web.yaml", deployment()},
                  {File, kustomization("")}});
        QVERIFY(!f.render("apps/web"));
        const auto out = f.render("apps/web", byFlux());
        QVERIFY2(out, out ? "" : qUtf8Printable(out.error().toString()));
        QVERIFY(named(**out, "Deployment"));
        f.commit({{"apps/web/kustomization.yaml", "resources: [../../../outside.yaml]\n"}});
        const auto outside = f.render("apps/web", byFlux());
        QVERIFY(!outside);
        QCOMPARE(outside.error().code, ErrorCode::Denied);
    }

    void variablesAreReplacedAfterTheBuild()
    {
        RenderFixture f;
        f.commit(
            {{"apps/web/cm.yaml",
              "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n"
              "  region: ${region:=nowhere}\n  quoted: \"${count}\"\n  kept: $${name}\n"
              "  gone: a${lost}b\n  secret: ${token}\n"},
             {"apps/web/exempt.yaml",
              "apiVersion: v1\nkind: Secret\nmetadata:\n  name: exempt\n  annotations:\n"
              "    kustomize.toolkit.fluxcd.io/substitute: disabled\nstringData:\n  a: ${name}\n"},
             {"clusters/vars.yaml",
              "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: vars, namespace: flux-system}\n"
              "data: {name: common, region: north, token: x}\n---\n"
              "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: vars, namespace: other}\n"
              "data: {region: wrong}\n"},
             {"clusters/prod/secret.yaml",
              "apiVersion: v1\nkind: Secret\nmetadata: {name: token}\ndata: {token: YWJjCg==}\n"},
             {File, kustomization(R"(  postBuild:
    substitute: {name: inline, count: "5"}
    substituteFrom:
    - {kind: ConfigMap, name: vars}
    - {kind: Secret, name: token}
)")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY2(out, out ? "" : qUtf8Printable(out.error().toString()));
        const Object *const map = named(**out, "ConfigMap");
        QVERIFY(map);
        QCOMPARE(map->key.name, "inline"); // inline beats what comes from elsewhere
        QCOMPARE(textAt(map, {"data", "region"}), "north");
        QCOMPARE(textAt(map, {"data", "kept"}), "${name}");
        QCOMPARE(textAt(map, {"data", "gone"}), "ab");
        QCOMPARE(textAt(map, {"data", "secret"}), "abc"); // later ones win, without line breaks
        // A quoted variable is quoted no more, and becomes a number, as with Flux.
        QVERIFY(map->value.find({"data", "quoted"})->isNumber());
        QCOMPARE(textAt(named(**out, "Secret"), {"stringData", "a"}), "${name}");
        const Finding *const lost = findingWith((*out)->findings, u"“lost”");
        QVERIFY(lost);
        QCOMPARE(lost->severity, Severity::Warning);
        QVERIFY((*out)->isComplete());
        f.restart();
        const auto again = f.render("apps/web", byFlux());
        QVERIFY(again);
        QVERIFY((*again)->fromCache);
        QVERIFY(findingWith((*again)->findings, u"“lost”"));
        QCOMPARE(canonical((*again)->objects), canonical((*out)->objects));
    }

    void withoutVariablesNothingIsReplaced()
    {
        RenderFixture f;
        f.commit({{"apps/web/cm.yaml", configMap("cm", "${name}")},
                  {File, kustomization("  postBuild: {substitute: {}}\n")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY(out);
        QCOMPARE(textAt(named(**out, "ConfigMap"), {"data", "a"}), "${name}");
        f.commit({{File, kustomization("  postBuild: {substituteStrategy: Always}\n")}});
        const auto always = f.render("apps/web", byFlux());
        QVERIFY(always);
        QCOMPARE(textAt(named(**always, "ConfigMap"), {"data", "a"}), "null");
    }

    void variablesOfTheClusterAloneAreToldAndNotMadeUp()
    {
        RenderFixture f;
        f.commit({{"apps/web/cm.yaml", configMap("cm", "${region:=nowhere}-${name}")},
                  {File, kustomization(R"(  postBuild:
    substitute: {name: inline}
    substituteFrom:
    - {kind: ConfigMap, name: of-the-cluster}
    - {kind: Secret, name: perhaps, optional: true}
)")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY2(out, out ? "" : qUtf8Printable(out.error().toString()));
        QCOMPARE(textAt(named(**out, "ConfigMap"), {"data", "a"}), "${region:=nowhere}-inline");
        const Finding *const told = findingWith((*out)->findings, u"ConfigMap of-the-cluster");
        QVERIFY(told);
        QCOMPARE(told->severity, Severity::Error);
        QCOMPARE(told->place.file, File);
        QVERIFY(told->place.line > 8);
        QVERIFY(!(*out)->isComplete());
        QVERIFY(findingWith((*out)->findings, u"Secret perhaps is optional"));
    }

    void encryptedVariablesAreNotUsed()
    {
        RenderFixture f;
        f.commit({{"apps/web/cm.yaml", configMap("cm", "${token}")},
                  {"clusters/prod/secret.yaml",
                   "apiVersion: v1\nkind: Secret\nmetadata: {name: token}\nstringData:\n"
                   "  token: ENC[AES256_GCM,data:x,type:str]\nsops:\n  mac: ENC[x]\n"
                   "  version: 3.8.1\n"},
                  {File, kustomization("  postBuild:\n    substituteFrom:\n"
                                       "    - {kind: Secret, name: token}\n")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY2(out, out ? "" : qUtf8Printable(out.error().toString()));
        QCOMPARE(textAt(named(**out, "ConfigMap"), {"data", "a"}), "${token}");
        QVERIFY(findingWith((*out)->findings, u"are encrypted"));
        QVERIFY(!(*out)->isComplete());
    }

    void aFaultOfAVariableNamesTheObject()
    {
        RenderFixture f;
        f.commit({{"apps/web/cm.yaml", configMap("script", "echo ${@}")},
                  {File, kustomization("  postBuild: {substitute: {a: b}}\n")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY(!out);
        QVERIFY2(out.error().text.contains(QStringLiteral("ConfigMap script")),
                 qUtf8Printable(out.error().text));
        QVERIFY(out.error().text.contains(QStringLiteral("${@}")));
        QCOMPARE(out.error().place.file, File);
        f.commit({{File, kustomization("  postBuild: {substitute: {a-b: b}}\n")}});
        const auto name = f.render("apps/web", byFlux());
        QVERIFY(!name);
        QVERIFY(name.error().text.contains(QStringLiteral("“a-b”")));
    }

    void fieldsThatAreNotFollowedAreTold()
    {
        RenderFixture f;
        f.commit({{"apps/web/cm.yaml", configMap("cm")},
                  {File, kustomization("  interval: 5m\n  prune: true\n  brandNew: 1\n"
                                       "  ignore:\n  - paths: [/spec/replicas]\n")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY(out);
        QVERIFY(findingWith((*out)->findings, u"“spec.brandNew”"));
        QVERIFY(findingWith((*out)->findings, u"“spec.ignore”"));
        QVERIFY(!findingWith((*out)->findings, u"interval"));
        QVERIFY(!findingWith((*out)->findings, u"prune"));
    }

    /// What a revision's Kustomization said counts, and a change of another one does not.
    void theKustomizationIsReadAtItsRevision()
    {
        RenderFixture f;
        f.commit(
            {{"apps/web/cm.yaml", configMap("cm")}, {File, kustomization("  namePrefix: a-\n")}});
        const auto first = f.closure("apps/web", byFlux());
        QVERIFY(first);
        f.commit({{File, kustomization("  namePrefix: a-\n  interval: 5m\n") + "---\n" +
                             kustomization("  namePrefix: x-\n", "other")}});
        const auto second = f.closure("apps/web", byFlux());
        QVERIFY(second);
        QCOMPARE(second->hash(), first->hash());
        f.commit({{File, kustomization("  namePrefix: b-\n")}});
        const auto third = f.closure("apps/web", byFlux());
        QVERIFY(third);
        QVERIFY(third->hash() != first->hash());
        const auto out = f.render("apps/web", byFlux());
        QVERIFY(out);
        QCOMPARE((*out)->objects[0].key.name, "b-cm");
    }

    void aKustomizationThatIsNotThereIsTold()
    {
        RenderFixture f;
        f.commit({{"apps/web/cm.yaml", configMap("cm")}, {File, kustomization("", "other")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY(out);
        QCOMPARE((*out)->objects.size(), 1);
        const Finding *const told = findingWith((*out)->findings, u"Flux Kustomization “web”");
        QVERIFY(told);
        QCOMPARE(told->severity, Severity::Error);
        QCOMPARE(told->place.file, File);
        QVERIFY((*out)->closure.contains(File));
    }

    void patchesOfOlderVersionsCount()
    {
        RenderFixture f;
        f.commit(
            {{"apps/web/web.yaml", deployment()}, {File, kustomization(R"(  patchesStrategicMerge:
  - apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web}
    spec: {paused: true}
  patchesJson6902:
  - target: {group: apps, version: v1, kind: Deployment, name: web}
    patch: [{op: replace, path: /spec/replicas, value: 4}]
)")}});
        const auto out = f.render("apps/web", byFlux());
        QVERIFY2(out, out ? "" : qUtf8Printable(out.error().toString()));
        const Object *const web = named(**out, "Deployment");
        QCOMPARE(textAt(web, {"spec", "replicas"}), "4");
        QCOMPARE(textAt(web, {"spec", "paused"}), "true");
    }
};

QTEST_GUILESS_MAIN(TestFlux)
#include "tst_flux.moc"
