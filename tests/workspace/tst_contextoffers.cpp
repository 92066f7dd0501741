#include "workspace/contextoffers.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace driftgate;

class TestContextOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyContextIsOfferedTheCurrentOneFirst()
    {
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("config")).toStdString();
        std::ofstream(file) << "current-context: staging\n"
                               "contexts: [{name: broken, context: {cluster: none, user: me}},"
                               " {name: prod, context: {cluster: prod, user: me, namespace: shop}},"
                               " {name: staging, context: {cluster: staging, user: me}}]\n"
                               "clusters: [{name: prod, cluster: {server: 'https://prod/'}},"
                               " {name: staging, cluster: {server: 'https://staging'}}]\n"
                               "users: [{name: me, user: {token: t}}]\n";
        Connections connections(
            {.clock = std::make_shared<SystemClock>(),
             .runner = std::make_shared<SystemProcessRunner>(),
             .permissions = std::make_shared<ExecPermissions>("/nowhere/allowed")});
        const auto offers = offeredContexts(Kubeconfig::read({file}), connections);
        QCOMPARE(offers.size(), 3U);
        QCOMPARE(offers[0].context, std::string("staging"));
        QVERIFY(offers[0].isCurrent && !offers[0].fault);
        QCOMPARE(offers[1].context, std::string("broken"));
        QVERIFY(offers[1].fault && offers[1].server.empty());
        QCOMPARE(offers[2].server, std::string("https://prod"));
        QCOMPARE(offers[2].ns, std::string("shop"));
        QCOMPARE(offers[2].user, std::string("me"));
        QVERIFY(!offers[2].isCurrent);
    }

    void aClustersNameFindsItsContext()
    {
        const auto likely = [](const char *cluster, const std::vector<std::string> &contexts) {
            std::vector<ContextOffer> offers;
            for (const std::string &context : contexts)
                offers.push_back(
                    {.context = context, .server = {}, .user = {}, .ns = {}, .fault = {}});
            return likelyContext(cluster, offers);
        };
        QCOMPARE(likely("prod", {"nonprod", "prod", "kind-prod"}), std::string("prod"));
        QCOMPARE(likely("prod", {"nonprod", "arn:aws:eks:eu-central-1:1234:cluster/prod"}),
                 std::string("arn:aws:eks:eu-central-1:1234:cluster/prod"));
        QCOMPARE(likely("prod-eu", {"gke_shop_europe-west1_prod-eu", "gke_shop_us_prod-us"}),
                 std::string("gke_shop_europe-west1_prod-eu"));
        // Two that fit are one too many: the wrong cluster must not be guessed.
        QCOMPARE(likely("prod", {"kind-prod", "admin@prod"}), std::string());
        QCOMPARE(likely("prod", {"nonprod", "production", "prod-eu"}), std::string());
        QCOMPARE(likely("", {"a-"}), std::string());
    }

    void aWorkspaceWithoutClustersIsOfferedAClusterForEachContext()
    {
        std::vector<ContextOffer> offers;
        for (const char *const context :
             {"kind-dev", "gke_shop_europe-west1_prod-eu", "admin@prod-eu", "broken",
              "arn:aws:eks:eu-central-1:1234:cluster/prod"}) {
            ContextOffer offer;
            offer.context = context;
            offer.server = "https://one";
            offers.push_back(offer);
        }
        offers[3].fault = Error{ErrorCode::NotFound, QStringLiteral("no such file"), {}};
        WorkspaceConfig config;
        config.applications.resize(2);
        config.applications[0].name = ApplicationName("shop");
        config.applications[1].name = ApplicationName("web");
        const auto clusters = offeredClusters(config, offers);
        QStringList told;
        for (const ClusterOffer &cluster : clusters)
            told << QString::fromStdString(cluster.cluster.text() + "=" + cluster.context);
        QCOMPARE(told.join(u' '),
                 QStringLiteral("kind-dev=kind-dev prod-eu=gke_shop_europe-west1_prod-eu "
                                "admin@prod-eu=admin@prod-eu "
                                "prod=arn:aws:eks:eu-central-1:1234:cluster/prod"));
        const WorkspaceConfig connected = withClusters(config, {clusters[0], clusters[3]});
        const WorkspaceReading again = readWorkspace(writeWorkspace(connected), "driftgate.yaml");
        QVERIFY2(again.errors.empty(),
                 qPrintable(again.errors.empty() ? QString() : again.errors.front().toString()));
        QCOMPARE(again.config.clusters.size(), size_t{2});
        QCOMPARE(again.config.clusters[1].context,
                 std::string("arn:aws:eks:eu-central-1:1234:cluster/prod"));
        QCOMPARE(again.config.applications[1].clusters.size(), size_t{2});
    }

    void clustersThatAreOnlyNamesAreOfferedTheContextThatFits()
    {
        WorkspaceConfig config;
        for (const char *const name : {"prod", "staging", "recorded"}) {
            ClusterConfig cluster;
            cluster.name = ClusterName(name);
            config.clusters.push_back(cluster);
        }
        config.clusters[2].recorded = "/dump";
        config.applications.resize(1);
        config.applications[0].clusters = {ClusterName("prod")};
        std::vector<ContextOffer> offers(2);
        offers[0].context = "kind-prod";
        offers[1].context = "recorded";
        const auto clusters = offeredClusters(config, offers);
        // None fits staging: it may be any of the two.
        QCOMPARE(clusters.size(), size_t{3});
        QCOMPARE(clusters[2].cluster, ClusterName("staging"));
        const WorkspaceConfig connected = withClusters(config, {clusters[0]});
        QCOMPARE(connected.clusters[0].context, std::string("kind-prod"));
        QVERIFY(connected.clusters[1].context.empty());
        QVERIFY(connected.clusters[2].context.empty());
        QCOMPARE(connected.applications[0].clusters.size(), size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestContextOffers)
#include "tst_contextoffers.moc"
