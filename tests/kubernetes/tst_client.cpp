// Driftgate's client against a real API server: reading, writing, permissions, users.
#include "kubernetes/liveclient.h"

#include "cluster/fieldset.h"
#include "manifest/secret.h"

#include <QTemporaryDir>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr char Crds[] = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.client.driftgate.dev}
spec:
  group: client.driftgate.dev
  scope: Namespaced
  names: {plural: things, singular: thing, kind: Thing}
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
                size: {type: integer, default: 3}
                ratio: {type: number, nullable: true}
                port: {x-kubernetes-int-or-string: true}
                parts:
                  type: array
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [name]
                  items:
                    type: object
                    required: [name]
                    properties: {name: {type: string}, labels: {type: object, additionalProperties: {type: string}}}
                tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                whole: {type: object, x-kubernetes-map-type: atomic, properties: {a: {type: string}}}
                free: {type: object, x-kubernetes-preserve-unknown-fields: true}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: worlds.client.driftgate.dev}
spec:
  group: client.driftgate.dev
  scope: Cluster
  names: {plural: worlds, singular: world, kind: World}
  versions:
    - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object}}}}}
)";

/// What is hard to read back as it was: numbers, odd keys, every sort of text.
constexpr char Odd[] = R"(
apiVersion: client.driftgate.dev/v1
kind: Thing
metadata: {name: odd, annotations: {"a/b": "é ≠ 'quoted'", empty: ""}}
spec: {size: 9007199254740993, ratio: 1.0, port: "80", parts: [{name: b, labels: {}}, {name: a}],
  tags: [x], free: {"": 1, nested: {list: [null, true, 0.1, 1e300, "1e300", {}]}, n: -0.0}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: odd}
data: {text: "line\n\n  line  \n", "key.with-odd_name": "ünïcödé 🚀"}
binaryData: {bytes: AAEC/w==}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: odd}
spec:
  replicas: 0
  serviceName: odd
  selector: {matchLabels: {app: odd}}
  template:
    metadata: {labels: {app: odd}}
    spec:
      containers:
        - name: odd
          image: example.org/odd:1
          resources: {limits: {cpu: 1500m, memory: 1Gi}}
          ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]
          livenessProbe: {httpGet: {port: 80}}
  volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: odd}
