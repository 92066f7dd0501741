#include "plan/plantest.h"
#include "sourcedir.h"

#include "cluster/applyset.h"
#include "plan/order.h"

#include <QFile>
#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr std::string_view Deployment = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - {name: web, image: "shop/web:1.2.0"}
)";

constexpr std::string_view Settings = R"(
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {level: info}
)";

std::string changed(std::string_view text, std::string_view from, std::string_view to)
{
    std::string out(text);
    return out.replace(out.find(from), from.size(), to);
}

constexpr const char *Owner = ", ownerReferences: [{apiVersion: kafka.strimzi.io/v1, kind: Kafka, "
                              "name: k, uid: u, controller: false}]";

std::string ownSet()
{
    return applySetId({"", "Secret", "shop", "checkout"});
}

/// `more`: of its metadata.
std::string memberOfSet(const ObjectKey &key, const std::string &more = {})
{
    return "---\napiVersion: v1\nkind: " + key.kind + "\nmetadata: {name: " + key.name +
           ", namespace: shop, labels: {applyset.kubernetes.io/part-of: " + ownSet() + "}" + more +
           "}\n";
}

/// With the application's ApplySet, as it is found in the cluster.
PlanInput withSet(States states)
{
    states.live += "---\napiVersion: v1\nkind: Secret\nmetadata: {name: checkout, namespace: shop, "
                   "labels: {applyset.kubernetes.io/id: " +
                   ownSet() + "}}\n";
    PlanInput input = planInput(states);
    input.deployed =
        readDeployed(*input.live, {.application = "checkout", .path = "apps/x", .ns = "shop"});
    if (input.deployed.source != DeployedSource::ApplySet)
        qFatal("The set was not found");
    input.compared.inventory = input.deployed.inventory;
    const auto comparison = compare(input.compared, {});
    if (!comparison)
        qFatal("%s", qPrintable(comparison.error().toString()));
    input.comparison = *comparison;
    return input;
}

std::string both()
{
    return std::string(Deployment) + std::string(Settings);
}

} // namespace

