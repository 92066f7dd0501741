#include "faultserver.h"

#include "cluster/kubernetes/transport.h"

#include <QCoroTask>
#include <QElapsedTimer>

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;

namespace
{

/// Credentials out of a list: the next one once one was refused.
class Tokens final : public CredentialSource
{
public:
    explicit Tokens(std::vector<std::string> tokens)
        : m_tokens(std::move(tokens))
    {
    }
    QCoro::Task<Result<Credential>> credential(CancelToken) override
    {
        Credential out;
        out.bearerToken = m_tokens[m_at];
        co_return out;
    }
    bool refused(const Credential &credential) override
    {
        refusals.push_back(credential.bearerToken);
        if (m_at + 1 == m_tokens.size())
            return false;
        ++m_at;
        return true;
    }
    std::vector<std::string> refusals;

private:
    std::vector<std::string> m_tokens;
    size_t m_at = 0;
};

TransportSettings quick()
{
    TransportSettings out;
    out.firstWait = 5ms;
    out.longestWait = 20ms;
    return out;
}

HttpRequest get(std::string path)
{
    HttpRequest out;
    out.path = std::move(path);
    out.limits = {2s, 5s, size_t{1} << 20};
    return out;
}

QByteArray statusBody(int code, const QByteArray &reason, const QByteArray &message)
{
    return R"({"kind":"Status","apiVersion":"v1","status":"Failure","message":")" + message +
           R"(","reason":")" + reason + R"(","code":)" + QByteArray::number(code) + "}";
}

} // namespace

/// What goes wrong between here and a server.
class TestTransport : public QObject
{
    Q_OBJECT

private:
    const std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();
    std::unique_ptr<Transport> m_transport;
    std::optional<Certificates> m_certificates;

    void connectTo(const FaultServer &server, const char *host = "127.0.0.1")
    {
        Connection connection;
        connection.context = "test";
        connection.server = server.url(host);
        if (m_certificates)
            connection.caCertificates = m_certificates->authority();
        use(connection);
    }
    void use(const Connection &connection, const TransportSettings &settings = quick())
    {
        m_transport =
            std::make_unique<Transport>(ClusterName("staging"), connection, settings, m_clock);
    }
    Result<HttpAnswer> send(HttpRequest request, CancelToken cancel = {})
    {
        return QCoro::waitFor(m_transport->send(std::move(request), std::move(cancel)));
    }
    static QString textOf(const Result<HttpAnswer> &answer)
    {
        return answer ? QStringLiteral("no error") : answer.error().text;
    }
    static int codeOf(const Result<HttpAnswer> &answer)
    {
        return answer ? -1 : static_cast<int>(answer.error().code);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificates.emplace();
        if (!m_certificates->isValid())
            QSKIP("openssl cannot make certificates here");
    }
    void cleanup() { m_transport.reset(); }

    void answersAndHeadersArrive()
    {
        FaultServer server([](const auto &, auto reply) {
            reply.send(200, "{}", "ETag: \"abc\"\r\nWarning: 299 - \"old \\\"v1\\\"\"\r\n");
        });
        connectTo(server);
        HttpRequest request = get("/api/v1/namespaces");
        request.query = {{"labelSelector", "a=b,c&d"}};
        const auto answer = send(request);
        QVERIFY2(answer, qPrintable(textOf(answer)));
        QCOMPARE(answer->body, "{}");
        QCOMPARE(answer->etag, "\"abc\"");
        QCOMPARE(answer->warnings, std::vector<std::string>{"old \"v1\""});
        QCOMPARE(server.seen().front().target, "/api/v1/namespaces?labelSelector=a%3Db%2Cc%26d");
        QVERIFY(server.seen().front().headers["user-agent"].startsWith("driftgate/"));
        QVERIFY(m_transport->lastContact());
    }

    void impersonationAndCredentialsAreSent()
    {
        FaultServer server([](const auto &, auto reply) { reply.send(200, "{}"); });
        Connection connection;
        connection.server = server.url();
        connection.impersonation = {"alice", "42", {"dev"}, {{"example.com/why", {"x"}}}};
        connection.credentials = std::make_shared<Tokens>(std::vector<std::string>{"first"});
        use(connection);
        QVERIFY(send(get("/x")));
        const auto &headers = server.seen().front().headers;
        QCOMPARE(headers["authorization"], "Bearer first");
        QCOMPARE(headers["impersonate-user"], "alice");
        QCOMPARE(headers["impersonate-uid"], "42");
        QCOMPARE(headers["impersonate-group"], "dev");
        QCOMPARE(headers["impersonate-extra-example.com%2fwhy"], "x");
    }

