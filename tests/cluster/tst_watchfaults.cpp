#include "apiscript.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;
using Phase = ConnectionStatus::Phase;

namespace
{

const ReadRequest Maps{.kinds = {{"", "ConfigMap", ""}}};
const ReadRequest MapsAndWidgets{.kinds = {{"", "ConfigMap", ""}, {"example.com", "Widget", ""}}};

bool isWatch(const FaultServer::Seen &seen)
{
    return seen.target.contains("watch=true");
}

QByteArray versionOf(const FaultServer::Seen &seen)
{
    const qsizetype at = seen.target.indexOf("resourceVersion=") + 16;
    const qsizetype end = seen.target.indexOf('&', at);
    return seen.target.mid(at, end < 0 ? -1 : end - at);
}

} // namespace

/// What goes wrong in the middle of a watch.
class TestWatchFaults : public QObject
{
    Q_OBJECT

private:
    ApiScript m_api;
    std::vector<FaultServer::Reply> m_watches; ///< open ones, in the order they came
    QList<QByteArray> m_versions;              ///< that they began at
    int m_lists = 0;
    QList<QByteArray> m_items;
    int m_calls = 0;

    FaultServer::Script script()
    {
        return [this](const FaultServer::Seen &seen, FaultServer::Reply reply) {
            if (m_api.answer(seen, reply))
                return;
            if (seen.path().endsWith("widgets") && !m_api.hasWidgets) {
                reply.send(404, ApiScript::status(404, "NotFound"));
            } else if (isWatch(seen)) {
                reply.beginChunks();
                m_watches.push_back(reply);
                m_versions.push_back(versionOf(seen));
            } else {
                ++m_lists;
                reply.send(200, ApiScript::list(QByteArray::number(100 * m_lists), m_items));
            }
        };
    }
    auto handler()
    {
        return [this] { ++m_calls; };
    }

private Q_SLOTS:
    void init()
    {
        m_api = {};
        m_watches.clear();
        m_versions.clear();
        m_lists = 0;
        m_calls = 0;
        m_items = {ApiScript::configMap("a", "1"), ApiScript::configMap("b", "2")};
    }

    void eventsMoveTheState()
    {
        FaultServer server(script());
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(Maps, handler());
        QVERIFY(!feed->state());
        QTRY_COMPARE(shown(feed->state()), "a=1 b=1");
        QTRY_COMPARE(feed->status().phase, Phase::Connected);
        QTRY_COMPARE(feed->status().user, "tester");
        QCOMPARE(feed->status().serverVersion, "v1.99.0");
        const auto before = feed->state();

        QTRY_COMPARE(m_watches.size(), 1);
        QCOMPARE(m_versions.front(), "100");
        m_watches[0].chunk(ApiScript::event("ADDED", ApiScript::configMap("aa", "101", "2")) +
                           ApiScript::event("MODIFIED", ApiScript::configMap("b", "102", "3")));
        QTRY_COMPARE(shown(feed->state()), "a=1 aa=2 b=3");
        m_watches[0].chunk(ApiScript::event("DELETED", ApiScript::configMap("a", "103")));
        QTRY_COMPARE(shown(feed->state()), "aa=2 b=3");
        QCOMPARE(shown(before), "a=1 b=1");
    }

    void anEventInTwoPiecesIsOneEvent()
    {
        FaultServer server(script());
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(m_watches.size(), 1);
        const QByteArray event = ApiScript::event("ADDED", ApiScript::configMap("c", "101"));
        m_watches[0].chunk(event.left(30));
        QTest::qWait(20);
        m_watches[0].chunk(event.mid(30));
        QTRY_COMPARE(shown(feed->state()), "a=1 b=1 c=1");
    }

