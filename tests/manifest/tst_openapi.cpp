#include "manifest/schema.h"
#include "manifest/secret.h"
#include "manifest/yaml.h"

#include <QTest>

using namespace driftgate;

namespace
{

constexpr const char *Document = R"(
paths:
  /apis/example.com/v1/widgets:
    get: {x-kubernetes-group-version-kind: {group: example.com, kind: Widget, version: v1}}
  /apis/example.com/v1/namespaces/{namespace}/widgets/{name}:
    get: {x-kubernetes-group-version-kind: {group: example.com, kind: Widget, version: v1}}
  /apis/example.com/v1/worlds:
    get: {x-kubernetes-group-version-kind: {group: example.com, kind: World, version: v1}}
components:
  schemas:
    com.example.v1.Widget:
      type: object
      x-kubernetes-group-version-kind: [{group: example.com, kind: Widget, version: v1}]
      properties:
        metadata: {allOf: [{$ref: '#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'}]}
        spec: {default: {}, allOf: [{$ref: '#/components/schemas/com.example.v1.WidgetSpec'}]}
    com.example.v1.WidgetSpec:
      type: object
      properties:
        size: {type: integer, default: 3}
        limit: {$ref: '#/components/schemas/io.k8s.apimachinery.pkg.api.resource.Quantity'}
        parts:
          type: array
          x-kubernetes-list-type: map
          x-kubernetes-list-map-keys: [name]
          items: {default: {}, allOf: [{$ref: '#/components/schemas/com.example.v1.Part'}]}
        inner: {$ref: '#/components/schemas/com.example.v1.WidgetSpec'}
        raw: {$ref: '#/components/schemas/io.k8s.apimachinery.pkg.runtime.RawExtension'}
    com.example.v1.Part:
      type: object
      properties: {name: {type: string}, labels: {type: object, additionalProperties: {type: string}}}
    com.example.v1.World:
      type: object
      x-kubernetes-group-version-kind: [{group: example.com, kind: World, version: v1}]
      properties: {spec: {type: object, x-kubernetes-map-type: atomic}}
    com.example.v1.WidgetList:
      type: object
      x-kubernetes-group-version-kind: [{group: example.com, kind: WidgetList, version: v1}]
      properties: {items: {type: array}}
    io.k8s.apimachinery.pkg.api.resource.Quantity: {oneOf: [{type: string}, {type: number}]}
    io.k8s.apimachinery.pkg.runtime.RawExtension: {type: object}
    io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions:
      x-kubernetes-group-version-kind:
        [{group: '', kind: DeleteOptions, version: v1}, {group: apps, kind: DeleteOptions, version: v1}]
    io.k8s.api.apps.v1.Deployment:
      x-kubernetes-group-version-kind: [{group: apps, kind: Deployment, version: v1}]
      properties: {spec: {type: array}}
)";

} // namespace

class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsOfADocumentAreKnown()
    {
        Schema schema;
        schema.addOpenApi(*readYamlDocument(Document, "openapi.yaml"));
        QCOMPARE(schema.scope("example.com", "Widget"), Scope::Namespaced);
        QCOMPARE(schema.scope("example.com", "World"), Scope::Cluster);
        QCOMPARE(schema.scope("example.com", "WidgetList"), Scope::Unknown);

        const Schema::Cursor top = schema.root("example.com", "v1", "Widget");
        QVERIFY(top.isTyped() && !top.isBuiltin());
        const Schema::Cursor spec = top.child("spec");
        QVERIFY(spec.field().defaultValue.isNull());
        QCOMPARE(spec.child("size").field().defaultValue.toInteger(), 3);
        QVERIFY(spec.child("limit").field().quantity);
        const FieldSchema &parts = spec.child("parts").field();
        QCOMPARE(parts.list, FieldSchema::List::Map);
        QCOMPARE(parts.keys, std::vector<std::string>{"name"});
        QVERIFY(spec.child("parts").item().child("labels").field().isMap);
        QVERIFY(!spec.child("raw").child("anything").isTyped());
        QVERIFY(!spec.child("other").field().known);
        QCOMPARE(top.child("metadata").child("finalizers").field().list, FieldSchema::List::Set);
        QVERIFY(schema.root("example.com", "v1", "World").child("spec").field().atomicMap);
    }

    void builtInKindsStayAsTheyAre()
    {
        Schema schema;
        schema.addOpenApi(*readYamlDocument(Document, "openapi.yaml"));
        QVERIFY(!schema.root("apps", "v1", "Deployment").child("spec").field().isList);
        QVERIFY(Schema::isBuiltin("apps", "Deployment"));
        QVERIFY(!Schema::isBuiltin("example.com", "Widget"));
    }

    void versionsOfAKindAreJoined()
    {
        Schema schema;
        schema.addOpenApi(*readYamlDocument(Document, "openapi.yaml"));
        schema.addOpenApi(*readYamlDocument(
            "components: {schemas: {w: {type: object, x-kubernetes-group-version-kind: [{group: "
            "example.com, kind: Widget, version: v2}], properties: {spec: {type: object, "
            "properties: {height: {type: integer, default: 7}}}}}}}",
            "openapi.yaml"));
        QCOMPARE(schema.root("example.com", "v2", "Widget")
                     .child("spec")
                     .child("height")
                     .field()
                     .defaultValue.toInteger(),
                 7);
        QCOMPARE(schema.root("example.com", "v1", "Widget")
                     .child("spec")
                     .child("size")
                     .field()
                     .defaultValue.toInteger(),
                 3);
    }

    void masksAreFoundWhereverTheyStand()
    {
        const SecretMasker masker;
        const Value secret = *readYamlDocument(
            "{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: aHVzaA==}}", "s.yaml");
        QVERIFY(!SecretMasker::carriesMask(secret));
        QVERIFY(SecretMasker::carriesMask(masker.masked(secret)));
        Value other = Value::mapping();
        other.set({"spec", "note"}, Value::string("as before: " + masker.mask("a", "hush")));
        QVERIFY(SecretMasker::carriesMask(other));
        QVERIFY(!SecretMasker::carriesMask(*readYamlDocument("{a: [b, {c: '••••'}]}", "x.yaml")));
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
