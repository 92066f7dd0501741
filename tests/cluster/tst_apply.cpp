#include "clusterdata.h"
#include "sourcedir.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

const std::string Web = R"(
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  labels: {app: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        image: shop/web:1
)";

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const size_t at = text.find(from);
    if (at == std::string::npos)
        qFatal("the text has no such part");
    return text.replace(at, from.size(), to);
}

using Names = std::vector<std::string>;

Names fields(const ApplyOutcome &outcome)
{
    Names out;
    for (const FieldConflict &conflict : outcome.conflicts)
        out.push_back(conflict.manager + " " + conflict.field);
    return out;
}

Value without(Value object, std::initializer_list<std::string_view> metadata)
{
    Value inner = *object.find("metadata");
    for (const std::string_view key : metadata)
        inner.remove(key);
    object.set("metadata", inner);
    return object;
}

/// What a person sees of an object: no bookkeeping.
Value content(const Value &object)
{
    return without(object,
                   {"managedFields", "resourceVersion", "uid", "generation", "creationTimestamp"});
}

} // namespace

class TestApply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anObjectIsCreatedAsAServerStoresIt()
    {
        Server server;
        const auto out = server.apply(Web, "driftgate");
        QVERIFY(out && out->created && out->changed);
        QVERIFY(same(server.live(), yaml(R"(
apiVersion: apps/v1
kind: Deployment
metadata:
  creationTimestamp: "2026-01-01T00:00:01Z"
  generation: 1
  labels: {app: web}
  managedFields:
  - apiVersion: apps/v1
    fieldsType: FieldsV1
    fieldsV1:
      f:metadata: {f:labels: {f:app: {}}}
      f:spec:
        f:replicas: {}
        f:selector: {}
        f:template:
          f:metadata: {f:labels: {f:app: {}}}
          f:spec:
            f:containers:
              k:{"name":"web"}: {.: {}, f:image: {}, f:name: {}}
    manager: driftgate
    operation: Apply
    time: "2026-01-01T00:00:01Z"
  name: web
  namespace: shop
  resourceVersion: "101"
  uid: uid-1
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{image: shop/web:1, name: web}]}
)")));
        const auto keys = server.live().find("metadata")->entries();
        QVERIFY(
            std::ranges::is_sorted(keys, {}, [](const auto &entry) { return entry.key.view(); }));
    }

    void applyingTwiceChangesNothing()
    {
        Server server;
        server.apply(Web, "driftgate");
        const Value before = server.live();
        const auto again = server.apply(Web, "driftgate");
        QVERIFY(again && !again->created && !again->changed);
        QVERIFY(same(server.live(), before));
    }

    // kubernetes.io, "Server-Side Apply", "Conflicts".
    void anotherManagersFieldIsAConflict()
    {
        Server server;
        server.apply(Web, "kubectl");
        const Value before = server.live();
        const auto out = server.apply(replaced(Web, "replicas: 3", "replicas: 5"), "hpa");
        QVERIFY(out && !out->object);
        QCOMPARE(fields(*out), Names{"kubectl .spec.replicas"});
        QCOMPARE(out->conflicts[0].version, "apps/v1");
        QVERIFY(out->conflicts[0].at == at("2026-01-01T00:00:01Z"));
        QVERIFY(same(server.live(), before));
    }

    void forceTakesTheFieldOver()
    {
        Server server;
        server.apply(Web, "kubectl");
        const auto out = server.apply(replaced(Web, "replicas: 3", "replicas: 5"), "hpa", true);
        QVERIFY(out && out->object && out->changed);
        QCOMPARE(server.live().find({"spec", "replicas"})->text(), "5");
        QVERIFY(!server.fieldsOf("kubectl").find({"f:spec", "f:replicas"}));
        QVERIFY(server.fieldsOf("kubectl").find({"f:spec", "f:selector"}));
        QVERIFY(server.fieldsOf("hpa").find({"f:spec", "f:replicas"}));
        QCOMPARE(server.live().find({"metadata", "generation"})->text(), "2");
    }

    // "Sharing": equal values have several owners, and go with the last of them.
    void equalValuesAreShared()
    {
        Server server;
        server.apply(Web, "one");
        const auto out = server.apply(Web, "two");
        QVERIFY(out && out->changed);
        QVERIFY(out->conflicts.empty());
        QVERIFY(server.fieldsOf("one") == server.fieldsOf("two"));
        // Nothing but the book-keeping changed; a server leaves such an entry without a time.
        QCOMPARE(server.live().find({"metadata", "generation"})->text(), "1");

        const std::string fewer = replaced(Web, "  replicas: 3\n", "");
        QVERIFY(server.apply(fewer, "one")->changed);
        QVERIFY(server.live().find({"spec", "replicas"}));
        QVERIFY(!server.fieldsOf("one").find({"f:spec", "f:replicas"}));
        QVERIFY(server.apply(fewer, "two")->changed);
        QVERIFY(!server.live().find({"spec", "replicas"}));
    }

    void whatIsNoLongerNamedGoes()
    {
        Server server;
        server.apply(Web, "driftgate");
        const Value first = content(server.live());
        const std::string more = replaced(replaced(Web, "labels: {app: web}\nspec",
                                                   "labels: {app: web, tier: front}\n"
                                                   "  annotations: {note: x}\nspec"),
                                          "image: shop/web:1\n",
                                          "image: shop/web:1\n        env: [{name: A, value: b}]\n"
                                          "      - {name: side, image: side:1}\n");
        QVERIFY(server.apply(more, "driftgate")->changed);
        QCOMPARE(server.live().find({"spec", "template", "spec", "containers"})->size(), size_t{2});
        QVERIFY(server.apply(Web, "driftgate")->changed);
        QVERIFY(same(content(server.live()), first));
    }

    void whatOthersPutBelowARemovedFieldStays()
    {
        // structured-merge-diff, "nested": a removed mapping keeps what another manager has in it.
        Server server;
        server.apply(replaced(Web, "labels: {app: web}\nspec",
                              "labels: {app: web}\n  annotations: {mine: x}\nspec"),
                     "one");
        server.apply("apiVersion: apps/v1\nkind: Deployment\n"
                     "metadata: {name: web, namespace: shop, annotations: {theirs: y}}\n",
                     "two");
        QCOMPARE(server.live().find({"metadata", "annotations"})->size(), size_t{2});
        server.apply(Web, "one");
        QVERIFY(same(*server.live().find({"metadata", "annotations"}), yaml("theirs: y")));
    }

    void unownedFieldsStay()
    {
        Server server(R"(
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  managedFields:
  - {manager: driftgate, operation: Apply, apiVersion: v1, fieldsType: FieldsV1,
     fieldsV1: {"f:spec": {"f:selector": {}}}}
spec: {clusterIP: 10.0.0.1, selector: {app: web}}
)");
        const std::string service =
            "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\n";
        QVERIFY(server.apply(service + "spec: {selector: {app: api}}\n", "driftgate")->changed);
        QVERIFY(
            same(*server.live().find("spec"), yaml("clusterIP: 10.0.0.1\nselector: {app: api}")));
        QVERIFY(server.apply(service + "spec: {type: ClusterIP}\n", "driftgate")->changed);
        QVERIFY(same(*server.live().find("spec"), yaml("{clusterIP: 10.0.0.1, type: ClusterIP}")));
        // A named field goes as a whole with the last of it that its manager named, even what a
        // server put there: it puts it there again.
        QVERIFY(server.apply(service, "driftgate")->changed);
        QVERIFY(!server.live().find("spec"));
    }

    void whoWroteBeforeAnyApplyIsAConflictToo()
    {
        Server server(R"(
apiVersion: v1
kind: ConfigMap
metadata: {name: web, namespace: shop, uid: u, resourceVersion: "7"}
data: {a: "1", b: "2"}
)");
        const std::string map =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: shop}\n";
        const auto refused = server.apply(map + "data: {a: '2'}", "driftgate");
        QCOMPARE(fields(*refused), Names{"before-first-apply .data.a"});
        QVERIFY(server.apply(map + "data: {a: '2'}", "driftgate", true)->changed);
        QVERIFY(same(*server.live().find("data"), yaml("{a: '2', b: '2'}")));
        QVERIFY(same(server.fieldsOf("before-first-apply"), yaml("f:data: {.: {}, f:b: {}}")));
        QVERIFY(same(server.fieldsOf("driftgate"), yaml("f:data: {f:a: {}}")));
        // What nobody applied is not taken away by no longer naming it.
        QVERIFY(server.apply(map, "driftgate")->changed);
        QVERIFY(same(*server.live().find("data"), yaml("{b: '2'}")));
    }

    void listsMergeByTheirKeys()
    {
        Server server;
        const auto pod = [](const std::string &containers) {
            return "apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: shop}\n"
                   "spec: {containers: [" +
                   containers + "]}\n";
        };
        const auto names = [&server] {
            std::string out;
            for (const Value &container : server.live().find({"spec", "containers"})->items())
                out += std::string(container.stringAt({"name"})) + ' ';
            return out;
        };
        server.apply(pod("{name: a, image: a:1}, {name: b, image: b:1}, {name: c, image: c:1}"),
                     "one");
        QVERIFY(server.apply(pod("{name: c, image: c:1}, {name: x, image: x:1}, {name: a}"), "two")
                    ->changed);
        QCOMPARE(names(), "b c x a ");
        const auto conflict = server.apply(pod("{name: a, image: a:2}"), "three");
        QCOMPARE(fields(*conflict), Names{"one .spec.containers[name=\"a\"].image"});
        // An entry that its owner drops stays with the one who owns it too.
        server.apply(pod("{name: b, image: b:1}"), "one");
        QCOMPARE(names(), "b c x a ");
        server.apply(pod("{name: x, image: x:1}"), "two");
        QCOMPARE(names(), "b x ");
    }

    void defaultedKeysTellEntriesApart()
    {
        Server server(R"(
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  managedFields:
  - manager: driftgate
    operation: Apply
    apiVersion: v1
    fieldsType: FieldsV1
    fieldsV1:
      f:spec:
        f:ports:
          k:{"port":80,"protocol":"TCP"}: {.: {}, f:port: {}}
spec:
  ports:
  - {port: 80, protocol: TCP, targetPort: 80}
)");
        const auto out = server.apply("apiVersion: v1\nkind: Service\n"
                                      "metadata: {name: web, namespace: shop}\n"
                                      "spec: {ports: [{port: 80}]}\n",
                                      "driftgate");
        QVERIFY(out);
        QVERIFY(!out->changed);
    }

    void atomicListsAndMappingsAreReplaced()
    {
        Server server;
        server.apply(replaced(Web, "image: shop/web:1", "args: [a, b]"), "one");
        const auto refused = server.apply(replaced(Web, "image: shop/web:1", "args: [a]"), "two");
        QCOMPARE(fields(*refused), Names{"one .spec.template.spec.containers[name=\"web\"].args"});
        QVERIFY(
            server.apply(replaced(Web, "image: shop/web:1", "args: [c]"), "two", true)->changed);
        QVERIFY(same(*server.live().find({"spec", "template", "spec", "containers"}),
                     yaml("[{args: [c], name: web}]")));
    }

    void setsMergeByValue()
    {
        Server server;
        const auto guard = [](const std::string &list) {
            return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m, namespace: shop, "
                   "finalizers: [" +
                   list + "]}\n";
        };
        server.apply(guard("a.example.com/x, b.example.com/x"), "one");
        QVERIFY(server.apply(guard("c.example.com/x"), "two")->changed);
        QCOMPARE(server.live().find({"metadata", "finalizers"})->size(), size_t{3});
        server.apply(guard("b.example.com/x"), "one");
        QVERIFY(same(*server.live().find({"metadata", "finalizers"}),
                     yaml("[b.example.com/x, c.example.com/x]")));
    }

    void stringDataBecomesData()
    {
        Server server;
        server.apply("apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: shop}\n"
                     "data: {a: b2xk, b: Yg==}\nstringData: {a: new, c: ''}\n",
                     "driftgate");
        QVERIFY(!server.live().find("stringData"));
        QVERIFY(same(*server.live().find("data"), yaml("{a: bmV3, b: Yg==, c: ''}")));
        QVERIFY(same(server.fieldsOf("driftgate"), yaml("f:data: {f:a: {}, f:b: {}, f:c: {}}")));
    }

    void serverSetMetadataIsLeftOut()
    {
        Server server;
        server.apply(Web, "driftgate");
        const Value before = server.live();
        const auto again =
            server.apply(replaced(Web, "name: web\n",
                                  "name: web\n  creationTimestamp: null\n  generation: 9\n"
                                  "  selfLink: /x\n"),
                         "driftgate");
        QVERIFY(again && !again->changed);
        QVERIFY(same(server.live(), before));
    }

    void statusIsLeftAloneWhereItIsASubresource()
    {
        Server server;
        server.apply(Web + "status: {replicas: 3}\n", "driftgate");
        QVERIFY(!server.live().find("status"));
        QVERIFY(!server.fieldsOf("driftgate").find("f:status"));
        Server plain;
        plain.setStatusApart(false);
        plain.apply("apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: x}\n"
                    "status: {done: true}\n",
                    "driftgate");
        QVERIFY(plain.live().find({"status", "done"}));
        QVERIFY(plain.fieldsOf("driftgate").find("f:status"));
    }

    void aWrongResourceVersionIsAConflict()
    {
        Server server;
        server.apply(Web, "driftgate");
        const auto stale = server.apply(
            replaced(Web, "name: web\n", "name: web\n  resourceVersion: '7'\n"), "driftgate");
        QVERIFY(!stale);
        QCOMPARE(stale.error().code, ErrorCode::Conflict);
        QCOMPARE(stale.error().place.field, "/metadata/resourceVersion");
        QVERIFY(server.apply(
            replaced(replaced(Web, "name: web\n", "name: web\n  resourceVersion: '101'\n"),
                     "replicas: 3", "replicas: 4"),
            "driftgate"));
        Server empty;
        QCOMPARE(
            empty.apply(replaced(Web, "name: web\n", "name: web\n  uid: abc\n"), "x").error().code,
            ErrorCode::Conflict);
    }

    void whatCannotBeAppliedIsInvalid_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("field");
        QTest::newRow("managedFields") << "name: web\n"
                                       << "name: web\n  managedFields: []\n"
                                       << "/metadata/managedFields";
        QTest::newRow("no name") << "  name: web\n" << "  generateName: web-\n" << "/metadata/name";
        QTest::newRow("duplicate entries") << "image: shop/web:1\n"
                                           << "image: shop/web:1\n      - {name: web}\n"
                                           << "/spec/template/spec/containers";
        QTest::newRow("an entry without its key") << "image: shop/web:1\n"
                                                  << "image: shop/web:1\n      - {image: x}\n"
                                                  << "/spec/template/spec/containers";
        QTest::newRow("an entry of another type") << "image: shop/web:1\n"
                                                  << "image: shop/web:1\n      - word\n"
                                                  << "/spec/template/spec/containers";
    }

    void whatCannotBeAppliedIsInvalid()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, field);
        Server server;
        const auto out =
            server.apply(replaced(Web, from.toStdString(), to.toStdString()), "driftgate");
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::Invalid);
        QCOMPARE(QString::fromStdString(out.error().place.field), field);
        QCOMPARE(out.error().place.file, "test.yaml");
        QVERIFY(!out.error().text.isEmpty());
    }

    void quantitiesAreStoredInTheirOneSpelling()
    {
        Server server;
        const std::string with =
            replaced(Web, "image: shop/web:1", "resources: {limits: {memory: 1024Mi, cpu: 1000m}}");
        server.apply(with, "driftgate");
        const Value before = server.live();
        QVERIFY(same(*server.live().find({"spec", "template", "spec", "containers"}),
                     yaml("[{name: web, resources: {limits: {memory: 1Gi, cpu: '1'}}}]")));
        QVERIFY(!server.apply(with, "driftgate")->changed);
        QVERIFY(same(server.live(), before));
        // semantics.md, section 2: the raw texts are compared, and this is a conflict.
        QCOMPARE(fields(*server.apply(with, "other")).size(), size_t{2});
    }

    void nullMeansAbsentInBuiltInKinds()
    {
        Server server;
        server.apply(replaced(Web, "labels: {app: web}\nspec",
                              "labels: {app: web}\n  annotations: null\nspec"),
                     "driftgate");
        QVERIFY(!server.live().find({"metadata", "annotations"}));
    }

    void definitionsDecideForCustomResources()
    {
        Schema schema;
        schema.addCustomResources(object(R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.example.com}
spec:
  group: example.com
  names: {kind: Thing, plural: things}
  scope: Namespaced
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            properties:
              rules:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [host]
                items:
                  type: object
                  properties: {host: {type: string}, weight: {type: integer}}
              whole:
                type: object
                x-kubernetes-map-type: atomic
                additionalProperties: {type: string}
)"));
        const auto thing = [](const std::string &spec) {
            return "apiVersion: example.com/v1\nkind: Thing\n"
                   "metadata: {name: x, namespace: shop}\nspec: " +
                   spec + "\n";
        };
        Server server(schema);
        server.apply(thing("{rules: [{host: a, weight: 1}], whole: {x: y}}"), "one");
        const auto out =
            server.apply(thing("{rules: [{host: b, weight: 2}], whole: {z: y}}"), "two");
        QCOMPARE(fields(*out), Names{"one .spec.whole"});
        QVERIFY(server.apply(thing("{rules: [{host: b, weight: 2}]}"), "two")->changed);
        QVERIFY(same(*server.live().find({"spec", "rules"}),
                     yaml("[{host: a, weight: 1}, {host: b, weight: 2}]")));

        Server unknown;
        unknown.apply(thing("{rules: [{host: a, weight: 1}]}"), "one");
        QCOMPARE(fields(*unknown.apply(thing("{rules: [{host: b, weight: 2}]}"), "two")),
                 Names{"one .spec.rules"});
    }

    // The cases "struct_*" of structured-merge-diff's merge/nested_test.go.
    void nestedFieldsEndAsStructuredMergeDiffSays_data()
    {
        QTest::addColumn<QString>("applied");
        QTest::addColumn<QString>("updated");
        QTest::addColumn<QString>("appliedThen");
        QTest::addColumn<QString>("expected");
        const QString a = QStringLiteral("{struct: {name: a}}");
        const QString both = QStringLiteral("{struct: {name: a, value: 1}}");
        const QString none = QStringLiteral("{}");
        QTest::newRow("apply, remove all") << both << QString() << none << none;
        QTest::newRow("apply, update, remove all")
            << a << both << none << QStringLiteral("{struct: {value: 1}}");
        QTest::newRow("apply, update, empty") << a << both << QStringLiteral("{struct: {}}")
                                              << QStringLiteral("{struct: {value: 1}}");
        QTest::newRow("apply, update, null") << a << both << QStringLiteral("{struct: null}")
                                             << QStringLiteral("{struct: {value: 1}}");
        QTest::newRow("apply, taken over, null")
            << a << QStringLiteral("{struct: {name: b, value: 1}}")
            << QStringLiteral("{struct: null}") << QStringLiteral("{struct: {name: b, value: 1}}");
    }

    void nestedFieldsEndAsStructuredMergeDiffSays()
    {
        QFETCH(QString, applied);
        QFETCH(QString, updated);
        QFETCH(QString, appliedThen);
        QFETCH(QString, expected);
        Schema schema;
        schema.addCustomResources(object(R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.example.com}
spec:
  group: example.com
  names: {kind: Thing, plural: things}
  scope: Namespaced
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          top:
            type: object
            properties:
              struct:
                type: object
                properties: {name: {type: string}, value: {type: integer}}
)"));
        const auto thing = [](const QString &top) {
            return "apiVersion: example.com/v1\nkind: Thing\n"
                   "metadata: {name: x, namespace: shop}\ntop: " +
                   top.toStdString() + "\n";
        };
        Server server(schema);
        QVERIFY(server.apply(thing(applied), "default"));
        if (!updated.isEmpty())
            QVERIFY(server.update(thing(updated), "controller").changed);
        QVERIFY(server.apply(thing(appliedThen), "default"));
        const Value *const top = server.live().find("top");
        QVERIFY(same(top ? *top : Value::mapping(), yaml(expected.toStdString())));
    }

    // The lists that nobody touches are shared between the object before and after, in memory.
    void nobodyLosesEntriesThatStayAsTheyAre()
    {
        Server server;
        server.apply(Web, "kubectl");
        const Value owned = server.fieldsOf("kubectl");
        const auto out = server.apply(R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, labels: {team: shop}}
)",
                                      "labels", true);
        QVERIFY(out && out->object);
        QVERIFY(same(server.fieldsOf("kubectl"), owned));
        Value changed = server.live();
        changed.set({"metadata", "labels", "team"}, Value::string("sales"));
        server.update(changed, "kubectl-edit");
        QVERIFY(same(server.fieldsOf("kubectl"), owned));
    }

    // apimachinery, `managedfields/internal/skipnonapplied.go`.
    void anUpdateBeginsNoBook()
    {
        Server server(Web);
        server.update(replaced(Web, "replicas: 3", "replicas: 5"), "kubectl-edit");
        QVERIFY(!server.live().find({"metadata", "managedFields"}));
    }

    void anUpdateTakesWhatItChanges()
    {
        Server server;
        server.apply(Web, "flux");
        const auto out = server.update(replaced(Web, "replicas: 3", "replicas: 7"), "kubectl-edit");
        QVERIFY(out.changed);
        QVERIFY(same(server.fieldsOf("kubectl-edit"), yaml("f:spec: {f:replicas: {}}")));
        QVERIFY(!server.fieldsOf("flux").find({"f:spec", "f:replicas"}));
        QCOMPARE(server.live().find({"metadata", "uid"})->text(), "uid-1");
        QCOMPARE(fields(*server.apply(Web, "flux")), Names{"kubectl-edit .spec.replicas"});
        server.update(replaced(Web, "  replicas: 3\n", ""), "kubectl-edit");
        QVERIFY(server.fieldsOf("kubectl-edit").isNull());
    }

    void aRecordedServersAnswersAreReached_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("realOwners");
        QTest::newRow("label removed") << "ge-ssd-label-deleted" << true;
        QTest::newRow("key removed") << "ge-ssd-configmap-key-removed" << true;
        // Its managedFields were made up: no server writes "." into a keyed list.
        QTest::newRow("nested") << "ge-ssd-deploy-nested" << false;
    }

    void aRecordedServersAnswersAreReached()
    {
        QFETCH(QString, name);
        QFETCH(bool, realOwners);
        const QString folder =
            test::sourceDir() + QStringLiteral("/../shared/data/cases/diff/") + name + u'/';
        if (!QFile::exists(folder))
            QSKIP("the shared data are absent");
        const auto read = [&folder](const char *file) {
            return readObjects(slurp(folder + QString::fromLatin1(file)), file).objects.at(0);
        };
        const Object live = read("live.yaml");
        const Object predicted = read("predicted.json");
        ApplySettings settings;
        settings.fieldManager = "argocd-controller";
        settings.force = true;
        settings.dryRun = true;
        for (const ManagedFields &entry : readManagedFields(predicted.value)) {
            if (entry.manager == settings.fieldManager && entry.operation == "Apply")
                settings.now = entry.time.value_or(TimePoint());
        }
        const auto out = applyObject(&live, read("desired.yaml"), Schema(), settings);
        QVERIFY(out && out->object);
        // The Deployment's own controller counts its revisions.
        const auto plain = [](const Value &object) {
            Value rest = content(object);
            if (Value notes = rest.find({"metadata", "annotations"})
                                  ? *rest.find({"metadata", "annotations"})
                                  : Value();
                notes.remove("deployment.kubernetes.io/revision"))
                rest.set({"metadata", "annotations"}, notes);
            return rest;
        };
        QVERIFY(same(plain(out->object->value), plain(predicted.value)));
        if (!realOwners)
            return;
        QVERIFY(same(writeManagedFields(readManagedFields(out->object->value)),
                     writeManagedFields(readManagedFields(predicted.value))));
    }

    void entriesThatTheManagerOwnedAreTakenAway()
    {
        // gitops-engine's TestStructuredMergeDiff: "predicted has exactly 2 ports".
        const QString folder =
            (test::sourceDir() +
             QStringLiteral("/../shared/data/cases/diff/ge-smd-service-2-ports/"));
        if (!QFile::exists(folder))
            QSKIP("the shared data are absent");
        const Object live =
            readObjects(slurp(folder + QStringLiteral("live.yaml")), "live.yaml").objects.at(0);
        const Object desired =
            readObjects(slurp(folder + QStringLiteral("desired.yaml")), "desired.yaml")
                .objects.at(0);
        ApplySettings settings;
        settings.fieldManager = "argocd-controller";
        settings.force = true;
        const auto out = applyObject(&live, desired, Schema(), settings);
        QVERIFY(out && out->object);
        QVERIFY(same(*out->object->value.find({"spec", "ports"}), yaml(R"(
- {name: rtmpk, port: 1986, protocol: UDP, targetPort: 1986}
- {name: rtmp, port: 1935, protocol: TCP, targetPort: 1935}
)")));
    }
};

QTEST_APPLESS_MAIN(TestApply)
#include "tst_apply.moc"