/// What a plan does, in which order, and what identifies it.
class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachVerdictBecomesAnAction()
    {
        const std::string legacy = changed(Settings, "settings", "legacy");
        const auto plan = planned(States{
            .base = both() + legacy,
            .target = both() + changed(Settings, "settings", "fresh"),
            .live =
                changed(Deployment, "replicas: 3", "replicas: 5") + std::string(Settings) + legacy,
        });
        QCOMPARE(told(*plan), std::string("create ConfigMap shop/fresh\n"
                                          "nothing ConfigMap shop/settings\n"
                                          "update Deployment.apps shop/web\n"
                                          "prune ConfigMap shop/legacy\n"));
        QCOMPARE(plan->count(ActionVerb::Prune), size_t{1});
        QVERIFY(!plan->isEmpty());
        QCOMPARE(plan->find(*ObjectKey::fromString("Deployment.apps shop/web"))->fields,
                 std::vector<std::string>{"/spec/replicas"});
    }

    /// What a person set and nobody names is still there afterwards: nobody is to approve it as a
    /// change.
    void aFieldThatASyncKeepsIsNoneThatChanges()
    {
        constexpr const char *Edited = R"(metadata:
  name: web
  namespace: shop
  annotations: {note: mine}
  managedFields:
  - manager: kubectl-edit
    operation: Update
    apiVersion: apps/v1
    fieldsType: FieldsV1
    fieldsV1: {"f:metadata": {"f:annotations": {"f:note": {}}}}
)";
        const std::string live =
            changed(changed(Deployment, "metadata: {name: web, namespace: shop}\n", Edited),
                    "replicas: 3", "replicas: 5");
        const PlanInput input = planInput(States{
            .base = std::string(Deployment), .target = std::string(Deployment), .live = live});
        QVERIFY(std::ranges::any_of(input.comparison->objects.front().differences,
                                    &FieldDifference::keptBySync));
        QCOMPARE(planned(input)->actions.front().fields,
                 std::vector<std::string>{"/spec/replicas"});
    }

    void anInSyncApplicationHasAnEmptyPlan()
    {
        const auto plan = planned(States{.base = both(), .target = both(), .live = both()});
        QVERIFY(plan->isEmpty());
        QVERIFY(plan->findings.empty());
    }

    /// Object by object, or by somebody's hand.
    void whatIsThereAlreadyIsStillToBeMarked()
    {
        PlanInput input = planInput(
            {.base = changed(both(), "1.2.0", "1.1.0"), .target = both(), .live = both()});
        input.deployed.revision = Revision::fromHex(std::string(40, 'b')).value();
        // Comments alone, as the same inputs: there is nothing to be known of.
        QVERIFY(planned(input)->isEmpty());
        auto rendered = std::make_shared<Rendered>(*input.rendered);
        rendered->closure.root = "apps/checkout";
        input.rendered = rendered;
        QVERIFY(!planned(input)->isEmpty() && planned(input)->isMarkOnly());
        // It is approved under the digest of a plan with nothing to do, which stays what it was.
        PlanInput same = input;
        same.deployed.revision = input.target;
        QVERIFY(planned(same)->isEmpty());
        QCOMPARE(planned(same)->digest, planned(input)->digest);
        auto base = std::make_shared<Rendered>(*rendered);
        base->closure.root = "another";
        PlanInput alike = input;
        alike.base = base;
        QVERIFY(planned(alike)->isEmpty());
        PlanInput unknown = input;
        unknown.base.reset();
        QVERIFY(planned(unknown)->isEmpty());
        PlanInput ref = input;
        ref.engine = EngineKind::Ref;
        QVERIFY(planned(ref)->isEmpty());
        PlanInput more = planInput({.base = changed(both(), "1.2.0", "1.1.0"),
                                    .target = both(),
                                    .live = changed(both(), "level: info", "level: debug")});
        more.deployed = input.deployed;
        QVERIFY(!planned(more)->isEmpty() && !planned(more)->isMarkOnly());
    }

    void nothingIsPrunedWhenAnythingIsIncomplete_data()
    {
        QTest::addColumn<bool>("target");
        QTest::addColumn<bool>("live");
        QTest::newRow("rendering failed in part") << false << true;
        QTest::newRow("a kind could not be read") << true << false;
    }

    void nothingIsPrunedWhenAnythingIsIncomplete()
    {
        QFETCH(bool, target);
        QFETCH(bool, live);
        const auto plan = planned(States{.base = both(),
                                         .target = std::string(Deployment),
                                         .live = both(),
                                         .targetComplete = target,
                                         .liveComplete = live});
        QCOMPARE(plan->count(ActionVerb::Prune), size_t{0});
        QVERIFY(!plan->isComplete);
        QVERIFY2(risks(*plan).contains("incomplete: "), risks(*plan).c_str());
    }

    void vetoesAgainstPruningAreHonoured_data()
    {
        QTest::addColumn<QString>("metadata");
        QTest::newRow("Argo CD")
            << "annotations: {argocd.argoproj.io/sync-options: 'Validate=false, Prune=false'}";
        QTest::newRow("Argo CD, confirm")
            << "annotations: {argocd.argoproj.io/sync-options: Prune=confirm}";
        QTest::newRow("Flux label") << "labels: {kustomize.toolkit.fluxcd.io/prune: disabled}";
        QTest::newRow("Flux annotation")
            << "annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}";
        QTest::newRow("cli-utils")
            << "annotations: {client.lifecycle.config.k8s.io/deletion: detach}";
        QTest::newRow("Helm") << "annotations: {helm.sh/resource-policy: keep}";
        QTest::newRow("Helm, as it also reads it")
            << "annotations: {helm.sh/resource-policy: ' Keep '}";
    }

    void vetoesAgainstPruningAreHonoured()
    {
        QFETCH(QString, metadata);
        const std::string kept =
            changed(Settings, "namespace: shop", "namespace: shop, " + metadata.toStdString());
        const auto plan = planned(States{.base = both(),
                                         .target = std::string(Deployment),
                                         .live = std::string(Deployment) + kept});
        QCOMPARE(plan->count(ActionVerb::Prune), size_t{0});
        QVERIFY2(risks(*plan).contains("ConfigMap settings is no longer in Git and stays"),
                 risks(*plan).c_str());
    }

    void foreignObjectsAreNeverPruned()
    {
        // In base, but the reconciler's inventory does not name it: somebody else took it over.
        const auto plan = planned(States{.base = both(),
                                         .target = std::string(Deployment),
                                         .live = both(),
                                         .inventory = {"Deployment.apps shop/web"}});
        QCOMPARE(plan->count(ActionVerb::Prune), size_t{0});
    }

    void whatControllersMadeIsPrunedOnlyWhereGitBroughtIt_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<bool>("inBase");
        QTest::addColumn<bool>("isPruned");
        const QString secret = QStringLiteral("Secret shop/ca");
        QTest::newRow("an operator's") << secret << false << false;
        QTest::newRow("owned since it was deployed") << secret << true << true;
        QTest::newRow("Endpoints of a Service") << "Endpoints shop/web" << false << false;
        QTest::newRow("Endpoints of Git") << "Endpoints shop/web" << true << true;
        QTest::newRow("an ordinary member") << "ConfigMap shop/old" << false << true;
    }

    void whatControllersMadeIsPrunedOnlyWhereGitBroughtIt()
    {
        QFETCH(QString, member);
        QFETCH(bool, inBase);
        QFETCH(bool, isPruned);
        const ObjectKey key = *ObjectKey::fromString(member.toStdString());
        const std::string service = memberOfSet({"", "Service", "shop", "web"});
        const auto plan = planned(
            withSet(States{.base = service + (inBase ? memberOfSet(key) : ""),
                           .target = service,
                           .live = service + memberOfSet(key, key.kind == "Secret" ? Owner : "")}));
        QCOMPARE(told(*plan), "nothing Service shop/web\n" +
                                  (isPruned ? "prune " + key.toString() + '\n' : std::string()));
    }

    void whatHasAnOwnerIsNoOtherSets()
    {
        const std::string is = memberOfSet({"", "Secret", "shop", "ca"}, Owner);
        const auto plan = planned(
            withSet(States{.target = is + "data: {a: YQ==}\n", .live = is + "data: {a: Yg==}\n"}));
        QCOMPARE(told(*plan), std::string("update Secret shop/ca\n"));
        QVERIFY2(!risks(*plan).contains("belongs to"), risks(*plan).c_str());
    }

    void aNamespaceStillInUseStays()
    {
        constexpr std::string_view Namespace = "\n---\napiVersion: v1\nkind: Namespace\n"
                                               "metadata: {name: shop}\n";
        const std::string before = both() + std::string(Namespace);
        const auto plan = planned(States{.base = before, .target = both(), .live = before});
        QCOMPARE(plan->count(ActionVerb::Prune), size_t{0});
        QVERIFY(risks(*plan).contains("still lie in it"));
    }

    void hooksRunInTheirPhasesAndSkippedOnesNever()
    {
        constexpr std::string_view Hooks = R"(
---
apiVersion: batch/v1
kind: Job
metadata: {name: migrate, namespace: shop, annotations: {argocd.argoproj.io/hook: "PreSync, PostSync"}}
---
apiVersion: batch/v1
kind: Job
metadata: {name: check, namespace: shop, annotations: {helm.sh/hook: test}}
---
apiVersion: batch/v1
kind: Job
metadata: {name: seed, namespace: shop, annotations: {helm.sh/hook: "post-install,post-upgrade"}}
)";
        const auto plan =
            planned(States{.target = std::string(Settings) + std::string(Hooks), .live = ""});
        QCOMPARE(told(*plan), std::string("run Job.batch shop/migrate PreSync\n"
                                          "create ConfigMap shop/settings\n"
                                          "run Job.batch shop/migrate PostSync\n"
                                          "run Job.batch shop/seed PostSync\n"));
    }

    /// Argo CD's PruneLast; but the set's parent and the Lease are needed to the end.
    void whatIsDeletedGoesBetweenSyncAndPostSync()
    {
        constexpr std::string_view Old = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: "
                                         "shop}\n---\napiVersion: v1\nkind: Namespace\nmetadata: "
                                         "{name: old, annotations: {argocd.argoproj.io/sync-wave: "
                                         "'4'}}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: "
                                         "{name: late, namespace: old, annotations: "
                                         "{argocd.argoproj.io/sync-wave: '5'}}\n";
        constexpr std::string_view New = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: "
                                         "new, namespace: far, annotations: "
                                         "{argocd.argoproj.io/sync-wave: '9'}}\n";
        const auto hook = [](const std::string &name, const std::string &phase) {
            return "---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: " + name +
                   ", namespace: far, annotations: {argocd.argoproj.io/hook: " + phase +
                   ", argocd.argoproj.io/sync-wave: '-3'}}\n";
        };
        const auto plan = planned(States{.base = std::string(Old),
                                         .target = std::string(New) + hook("check", "PostSync") +
                                                   hook("mourn", "SyncFail"),
                                         .live = std::string(Old)});
        QCOMPARE(told(*plan), std::string("create ConfigMap far/new\n"
                                          "prune ConfigMap old/late\n"
                                          "prune Namespace old\n"
                                          "run Job.batch far/check PostSync\n"
                                          "run Job.batch far/mourn SyncFail\n"
                                          "prune Namespace shop\n"));
    }

    void aMemberOfAnotherSetForbidsTheSync_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("with something to do") << QStringLiteral("Yg==");
        QTest::newRow("with nothing to do") << QStringLiteral("YQ==");
    }
    /// It went from one application to another, whose sync deletes it.
    void aMemberOfAnotherSetForbidsTheSync()
    {
        QFETCH(QString, value);
        const std::string is = memberOfSet({"", "Secret", "shop", "ca"});
        States states{.target = is + "data: {a: YQ==}\n",
                      .live = is + "data: {a: " + value.toStdString() + "}\n"};
        PlanInput input = planInput(states);
        // Its parent was deleted, or cannot be read.
        input.ownSets = {ownSet()};
        QVERIFY2(!risks(*planned(input)).contains("another ApplySet"),
                 risks(*planned(input)).c_str());
        input.ownSets = {"applyset-another-v1"};
        const std::string told = risks(*planned(input));
        QVERIFY2(told.contains("!foreign-owned: Secret ca is a member of another ApplySet"),
                 told.c_str());
        QVERIFY2(!told.contains("belongs to"), told.c_str());
        input.engine = EngineKind::Ref;
        QVERIFY(!risks(*planned(input)).contains("another ApplySet"));
    }

    void namespacesAndDefinitionsArePulledAheadOfTheirUsers()
    {
        const auto plan = planned(States{.target = R"(
apiVersion: example.com/v1
kind: Widget
metadata: {name: w, namespace: tools, annotations: {argocd.argoproj.io/sync-wave: "-2"}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: early, namespace: tools, annotations: {argocd.argoproj.io/sync-wave: "-1"}}
---
apiVersion: v1
kind: Namespace
metadata: {name: tools, annotations: {argocd.argoproj.io/sync-wave: "3"}}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  names: {kind: Widget, plural: widgets}
  scope: Namespaced
  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
)",
                                         .live = ""});
        QCOMPARE(told(*plan), std::string("create Namespace tools\n"
                                          "create CustomResourceDefinition.apiextensions.k8s.io "
                                          "widgets.example.com\n"
                                          "create Widget.example.com tools/w\n"
                                          "create ConfigMap tools/early\n"));
    }

    void wavesAreReadAsArgoCdAndHelmWriteThem()
    {
        const auto wave = [](const char *annotations) {
            return waveOf(
                objectsIn(std::string("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, "
                                      "annotations: ") +
                          annotations + "}\n")
                    .front());
        };
        QCOMPARE(wave("{argocd.argoproj.io/sync-wave: '-5'}"), -5);
        QCOMPARE(wave("{argocd.argoproj.io/sync-wave: '2', helm.sh/hook-weight: '9'}"), 2);
        QCOMPARE(wave("{helm.sh/hook-weight: '9'}"), 9);
        QCOMPARE(wave("{argocd.argoproj.io/sync-wave: soon}"), 0);
    }

    void whatARuleLeavesOutAsAWholeHasNoAction()
    {
        IgnoreRule rule;
        rule.match.kind = "ConfigMap";
        rule.reason = "another team's";
        const auto plan =
            planned(States{.target = both(), .live = std::string(Deployment), .ignore = {rule}});
        QCOMPARE(told(*plan), std::string("nothing Deployment.apps shop/web\n"));
        const auto there =
            planned(States{.target = both(),
                           .live = std::string(Deployment) + changed(Settings, "info", "debug"),
                           .ignore = {rule}});
        QCOMPARE(told(*there), std::string("nothing Deployment.apps shop/web\n"));
        QCOMPARE(there->digest, plan->digest);
    }

    void whatIsLeftAloneIsNotSentWithWhatIsEqual()
    {
        constexpr std::string_view Scaler = R"(
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: shop}
spec: {maxReplicas: 10, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
)";
        const auto sent = [](const States &states) {
            const auto plan = planned(states);
            const Action *const web =
                plan->find(*ObjectKey::fromString("Deployment.apps shop/web"));
            if (web->verb != ActionVerb::Nothing)
                qFatal("%s", told(*plan).c_str());
            return *web->object;
        };
        States states{.target = both() + std::string(Scaler),
                      .live = changed(both(), "replicas: 3", "replicas: 10") + std::string(Scaler)};
        QVERIFY(!sent(states).value.find({"spec", "replicas"}));
        QVERIFY(sent(states).value.find({"spec", "selector"}));
        states = {.target = both(), .live = changed(both(), "replicas: 3", "replicas: 10")};
        states.ignore = {{.match = {}, .fields = {"/spec/replicas"}, .managers = {}, .reason = ""}};
        QVERIFY(!sent(states).value.find({"spec", "replicas"}));
        states.live = both();
        QVERIFY(sent(states).value.find({"spec", "replicas"}));
    }

    void whatIsEncryptedIsNotSentToBecomeAMember()
    {
        constexpr std::string_view Secret = R"(
apiVersion: v1
kind: Secret
metadata: {name: db, namespace: shop}
data: {password: aHVudGVyMg==}
)";
        const std::string encrypted =
            changed(Secret, "aHVudGVyMg==", "'ENC[AES256_GCM,data:x,type:str]'") +
            "sops: {mac: m, version: 3.9.0}\n";
        const auto plan = planned(States{.target = encrypted, .live = std::string(Secret)});
        QCOMPARE(told(*plan), std::string("nothing Secret shop/db\n"));
        QVERIFY(!plan->actions.front().object);
        QVERIFY(plan->findings.empty());
    }

    /// tests/plan/golden/digest.txt holds the text of this plan and its digest, so that it is the
    /// same on every machine and in every version.
    void theDigestIsReproducible()
    {
        const auto plan = planned(States{
            .base = both(),
            .target = changed(both(), "1.2.0", "1.3.0") + changed(Settings, "settings", "fresh"),
            .live = changed(both(), "replicas: 3", "replicas: 5"),
            .ignore = {{.match = {}, .fields = {"/spec/paused"}, .managers = {}, .reason = "x"}},
        });
        const QString path = sourceDir() + QStringLiteral("/tests/plan/golden/digest.txt");
        const QByteArray is =
            QByteArray::fromStdString(plan->canonical + '\n' + plan->digest.text() + '\n');
        QFile file(path);
        if (qEnvironmentVariableIsSet("DRIFTGATE_REGENERATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(is);
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QCOMPARE(is, file.readAll());
    }

    void theDigestHoldsForTheSameRenderAndMovesWithItsInputs()
    {
        const States before{
            .base = both(), .target = changed(both(), "1.2.0", "1.3.0"), .live = both()};
        const PlanInput input = planInput(before);
        const auto plan = planned(input);
        PlanInput other = input;
        other.target = *Revision::fromHex("b1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4");
        other.now = TimePoint(std::chrono::hours(5));
        QCOMPARE(planned(other)->digest, plan->digest);
        QVERIFY(whatMoved(*plan, *planned(other)).empty());

        const auto says = [&](const PlanInput &moved) {
            const auto now = planned(moved);
            if (now->digest == plan->digest)
                return QStringLiteral("the digest stayed");
            const std::vector<QString> out = whatMoved(*plan, *now);
            return out.empty() ? QStringLiteral("nothing was named") : out.front();
        };
        other = input;
        other.clusterUid = "another";
        QVERIFY2(says(other).contains(QStringLiteral("cluster")), qPrintable(says(other)));
        States moved = before;
        moved.live = changed(both(), "image: \"shop/web:1.2.0\"", "image: \"shop/web:0.9.0\"");
        QVERIFY(says(planInput(moved)).contains(QStringLiteral("changed in the cluster")));
        moved = before;
        moved.target = changed(both(), "1.2.0", "1.4.0");
        QVERIFY(says(planInput(moved)).contains(QStringLiteral("renders it differently")));
        moved = before;
        moved.ignore = {{.match = {}, .fields = {"/x"}, .managers = {}, .reason = "r"}};
        QVERIFY(says(planInput(moved)).contains(QStringLiteral("ignore rules")));
        moved = before;
        moved.live = changed(both(), "level: info", "level: debug");
        QVERIFY(says(planInput(moved)).contains(QStringLiteral("not planned")));
        QVERIFY2(says(planInput(moved)).contains(QStringLiteral("is now to be updated,")),
                 qPrintable(says(planInput(moved))));
        auto renderer = std::make_shared<Rendered>(*input.rendered);
        renderer->renderer = "kustomize v6.0.0";
        other = input;
        other.rendered = renderer;
        QVERIFY(says(other).contains(QStringLiteral("program or version")));
        other = input;
        other.application = ApplicationName("payments");
        QVERIFY(planned(other)->digest != plan->digest);
    }

    void theDigestOfARefNamesItAndWhomItReaches()
    {
        PlanInput input = planInput({.base = both(), .target = both(), .live = both()});
        const auto applied = planned(input);
        input.engine = EngineKind::Ref;
        input.ref = "refs/heads/env/prod";
        const auto plan = planned(input);
        PlanInput other = input;
        other.target = *Revision::fromHex("b1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4");
        QCOMPARE(planned(other)->digest, plan->digest);
        const auto says = [](const Plan &before, const PlanInput &moved) {
            const auto now = planned(moved);
            if (now->digest == before.digest)
                return QStringLiteral("the digest stayed");
            QString out;
            for (const QString &sentence : whatMoved(before, *now))
                out += sentence + u'\n';
            return out;
        };
        QCOMPARE(says(*applied, input), QStringLiteral("Another engine carries the sync out\n"));
        other = input;
        other.ref = "refs/heads/env/staging";
        QCOMPARE(says(*plan, other),
                 QStringLiteral("The sync moves refs/heads/env/staging now, and not what it was to "
                                "move\n"));
        other = input;
        other.alsoMoved = {"payments", "ingress/prod-us"};
        QCOMPARE(says(*plan, other),
                 QStringLiteral("Others than before follow refs/heads/env/prod: ingress/prod-us "
                                "and payments\n"));
        const auto shared = planned(other);
        std::ranges::reverse(other.alsoMoved);
        QCOMPARE(planned(other)->digest, shared->digest);
        QCOMPARE(says(*shared, input),
                 QStringLiteral("Nobody else follows refs/heads/env/prod any more\n"));
        // They get the whole commit, and this application's part of it tells nothing of theirs.
        other.target = *Revision::fromHex("b1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4");
        QCOMPARE(says(*shared, other),
                 QStringLiteral("refs/heads/env/prod is to be moved to another commit, which "
                                "reaches ingress/prod-us and payments too\n"));
    }

    void aRefThatStandsElsewhereIsSomethingToDo()
    {
        PlanInput input = planInput({.base = both(), .target = both(), .live = both()});
        QVERIFY(planned(input)->isEmpty());
        input.engine = EngineKind::Ref;
        input.ref = "refs/heads/env/prod";
        input.refAt = *Revision::fromHex("b1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4");
        // A commit that does not touch the application is none.
        QVERIFY(planned(input)->isEmpty());
        input.isRefAhead = true;
        const auto stuck = planned(input);
        QVERIFY(!stuck->isEmpty());
        QVERIFY2(risks(*stuck).contains("moves-ref: refs/heads/env/prod stands at b1b2c3d, which "
                                        "the cluster does not run: it is moved to a1b2c3d\n"),
                 risks(*stuck).c_str());
        input.isRefAhead = false;
        input.isRollback = true;
        const auto back = planned(input);
        QVERIFY(!back->isEmpty());
        QVERIFY2(risks(*back).contains("moves-ref: refs/heads/env/prod stands at b1b2c3d and is "
                                       "moved back to a1b2c3d\n"),
                 risks(*back).c_str());
        input.refAt = input.target;
        QVERIFY(planned(input)->isEmpty());
    }

    void canonicalTextHoldsNoValues()
    {
        constexpr std::string_view Secret = R"(
apiVersion: v1
kind: Secret
metadata: {name: db, namespace: shop}
stringData: {password: hunter2}
)";
        const auto plan = planned(States{.base = std::string(Secret),
                                         .target = changed(Secret, "hunter2", "hunter3"),
                                         .live = std::string(Secret)});
        QCOMPARE(plan->count(ActionVerb::Update), size_t{1});
        for (const char *const value : {"hunter", "aHVudGVy"}) {
            QVERIFY(!plan->canonical.contains(value));
            QVERIFY(!risks(*plan).contains(value));
        }
        // What is sent is the real value.
        QCOMPARE(plan->actions.front().object->value.stringAt({"data", "password"}),
                 "aHVudGVyMw==");
    }

    /// The canonical text is pushed with every approval: a weak password that lies in the cluster
    /// alone could be guessed from a hash of it.
    void nothingInTheCanonicalTextComesOfALiveSecretsValue()
    {
        const auto live = [](const std::string &value, const std::string &metadata = {},
                             const std::string &more = {}) {
            return "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: shop" + metadata +
                   "}\ndata: {password: " + value + more + "}\n";
        };
        const std::string target = live("c2FmZQ==");
        const auto canonical = [&target](const std::string &text) {
            const auto plan = planned(States{.base = target, .target = target, .live = text});
            return plan->count(ActionVerb::Update) == 1 ? plan->canonical
                                                        : std::string("no update");
        };
        const std::string seven = ", uid: u, resourceVersion: '7'";
        const std::string was = canonical(live("aHVudGVyMg==", seven));
        QVERIFY2(was.contains("\"live\":"), was.c_str());
        QCOMPARE(canonical(live("aHVudGVyMw==", seven)), was);
        // Whoever writes it moves the digest all the same, on every machine alike.
        QVERIFY(canonical(live("aHVudGVyMg==", ", uid: u, resourceVersion: '8'")) != was);
        QVERIFY(canonical(live("aHVudGVyMg==", ", uid: v, resourceVersion: '7'")) != was);
        QVERIFY(canonical(live("aHVudGVyMg==", seven + ", labels: {a: b}")) == was);
        const std::string more = "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: "
                                 "shop}\ndata: {password: c2FmZQ==, user: YQ==}\n";
        const auto other =
            planned(States{.base = more, .target = more, .live = live("aHVudGVyMg==", seven)});
        QCOMPARE(other->count(ActionVerb::Update), size_t{1});
        QVERIFY(other->actions.front().liveHash != "" &&
                !was.contains(other->actions.front().liveHash));
        // Nothing else tells in a recorded cluster without versions.
        QVERIFY(canonical(live("aHVudGVyMg==")) != canonical(live("aHVudGVyMw==")));
    }

    void nothingInTheCanonicalTextComesOfADeletedSecretsValue()
    {
        const auto canonical = [](const std::string &data) {
            const std::string text = "apiVersion: v1\nkind: Secret\nmetadata: {name: db, "
                                     "namespace: shop}\ndata: {" +
                                     data + "}\n";
            const auto plan =
                planned(States{.base = text, .target = std::string(Settings), .live = text});
            return plan->count(ActionVerb::Prune) == 1 ? plan->canonical : std::string("no prune");
        };
        const std::string was = canonical("password: aHVudGVyMg==");
        QVERIFY(was.contains("\"prune\""));
        QCOMPARE(canonical("password: aHVudGVyMw=="), was);
        QVERIFY(canonical("user: aHVudGVyMg==") != was);
    }

    void eachObjectWithAGeneratedNameRuns()
    {
        const auto job = [](const std::string &name, const std::string &image,
                            const std::string &more = {}) {
            return "---\napiVersion: batch/v1\nkind: Job\nmetadata: {generateName: " + name +
                   ", annotations: {argocd.argoproj.io/hook: PostSync}}\nspec: {template: {spec: "
                   "{restartPolicy: Never, containers: [{name: main, image: '" +
                   image + "'" + more + "}]}}}\n";
        };
        const States states{.target =
                                std::string(Settings) + job("warm-", "a:1.0") +
                                job("tell-", "b:1.0", ", securityContext: {privileged: true}") +
                                job("tell-", "b:1.0", ", securityContext: {privileged: true}"),
                            .live = std::string(Settings)};
        const auto plan = planned(states);
        QCOMPARE(told(*plan), std::string("nothing ConfigMap shop/settings\n"
                                          "run Job.batch shop/ PostSync\n"
                                          "run Job.batch shop/ PostSync\n"
                                          "run Job.batch shop/ PostSync\n"));
        QStringList names;
        for (const Action &action : plan->actions) {
            if (action.verb != ActionVerb::Run)
                continue;
            names << QString::fromUtf8(action.object->value.stringAt({"metadata", "generateName"}));
            QCOMPARE(action.object->value.stringAt({"metadata", "namespace"}), "shop");
            QCOMPARE(action.object->key.ns, "shop");
        }
        QCOMPARE(names, (QStringList{QStringLiteral("warm-"), QStringLiteral("tell-"),
                                     QStringLiteral("tell-")}));
        // Each has its own risks and its own place in the digest.
        QCOMPARE(static_cast<int>(std::ranges::count_if(plan->findings,
                                                        [](const PlanFinding &finding) {
                                                            return finding.risk ==
                                                                   Risk::GainsPrivilege;
                                                        })),
                 2);
        States fewer = states;
        fewer.target = std::string(Settings) + job("warm-", "a:1.0") +
                       job("tell-", "b:1.0", ", securityContext: {privileged: true}");
        QVERIFY(planned(fewer)->digest != plan->digest);
        const std::vector<QString> moved = whatMoved(*plan, *planned(fewer));
        QCOMPARE(moved.size(), size_t{1});
        QVERIFY2(moved.front().contains(QStringLiteral("Job.batch shop/ PostSync")),
                 qPrintable(moved.front()));
        States other = states;
        other.target = std::string(Settings) + job("warm-", "a:1.1") +
                       job("tell-", "b:1.0", ", securityContext: {privileged: true}") +
                       job("tell-", "b:1.0", ", securityContext: {privileged: true}");
        QVERIFY(planned(other)->digest != plan->digest);
        QCOMPARE(whatMoved(*plan, *planned(other)).size(), size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