spec: {rules: [{host: odd.example.org, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: odd, port: {number: 80}}}}]}}]}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: odd}
spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: odd}}
)";

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = Plane::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        auto made = Plane::shared();
        QVERIFY2(made, why(made).constData());
        m_plane = std::move(*made);
        VERIFIED(admin, clientOf(*m_plane));
        m_admin = std::move(admin);
        VERIFIED(space, m_plane->makeNamespace("client"));
        m_space = space;
    }
    void cleanupTestCase() { m_admin.reset(); }

    void theServerIsSpokenToOverHttp2()
    {
        VERIFIED(kinds, wait(m_admin->kinds({})));
        QVERIFY(std::ranges::contains(kinds, "deployments", &ResourceKind::plural));
        QVERIFY(m_admin->traffic().isHttp2);
        const ConnectionStatus status = wait(m_admin->probe({}));
        QCOMPARE(status.phase, ConnectionStatus::Phase::Connected);
        QVERIFY(status.serverVersion.starts_with("v1."));
        QCOMPARE(status.user, "admin");
        QVERIFY(!status.isInsecure);
    }

    void theClustersUidIsThatOfItsSystemNamespace()
    {
        VERIFIED(uid, wait(m_admin->uid({})));
        VERIFIED(said, m_plane->kubectl({"get", "namespace", "kube-system",
                                         "--output=jsonpath={.metadata.uid}"}));
        QCOMPARE(uid, said);
    }

    void everyUserIsWhoTheyAre_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("name");
        QTest::newRow("reader") << "reader" << "reader";
        QTest::newRow("limited") << "limited" << "limited";
        QTest::newRow("token file") << "tokenfile" << "system:serviceaccount:default:tokenfile";
        QTest::newRow("certificate") << "certificate" << "certificate";
        QTest::newRow("exec plugin") << "exec" << "exec";
    }
    void everyUserIsWhoTheyAre()
    {
        QFETCH(QString, user);
        QFETCH(QString, name);
        VERIFIED(client, clientOf(*m_plane, user.toStdString()));
        const ConnectionStatus status = wait(client->probe({}));
        QVERIFY2(!status.lastError, qPrintable(status.lastError ? status.lastError->text : name));
        QCOMPARE(QString::fromStdString(status.user), name);
    }

    void pagesOfAnySizeGiveTheSame()
    {
        for (int i = 0; i < 7; ++i) {
            DONE(m_plane->kubectl(
                {"create", "configmap", "page-" + std::to_string(i), "--namespace=" + m_space}));
        }
        ReadRequest request{.kinds = {{"", "ConfigMap", ""}}, .namespaces = {m_space}};
        VERIFIED(whole, wait(m_admin->read(request, {})));
        KubernetesSettings small;
        small.pageSize = 2;
        VERIFIED(client, clientOf(*m_plane, "admin", small));
        VERIFIED(paged, wait(client->read(request, {})));
        QCOMPARE(paged->objects.size(), whole->objects.size());
        QVERIFY(paged->objects.parts().size() >= 4);
        QVERIFY(
            std::ranges::equal(paged->objects, whole->objects, {}, &Object::value, &Object::value));
        QVERIFY(paged->isComplete());
    }

    /// Whatever kubectl sees, we see: of every kind there is, odd objects among them.
    void everythingRoundTrips()
    {
        makeKinds();
        DONE(m_plane->kubectl({"apply", "--server-side", "--namespace=" + m_space, "--filename=-"},
                              Odd));
        VERIFIED(kinds, wait(m_admin->kinds({})));
        size_t compared = 0;
        for (const ResourceKind &kind : kinds) {
            // What changes while it is looked at.
            if (kind.kind == "Event" || kind.kind == "Lease" || kind.kind == "Node" ||
                kind.kind == "Pod" || kind.kind == "ComponentStatus")
                continue;
            ReadRequest request{.kinds = {{kind.group, kind.kind, kind.version}}};
            const auto state = wait(m_admin->read(request, {}));
            if (!state)
                continue; // reviews and the like cannot be listed
            for (const Object &object : (*state)->objects) {
                const std::string name =
                    kind.plural + '.' + kind.version + '.' + kind.group + '/' + object.key.name;
                std::vector<std::string> get{"get", name, "--output=json", "--show-managed-fields"};
                if (!object.key.ns.empty())
                    get.push_back("--namespace=" + object.key.ns);
                if (object.key.ns != m_space && compared > 100)
                    break;
                const auto said = m_plane->kubectl(get);
                if (!said)
                    continue; // gone meanwhile
                VERIFIED(value, readJson(*said, "kubectl"));
                if (value.stringAt({"metadata", "resourceVersion"}) !=
                    object.value.stringAt({"metadata", "resourceVersion"}))
                    continue;
                QVERIFY2(value == object.value, (writeJson(value, JsonStyle::Canonical) + "\n" +
                                                 writeJson(object.value, JsonStyle::Canonical))
                                                    .c_str());
                ++compared;
            }
        }
        qInfo("%zu objects of %zu kinds are read as kubectl reads them", compared, kinds.size());
        QVERIFY(compared > 50);
    }

    void listTypesOfCustomKindsComeWithThem()
    {
        makeKinds();
        const ObjectList definitions = readObjects(Crds, "crds.yaml");
        Schema byDefinition;
        ReadRequest request;
        for (const Object &crd : definitions.objects) {
            byDefinition.addCustomResources(crd);
            request.kinds.push_back({std::string(crd.value.stringAt({"spec", "group"})),
                                     std::string(crd.value.stringAt({"spec", "names", "kind"})),
                                     {}});
        }
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                const auto state = wait(m_admin->read(request, {}));
                return state && (*state)->schema &&
                       std::ranges::all_of(request.kinds, [&](const ReadRequest::Kind &kind) {
                           return (*state)->schema->scope(kind.group, kind.kind) ==
                                  byDefinition.scope(kind.group, kind.kind);
                       });
            }(),
            20'000);
        VERIFIED(state, wait(m_admin->read(request, {})));
        for (const Object &crd : definitions.objects) {
            const Value *const versions = crd.value.find({"spec", "versions"});
            for (const Value &version : versions->items()) {
                const auto &kind =
                    request.kinds[static_cast<size_t>(&crd - &definitions.objects[0])];
                const std::string name(version.stringAt({"name"}));
                const Value *const top = version.find({"schema", "openAPIV3Schema"});
                comparePlaces(*top, state->schema->root(kind.group, name, kind.kind),
                              byDefinition.root(kind.group, name, kind.kind), kind.kind);
            }
        }
    }

    void whatIsForbiddenIsNamed()
    {
        VERIFIED(reader, clientOf(*m_plane, "reader"));
        ReadRequest request{.kinds = {{"", "ConfigMap", ""}, {"", "Secret", ""}},
                            .namespaces = {m_space}};
        VERIFIED(state, wait(reader->read(request, {})));
        QVERIFY(!state->objects.empty());
        QCOMPARE(state->missing.size(), 1);
        QCOMPARE(state->missing.front().kind.kind, "Secret");
        QCOMPARE(state->missing.front().error.code, ErrorCode::Denied);
        QVERIFY(state->missing.front().error.text.contains(QStringLiteral("plane")));
    }

    void aUserOfOneNamespaceReadsThere()
    {
        VERIFIED(own, m_plane->kubectl({"config", "view", "--minify",
                                        "--output=jsonpath={.contexts[0].context.namespace}"},
                                       {}, "limited"));
        DONE(m_plane->kubectl({"create", "configmap", "for-limited", "--namespace=" + own}));
        VERIFIED(limited, clientOf(*m_plane, "limited"));
        ReadRequest request{.kinds = {{"", "ConfigMap", ""}}};
        QVERIFY(!wait(limited->read(request, {})));
        request.knownNamespaces = {own};
        VERIFIED(state, wait(limited->read(request, {})));
        QVERIFY(state->isComplete());
        QVERIFY(std::ranges::any_of(
            state->objects, [](const Object &object) { return object.key.name == "for-limited"; }));
        DONE(m_plane->kubectl({"delete", "configmap", "for-limited", "--namespace=" + own}));
    }

    void objectsAreFoundByTheirMark()
    {
        DONE(
            m_plane->kubectl({"apply", "--filename=-"},
                             "---\n{apiVersion: v1, kind: ServiceAccount, metadata: {name: marked, "
                             "namespace: " +
                                 m_space + ", labels: {applyset.kubernetes.io/part-of: set-1}}}"));
        ReadRequest request;
        request.marked = {{"applyset.kubernetes.io/part-of=set-1", {}}};
        VERIFIED(state, wait(m_admin->read(request, {})));
        QCOMPARE(state->objects.size(), 1);
        QCOMPARE(state->objects.front().key.kind, "ServiceAccount");
    }

    void anApplyIsWhatTheServerSays()
    {
        ApplyRequest request{.object = objectOf(configMap(m_space, "applied", "1"))};
        request.dryRun = true;
        VERIFIED(dry, wait(m_admin->apply(request, {})));
        QVERIFY(dry.created && dry.object);
        const ObjectKey key{"", "ConfigMap", m_space, "applied"};
        VERIFIED(absent, wait(m_admin->get(key, "v1", {})));
        QVERIFY(!absent);

        request.dryRun = false;
        VERIFIED(made, wait(m_admin->apply(request, {})));
        QVERIFY(made.created && made.object);
        QVERIFY(made.object->value.find({"metadata", "uid"}));
        VERIFIED(again, wait(m_admin->apply(request, {})));
        QVERIFY(!again.created);
        QCOMPARE(again.object->value.stringAt({"metadata", "resourceVersion"}),
                 made.object->value.stringAt({"metadata", "resourceVersion"}));
    }

    void conflictsNameWhoAndWhat()
    {
        DONE(
            m_plane->kubectl({"apply", "--server-side", "--field-manager=somebody", "--filename=-"},
                             configMap(m_space, "contested", "1")));
        DONE(m_plane->kubectl({"patch", "configmap", "contested", "--namespace=" + m_space,
                               "--field-manager=kubectl-edit", "--type=merge",
                               "--patch={\"data\":{\"a\":\"2\"}}"}));
        ApplyRequest request{.object = objectOf(configMap(m_space, "contested", "3"))};
        VERIFIED(outcome, wait(m_admin->apply(request, {})));
        QVERIFY(!outcome.object);
        QCOMPARE(outcome.conflicts.size(), 1);
        QCOMPARE(outcome.conflicts.front().field, ".data.a");
        QCOMPARE(outcome.conflicts.front().manager, "kubectl-edit");
        QCOMPARE(outcome.conflicts.front().version, "v1");
        // When it was, a server does not say of an update: the live object's managedFields do.
        request.force = true;
        VERIFIED(forced, wait(m_admin->apply(request, {})));
        QVERIFY(forced.object);
        QCOMPARE(forced.object->value.stringAt({"data", "a"}), "3");
    }

    void refusalsNameTheField()
    {
        ApplyRequest request{
            .object = objectOf("{apiVersion: v1, kind: Service, metadata: {name: bad, namespace: " +
                               m_space + "}, spec: {ports: [{port: 70000}]}}")};
        const auto refused = wait(m_admin->apply(request, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(refused.error().place.field, "/spec/ports/0/port");
        QCOMPARE(refused.error().place.file, "test.yaml");
        request.object = objectOf("{apiVersion: v1, kind: ConfigMap, metadata: {name: bad, "
                                  "namespace: " +
                                  m_space + "}, dta: {}}");
        const auto unknown = wait(m_admin->apply(request, {}));
        QVERIFY(!unknown);
        QVERIFY2(unknown.error().text.contains(QStringLiteral("dta")),
                 qPrintable(unknown.error().text));
    }

    void aSecretThatIsRefusedIsNotQuoted()
    {
        const char *const bad[] = {"data: {a: 'hush-hush!'}", "data: {a: 12345678}",
                                   "stringData: {a: [hush-hush]}", "data: {'a b': aHVzaC1odXNo}"};
        for (const char *const part : bad) {
            for (const bool strict : {true, false}) {
                ApplyRequest request{
                    .object = objectOf("{apiVersion: v1, kind: Secret, metadata: {name: s, "
                                       "namespace: " +
                                       m_space + "}, " + part + "}")};
                request.isStrict = strict;
                const auto refused = wait(m_admin->apply(request, {}));
                QVERIFY2(!refused, part);
                const QString text = refused.error().toString();
                QVERIFY2(!text.contains(QStringLiteral("hush")) &&
                             !text.contains(QStringLiteral("12345678")) &&
                             !text.contains(QStringLiteral("aHVzaC1odXNo")),
                         qPrintable(text));
            }
        }
    }

    void deletesHaveTheirConditions()
    {
        DONE(m_plane->kubectl({"apply", "--filename=-"}, configMap(m_space, "doomed", "1")));
        const ObjectKey key{"", "ConfigMap", m_space, "doomed"};
        const auto wrong = wait(m_admin->remove(
            {.key = key, .version = "v1", .uid = "other", .resourceVersion = {}}, {}));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::Conflict);
        VERIFIED(there, wait(m_admin->get(key, "v1", {})));
        QVERIFY(there);
        const std::string uid(there->value.stringAt({"metadata", "uid"}));
        DONE(wait(m_admin->remove(
            {.key = key, .version = "v1", .uid = uid, .resourceVersion = {}, .dryRun = true}, {})));
        VERIFIED(still, wait(m_admin->get(key, "v1", {})));
        QVERIFY(still);
        DONE(wait(
            m_admin->remove({.key = key, .version = "v1", .uid = uid, .resourceVersion = {}}, {})));
        VERIFIED(gone, wait(m_admin->get(key, "v1", {})));
        QVERIFY(!gone);
        const auto twice = wait(
            m_admin->remove({.key = key, .version = "v1", .uid = uid, .resourceVersion = {}}, {}));
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, ErrorCode::NotFound);
    }

    void permissionsAreWhatTheServerThenAllows()
    {
        VERIFIED(own, m_plane->kubectl({"config", "view", "--minify",
                                        "--output=jsonpath={.contexts[0].context.namespace}"},
                                       {}, "limited"));
        const std::vector<PermissionQuery> queries{
            {"patch", "", "ConfigMap", own},
            {"delete", "apps", "Deployment", own},
            {"get", "", "ConfigMap", own},
            {"list", "", "Secret", own},
            {"patch", "", "ConfigMap", "default"},
            {"list", "", "Namespace", ""},
            {"get", "", "ConfigMap", ""},
            {"patch", "apps", "Deployment", own, "web", "status"},
        };
        for (const std::string user : {"limited", "reader", "admin"}) {
            VERIFIED(client, clientOf(*m_plane, user));
            VERIFIED(answers, wait(client->mayI(queries, {})));
            QCOMPARE(answers.size(), queries.size());
            for (size_t i = 0; i < queries.size(); ++i) {
                const PermissionQuery &query = queries[i];
                std::string resource = query.kind == "Namespace"    ? "namespaces"
                                       : query.kind == "Deployment" ? "deployments.apps"
                                       : query.kind == "Secret"     ? "secrets"
                                                                    : "configmaps";
                if (!query.name.empty())
                    resource += '/' + query.name;
                std::vector<std::string> ask{"auth", "can-i", query.verb, resource};
                if (!query.subresource.empty())
                    ask.push_back("--subresource=" + query.subresource);
                ask.push_back(query.ns.empty() ? "--all-namespaces" : "--namespace=" + query.ns);
                const auto said = m_plane->kubectlOutcome(ask, {}, user);
                QVERIFY(said);
                QVERIFY2(answers[i].isAllowed() == said->output.starts_with("yes"),
                         (user + ' ' + query.verb + ' ' + resource + ' ' + query.ns).c_str());
            }
        }
    }

    void whatIsKeptSavesRequests()
    {
        QTemporaryDir cache;
        KubernetesSettings settings;
        settings.cacheDir = cache.path().toStdString();
        const ReadRequest request{.kinds = {{"", "ConfigMap", ""}}, .namespaces = {m_space}};
        VERIFIED(first, clientOf(*m_plane, "admin", settings));
        DONE(wait(first->read(request, {})));
        QCOMPARE(first->traffic().requests, 3); // two of discovery, one list
        VERIFIED(second, clientOf(*m_plane, "admin", settings));
        DONE(wait(second->read(request, {})));
        QCOMPARE(second->traffic().requests, 1);
    }

    void manyRequestsShareOneConnection()
    {
        std::vector<QCoro::Task<Result<std::optional<Object>>>> asked;
        for (int i = 0; i < 200; ++i)
            asked.push_back(m_admin->get({"", "Namespace", "", "kube-system"}, "v1", {}));
        for (auto &task : asked) {
            VERIFIED(object, wait(std::move(task)));
            QVERIFY(object);
        }
        QVERIFY(m_admin->traffic().isHttp2);
    }

