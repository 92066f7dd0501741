#include "cluster/apiscript.h"
#include "desktop/readerfixture.h"
#include "git/gitfixture.h"

#include <QSignalSpy>

#include <fstream>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

const ClusterName Staging("staging");
constexpr int Applications = 6; ///< one more than are read at once, and another one

/// ConfigMaps of a namespace, as its path names it: "/api/v1/namespaces/shop3/configmaps".
QByteArray namespaceOf(const QByteArray &path)
{
    const QList<QByteArray> parts = path.split('/');
    return parts.value(3) == "namespaces" ? parts.value(4) : QByteArray();
}

} // namespace

/// What the session's readers make of a server that answers when it likes.
class TestSessionServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_held.clear();
        m_onList = {};
        m_holdsDryRuns = false;
        m_live = "1";
        m_server = std::make_unique<FaultServer>(
            [this](const auto &seen, auto reply) { answer(seen, std::move(reply)); });
        m_repository = std::make_unique<GitFixture>();
        std::string workspace = "apiVersion: driftgate.dev/v1\nkind: Workspace\n"
                                "clusters:\n- {name: staging, context: staging}\napplications:\n";
        for (int i = 0; i < Applications; ++i) {
            const std::string name = "shop" + std::to_string(i);
            m_repository->write("apps/" + name + "/settings.yaml",
                                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, "
                                "namespace: " +
                                    name + "}\ndata: {a: \"2\"}\n");
            workspace +=
                "- {name: " + name + ", path: apps/" + name + ", namespace: " + name + "}\n";
        }
        m_repository->write("driftgate.yaml", workspace);
        m_repository->commit("Begin");
        const std::string kubeconfig = m_repository->beside("kubeconfig");
        std::ofstream(kubeconfig)
            << "current-context: staging\n"
               "contexts: [{name: staging, context: {cluster: staging, user: me}}]\n"
               "clusters: [{name: staging, cluster: {server: '"
            << m_server->url() << "'}}]\nusers: [{name: me, user: {}}]\n";
        qputenv("KUBECONFIG", QByteArray::fromStdString(kubeconfig));
        Environment environment;
        environment.clock = std::make_shared<SystemClock>();
        environment.runner = std::make_shared<SystemProcessRunner>();
        environment.cacheDir = m_repository->beside("cache");
        environment.dataDir = m_repository->beside("data");
        auto opened = Workspace::open(m_repository->root(), environment, {});
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
        m_readers = std::make_unique<ReaderFixture>(*opened);
        QVERIFY(r().waitFleet());
        QVERIFY2(
            r().cell("shop0", "staging").state->comparison,
            qPrintable(r().cell("shop0", "staging").state->error.value_or(Error()).toString()));
    }
    void cleanup()
    {
        m_readers.reset();
        m_repository.reset();
        m_server.reset();
    }

    void aLateAnswerIsNotShownInAnotherReview()
    {
        review("shop0");
        m_holdsDryRuns = true;
        r().review.askCluster();
        QVERIFY(r().wait([this] { return !m_held.empty(); }));
        QVERIFY(r().wait([this] { return isAsking(); }));
        review("shop1");
        // Nobody waits for it any more.
        QVERIFY(!isAsking());
        releaseDryRuns();
        r().review.askCluster();
        QVERIFY(r().wait([this] { return r().review.snapshot()->state->isExact; }));
        QCOMPARE(r().review.snapshot()->state->application, ApplicationName("shop1"));
    }

    void anotherPairOfClustersIsNotOverwrittenByALateAnswer()
    {
        review("shop0");
        m_holdsDryRuns = true;
        r().review.askCluster();
        QVERIFY(r().wait([this] { return !m_held.empty(); }));
        QVERIFY(r().wait([this] { return isAsking(); }));
        r().review.review(ApplicationName("shop0"), Staging,
                          {Pair::Kind::Clusters, u"staging"_s, u"staging"_s}, {}, nullptr);
        QVERIFY(!isAsking());
        releaseDryRuns();
        QVERIFY(r().wait([this] { return !r().review.snapshot()->running; }));
        QVERIFY(!r().review.snapshot()->state);
    }

    void whatTheServerSaidIsHeldAgainstTheFleet()
    {
        review("shop0");
        r().review.askCluster();
        QVERIFY(r().wait([this] { return r().review.snapshot()->state->isExact; }));
        const auto exact = r().review.snapshot()->state;
        QSignalSpy heard(&r().review, &ReviewReader::readAgain);
        // Read again without asking the server what it would do, it tells no news.
        QVERIFY(r().readAgain("shop0", "staging"));
        r().review.update(*r().fleet.snapshot());
        QVERIFY(r().wait([&] { return heard.count() == 1; }));
        QVERIFY(!heard[0][0].toBool());
        QVERIFY(r().review.snapshot()->state == exact);
        m_live = "9";
        QVERIFY(r().readAgain("shop0", "staging"));
        r().review.update(*r().fleet.snapshot());
        QVERIFY(r().wait([&] { return heard.count() == 2; }));
        QVERIFY(heard[1][0].toBool());
        QVERIFY(r().review.snapshot()->state != exact);
    }

    void newsDuringAPassDoNotKeepTheLastFromBeingRead()
    {
        const QByteArray last = "shop" + QByteArray::number(Applications - 1);
        const auto before = r().cell(last.constData(), "staging").state;
        int news = 0;
        // Each time that the last is asked for, something moves on the cluster.
        m_onList = [&](const QByteArray &ns) {
            if (ns == last && news < 3) {
                ++news;
                r().fleet.refresh(Staging);
            }
        };
        r().fleet.refresh(Staging);
        QVERIFY(r().wait([&] { return news == 2; }));
        QVERIFY(r().cell(last.constData(), "staging").state != before);
        // What moved during the last pass is read by another one.
        QVERIFY(r().wait([&] { return news == 3; }));
        const auto then = r().cell(last.constData(), "staging").state;
        QVERIFY(r().wait([&] { return r().cell(last.constData(), "staging").state != then; }));
    }

