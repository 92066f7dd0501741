#include "clusterdata.h"

#include "cluster/deployed.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

const std::string Sha = "0123456789abcdef0123456789abcdef01234567";
const std::string Other = "89abcdef0123456789abcdef0123456789abcdef";

LiveState live(std::string_view text)
{
    LiveState out;
    ObjectList read = readObjects(text, "live.yaml");
    if (!read.errors.empty())
        qFatal("%s", qPrintable(read.errors.front().toString()));
    out.objects = std::move(read.objects);
    return out;
}

Deployed deployed(const std::string &text, const std::string &path = "apps/web/overlays/prod")
{
    return readDeployed(live(text), {"web", path, "shop"});
}

std::string flux(const std::string &name, const std::string &spec, const std::string &status)
{
    return "---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n"
           "metadata: {name: " +
           name + ", namespace: flux-system}\nspec: {" + spec + "}\nstatus: {" + status + "}\n";
}

std::string argo(const std::string &name, const std::string &spec, const std::string &status)
{
    return "---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: " + name +
           ", namespace: argocd}\nspec:\n  destination: {server: https://kubernetes.default.svc, "
           "namespace: shop}\n" +
           spec + "status:\n" + status;
}

/// The id of a Secret "web" in "shop": sha256 of "web.shop.Secret.", as kubectl computes it.
const std::string SetId = "applyset-ZhFTnyMOfABWycOd1915Uf0UKi6elg7a8lTmmXNRgSQ-v1";

std::string hex(const Deployed &out)
{
    return out.revision ? out.revision->hex() : "none";
}

} // namespace

