#include "clusterdata.h"

#include "cluster/kubernetes/apistatus.h"
#include "cluster/kubernetes/backoff.h"
#include "cluster/kubernetes/catalog.h"
#include "cluster/kubernetes/objectchunks.h"
#include "cluster/kubernetes/permissions.h"
#include "cluster/kubernetes/proxy.h"
#include "cluster/labelselector.h"

#include <QRandomGenerator>

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;

namespace
{

Object numbered(int i, int version)
{
    return object("{apiVersion: v1, kind: ConfigMap, metadata: {name: m" + std::to_string(i) +
                  ", namespace: shop, resourceVersion: '" + std::to_string(version) + "'}}");
}

std::vector<std::string> names(const ObjectChunks &chunks)
{
    std::vector<std::string> out;
    for (const auto &part : chunks.parts()) {
        for (const Object &each : *part)
            out.push_back(each.key.name);
    }
    return out;
}

} // namespace

/// The parts of the client that need no server.
class TestApiParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsBecomePointers_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("path") << "spec.template.spec.containers[0].image"
                              << "/spec/template/spec/containers/0/image";
        QTest::newRow("dot first") << ".spec.replicas" << "/spec/replicas";
        QTest::newRow("key") << "data[a.b/c]" << "/data/a/b~1c";
        QTest::newRow("quoted key") << "metadata.labels[\"a.b/c\"]" << "/metadata/labels/a.b~1c";
        QTest::newRow("none") << "" << "";
    }
    void fieldsBecomePointers()
    {
        QFETCH(QString, field);
        QFETCH(QString, pointer);
        QCOMPARE(QString::fromStdString(pointerOf(field.toStdString())), pointer);
    }

    /// The server quotes what it refuses first, and says why at the end.
    void aLongRefusalKeepsItsReason()
    {
        ApiStatus status;
        status.code = 422;
        status.reason = "Invalid";
        status.message = "Job.batch \"once\" is invalid: spec.template: Invalid value: {" +
                         std::string(20'000, 'x') + "}: field is immutable";
        HttpRequest request;
        request.path = "/apis/batch/v1/namespaces/shop/jobs/once";
        const Error error = errorOf(status, ClusterName("west"), request);
        QVERIFY(error.text.contains(QStringLiteral("spec.template: Invalid value")));
        QVERIFY(error.text.endsWith(QStringLiteral("}: field is immutable")));
        QVERIFY(error.text.size() < 2'500);
        request.holdsSecret = true;
        QVERIFY(
            !errorOf(status, ClusterName("west"), request).text.contains(u'x' + QString(50, u'x')));
    }

    void immutableFieldsAreToldByTheirCauses_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("causes"); ///< reason, field, message, one after the other
        QTest::addColumn<bool>("isImmutable");
        const auto invalid = [](const char *field, const char *message) {
            return QStringList{QStringLiteral("FieldValueInvalid"), QString::fromUtf8(field),
                               QString::fromUtf8(message)};
        };
        const auto forbidden = [](const char *field, const char *message) {
            return QStringList{QStringLiteral("FieldValueForbidden"), QString::fromUtf8(field),
                               QStringLiteral("Forbidden: ") + QString::fromUtf8(message)};
        };
        const auto row = [](const char *name, const QStringList &causes, bool isImmutable,
                            int code = 422) {
            QTest::newRow(name) << code << causes << isImmutable;
        };
        const QStringList selector =
            invalid("spec.selector", R"(Invalid value: {"a":"b: c"}: field is immutable)");
        row("a selector", selector, true);
        row("a frozen Secret", forbidden("data", "field is immutable when `immutable` is set"),
            true);
        row("a stateful set",
            forbidden("spec", "updates to statefulset spec for fields other than 'replicas' are "
                              "forbidden"),
            true);
        row("a claim",
            forbidden("spec", "spec is immutable after creation except resources.requests\n  "
                              "core.PersistentVolumeClaimSpec{\n- \ta: 1,"),
            true);
        row("a pod",
            forbidden("spec", "pod updates may not change fields other than `spec.image`\n {}"),
            true);
        row("a role", invalid("roleRef", "Invalid value: {\"name\":\"x\"}: cannot change roleRef"),
            true);
        row("an address",
            invalid("spec.clusterIPs[0]", "Invalid value: [\"None\"]: may not change once set"),
            true);
        row("a storage class",
            forbidden("parameters", "updates to parameters are forbidden.") +
                forbidden("provisioner", "updates to provisioner are forbidden."),
            true);
        row("a rule of a custom resource",
            invalid("spec.size", "Invalid value: \"integer\": size is immutable"), true);
        // It would be refused again once it is gone.
        row("something else beside it",
            selector + QStringList{QStringLiteral("FieldValueRequired"),
                                   QStringLiteral("spec.template"),
                                   QStringLiteral("Required value")},
            false);
        row("another code", selector, false, 403);
        row("an admission policy",
            {QString(), QString(),
             QStringLiteral("ValidatingAdmissionPolicy 'x' denied request: the tag is immutable")},
            false);
        row("the value says so",
            invalid("data[a]", "Invalid value: \"field is immutable\": must be a number"), false);
        row("the values that differ say so",
            forbidden("spec", "may not be set\n- a: field is immutable"), false);
        row("words alone",
            invalid("spec.image", "Invalid value: \"x\": images must use immutable "
                                  "digests"),
            false);
        row("no cause", {}, false);
    }

    void immutableFieldsAreToldByTheirCauses()
    {
        QFETCH(int, code);
        QFETCH(QStringList, causes);
        QFETCH(bool, isImmutable);
        ApiStatus status;
        status.code = code;
        status.reason = "Invalid";
        status.message = "ConfigMap \"immutable-settings\" is invalid: field is immutable";
        for (qsizetype i = 0; i < causes.size(); i += 3)
            status.causes.push_back({causes[i].toStdString(), causes[i + 2].toStdString(),
                                     causes[i + 1].toStdString()});
        HttpRequest request;
        request.path = "/api/v1/namespaces/shop/configmaps/immutable-settings";
        QCOMPARE(errorOf(status, ClusterName("west"), request).isImmutable, isImmutable);
        request.holdsSecret = true;
        const Error hidden = errorOf(status, ClusterName("west"), request);
        QCOMPARE(hidden.isImmutable, isImmutable);
        QVERIFY(!hidden.text.contains(QStringLiteral("field is immutable")));
    }

    void selectorsAreHeldAgainstLabels_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<bool>("matches");
        QTest::newRow("key") << "app" << true;
        QTest::newRow("no such key") << "tier" << false;
        QTest::newRow("value") << "app=web" << true;
        QTest::newRow("two equals") << "app==web" << true;
        QTest::newRow("other value") << "app=db" << false;
        QTest::newRow("not") << "!tier" << true;
        QTest::newRow("not value") << "app!=db" << true;
        QTest::newRow("both") << "app=web,env=prod" << true;
        QTest::newRow("one of two") << "app=web,env=dev" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void selectorsAreHeldAgainstLabels()
    {
        QFETCH(QString, selector);
        QFETCH(bool, matches);
        const Object web = object("{apiVersion: v1, kind: Service, metadata: {name: web, "
                                  "labels: {app: web, env: prod}}}");
        QCOMPARE(matchesLabels(selector.toStdString(), web), matches);
    }

    void proxiesComeFromTheEnvironment_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("no");
        QTest::addColumn<QString>("proxy");
        const QString proxy = QStringLiteral("http://proxy:3128");
        QTest::newRow("any") << "https://api.example.com:6443" << "" << proxy;
        QTest::newRow("host") << "https://api.example.com:6443" << "api.example.com" << "";
        QTest::newRow("domain") << "https://api.example.com:6443" << "other, .example.com" << "";
        QTest::newRow("domain of it") << "https://api.example.com" << "example.com" << "";
        QTest::newRow("half a name") << "https://api.myexample.com" << "example.com" << proxy;
        QTest::newRow("port") << "https://api.example.com:6443" << "api.example.com:443" << proxy;
        QTest::newRow("subnet") << "https://10.1.2.3:6443" << "10.0.0.0/8" << "";
        QTest::newRow("all") << "https://api.example.com" << "*" << "";
        QTest::newRow("this machine") << "https://127.0.0.1:6443" << "" << "";
    }
    void proxiesComeFromTheEnvironment()
    {
        QFETCH(QString, url);
        QFETCH(QString, no);
        QFETCH(QString, proxy);
        const auto lookup = [&no](const char *name) -> std::string {
            if (std::string_view(name) == "HTTPS_PROXY")
                return "proxy:3128";
            return std::string_view(name) == "no_proxy" ? no.toStdString() : std::string();
        };
        QCOMPARE(QString::fromStdString(proxyFromEnvironment(url.toStdString(), lookup)), proxy);
    }

    void proxiesHaveTheirSorts()
    {
        QCOMPARE(proxyOf("")->type(), QNetworkProxy::NoProxy);
        QCOMPARE(proxyOf("http://u:p%40@h:1")->password(), QStringLiteral("p@"));
        QCOMPARE(proxyOf("socks5://h")->port(), 1080);
        QCOMPARE(proxyOf("https://u:secret@h").error().code, ErrorCode::Unsupported);
        QVERIFY(!proxyOf("https://u:secret@h").error().text.contains(QStringLiteral("secret")));
        QCOMPARE(proxyOf("gopher://h").error().code, ErrorCode::Invalid);
    }

    void waitsGrowAndAreBounded()
    {
        Backoff backoff(100ms, 800ms);
        QVERIFY(backoff.next() < 151ms);
        for (int i = 0; i < 5; ++i)
            QVERIFY(backoff.next() < 1201ms);
        QVERIFY(backoff.next(5s) >= 5s);
        backoff.reset();
        QVERIFY(backoff.next() < 151ms);
        QCOMPARE(readRetryAfter("7"), 7000ms);
        QVERIFY(readRetryAfter("Wed, 21 Oct 2015 07:28:00 GMT"));
        QVERIFY(!readRetryAfter("soon"));
        QVERIFY(!readRetryAfter("-1"));
    }

    void chunksKeepOrderWhateverHappens()
    {
        ObjectChunks chunks;
        std::map<std::string, int> expected;
        QRandomGenerator random(7);
        for (int i = 0; i < 3000; ++i) {
            const int name = random.bounded(400);
            if (random.bounded(3) == 0) {
                const std::string key = "m" + std::to_string(name);
                QCOMPARE(chunks.remove("shop", key), expected.erase(key) > 0);
            } else {
                QVERIFY(chunks.put(numbered(name, i + 1)));
                expected["m" + std::to_string(name)] = i + 1;
            }
        }
        std::vector<std::string> wanted;
        for (const auto &[name, version] : expected)
            wanted.push_back(name);
        QCOMPARE(names(chunks), wanted);
        QCOMPARE(chunks.size(), expected.size());
        QVERIFY(!chunks.put(numbered(std::stoi(wanted[3].substr(1)), expected[wanted[3]])));
    }

    void discoveryIsReadInBothForms()
    {
        std::vector<ApiResource> aggregated;
        std::vector<std::string> stale;
        readAggregated(
            yaml("{items: [{metadata: {name: apps}, versions: [{version: v1, freshness: Current, "
                 "resources: [{resource: deployments, responseKind: {group: apps, version: v1, "
                 "kind: Deployment}, scope: Namespaced, verbs: [list, watch, patch, delete], "
                 "subresources: [{subresource: status}]}]}, {version: v1beta1, resources: "
                 "[{resource: deployments, responseKind: {kind: Deployment}, scope: Namespaced, "
                 "verbs: [list]}]}]}, {metadata: {name: metrics.k8s.io}, versions: [{version: v1, "
                 "freshness: Stale}]}]}"),
            aggregated, stale);
        std::vector<ApiResource> plain;
        readResourceList(
            yaml("{groupVersion: apps/v1, resources: [{name: deployments, namespaced: true, kind: "
                 "Deployment, verbs: [list, watch, patch, delete]}, {name: deployments/status, "
                 "namespaced: true, kind: Deployment, verbs: [get]}]}"),
            plain);
        QCOMPARE(plain.size(), 1);
        QVERIFY(plain.front() == aggregated.front());
        QCOMPARE(stale, std::vector<std::string>{"metrics.k8s.io"});
        const ApiCatalog catalog(aggregated, stale);
        QCOMPARE(catalog.find("apps", "Deployment")->version, "v1");
        QCOMPARE(catalog.find("apps", "Deployment", "v1beta1")->version, "v1beta1");
        QCOMPARE(catalog.find("apps", "Deployment", "v9")->version, "v1");
        QVERIFY(!catalog.find("", "Deployment"));
        QCOMPARE(catalog.preferred().size(), 1);
        QCOMPARE(plain.front().path("a b"), "/apis/apps/v1/namespaces/a%20b/deployments");
    }

    void rulesAllowWhatTheyName()
    {
        const Value rules =
            yaml("{incomplete: false, resourceRules: [{verbs: [get], apiGroups: "
                 "[''], resources: [configmaps]}, {verbs: ['*'], apiGroups: [apps], "
                 "resources: ['*/status']}, {verbs: [delete], apiGroups: [''], "
                 "resources: [pods], resourceNames: [mine]}]}");
        QCOMPARE(rulesAllow(rules, {"get", "", "ConfigMap", "a"}, "configmaps"), true);
        QCOMPARE(rulesAllow(rules, {"list", "", "ConfigMap", "a"}, "configmaps"), false);
        QCOMPARE(rulesAllow(rules, {"patch", "apps", "Deployment", "a"}, "deployments/status"),
                 true);
        QCOMPARE(rulesAllow(rules, {"patch", "apps", "Deployment", "a"}, "deployments"), false);
        QCOMPARE(rulesAllow(rules, {"delete", "", "Pod", "a"}, "pods"), false);
        QCOMPARE(rulesAllow(rules, {"delete", "", "Pod", "a", "mine"}, "pods"), true);
        Value open = rules;
        open.set("incomplete", Value::boolean(true));
        QCOMPARE(rulesAllow(open, {"list", "", "ConfigMap", "a"}, "configmaps"), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestApiParts)
#include "tst_apiparts.moc"