    void aBrokenWatchGoesOnWhereItWas()
    {
        FaultServer server(script());
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(m_watches.size(), 1);
        m_watches[0].chunk(ApiScript::event("ADDED", ApiScript::configMap("c", "150")) +
                           ApiScript::bookmark("170"));
        QTRY_COMPARE(shown(feed->state()), "a=1 b=1 c=1");
        m_watches[0].cut();
        QTRY_COMPARE(m_watches.size(), 2);
        QCOMPARE(m_versions.back(), "170");
        QCOMPARE(m_lists, 1);
        m_watches[1].chunk(ApiScript::event("DELETED", ApiScript::configMap("a", "180")));
        QTRY_COMPARE(shown(feed->state()), "b=1 c=1");
        QTRY_COMPARE(feed->status().phase, Phase::Connected);
    }

    void aForgottenVersionMeansListingAgain_data()
    {
        QTest::addColumn<bool>("asEvent");
        QTest::newRow("as an event") << true;
        QTest::newRow("as an answer") << false;
    }
    void aForgottenVersionMeansListingAgain()
    {
        QFETCH(bool, asEvent);
        bool isForgotten = false;
        const auto usual = script();
        FaultServer server([&](const auto &seen, auto reply) {
            if (!asEvent && isForgotten && isWatch(seen) && versionOf(seen) == "100")
                reply.send(410, ApiScript::status(410, "Expired"));
            else
                usual(seen, reply);
        });
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(m_watches.size(), 1);
        QTRY_COMPARE(shown(feed->state()), "a=1 b=1");
        m_items = {ApiScript::configMap("b", "190", "9")};
        isForgotten = true;
        if (asEvent)
            m_watches[0].chunk(R"({"type":"ERROR","object":)" + ApiScript::status(410, "Expired") +
                               "}\n");
        else
            m_watches[0].cut();
        QTRY_COMPARE(shown(feed->state()), "b=9");
        QTRY_COMPARE(m_versions.back(), "200");
        QCOMPARE(m_lists, 2);
    }

    void nonsenseInAWatchIsSurvived()
    {
        FaultServer server(script());
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(m_watches.size(), 1);
        m_watches[0].chunk("<html>what?\n");
        QTRY_COMPARE(m_watches.size(), 2);
        m_watches[1].chunk(ApiScript::event("ADDED", ApiScript::configMap("c", "300")));
        QTRY_COMPARE(shown(feed->state()), "a=1 b=1 c=1");
    }

    void aKindThatIsRemovedEndsAndIsNamedAndComesBack()
    {
        FaultServer server(script());
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(MapsAndWidgets, handler());
        QTRY_COMPARE(m_watches.size(), 2);
        QTRY_COMPARE(feed->state() ? feed->state()->objects.size() : 0, 4);
        m_api.hasWidgets = false;
        for (auto &watch : m_watches)
            watch.cut();
        QTRY_COMPARE(feed->state()->missing.size(), 1);
        QCOMPARE(feed->state()->missing.front().kind.kind, "Widget");
        QCOMPARE(feed->state()->missing.front().error.code, ErrorCode::NotFound);
        QCOMPARE(shown(feed->state()), "a=1 b=1");
        QTRY_COMPARE(feed->status().phase, Phase::Connected);

        m_api.hasWidgets = true;
        feed->retryNow();
        QTRY_COMPARE(feed->state()->objects.size(), 4);
        QVERIFY(feed->state()->isComplete());
    }

    void aServerThatIsKilledAndComesBackIsFollowedAgain()
    {
        FaultServer server(script());
        const quint16 port = server.port();
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(m_watches.size(), 1);
        QTRY_COMPARE(feed->status().phase, Phase::Connected);
        server.kill();
        QTRY_VERIFY(feed->status().phase == Phase::Reconnecting ||
                    feed->status().phase == Phase::Unreachable);
        QTRY_COMPARE(feed->status().phase, Phase::Unreachable);
        QVERIFY(feed->status().lastError);
        QCOMPARE(shown(feed->state()), "a=1 b=1");
        QVERIFY(feed->state()->isComplete());
        QVERIFY(server.listenAgain(port));
        QTRY_COMPARE(m_watches.size(), 2);
        m_watches[1].chunk(ApiScript::event("ADDED", ApiScript::configMap("c", "300")));
        QTRY_COMPARE(shown(feed->state()), "a=1 b=1 c=1");
        QTRY_COMPARE(feed->status().phase, Phase::Connected);
        QVERIFY(!feed->status().lastError);
    }

