#include "apiscript.h"

#include "manifest/secret.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;

namespace
{

const ReadRequest Maps{.kinds = {{"", "ConfigMap", ""}}};
const ReadRequest MapsAndWidgets{.kinds = {{"", "ConfigMap", ""}, {"example.com", "Widget", ""}}};

Object configMap(const std::string &data)
{
    Value value;
    value.set("apiVersion", Value::string("v1"));
    value.set("kind", Value::string("ConfigMap"));
    value.set({"metadata", "name"}, Value::string("m"));
    value.set({"metadata", "namespace"}, Value::string("shop"));
    value.set({"data", "a"}, Value::string(data));
    return *objectFromValue(value, "map.json");
}

} // namespace

/// What goes wrong in what a server says, and in the middle of what it says.
class TestApiFaults : public QObject
{
    Q_OBJECT

private:
    ApiScript m_api;

    Result<std::shared_ptr<const LiveState>> read(KubernetesCluster &cluster, ReadRequest request)
    {
        return QCoro::waitFor(cluster.read(std::move(request), {}));
    }

private Q_SLOTS:
    void init() { m_api = {}; }

    void pagesAreJoined()
    {
        FaultServer server([this](const auto &seen, auto reply) {
            if (m_api.answer(seen, reply))
                return;
            if (seen.target.contains("continue=two"))
                reply.send(200, ApiScript::list("7", {ApiScript::configMap("c", "3")}));
            else
                reply.send(200, ApiScript::list("7",
                                                {ApiScript::configMap("a", "1"),
                                                 ApiScript::configMap("b", "2")},
                                                "two"));
        });
        const auto cluster = clusterOf(server);
        const auto state = read(*cluster, Maps);
        QVERIFY2(state, qPrintable(state ? QString() : state.error().text));
        QCOMPARE(shown(*state), "a=1 b=1 c=1");
        QVERIFY((*state)->isComplete());
        QCOMPARE((*state)->objects.front().apiVersion, "v1");
        QCOMPARE((*state)->objects.front().value.stringAt({"kind"}), "ConfigMap");
        QVERIFY(server.seen().back().target.contains("limit=2"));
    }

    void aListThatExpiresInTheMiddleBeginsAgain()
    {
        int begun = 0;
        FaultServer server([&](const auto &seen, auto reply) {
            if (m_api.answer(seen, reply))
                return;
            if (!seen.target.contains("continue=")) {
                ++begun;
                reply.send(
                    200, ApiScript::list(
                             "7", {ApiScript::configMap(begun == 1 ? "old" : "new", "1")}, "more"));
            } else if (begun == 1) {
                reply.send(410, ApiScript::status(410, "Expired"));
            } else {
                reply.send(200, ApiScript::list("8", {ApiScript::configMap("z", "2")}));
            }
        });
        const auto cluster = clusterOf(server);
        const auto state = read(*cluster, Maps);
        QVERIFY(state);
        QCOMPARE(shown(*state), "new=1 z=1");
        QCOMPARE(begun, 2);
    }

