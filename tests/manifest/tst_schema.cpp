#include "manifest/schema.h"
#include "manifest/yaml.h"
#include "sourcedir.h"

#include <QFile>
#include <QTest>

#include "base/text.h"

#include <map>

using namespace driftgate;

using List = FieldSchema::List;

namespace
{

Object objectOf(std::string_view yaml)
{
    const ObjectList read = readObjects(yaml, "test.yaml");
    return read.objects.empty() ? Object() : read.objects.front();
}

/// Follows "spec/template/*": names, and `*` for an entry.
Schema::Cursor walk(Schema::Cursor at, std::string_view path)
{
    for (const std::string_view step : split(path, '/'))
        at = step == "*" ? at.item() : at.child(step);
    return at;
}

constexpr std::string_view Definition = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  scope: Cluster
  names: {kind: Widget, plural: widgets}
  versions:
  - name: v1
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          metadata: {type: object, properties: {name: {type: string, maxLength: 10}}}
          spec:
            type: object
            properties:
              parts:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [name, side]
                items:
                  type: object
                  properties:
                    name: {type: string}
                    side: {type: string, default: left}
              tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
              words: {type: array, items: {type: string}}
              selector: {type: object, x-kubernetes-map-type: atomic, additionalProperties: {type: string}}
              labels: {type: object, additionalProperties: {type: string}}
              port: {x-kubernetes-int-or-string: true}
              memory:
                x-kubernetes-int-or-string: true
                pattern: ^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$
              free: {type: object, x-kubernetes-preserve-unknown-fields: true}
              maybe: {type: string, nullable: true}
  - name: v1beta1
    storage: false
    schema:
      openAPIV3Schema:
        type: object
        properties: {spec: {type: object, properties: {old: {type: array}}}}
)";

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtinListsHaveTheirKeys_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("keys");
        const auto row = [](const char *kind, const char *path, const char *keys) {
            QTest::newRow(path) << QString::fromLatin1(kind) << QString::fromLatin1(keys);
        };
        // semantics.md, section 2
        row("apps/v1 Deployment", "spec/template/spec/containers", "name");
        row("apps/v1 Deployment", "spec/template/spec/initContainers", "name");
        row("apps/v1 StatefulSet", "spec/template/spec/containers/*/env", "name");
        row("v1 Pod", "spec/ephemeralContainers", "name");
        row("v1 Pod", "spec/volumes", "name");
        row("v1 Pod", "spec/imagePullSecrets", "name");
        row("v1 Pod", "spec/resourceClaims", "name");
        row("v1 Pod", "spec/schedulingGates", "name");
        row("v1 Pod", "spec/containers/*/ports", "containerPort,protocol");
        row("v1 Service", "spec/ports", "port,protocol");
        row("v1 Pod", "spec/topologySpreadConstraints", "topologyKey,whenUnsatisfiable");
        row("v1 Pod", "spec/containers/*/volumeMounts", "mountPath");
        row("v1 Pod", "spec/containers/*/volumeDevices", "devicePath");
        row("v1 Pod", "spec/hostAliases", "ip");
        row("v1 ServiceAccount", "secrets", "name");
        row("admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration", "webhooks", "name");
        row("admissionregistration.k8s.io/v1 MutatingWebhookConfiguration",
            "webhooks/*/matchConditions", "name");
        row("v1 ConfigMap", "metadata/ownerReferences", "uid");
        row("batch/v1 CronJob", "spec/jobTemplate/spec/template/spec/containers/*/ports",
            "containerPort,protocol");
        row("v1 ConfigMap", "metadata/finalizers", "(set)");
        row("apps/v1 Deployment", "spec/template/spec/containers/*/args", "(atomic)");
        row("apps/v1 Deployment", "spec/template/spec/containers/*/command", "(atomic)");
        row("apps/v1 Deployment", "spec/template/spec/containers/*/envFrom", "(atomic)");
        row("apps/v1 ReplicaSet", "spec/template/spec/tolerations", "(atomic)");
        row("rbac.authorization.k8s.io/v1 Role", "rules", "(atomic)");
        row("rbac.authorization.k8s.io/v1 ClusterRoleBinding", "subjects", "(atomic)");
        row("networking.k8s.io/v1 Ingress", "spec/rules", "(atomic)");
        row("networking.k8s.io/v1 NetworkPolicy", "spec/ingress", "(atomic)");
        row("autoscaling/v2 HorizontalPodAutoscaler", "spec/metrics", "(atomic)");
        row("extensions/v1beta1 Deployment", "spec/template/spec/dnsConfig/nameservers",
            "(atomic)");
        row("apps/v1beta2 Deployment", "spec/template/spec/containers/*/resizePolicy", "(atomic)");
        row("apiextensions.k8s.io/v1 CustomResourceDefinition", "spec/versions", "(atomic)");
        row("apiextensions.k8s.io/v1 CustomResourceDefinition", "status/conditions", "type");
    }

    void builtinListsHaveTheirKeys()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, keys);
        const Schema::Cursor cursor = walk(rootOf(kind), QTest::currentDataTag());
        const FieldSchema &field = cursor.field();
        QVERIFY(field.known);
        QVERIFY(field.isList);
        QVERIFY(cursor.isTyped() && cursor.isBuiltin());
        QStringList found;
        for (const std::string &key : field.keys)
            found.append(QString::fromStdString(key));
        const QString shown = field.list == List::Set      ? QStringLiteral("(set)")
                              : field.list == List::Atomic ? QStringLiteral("(atomic)")
                                                           : found.join(u',');
        QCOMPARE(shown, keys);
    }

    void builtinMapsAndScalarsAreTold()
    {
        const Schema::Cursor pod = rootOf(QStringLiteral("v1 Pod"));
        const Schema::Cursor deployment = rootOf(QStringLiteral("apps/v1 Deployment"));
        const Schema::Cursor service = rootOf(QStringLiteral("v1 Service"));
        QVERIFY(walk(deployment, "spec/selector").field().atomicMap);
        QVERIFY(walk(service, "spec/selector").field().atomicMap);
        QVERIFY(walk(pod, "spec/nodeSelector").field().atomicMap);
        QVERIFY(walk(pod, "spec/containers/*/env/*/valueFrom/secretKeyRef").field().atomicMap);
        QVERIFY(!walk(pod, "metadata/labels").field().atomicMap);
        QVERIFY(walk(pod, "metadata/labels").field().isMap);
        QVERIFY(walk(pod, "metadata/labels/any").field().known);
        const Schema::Cursor volume = rootOf(QStringLiteral("v1 PersistentVolume"));
        QVERIFY(!walk(volume, "spec/claimRef").field().atomicMap); // marked granular
        QVERIFY(walk(volume, "spec/capacity/storage").field().quantity);
        QVERIFY(walk(pod, "spec/containers/*/resources/limits/cpu").field().quantity);
        QVERIFY(!walk(pod, "spec/containers/*/image").field().quantity);
        QVERIFY(walk(service, "spec/ports/*/targetPort").field().intOrString);
        QVERIFY(walk(pod, "metadata/creationTimestamp").field().time);
        QCOMPARE(walk(service, "spec/ports/*/protocol").field().defaultValue.text(), "TCP");
        QVERIFY(walk(service, "spec/ports/*/name").field().defaultValue.isNull());
    }

    void strangeFieldsAreUnknown()
    {
        const Schema::Cursor pod = rootOf(QStringLiteral("v1 Pod"));
        for (const char *path : {"spec/contianers", "spec/contianers/*/image", "spec/nodeName/x"}) {
            QVERIFY(!walk(pod, path).field().known);
            QVERIFY(walk(pod, path).isBuiltin());
        }
        QVERIFY(!Schema::Cursor().child("x").item().isTyped());
        QVERIFY(!Schema::Cursor().field().known);
    }

    void customResourcesAreUntypedButForTheirMetadata()
    {
        const Schema::Cursor root = Schema().root("example.com", "v1", "Widget");
        QVERIFY(!root.isTyped());
        QVERIFY(!root.isBuiltin());
        QVERIFY(!walk(root, "spec/parts").isTyped());
        QVERIFY(!walk(root, "spec/parts/*/name").field().known);
        QVERIFY(walk(root, "metadata").isTyped());
        QCOMPARE(walk(root, "metadata/finalizers").field().list, List::Set);
        QCOMPARE(Schema().scope("example.com", "Widget"), Scope::Unknown);
    }

    void aDefinitionTypesItsKind()
    {
        Schema schema;
        const Schema before = schema;
        schema.addCustomResources(objectOf(Definition));
        QCOMPARE(schema.scope("example.com", "Widget"), Scope::Cluster);
        QCOMPARE(before.scope("example.com", "Widget"), Scope::Unknown);
        const Schema::Cursor root = schema.root("example.com", "v1", "Widget");
        QVERIFY(root.isTyped());
        QVERIFY(!root.isBuiltin());
        const FieldSchema &parts = walk(root, "spec/parts").field();
        QCOMPARE(parts.list, List::Map);
        QCOMPARE(parts.keys, (std::vector<std::string>{"name", "side"}));
        QCOMPARE(walk(root, "spec/parts/*/side").field().defaultValue.text(), "left");
        QCOMPARE(walk(root, "spec/tags").field().list, List::Set);
        QCOMPARE(walk(root, "spec/words").field().list, List::Atomic);
        QVERIFY(walk(root, "spec/selector").field().atomicMap);
        QVERIFY(walk(root, "spec/labels").field().isMap);
        QVERIFY(walk(root, "spec/labels/a").field().known);
        QVERIFY(walk(root, "spec/port").field().intOrString);
        QVERIFY(walk(root, "spec/memory").field().quantity);
        QVERIFY(!walk(root, "spec/memory").field().intOrString);
        QVERIFY(walk(root, "spec/free").isTyped());
        QVERIFY(!walk(root, "spec/free/a").isTyped());
        QVERIFY(walk(root, "spec/maybe").field().nullable);
        QVERIFY(!walk(root, "spec/strange").field().known);
        QVERIFY(walk(root, "spec/strange").isTyped());
        QCOMPARE(walk(root, "metadata/ownerReferences").field().keys,
                 std::vector<std::string>{"uid"});
        QVERIFY(walk(schema.root("example.com", "v1beta1", "Widget"), "spec/old").field().known);
        // A version that is not defined is served by the stored one.
        QVERIFY(walk(schema.root("example.com", "v9", "Widget"), "spec/tags").field().known);
        Object widget;
        widget.apiVersion = "example.com/v1";
        widget.key = {"example.com", "Widget", "", "a"};
        QVERIFY(walk(schema.root(widget), "spec/tags").field().known);
    }

    void oldDefinitionsAreRead()
    {
        Schema schema;
        schema.addCustomResources(objectOf(R"(
apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata: {name: gadgets.example.com}
spec:
  group: example.com
  version: v1
  names: {kind: Gadget}
  validation:
    openAPIV3Schema: {properties: {spec: {properties: {tags: {type: array, x-kubernetes-list-type: set}}}}}
)"));
        QCOMPARE(schema.scope("example.com", "Gadget"), Scope::Namespaced);
        QCOMPARE(walk(schema.root("example.com", "v1", "Gadget"), "spec/tags").field().list,
                 List::Set);
    }

    void brokenDefinitionsChangeNothing()
    {
        Schema schema;
        for (const char *spec :
             {"spec: 1", "spec: {group: example.com}", "spec: {names: {kind: [a]}}",
              "spec: {group: 1, names: {kind: X}, versions: {a: b}}",
              "spec: {names: {kind: X}, versions: [1, {schema: 2}]}"}) {
            schema.addCustomResources(
                objectOf("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                         "metadata: {name: x}\n" +
                         std::string(spec)));
        }
        schema.addCustomResources(objectOf("apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n"));
        QVERIFY(!schema.root("example.com", "v1", "Widget").isTyped());
    }

    void builtinKindsCannotBeRedefined()
    {
        Schema schema;
        schema.addCustomResources(objectOf(R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: deployments.apps}
spec: {group: apps, scope: Cluster, names: {kind: Deployment}, versions: [{name: v1}]}
)"));
        QCOMPARE(schema.scope("apps", "Deployment"), Scope::Namespaced);
        QVERIFY(walk(schema.root("apps", "v1", "Deployment"), "spec").isBuiltin());
    }

    /// The table came from the API server's schema; the facts beside the project came from the
    /// Go types. They must agree on every field of the types that manifests use most.
    void theFactsBesideTheProjectAgree()
    {
        QFile file(test::sourceDir() + QStringLiteral("/../shared/data/merge_keys.csv"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("merge_keys.csv beside the project is absent");
        const std::map<std::string, std::pair<const char *, const char *>> places{
            {"core/v1,PodSpec", {"v1 Pod", "spec"}},
            {"core/v1,Container", {"v1 Pod", "spec/containers/*"}},
            {"core/v1,EphemeralContainerCommon", {"v1 Pod", "spec/ephemeralContainers/*"}},
            {"core/v1,PodSecurityContext", {"v1 Pod", "spec/securityContext"}},
            {"core/v1,ProjectedVolumeSource", {"v1 Pod", "spec/volumes/*/projected"}},
            {"core/v1,NodeSelector",
             {"v1 Pod",
              "spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution"}},
            {"core/v1,PodStatus", {"v1 Pod", "status"}},
            {"core/v1,ServiceSpec", {"v1 Service", "spec"}},
            {"core/v1,ServiceAccount", {"v1 ServiceAccount", "."}},
            {"core/v1,NodeSpec", {"v1 Node", "spec"}},
            {"core/v1,PersistentVolumeClaimSpec", {"v1 PersistentVolumeClaim", "spec"}},
            {"core/v1,ResourceRequirements", {"v1 Pod", "spec/containers/*/resources"}},
            {"apps/v1,StatefulSetSpec", {"apps/v1 StatefulSet", "spec"}},
            {"apps/v1,DeploymentStatus", {"apps/v1 Deployment", "status"}},
            {"networking/v1,IngressSpec", {"networking.k8s.io/v1 Ingress", "spec"}},
            {"networking/v1,NetworkPolicySpec", {"networking.k8s.io/v1 NetworkPolicy", "spec"}},
            {"rbac/v1,ClusterRole", {"rbac.authorization.k8s.io/v1 ClusterRole", "."}},
            {"batch/v1,JobStatus", {"batch/v1 Job", "status"}},
            {"autoscaling/v2,HorizontalPodAutoscalerSpec",
             {"autoscaling/v2 HorizontalPodAutoscaler", "spec"}},
        };
        int checked = 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> cells = line.split(',');
            const auto place = places.find((cells.mid(0, 2).join(',')).toStdString());
            if (cells.size() < 6 || place == places.end() || cells[4].isEmpty())
                continue;
            const auto &[kind, path] = place->second;
            Schema::Cursor at = rootOf(QString::fromLatin1(kind));
            if (std::string_view(path) != ".")
                at = walk(at, path);
            const FieldSchema &field = at.child(cells[2].toStdString()).field();
            if (!field.known)
                continue; // the facts are of a newer version
            std::string keys;
            for (const std::string &key : field.keys)
                keys += (keys.empty() ? "" : "+") + key;
            const char *const type = field.list == List::Map   ? "map"
                                     : field.list == List::Set ? "set"
                                                               : "atomic";
            QCOMPARE(QByteArray(type), cells[4]);
            QCOMPARE(QByteArray::fromStdString(keys), cells[5]);
            ++checked;
        }
        QVERIFY2(checked > 50, qPrintable(QString::number(checked)));
    }

private:
    /// "apps/v1 Deployment"
    static Schema::Cursor rootOf(const QString &kind)
    {
        static const Schema schema;
        const std::string version = kind.section(u' ', 0, 0).toStdString();
        const size_t slash = version.find('/');
        return schema.root(
            groupOf(version),
            std::string_view(version).substr(slash == std::string::npos ? 0 : slash + 1),
            kind.section(u' ', 1).toStdString());
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