    void refusedCredentialsAreSaid()
    {
        bool isRefused = false;
        const auto usual = script();
        FaultServer server([&](const auto &seen, auto reply) {
            if (isRefused)
                reply.send(401, ApiScript::status(401, "Unauthorized"));
            else
                usual(seen, reply);
        });
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(m_watches.size(), 1);
        QTRY_COMPARE(feed->status().phase, Phase::Connected);
        isRefused = true;
        m_watches[0].cut();
        QTRY_COMPARE(feed->status().phase, Phase::Denied);
        QCOMPARE(shown(feed->state()), "a=1 b=1");
        isRefused = false;
        feed->retryNow();
        QTRY_COMPARE(feed->status().phase, Phase::Connected);
    }

    void aSilentServerIsAskedWhetherItIsThere()
    {
        bool isDeaf = false;
        const auto usual = script();
        FaultServer server([&](const auto &seen, auto reply) {
            if (isDeaf && seen.path() == "/version")
                reply.cut();
            else
                usual(seen, reply);
        });
        KubernetesSettings settings = quickSettings();
        settings.silence = 50ms;
        const auto cluster = clusterOf(server, settings);
        const auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(m_watches.size(), 1);
        const size_t asked = server.count("/version");
        QTRY_VERIFY(server.count("/version") > asked);
        QCOMPARE(m_watches.size(), 1);
        isDeaf = true;
        QTRY_VERIFY(m_watches.size() > 1);
    }

    void anotherRequestKeepsWhatIsInBoth()
    {
        FaultServer server(script());
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(m_watches.size(), 1);
        QTRY_VERIFY(feed->state());
        feed->setRequest(MapsAndWidgets);
        QTRY_COMPARE(feed->state()->objects.size(), 4);
        QTRY_COMPARE(m_watches.size(), 2);
        QVERIFY(m_watches[0].isOpen());
        feed->setRequest({.kinds = {{"example.com", "Widget", ""}}});
        QTRY_COMPARE(feed->state()->objects.size(), 2);
        QTRY_VERIFY(!m_watches[0].isOpen());
    }

    void nothingIsCalledAfterTheFeedIsGone()
    {
        FaultServer server(script());
        const auto cluster = clusterOf(server);
        auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(m_watches.size(), 1);
        feed.reset();
        const int calls = m_calls;
        QTRY_VERIFY(!m_watches[0].isOpen());
        QTest::qWait(30);
        QCOMPARE(m_calls, calls);
    }

    void oneEventOfThousandsCopiesLittle()
    {
        m_items.clear();
        for (int i = 0; i < 3000; ++i)
            m_items << ApiScript::configMap("m" + QByteArray::number(10000 + i),
                                            QByteArray::number(i + 1));
        FaultServer server(script());
        const auto cluster = clusterOf(server);
        const auto feed = cluster->feed(Maps, handler());
        QTRY_COMPARE(feed->state() ? feed->state()->objects.size() : 0, 3000);
        QTRY_COMPARE(m_watches.size(), 1);
        const auto before = feed->state();
        m_watches[0].chunk(
            ApiScript::event("MODIFIED", ApiScript::configMap("m11500", "9000", "z")));
        QTRY_VERIFY(feed->state() != before);
        size_t shared = 0;
        for (const auto &part : feed->state()->objects.parts())
            shared += std::ranges::contains(before->objects.parts(), part) ? 1 : 0;
        QCOMPARE(shared, before->objects.parts().size() - 1);
    }
};

QTEST_GUILESS_MAIN(TestWatchFaults)
#include "tst_watchfaults.moc"