    void aCutInTheMiddleOfAListIsMended()
    {
        int cuts = 0;
        FaultServer server([&](const auto &seen, auto reply) {
            if (m_api.answer(seen, reply))
                return;
            const QByteArray body = ApiScript::list("7", {ApiScript::configMap("a", "1")});
            if (++cuts == 1) {
                reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + body.left(40));
                reply.cut();
            } else {
                reply.send(200, body);
            }
        });
        const auto cluster = clusterOf(server);
        const auto state = read(*cluster, Maps);
        QVERIFY(state);
        QCOMPARE(shown(*state), "a=1");
    }

    void whatCannotBeReadIsNamedAndTheRestIsThere_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("forbidden") << ApiScript::status(403, "Forbidden", "widgets is forbidden")
                                   << 403 << static_cast<int>(ErrorCode::Denied);
        QTest::newRow("garbage") << QByteArray("<html>nonsense") << 200
                                 << static_cast<int>(ErrorCode::Corrupt);
        QTest::newRow("no list") << QByteArray("{\"items\":7}") << 200
                                 << static_cast<int>(ErrorCode::Corrupt);
        QTest::newRow("trouble") << ApiScript::status(500, "InternalError", "etcd") << 500
                                 << static_cast<int>(ErrorCode::Tool);
    }
    void whatCannotBeReadIsNamedAndTheRestIsThere()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(int, code);
        FaultServer server([&](const auto &seen, auto reply) {
            if (m_api.answer(seen, reply))
                return;
            if (seen.path().endsWith("widgets"))
                reply.send(status, body);
            else
                reply.send(200, ApiScript::list("7", {ApiScript::configMap("a", "1")}));
        });
        const auto cluster = clusterOf(server);
        const auto state = read(*cluster, MapsAndWidgets);
        QVERIFY(state);
        QCOMPARE(shown(*state), "a=1");
        QCOMPARE((*state)->missing.size(), 1);
        const LiveState::Missing &missing = (*state)->missing.front();
        QCOMPARE(missing.kind.kind, "Widget");
        QCOMPARE(static_cast<int>(missing.error.code), code);
        QVERIFY2(
            missing.error.text.contains(QStringLiteral("staging")) &&
                missing.error.text.contains(QStringLiteral("GET /apis/example.com/v1/widgets")),
            qPrintable(missing.error.text));
    }

    void aSlowKindIsNamedAndTheRestIsThere()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (m_api.answer(seen, reply) || seen.path().endsWith("widgets"))
                return;
            reply.send(200, ApiScript::list("7", {ApiScript::configMap("a", "1")}));
        });
        KubernetesSettings settings = quickSettings();
        settings.listLimits = {100ms, 200ms, size_t{1} << 20};
        settings.transport.tries = 1;
        const auto cluster = clusterOf(server, settings);
        const auto state = read(*cluster, MapsAndWidgets);
        QVERIFY(state);
        QCOMPARE(shown(*state), "a=1");
        QCOMPARE((*state)->missing.size(), 1);
        QCOMPARE((*state)->missing.front().error.code, ErrorCode::Timeout);
    }

    void nothingAtAllIsAnError()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(403, ApiScript::status(403, "Forbidden"));
        });
        const auto cluster = clusterOf(server);
        const auto state = read(*cluster, MapsAndWidgets);
        QVERIFY(!state);
        QCOMPARE(state.error().code, ErrorCode::Denied);
    }

    void forbiddenEverywhereIsAskedByNamespace()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (m_api.answer(seen, reply))
                return;
            if (seen.path() == "/api/v1/namespaces/shop/configmaps")
                reply.send(200, ApiScript::list("7", {ApiScript::configMap("a", "1")}));
            else
                reply.send(403, ApiScript::status(403, "Forbidden"));
        });
        const auto cluster = clusterOf(server);
        ReadRequest request = Maps;
        request.knownNamespaces = {"shop"};
        const auto state = read(*cluster, request);
        QVERIFY(state);
        QCOMPARE(shown(*state), "a=1");
        QVERIFY((*state)->isComplete());
    }

    void whatOnlyTellsSomethingIsNeverMissing()
    {
        const auto refuse = [](const QByteArray &path) {
            return path.endsWith("widgets") ? 403 : path.contains("secrets") ? 500 : 200;
        };
        FaultServer server([&](const auto &seen, auto reply) {
            if (m_api.answer(seen, reply))
                return;
            if (const int code = refuse(seen.path()); code != 200)
                reply.send(code, ApiScript::status(code, "Forbidden"));
            else
                reply.send(200, ApiScript::list("7", {ApiScript::configMap("a", "1")}));
        });
        KubernetesSettings settings = quickSettings();
        settings.transport.tries = 1;
        const auto cluster = clusterOf(server, settings);
        ReadRequest request = Maps;
        request.asides = {{"example.com", "Widget", ""}, {"", "Secret", ""}};
        request.knownNamespaces = {"shop"};
        const auto state = read(*cluster, request);
        QVERIFY(state);
        QCOMPARE(shown(*state), "a=1");
        QVERIFY((*state)->isComplete());
        QVERIFY(server.count("/apis/example.com/v1/widgets") > 0);
        // What is marked is still looked for, and told.
        request.marked = {{"app=web", {{"example.com", "Widget", ""}}}};
        const auto marked = read(*cluster, request);
        QVERIFY(marked);
        QCOMPARE((*marked)->missing.size(), 1);
        QCOMPARE((*marked)->missing.front().kind.kind, "Widget");
    }

    void anAsideThatIsMarkedTooIsThereOnce()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(
                    200, ApiScript::list("7", {ApiScript::configMap("w", "1")}, {}, "WidgetList"));
        });
        const auto cluster = clusterOf(server);
        ReadRequest request;
        request.marked = {{"app=web", {{"example.com", "Widget", ""}}}};
        request.asides = {{"example.com", "Widget", ""}};
        const auto state = read(*cluster, request);
        QVERIFY(state);
        QCOMPARE((*state)->objects.size(), 1);
    }

    void kindsThatWereReadInFullAreNamed()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (m_api.answer(seen, reply))
                return;
            if (seen.path() == "/api/v1/configmaps")
                reply.send(403, ApiScript::status(403, "Forbidden"));
            else
                reply.send(200, ApiScript::list("7", {ApiScript::configMap("a", "1")}));
        });
        const auto cluster = clusterOf(server);
        const auto whole = [&](const std::vector<std::string> &namespaces) {
            ReadRequest request;
            request.kinds = {{"", "ConfigMap", ""}, {"", "Namespace", ""}, {"", "Secret", ""}};
            request.namespaces = namespaces;
            request.knownNamespaces = {"shop"};
            const auto state = read(*cluster, request);
            std::string out;
            if (state) {
                for (const auto &[group, kind] : (*state)->wholeKinds)
                    out += kind + ' ';
            }
            return out;
        };
        // By namespace, where all at once is forbidden.
        QCOMPARE(whole({}), "Namespace Secret ");
        QCOMPARE(whole({"shop"}), "Namespace ");
    }

    void aVersionThatAppearsLaterIsFound()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(404, ApiScript::status(404, "NotFound"));
        });
        const auto cluster = clusterOf(server);
        const auto get = [&] {
            return QCoro::waitFor(cluster->get({"example.com", "Widget", "shop", "w"}, "v2", {}));
        };
        QVERIFY(get());
        QCOMPARE(server.count("/apis/example.com/v1/namespaces/shop/widgets/w"), 1);
        m_api.widgetVersion = "v2";
        QVERIFY(get());
        QCOMPARE(server.count("/apis/example.com/v2/namespaces/shop/widgets/w"), 1);
    }

    void kindsThatAppearLaterAreFound()
    {
        m_api.hasWidgets = false;
        FaultServer server([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(
                    200, ApiScript::list("7", {ApiScript::configMap("w", "1")}, {}, "WidgetList"));
        });
        const auto cluster = clusterOf(server);
        const ReadRequest widgets{.kinds = {{"example.com", "Widget", ""}}};
        const auto before = read(*cluster, widgets);
        QVERIFY(before);
        QVERIFY((*before)->objects.empty() && (*before)->isComplete());
        m_api.hasWidgets = true;
        const auto after = read(*cluster, widgets);
        QVERIFY(after);
        QCOMPARE((*after)->objects.size(), 1);
        QCOMPARE((*after)->objects.front().key.group, "example.com");
    }

    void aLargeObjectIsRead()
    {
        const QByteArray large(1'400'000, 'x');
        FaultServer server([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(200, ApiScript::list("7", {ApiScript::configMap("a", "1", large)}));
        });
        const auto cluster = clusterOf(server);
        const auto state = read(*cluster, Maps);
        QVERIFY(state);
        QCOMPARE((*state)->objects.front().value.stringAt({"data", "a"}).size(), 1'400'000);
    }

    void maskedValuesAreNeverSent()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(200, "{}");
        });
        const auto cluster = clusterOf(server);
        const std::string mask = SecretMasker("salt").mask("a", "hush");
        const auto outcome = QCoro::waitFor(cluster->apply({.object = configMap(mask)}, {}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Invalid);
        for (const auto &seen : server.seen())
            QVERIFY(seen.method != "PATCH");
    }

    void aRefusedSecretIsNotQuoted()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(422, ApiScript::refusedSecret());
        });
        const auto cluster = clusterOf(server);
        Object secret = configMap("aHVzaC1odXNo");
        secret.key.kind = "Secret";
        secret.value.set("kind", Value::string("Secret"));
        const auto outcome = QCoro::waitFor(cluster->apply({.object = secret}, {}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Invalid);
        QVERIFY2(!outcome.error().text.contains(QStringLiteral("hush")),
                 qPrintable(outcome.error().text));
        QVERIFY(outcome.error().text.contains(QStringLiteral("data[a]")));
        QCOMPARE(outcome.error().place.field, "/data/a");
    }

    void conflictsAreRead()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(409, ApiScript::fieldConflict());
        });
        const auto cluster = clusterOf(server);
        const auto outcome = QCoro::waitFor(cluster->apply({.object = configMap("1")}, {}));
        QVERIFY(outcome);
        QVERIFY(!outcome->object);
        QCOMPARE(outcome->conflicts.size(), 1);
        QCOMPARE(outcome->conflicts.front().field, ".spec.replicas");
        QCOMPARE(outcome->conflicts.front().manager, "kubectl-edit");
        QCOMPARE(outcome->conflicts.front().version, "apps/v1");
        QVERIFY(outcome->conflicts.front().at);
    }

    void anotherServersNotFoundIsNoAbsence()
    {
        FaultServer server([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(404, "404 page not found", "Content-Type: text/plain\r\n");
        });
        const auto cluster = clusterOf(server);
        QVERIFY(!QCoro::waitFor(cluster->get({"", "ConfigMap", "shop", "m"}, "v1", {})));
        server.setScript([&](const auto &seen, auto reply) {
            if (!m_api.answer(seen, reply))
                reply.send(404, ApiScript::status(404, "NotFound"));
        });
        const auto gone = QCoro::waitFor(cluster->get({"", "ConfigMap", "shop", "m"}, "v1", {}));
        QVERIFY(gone && !*gone);
    }

    void whatIsUnderWayEndsWithTheCluster()
    {
        FaultServer server([&](const auto &seen, auto reply) { m_api.answer(seen, reply); });
        auto cluster = clusterOf(server);
        std::optional<ErrorCode> ended;
        cluster->read(Maps, {}).then([&ended](const auto &state) {
            ended = state ? ErrorCode::Invalid : state.error().code;
        });
        QTRY_VERIFY(server.count("/api/v1/configmaps") == 1);
        cluster.reset();
        QTRY_VERIFY(ended.has_value());
        QCOMPARE(*ended, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestApiFaults)
#include "tst_apifaults.moc"