class TestDeployed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fluxRevisionsAreRead_data()
    {
        QTest::addColumn<std::string>("written");
        QTest::addColumn<bool>("isCommit");
        const std::string &sha = Sha;
        QTest::newRow("branch") << "main@sha1:" + sha << true;
        QTest::newRow("full ref") << "refs/heads/release/1.0@sha1:" + sha << true;
        QTest::newRow("no ref") << "sha1:" + sha << true;
        QTest::newRow("old") << "main/" + sha << true;
        QTest::newRow("old, branch with a slash") << "feature/x/" + sha << true;
        QTest::newRow("bare") << sha << true;
        QTest::newRow("sha256") << "latest@sha256:" + sha + sha.substr(16) << false;
        QTest::newRow("chart version") << std::string("1.2.3") << false;
        QTest::newRow("too short") << "main@sha1:" + sha.substr(1) << false;
    }

    void fluxRevisionsAreRead()
    {
        QFETCH(std::string, written);
        QFETCH(bool, isCommit);
        const auto out = deployed(flux("web", "path: ./apps/web/overlays/prod",
                                       "lastAppliedRevision: '" + written + "'"));
        QCOMPARE(out.source, DeployedSource::FluxKustomization);
        QCOMPARE(out.reconciler, "Flux Kustomization flux-system/web");
        QCOMPARE(hex(out), isCommit ? Sha : "none");
        QCOMPARE(out.problems.empty(), isCommit);
        QVERIFY(!out.suspended);
    }

    void anArtifactsOriginNamesTheCommit()
    {
        const auto out = deployed(flux("web", "path: ./",
                                       "lastAppliedRevision: 'latest@sha256:abc', "
                                       "lastAppliedOriginRevision: 'main@sha1:" +
                                           Sha + "'"),
                                  "");
        QCOMPARE(hex(out), Sha);
        QVERIFY(out.problems.empty());
    }

    void fluxTellsWhenAndWhat()
    {
        const auto out = deployed(
            flux("web", "path: apps/web/overlays/prod/",
                 "lastAppliedRevision: 'main@sha1:" + Sha +
                     "', history: [{digest: x, firstReconciled: '2026-01-02T03:04:05Z', "
                     "lastReconciled: '2026-02-02T03:04:05Z', metadata: {revision: 'main@sha1:" +
                     Sha +
                     "'}}], inventory: {entries: [{id: shop_web_apps_Deployment, v: v1}, "
                     "{id: _system__web_rbac.authorization.k8s.io_ClusterRole, v: v1}, "
                     "{id: shop_conf__ConfigMap, v: v1}, {id: nonsense, v: v1}]}"));
        QVERIFY(out.at == at("2026-01-02T03:04:05Z"));
        QVERIFY((out.inventory == std::vector<ObjectKey>{{"apps", "Deployment", "shop", "web"},
                                                         {"rbac.authorization.k8s.io",
                                                          "ClusterRole", "", "system:web"},
                                                         {"", "ConfigMap", "shop", "conf"}}));
        QCOMPARE(out.problems.size(), size_t{1});
        QVERIFY(out.problems[0].text.contains(QStringLiteral("nonsense")));
    }

    void aSuspensionTellsWhoWhyAndHowLong()
    {
        const std::string head = "apiVersion: kustomize.toolkit.fluxcd.io/v1beta2\n"
                                 "kind: Kustomization\nmetadata:\n  name: web\n"
                                 "  namespace: flux-system\n";
        const std::string tail = "spec: {path: ./apps/web/overlays/prod, suspend: true}\n";
        const auto said = deployed(head +
                                   "  annotations:\n"
                                   "    driftgate.dev/suspended-by: bob\n"
                                   "    driftgate.dev/suspend-reason: debugging TLS\n"
                                   "    driftgate.dev/suspended-at: '2026-03-01T10:00:00Z'\n"
                                   "    driftgate.dev/suspended-until: '2026-03-01T12:00:00Z'\n" +
                                   tail);
        QVERIFY(said.suspended);
        QCOMPARE(said.suspendedBy, "bob");
        QCOMPARE(said.suspendReason, "debugging TLS");
        QVERIFY(said.suspendedAt == at("2026-03-01T10:00:00Z"));
        QVERIFY(said.suspendedUntil == at("2026-03-01T12:00:00Z"));

        const auto owned = deployed(head +
                                    "  managedFields:\n"
                                    "  - {manager: flux-cli, operation: Update, apiVersion: x/v1,"
                                    " time: '2026-03-02T10:00:00Z', fieldsType: FieldsV1,"
                                    " fieldsV1: {'f:spec': {'f:suspend': {}}}}\n"
                                    "  - {manager: flux, operation: Apply, apiVersion: x/v1,"
                                    " time: '2026-03-03T10:00:00Z', fieldsType: FieldsV1,"
                                    " fieldsV1: {'f:spec': {'f:path': {}}}}\n" +
                                    tail);
        QVERIFY(owned.suspended);
        QCOMPARE(owned.suspendedBy, "flux-cli");
        QVERIFY(owned.suspendedAt == at("2026-03-02T10:00:00Z"));
        QVERIFY(!owned.suspendedUntil);

        const auto unknown = deployed(head + tail);
        QVERIFY(unknown.suspended);
        QCOMPARE(unknown.suspendedBy, "");
        QVERIFY(!unknown.suspendedAt);
    }

    void thePathCountsBeforeTheName()
    {
        const auto applied = [](const std::string &sha) {
            return "lastAppliedRevision: 'main@sha1:" + sha + "'";
        };
        const auto byPath = deployed(flux("web", "path: ./elsewhere", applied(Other)) +
                                     flux("prod", "path: ./apps/web/overlays/prod", applied(Sha)));
        QCOMPARE(hex(byPath), Sha);
        const auto byBoth =
            deployed(flux("web", "path: ./apps/web/overlays/prod", applied(Sha)) +
                     flux("prod", "path: ./apps/web/overlays/prod", applied(Other)));
        QCOMPARE(hex(byBoth), Sha);
        const auto byName = deployed(flux("web", "path: ./elsewhere", applied(Sha)));
        QCOMPARE(hex(byName), Sha);
        const auto none = deployed(flux("api", "path: ./elsewhere", applied(Sha)));
        QCOMPARE(none.source, DeployedSource::None);
        QCOMPARE(hex(none), "none");
        QVERIFY(none.problems.empty());
    }

    void severalCandidatesAreNeverGuessedAmong()
    {
        const auto applied = "lastAppliedRevision: 'main@sha1:" + Sha + "'";
        const auto out = deployed(flux("a", "path: ./apps/web/overlays/prod", applied) +
                                  flux("b", "path: ./apps/web/overlays/prod", applied));
        QCOMPARE(hex(out), "none");
        QCOMPARE(out.source, DeployedSource::None);
        QCOMPARE(out.problems.size(), size_t{1});
        QVERIFY(out.problems[0].text.contains(QStringLiteral("flux-system/a")));
        QVERIFY(out.problems[0].text.contains(QStringLiteral("flux-system/b")));
        // The one that puts its objects into the application's namespace is the surer.
        const auto ns =
            deployed(flux("a", "path: ./apps/web/overlays/prod, targetNamespace: shop", applied) +
                     flux("b", "path: ./apps/web/overlays/prod, targetNamespace: other", applied));
        QCOMPARE(ns.reconciler, "Flux Kustomization flux-system/a");
    }

    void argoHistoryTellsTheLastSync()
    {
        const std::string source = "  source: {path: apps/web/overlays/prod, repoURL: x}\n";
        const auto out = deployed(
            argo("web", source,
                 "  sync: {status: OutOfSync, revision: " + Other +
                     "}\n  operationState: {phase: Failed, syncResult: {revision: " + Other +
                     "}}\n  history:\n  - {id: 1, revision: " + Other +
                     ", deployedAt: '2026-01-01T00:00:00Z'}\n  - {id: 2, revision: " + Sha +
                     ", deployedAt: '2026-01-02T00:00:00Z'}\n  resources:\n"
                     "  - {group: apps, kind: Deployment, namespace: shop, name: web}\n"
                     "  - {kind: Service, namespace: shop, name: web}\n"
                     "  - {group: batch, kind: Job, namespace: shop, name: h, hook: true}\n"));
        QCOMPARE(out.source, DeployedSource::ArgoApplication);
        QCOMPARE(out.reconciler, "Argo CD Application argocd/web");
        QCOMPARE(hex(out), Sha);
        QVERIFY(out.at == at("2026-01-02T00:00:00Z"));
        QVERIFY(!out.suspended);
        QCOMPARE(out.inventory.size(), size_t{2});
    }

    void anArgoOperationTellsWhereThereIsNoHistory_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<bool>("counts");
        QTest::newRow("succeeded") << "phase: Succeeded" << true;
        QTest::newRow("failed") << "phase: Failed" << false;
        QTest::newRow("running") << "phase: Running" << false;
        QTest::newRow("dry run") << "phase: Succeeded, operation: {sync: {dryRun: true}}" << false;
        QTest::newRow("partial")
            << "phase: Succeeded, operation: {sync: {resources: [{kind: X, name: x}]}}" << false;
    }

    void anArgoOperationTellsWhereThereIsNoHistory()
    {
        QFETCH(QString, operation);
        QFETCH(bool, counts);
        const auto out = deployed(argo("web", "  source: {path: apps/web/overlays/prod}\n",
                                       "  operationState: {" + operation.toStdString() +
                                           ", syncResult: {revision: " + Sha + "}}\n"));
        QCOMPARE(hex(out), counts ? Sha : "none");
    }

    void severalSourcesHaveARevisionEach()
    {
        const std::string sources =
            "  sources:\n  - {chart: x, repoURL: y, targetRevision: 1.2.3}\n"
            "  - {path: apps/web/overlays/prod, repoURL: z}\n";
        const std::string status = "  history:\n  - {id: 0, revisions: [1.2.3, " + Sha + "]}\n";
        QCOMPARE(hex(deployed(argo("web", sources, status))), Sha);
        QCOMPARE(hex(deployed(argo("web", sources, status), "somewhere/else")), Sha);
        const auto unclear = deployed(
            argo("web", sources + "  - {path: other, repoURL: z}\n", status), "somewhere/else");
        QCOMPARE(hex(unclear), "none");
        QCOMPARE(unclear.problems.size(), size_t{1});
    }

    void argoIsSuspendedByItsAnnotationsOnly()
    {
        const std::string application =
            argo("web", "  source: {path: apps/web/overlays/prod}\n", "  {}\n");
        QVERIFY(!deployed(application).suspended);
        for (const std::string name :
             {"argocd.argoproj.io/skip-reconcile", "driftgate.dev/suspended"}) {
            std::string with = application;
            const std::string mark = "namespace: argocd}";
            with.replace(with.find(mark), mark.size(),
                         "namespace: argocd, annotations: {" + name +
                             ": 'true', driftgate.dev/suspended-by: eve}}");
            const auto out = deployed(with);
            QVERIFY(out.suspended);
            QCOMPARE(out.suspendedBy, "eve");
        }
    }

    void copiedTrackingIdsDoNotCount()
    {
        const std::string objects =
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop, "
            "annotations: {argocd.argoproj.io/tracking-id: 'web:/ConfigMap:shop/a'}}\n"
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: copy, namespace: shop, "
            "annotations: {argocd.argoproj.io/tracking-id: 'web:/ConfigMap:shop/a'}}\n"
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: shop, "
            "annotations: {argocd.argoproj.io/tracking-id: 'api:/ConfigMap:shop/c'}}\n";
        const auto out =
            deployed(argo("web", "  source: {path: apps/web/overlays/prod}\n", "  {}\n") + objects);
        QVERIFY((out.inventory == std::vector<ObjectKey>{{"", "ConfigMap", "shop", "a"}}));
    }

    void aRemoteClustersApplicationIsNotFoundByItsName()
    {
        std::string remote = argo("web", "  source: {path: elsewhere}\n",
                                  "  history: [{id: 0, revision: " + Sha + "}]\n");
        QCOMPARE(hex(deployed(remote)), Sha);
        const std::string local = "https://kubernetes.default.svc";
        remote.replace(remote.find(local), local.size(), "https://prod.example.com");
        QCOMPARE(deployed(remote).source, DeployedSource::None);
    }

    void whatControllersMadeIsNotOfTheSet()
    {
        const auto member = [](const std::string &kind, const std::string &name,
                               const std::string &more = {}) {
            return "---\napiVersion: v1\nkind: " + kind + "\nmetadata: {name: " + name +
                   ", namespace: shop, labels: {applyset.kubernetes.io/part-of: " + SetId + "}" +
                   more + "}\n";
        };
        const auto owned = [](const std::string &isController) {
            return ", ownerReferences: [{apiVersion: kafka.strimzi.io/v1, kind: Kafka, name: k, "
                   "uid: u" +
                   isController + "}]";
        };
        const auto out = deployed(
            "apiVersion: v1\nkind: Secret\nmetadata: {name: web, namespace: shop, labels: "
            "{applyset.kubernetes.io/id: " +
            SetId + "}}\n" + member("Service", "web") + member("Endpoints", "web") +
            member("Endpoints", "by-hand") + member("Secret", "ca", owned(", controller: false")) +
            member("Secret", "token", owned(", controller: true")) +
            member("ConfigMap", "ours", ", ownerReferences: []") +
            // A Service elsewhere has no Endpoints here.
            "---\napiVersion: v1\nkind: Service\n"
            "metadata: {name: by-hand, namespace: other}\n");
        QCOMPARE(out.source, DeployedSource::ApplySet);
        QVERIFY((out.inventory == std::vector<ObjectKey>{{"", "Service", "shop", "web"},
                                                         {"", "Endpoints", "shop", "by-hand"},
                                                         {"", "ConfigMap", "shop", "ours"}}));
    }

    void anApplySetNamesItsRevisionAndItsMembers_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::newRow("kubectl") << "applyset.kubernetes.io";
        QTest::newRow("KEP") << "applyset.k8s.io";
    }

    void anApplySetNamesItsRevisionAndItsMembers()
    {
        QFETCH(QString, prefix);
        const std::string domain = prefix.toStdString();
        const std::string parent =
            "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: web\n  namespace: shop\n"
            "  labels: {" +
            domain + "/id: " + SetId + "}\n  annotations:\n    driftgate.dev/revision: " + Sha +
            "\n    driftgate.dev/suspended: 'true'\n    driftgate.dev/suspended-by: carol\n"
            "  managedFields:\n"
            "  - {manager: driftgate, operation: Apply, apiVersion: v1, "
            "time: '2026-04-01T00:00:00Z', fieldsType: FieldsV1, fieldsV1: {'f:metadata': "
            "{'f:annotations': {'f:driftgate.dev/revision': {}}}}}\n";
        const std::string members =
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop, labels: {" +
            domain + "/part-of: " + SetId +
            "}}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: shop, "
            "labels: {" +
            domain + "/part-of: applyset-other-v1}}\n";
        const auto out = deployed(parent + members, "no/such/path");
        QCOMPARE(out.source, DeployedSource::ApplySet);
        QCOMPARE(out.reconciler, "ApplySet shop/web");
        QCOMPARE(hex(out), Sha);
        QVERIFY(out.at == at("2026-04-01T00:00:00Z"));
        QVERIFY(out.suspended);
        QCOMPARE(out.suspendedBy, "carol");
        QVERIFY((out.inventory == std::vector<ObjectKey>{{"", "ConfigMap", "shop", "a"}}));

        // Copied to another name, the id is not its own.
        std::string copy = parent;
        copy.replace(copy.find("name: web"), 9, "name: web2");
        copy.replace(copy.find("  annotations:\n"), 15,
                     "  annotations:\n    driftgate.dev/application: web\n");
        QCOMPARE(deployed(copy).source, DeployedSource::None);
    }

    void aDeclaredApplicationCountsMost()
    {
        const std::string parent =
            "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: web\n  namespace: shop\n"
            "  labels: {applyset.kubernetes.io/id: " +
            SetId +
            "}\n  annotations: {driftgate.dev/application: APP, driftgate.dev/revision: " + Sha +
            "}\n";
        const std::string kustomization = flux("web", "path: ./apps/web/overlays/prod",
                                               "lastAppliedRevision: 'main@sha1:" + Other + "'");
        std::string mine = parent;
        mine.replace(mine.find("APP"), 3, "web");
        QCOMPARE(hex(deployed(mine + kustomization)), Sha);
        std::string anothers = parent;
        anothers.replace(anothers.find("APP"), 3, "api");
        QCOMPARE(hex(deployed(anothers + kustomization)), Other);
    }

    void anUnusableRevisionIsAProblem()
    {
        const auto out =
            deployed("apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\n  namespace: shop\n"
                     "  labels: {applyset.kubernetes.io/id: " +
                     SetId + "}\n  annotations: {driftgate.dev/revision: main}\n");
        QCOMPARE(hex(out), "none");
        QCOMPARE(out.problems.size(), size_t{1});
        QCOMPARE(out.problems[0].place.file, "live.yaml");
    }
};

QTEST_APPLESS_MAIN(TestDeployed)
#include "tst_deployed.moc"