    void severalGroupsAreRefusedRatherThanMixedUp()
    {
        FaultServer server([](const auto &, auto reply) { reply.send(200, "{}"); });
        Connection connection;
        connection.server = server.url();
        connection.impersonation.user = "alice";
        connection.impersonation.groups = {"dev", "ops"};
        use(connection);
        QCOMPARE(codeOf(send(get("/x"))), static_cast<int>(ErrorCode::Unsupported));
        QVERIFY(server.seen().empty());
    }

    void refusedCredentialsAreFetchedOnceMore()
    {
        FaultServer server([](const auto &seen, auto reply) {
            const bool isGood = seen.headers["authorization"] == "Bearer second";
            reply.send(isGood ? 200 : 401, isGood ? "{}" : statusBody(401, "Unauthorized", "no"));
        });
        Connection connection;
        connection.server = server.url();
        const auto tokens =
            std::make_shared<Tokens>(std::vector<std::string>{"first", "second", "third"});
        connection.credentials = tokens;
        use(connection);
        const auto answer = send(get("/x"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(tokens->refusals, std::vector<std::string>{"first"});
    }

    void refusedTwiceIsTheAnswer()
    {
        FaultServer server([](const auto &, auto reply) {
            reply.send(401, statusBody(401, "Unauthorized", "Unauthorized"));
        });
        Connection connection;
        connection.server = server.url();
        connection.credentials =
            std::make_shared<Tokens>(std::vector<std::string>{"one", "two", "three"});
        use(connection);
        const auto answer = send(get("/x"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 401);
        QCOMPARE(server.seen().size(), 2);
        QVERIFY(m_transport->lastError());
        QCOMPARE(m_transport->lastError()->code, ErrorCode::Denied);
        QVERIFY(!m_transport->lastError()->text.contains(QStringLiteral("two")));
    }

    void postponedRequestsAreSentAgainAfterTheirTime()
    {
        int calls = 0;
        FaultServer server([&calls](const auto &, auto reply) {
            if (++calls == 1)
                reply.send(429, statusBody(429, "TooManyRequests", "busy"), "Retry-After: 1\r\n");
            else
                reply.send(200, "{}");
        });
        connectTo(server);
        QElapsedTimer timer;
        timer.start();
        HttpRequest write = get("/x");
        write.method = HttpRequest::Method::Patch;
        write.isRepeatable = false;
        const auto answer = send(write);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(calls, 2);
        QVERIFY2(timer.elapsed() >= 990, "Retry-After was not waited for");
    }

    void aServerThatAsksForTooMuchPatienceIsAnsweredAtOnce()
    {
        FaultServer server([](const auto &, auto reply) {
            reply.send(503, statusBody(503, "ServiceUnavailable", "later"),
                       "Retry-After: 3600\r\n");
        });
        connectTo(server);
        const auto answer = send(get("/x"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 503);
        QCOMPARE(server.seen().size(), 1);
    }

    void brokenConnectionsAreTriedAgain()
    {
        int calls = 0;
        FaultServer server([&calls](const auto &, auto reply) {
            if (++calls < 3) {
                reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half");
                reply.cut();
            } else {
                reply.send(200, R"({"whole":true})");
            }
        });
        connectTo(server);
        const auto answer = send(get("/x"));
        QVERIFY2(answer, qPrintable(textOf(answer)));
        QCOMPARE(answer->body, R"({"whole":true})");
    }

    void brokenWritesAreNotSentAgain()
    {
        FaultServer server([](const auto &, auto reply) {
            reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half");
            reply.cut();
        });
        connectTo(server);
        HttpRequest write = get("/x");
        write.method = HttpRequest::Method::Delete;
        write.isRepeatable = false;
        const auto answer = send(write);
        QCOMPARE(codeOf(answer), static_cast<int>(ErrorCode::Network));
        QCOMPARE(server.seen().size(), 1);
        QVERIFY(answer.error().text.contains(QStringLiteral("staging")));
        QVERIFY(answer.error().text.contains(QStringLiteral("DELETE /x")));
    }

    void nobodyListening()
    {
        Connection connection;
        {
            FaultServer gone([](const auto &, auto) {});
            connection.server = gone.url();
        }
        use(connection);
        const auto answer = send(get("/x"));
        QCOMPARE(codeOf(answer), static_cast<int>(ErrorCode::Network));
        QVERIFY2(answer.error().text.contains(QStringLiteral("refuses")),
                 qPrintable(answer.error().text));
    }

    void silenceEndsInATimeout()
    {
        FaultServer server([](const auto &, auto) {});
        connectTo(server);
        HttpRequest request = get("/x");
        request.limits.idle = 60ms;
        request.isRepeatable = false;
        QCOMPARE(codeOf(send(request)), static_cast<int>(ErrorCode::Timeout));
    }

    void aByteNowAndThenEndsInATimeoutToo()
    {
        QTimer drip;
        FaultServer server([&drip](const auto &, auto reply) {
            reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            QObject::connect(&drip, &QTimer::timeout, &drip, [reply]() mutable { reply.raw("x"); });
            drip.start(20);
        });
        connectTo(server);
        HttpRequest request = get("/x");
        request.limits.idle = 5s;
        request.limits.total = 300ms;
        const auto answer = send(request);
        QCOMPARE(codeOf(answer), static_cast<int>(ErrorCode::Timeout));
        QCOMPARE(server.seen().size(), 1);
    }

    void hugeAnswersAreCutOff()
    {
        FaultServer server([](const auto &, auto reply) {
            reply.beginChunks();
            for (int i = 0; i < 40 && reply.isOpen(); ++i)
                reply.chunk(QByteArray(100'000, 'x'));
        });
        connectTo(server);
        const auto answer = send(get("/x"));
        QCOMPARE(codeOf(answer), static_cast<int>(ErrorCode::Limit));
    }

    void packedAnswersAreUnpackedHoweverMuchTheyHold()
    {
        // gzip of 3,000,000 zeros: a thousandth of it.
        QByteArray packed;
        {
            QProcess gzip;
            gzip.start(QStringLiteral("gzip"), {QStringLiteral("-c")});
            gzip.write(QByteArray(3'000'000, '0'));
            gzip.closeWriteChannel();
            QVERIFY(gzip.waitForFinished());
            packed = gzip.readAllStandardOutput();
        }
        FaultServer server([&packed](const auto &seen, auto reply) {
            QVERIFY(seen.headers["accept-encoding"].contains("gzip"));
            reply.send(200, packed, "Content-Encoding: gzip\r\n");
        });
        Connection connection;
        connection.server = server.url();
        TransportSettings settings = quick();
        settings.compress = true;
        use(connection, settings);
        HttpRequest request = get("/x");
        request.limits.bytes = size_t{4} << 20;
        const auto answer = send(request);
        QVERIFY2(answer, qPrintable(textOf(answer)));
        QCOMPARE(answer->body.size(), 3'000'000);
        request.limits.bytes = size_t{1} << 20;
        QCOMPARE(codeOf(send(request)), static_cast<int>(ErrorCode::Limit));
    }

    void cancellingEndsAtOnce()
    {
        FaultServer server([](const auto &, auto) {});
        connectTo(server);
        CancelSource cancel;
        QTimer::singleShot(30, this, [&cancel] { cancel.request_stop(); });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(send(get("/x"), cancel.get_token())),
                 static_cast<int>(ErrorCode::Cancelled));
        QVERIFY(timer.elapsed() < 1500);
    }

    void redirectsAreNotFollowed()
    {
        FaultServer other([](const auto &, auto reply) { reply.send(200, "stolen"); });
        FaultServer server([&other](const auto &, auto reply) {
            reply.send(302, "", "Location: " + QByteArray::fromStdString(other.url()) + "/\r\n");
        });
        connectTo(server);
        const auto answer = send(get("/x"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 302);
        QVERIFY(other.seen().empty());
    }

    void trustedServersAreReached()
    {
        const auto good = m_certificates->issue(QStringLiteral("DNS:localhost,IP:127.0.0.1"));
        FaultServer server([](const auto &, auto reply) { reply.send(200, "{}"); }, &good);
        connectTo(server);
        const auto answer = send(get("/x"));
        QVERIFY2(answer, qPrintable(textOf(answer)));
    }

    void clientCertificatesAreShown()
    {
        const auto good = m_certificates->issue(QStringLiteral("IP:127.0.0.1"));
        const auto mine = m_certificates->issue(QStringLiteral("email:me@example.com"));
        struct Source final : CredentialSource {
            Credential held;
            QCoro::Task<Result<Credential>> credential(CancelToken) override
            {
                Credential copy = held; // what is returned may be moved from
                co_return copy;
            }
            bool refused(const Credential &) override { return false; }
        };
        const auto source = std::make_shared<Source>();
        source->held.clientCertificate = mine.certificatePem;
        source->held.clientKey = mine.keyPem;
        FaultServer server([](const auto &, auto reply) { reply.send(200, "{}"); }, &good);
        Connection connection;
        connection.server = server.url();
        connection.caCertificates = m_certificates->authority();
        connection.credentials = source;
        use(connection);
        const auto answer = send(get("/x"));
        QVERIFY2(answer, qPrintable(textOf(answer)));
        source->held.clientKey = "-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----\n";
        const auto broken = send(get("/x"));
        QCOMPARE(codeOf(broken), static_cast<int>(ErrorCode::Invalid));
        QVERIFY(!broken.error().text.contains(QStringLiteral("secret")));
    }

    void untrustedServersAreRefusedInAWord_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<bool>("ownAuthority");
        QTest::addColumn<QString>("told");
        const QString here = QStringLiteral("IP:127.0.0.1");
        QTest::newRow("expired") << here << QStringLiteral("20200101000000Z")
                                 << QStringLiteral("20200201000000Z") << true
                                 << QStringLiteral("expired");
        QTest::newRow("wrong host") << QStringLiteral("DNS:other.example") << QString() << QString()
                                    << true << QStringLiteral("other.example, not for 127.0.0.1");
        QTest::newRow("wrong authority")
            << here << QString() << QString() << false << QStringLiteral("signed by");
    }
    void untrustedServersAreRefusedInAWord()
    {
        QFETCH(QString, names);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(bool, ownAuthority);
        QFETCH(QString, told);
        const auto pair = m_certificates->issue(names, from, until);
        FaultServer server([](const auto &, auto reply) { reply.send(200, "{}"); }, &pair);
        Certificates others;
        Connection connection;
        connection.server = server.url();
        connection.caCertificates = ownAuthority ? m_certificates->authority() : others.authority();
        use(connection);
        const auto answer = send(get("/x"));
        QCOMPARE(codeOf(answer), static_cast<int>(ErrorCode::Denied));
        QVERIFY2(answer.error().text.contains(told), qPrintable(answer.error().text));
        QVERIFY(server.seen().empty());

        connection.insecureTls = true;
        use(connection);
        QVERIFY(send(get("/x")));
    }

    void anotherNameMayBeAskedFor()
    {
        const auto pair = m_certificates->issue(QStringLiteral("DNS:api.internal"));
        FaultServer server([](const auto &, auto reply) { reply.send(200, "{}"); }, &pair);
        Connection connection;
        connection.server = server.url();
        connection.caCertificates = m_certificates->authority();
        connection.tlsServerName = "api.internal";
        use(connection);
        const auto answer = send(get("/x"));
        QVERIFY2(answer, qPrintable(textOf(answer)));
    }

    void streamsComePieceByPieceAndEnd()
    {
        FaultServer server([](const auto &, auto reply) {
            reply.beginChunks();
            reply.chunk("one\n");
            QTimer::singleShot(30, reply.context(), [reply]() mutable {
                reply.chunk("two\n");
                reply.endChunks();
            });
        });
        connectTo(server);
        QByteArray got;
        int begun = 0;
        const auto answer = QCoro::waitFor(m_transport->stream(get("/x"),
                                                               [&](QByteArray piece) {
                                                                   begun += piece.isEmpty() ? 1 : 0;
                                                                   got += piece;
                                                                   return true;
                                                               },
                                                               {}));
        QVERIFY2(answer, qPrintable(textOf(answer)));
        QCOMPARE(got, "one\ntwo\n");
        QCOMPARE(begun, 1);
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
