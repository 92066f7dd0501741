#include "plan/plantest.h"
#include "sourcedir.h"

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

    void anInSyncApplicationHasAnEmptyPlan()
    {
        const auto plan = planned(States{.base = both(), .target = both(), .live = both()});
        QVERIFY(plan->isEmpty());
        QVERIFY(plan->findings.empty());
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
        auto renderer = std::make_shared<Rendered>(*input.rendered);
        renderer->renderer = "kustomize v6.0.0";
        other = input;
        other.rendered = renderer;
        QVERIFY(says(other).contains(QStringLiteral("program or version")));
        other = input;
        other.application = ApplicationName("payments");
        QVERIFY(planned(other)->digest != plan->digest);
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
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