private:
    using Reply = FaultServer::Reply;

    [[nodiscard]] ReaderFixture &r() { return *m_readers; }
    void review(const char *application)
    {
        r().review.review(ApplicationName(application), Staging, {}, {},
                          r().cell(application, "staging").state);
        QVERIFY(r().review.snapshot()->state);
    }
    [[nodiscard]] bool isAsking() const
    {
        return std::ranges::any_of(m_readers->jobs.running(), [](const JobInfo &job) {
            return job.title.startsWith(u"Asking staging"_s);
        });
    }
    void releaseDryRuns()
    {
        m_holdsDryRuns = false;
        for (auto &[body, reply] : m_held)
            reply.send(200, body);
        m_held.clear();
    }

    static QByteArray settings(const QByteArray &ns, const QByteArray &value)
    {
        const QByteArray text = "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':"
                                "'settings','namespace':'" +
                                ns + "','uid':'u-" + ns + "','resourceVersion':'7'},'data':{'a':'" +
                                value + "'}}";
        return QByteArray(text).replace('\'', '"');
    }
    void answer(const FaultServer::Seen &seen, Reply reply)
    {
        if (m_api.answer(seen, reply))
            return;
        const QByteArray path = seen.path();
        const QByteArray ns = namespaceOf(path);
        if (seen.method == "PATCH") {
            if (m_holdsDryRuns)
                m_held.emplace_back(settings(ns, "2"), reply);
            else
                reply.send(200, settings(ns, "2"));
        } else if (path.endsWith("/configmaps") && !ns.isEmpty()) {
            if (m_onList)
                m_onList(ns);
            reply.send(200, ApiScript::list("7", {settings(ns, m_live)}));
        } else if (path.endsWith("/configmaps") || path.endsWith("/secrets")) {
            reply.send(200, ApiScript::list("7", {}));
        } else {
            reply.send(404, ApiScript::status(404, "NotFound"));
        }
    }

    ApiScript m_api;
    std::vector<std::pair<QByteArray, Reply>> m_held; ///< dry runs, with what is to be answered
    std::function<void(const QByteArray &ns)> m_onList;
    bool m_holdsDryRuns = false;
    QByteArray m_live; ///< what stands in every ConfigMap
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<GitFixture> m_repository;
    std::unique_ptr<ReaderFixture> m_readers;
};

QTEST_MAIN(TestSessionServer)
#include "tst_sessionserver.moc"