private:
    void makeKinds()
    {
        DONE(m_plane->kubectl({"apply", "--server-side", "--filename=-"}, Crds));
        DONE(m_plane->kubectl({"wait", "--for=condition=established", "--timeout=60s",
                               "crd/things.client.driftgate.dev",
                               "crd/worlds.client.driftgate.dev"}));
    }

    /// What two schemas say of every place that the definition names.
    static void comparePlaces(const Value &schema, const Schema::Cursor &a, const Schema::Cursor &b,
                              const std::string &place)
    {
        const FieldSchema &x = a.field();
        const FieldSchema &y = b.field();
        QVERIFY2(x.list == y.list && x.keys == y.keys && x.atomicMap == y.atomicMap &&
                     x.isList == y.isList && x.isMap == y.isMap && x.known == y.known &&
                     x.quantity == y.quantity && x.intOrString == y.intOrString &&
                     x.nullable == y.nullable && x.defaultValue == y.defaultValue &&
                     a.isTyped() == b.isTyped(),
                 place.c_str());
        if (const Value *const properties = schema.find("properties")) {
            for (const Value::Entry &entry : properties->entries()) {
                const std::string key(entry.key.view());
                if (key != "metadata")
                    comparePlaces(entry.value, a.child(key), b.child(key), place + '.' + key);
            }
        }
        if (const Value *const items = schema.find("items"))
            comparePlaces(*items, a.item(), b.item(), place + "[]");
    }

    std::unique_ptr<Plane> m_plane;
    std::unique_ptr<KubernetesCluster> m_admin;
    std::string m_space;
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
