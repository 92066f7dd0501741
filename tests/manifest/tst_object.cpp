#include "manifest/object.h"

#include <QTest>

using namespace driftgate;

class TestObject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreReadAsTheyAreWritten()
    {
        for (const ObjectKey &key :
             std::vector<ObjectKey>{{"apps", "Deployment", "shop", "web"},
                                    {"", "Namespace", "", "shop"},
                                    {"rbac.authorization.k8s.io", "ClusterRole", "", "system:node"},
                                    {"example.com", "Widget", "a", "b.c"}}) {
            const auto again = ObjectKey::fromString(key.toString());
            QVERIFY(again);
            QVERIFY(*again == key);
        }
        QCOMPARE((ObjectKey{"apps", "Deployment", "shop", "web"}).toString(),
                 "Deployment.apps shop/web");
        for (const char *wrong : {"", "Deployment", "Deployment.apps ", " web", "Pod a/b/c",
                                  "Pod /a", "Pod. a", "Pod a b"})
            QVERIFY2(!ObjectKey::fromString(wrong), wrong);
    }

    void objectsOfAllDocumentsAreRead()
    {
        const ObjectList read = readObjects("# head\n---\n"
                                            "apiVersion: apps/v1\nkind: Deployment\n"
                                            "metadata:\n  name: web\n  namespace: shop\n"
                                            "  labels: {app: web}\n"
                                            "  annotations: {a/b: c}\n---\n\n---\n"
                                            "apiVersion: v1\nkind: Namespace\n"
                                            "metadata: {name: shop}\n",
                                            "all.yaml");
        QVERIFY(read.errors.empty());
        QCOMPARE(read.objects.size(), 2);
        const Object &web = read.objects[0];
        QCOMPARE(web.key.toString(), "Deployment.apps shop/web");
        QCOMPARE(web.apiVersion, "apps/v1");
        QCOMPARE(web.origin.file, "all.yaml");
        QCOMPARE(web.origin.line, 3);
        QCOMPARE(web.label("app"), "web");
        QCOMPARE(web.annotation("a/b"), "c");
        QCOMPARE(web.annotation("none"), "");
        QCOMPARE(read.objects[1].key.toString(), "Namespace shop");
        QCOMPARE(read.objects[1].origin.line, 13);
    }

    void listsAreFlattened()
    {
        const ObjectList read = readObjects(
            "apiVersion: v1\nkind: List\nitems:\n"
            "- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n"
            "- apiVersion: apps/v1\n  kind: DeploymentList\n  items:\n"
            "  - metadata: {name: b, namespace: shop}\n"
            "  - {apiVersion: apps/v1, kind: Deployment, metadata: {name: c}}\n"
            "- {apiVersion: v1, kind: Pod}\n"
            "---\napiVersion: example.com/v1\nkind: AllowList\nmetadata: {name: d}\nitems: [x]\n"
            "---\napiVersion: v1\nkind: PodList\nitems: null\n",
            "list.yaml");
        std::vector<std::string> keys;
        for (const Object &object : read.objects)
            keys.push_back(object.key.toString());
        QCOMPARE(keys, (std::vector<std::string>{"Pod a", "Deployment.apps shop/b",
                                                 "Deployment.apps c", "AllowList.example.com d"}));
        QCOMPARE(read.objects[1].value.stringAt({"kind"}), "Deployment");
        QCOMPARE(read.objects[1].apiVersion, "apps/v1");
        QCOMPARE(read.errors.size(), 1);
        QCOMPARE(read.errors[0].place.line, 10);
    }

    void jsonAndYamlAreToldApart()
    {
        const char *const json =
            "  {\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"}}\n"
            "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"b\"}}";
        QCOMPARE(readObjects(json, "x").objects.size(), 2);
        QCOMPARE(
            readObjects("{apiVersion: v1, kind: Pod, metadata: {name: a}}", "x").objects.size(), 1);
        const ObjectList broken = readObjects("{\"apiVersion\": \"v1\",\n \"kind\": }", "x.json");
        QCOMPARE(broken.errors.size(), 1);
        QCOMPARE(broken.errors[0].place.line, 2);
        QVERIFY(readObjects("", "x").objects.empty());
        QVERIFY(readObjects("", "x").errors.empty());
    }

    void whatIsNoObjectIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *text, int line, const char *field) {
            QTest::newRow(name) << QByteArray(text) << line << QString::fromLatin1(field);
        };
        row("list", "\n- a\n", 2, "");
        row("text", "a\n", 1, "");
        row("no apiVersion", "kind: Pod\nmetadata: {name: a}\n", 1, "");
        row("no kind", "apiVersion: v1\nmetadata: {name: a}\n", 1, "");
        row("no name", "apiVersion: v1\nkind: Pod\n", 1, "");
        row("empty name", "apiVersion: v1\nkind: Pod\nmetadata: {name: ''}\n", 1, "");
        row("number as name", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: 12\n", 4,
            "/metadata/name");
        row("boolean as namespace",
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n"
            "  namespace: yes\n",
            5, "/metadata/namespace");
        row("number as apiVersion", "apiVersion: 1\nkind: Pod\nmetadata: {name: a}\n", 1,
            "/apiVersion");
        row("list as kind", "apiVersion: v1\nkind: [a]\nmetadata: {name: a}\n", 2, "/kind");
        row("text as metadata", "apiVersion: v1\nkind: Pod\nmetadata: a\n", 3, "/metadata");
    }

    void whatIsNoObjectIsNamed()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, line);
        QFETCH(const QString, field);
        const ObjectList read = readObjects(text.toStdString(), "x.yaml");
        QVERIFY(read.objects.empty());
        QCOMPARE(read.errors.size(), 1);
        QCOMPARE(read.errors[0].code, ErrorCode::Invalid);
        QCOMPARE(read.errors[0].place.file, "x.yaml");
        QCOMPARE(read.errors[0].place.line, line);
        QCOMPARE(QString::fromStdString(read.errors[0].place.field), field);
    }

    void generatedNamesAreKnown()
    {
        const ObjectList read =
            readObjects("apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: run-}\n", "x");
        QCOMPARE(read.objects.size(), 1);
        QVERIFY(read.objects[0].hasGeneratedName());
        QVERIFY(
            !readObjects("apiVersion: v1\nkind: Pod\nmetadata: {name: a, generateName: b}\n", "x")
                 .objects[0]
                 .hasGeneratedName());
    }

    void scopesOfBuiltinKindsAreKnown()
    {
        QCOMPARE(builtinScope("", "Namespace"), Scope::Cluster);
        QCOMPARE(builtinScope("", "Secret"), Scope::Namespaced);
        QCOMPARE(builtinScope("apps", "Deployment"), Scope::Namespaced);
        QCOMPARE(builtinScope("rbac.authorization.k8s.io", "ClusterRole"), Scope::Cluster);
        QCOMPARE(builtinScope("rbac.authorization.k8s.io", "Role"), Scope::Namespaced);
        QCOMPARE(builtinScope("apiextensions.k8s.io", "CustomResourceDefinition"), Scope::Cluster);
        QCOMPARE(builtinScope("storage.k8s.io", "CSIStorageCapacity"), Scope::Namespaced);
        QCOMPARE(builtinScope("example.com", "Namespace"), Scope::Unknown);
        QCOMPARE(groupOf("v1"), "");
        QCOMPARE(groupOf("apps/v1"), "apps");
    }
};

QTEST_GUILESS_MAIN(TestObject)
#include "tst_object.moc"
