#include "plan/plantest.h"

#include "compare/dryrun.h"
#include "plan/imagetag.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string workload(const std::string &spec, const std::string &pod,
                     const std::string &kind = "Deployment")
{
    return "apiVersion: apps/v1\nkind: " + kind +
           "\nmetadata: {name: web, namespace: shop}\nspec:\n" + spec +
           "  selector: {matchLabels: {app: web}}\n"
           "  template:\n    metadata: {labels: {app: web}}\n    spec:\n" +
           pod;
}

constexpr const char *Plain = "      containers:\n      - {name: web, image: 'shop/web:1.2.0'}\n";

QByteArray told(const PlanInput &input)
{
    return QByteArray::fromStdString(risks(*planned(input)));
}

QByteArray told(const States &states)
{
    return told(planInput(states));
}

/// With the server's word on the first object.
PlanInput answered(const States &states, DryRunAnswer answer)
{
    PlanInput input = planInput(states);
    auto answers = std::make_shared<DryRunAnswers>();
    answers->emplace(input.comparison->objects.front().key, std::move(answer));
    input.compared.answers = answers;
    const auto comparison = compare(input.compared, {});
    if (!comparison)
        qFatal("%s", qPrintable(comparison.error().toString()));
    input.comparison = *comparison;
    return input;
}

} // namespace

/// The risks that a plan tells, in the words that a person reads.
class TestRisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deletingWhatHoldsDataAsksForTheName_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QByteArray>("risk");
        const auto row = [](const char *name, const char *object, const char *risk) {
            QTest::newRow(name) << QString::fromUtf8(object) << QByteArray(risk);
        };
        row("namespace", "apiVersion: v1\nkind: Namespace\nmetadata: {name: old}\n",
            "#prunes: Deletes Namespace old and everything that lies in it");
        row("claim",
            "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data, namespace: "
            "shop}\n",
            "#prunes: Deletes PersistentVolumeClaim data: its data goes too");
        row("stateful set",
            "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db, namespace: shop}\n",
            "#prunes: Deletes StatefulSet db and its pods");
        row("config map", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: shop}\n",
            "prunes: Deletes ConfigMap c\n");
    }

    void deletingWhatHoldsDataAsksForTheName()
    {
        QFETCH(QString, object);
        QFETCH(QByteArray, risk);
        const std::string text = object.toStdString();
        const QByteArray all = told(States{.base = text, .target = "", .live = text});
        QVERIFY2(all.contains(risk), all);
    }

    void aHookThatDeletesAsksForTheName_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QByteArray>("risk");
        const auto row = [](const char *name, const char *kind, const char *policy, bool isThere,
                            const char *risk) {
            QTest::newRow(name) << QString::fromUtf8(kind) << QString::fromUtf8(policy) << isThere
                                << QByteArray(risk);
        };
        row("a claim, by no policy", "v1 PersistentVolumeClaim", "", true,
            "#replaces: Deletes PersistentVolumeClaim h, and with it what it holds, to make it "
            "anew: it is a hook");
        row("a claim that is not there", "v1 PersistentVolumeClaim", "", false, "");
        row("a set of pods", "apps/v1 StatefulSet", "before-hook-creation", true,
            "#replaces: Deletes StatefulSet h");
        row("a definition, after it", "apiextensions.k8s.io/v1 CustomResourceDefinition",
            "hook-succeeded", true,
            "#prunes: Deletes CustomResourceDefinition h, and with it what it holds, once it has "
            "run: it is a hook");
        row("a secret", "v1 Secret", "", true, "replaces: Deletes Secret h");
        row("a claim, if it failed", "v1 PersistentVolumeClaim", "hook-failed", true,
            "#prunes: Deletes PersistentVolumeClaim h");
        row("a job", "batch/v1 Job", "", true, "");
        row("what the policy protects", "v1 ConfigMap", "", true, "#replaces: Deletes ConfigMap h");
        row("a service account", "v1 ServiceAccount", "", true, "");
    }

    void aHookThatDeletesAsksForTheName()
    {
        QFETCH(QString, kind);
        QFETCH(QString, policy);
        QFETCH(bool, isThere);
        QFETCH(QByteArray, risk);
        const QString text =
            QStringLiteral("apiVersion: %1\nkind: %2\nmetadata: {name: h, namespace: shop, "
                           "annotations: {helm.sh/hook: 'pre-install,post-install', "
                           "helm.sh/hook-delete-policy: '%3'}}\n")
                .arg(kind.section(u' ', 0, 0), kind.section(u' ', 1), policy);
        PlanInput input = planInput(States{.target = text.toStdString(),
                                           .live = isThere ? text.toStdString() : std::string()});
        input.protectedKinds = {"ConfigMap"};
        const QByteArray all = told(input);
        if (risk.isEmpty())
            QVERIFY2(!all.contains("Deletes"), all);
        else
            QVERIFY2(all.count("Deletes") == 1 && ('\n' + all).contains('\n' + risk), all);
    }

    void deletingADefinitionCountsItsObjects()
    {
        const std::string definition = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  names: {kind: Widget, plural: widgets}
  scope: Namespaced
  versions: [{name: v1, served: true, storage: true}, {name: v1alpha1, served: true, storage: false}]
)";
        const std::string live = definition + R"(
---
{apiVersion: example.com/v1, kind: Widget, metadata: {name: a, namespace: x}}
---
{apiVersion: example.com/v1, kind: Widget, metadata: {name: b, namespace: x}}
)";
        PlanInput input =
            planInput(States{.base = definition, .target = "", .live = live, .ns = "shop"});
        // Of some namespaces alone, a number would be too small.
        const QByteArray some = told(input);
        QVERIFY2(some.contains("#prunes: Deletes CustomResourceDefinition widgets.example.com, and "
                               "with it every object of its kind\n"),
                 some);
        auto whole = std::make_shared<LiveState>(*input.live);
        whole->wholeKinds = {{"example.com", "Widget"}};
        input.live = whole;
        const QByteArray all = told(input);
        QVERIFY2(all.contains("#prunes: Deletes CustomResourceDefinition widgets.example.com, and "
                              "with it the 2 object"),
                 all);
        std::string newer = definition;
        newer.replace(newer.find(", {name: v1alpha1, served: true, storage: false}"), 48, "");
        const QByteArray gone = told(States{.base = definition, .target = newer, .live = live});
        QVERIFY2(gone.contains("removes-crd-version: CustomResourceDefinition widgets.example.com "
                               "no longer serves v1alpha1"),
                 gone);
    }

    void deletingWhatIsStillMountedSaysBywhom()
    {
        const std::string settings =
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: shop}\n";
        const std::string web = workload(
            "", std::string(Plain) + "      volumes: [{name: v, configMap: {name: settings}}]\n");
        const QByteArray all =
            told(States{.base = web + settings, .target = web, .live = web + settings});
        QVERIFY2(all.contains("which is still used by Deployment web"), all);
        // A ConfigMap of the same name is no use of the Secret.
        const std::string hidden =
            "---\napiVersion: v1\nkind: Secret\nmetadata: {name: settings, namespace: shop}\n";
        const QByteArray other = told(States{.base = web + settings + hidden,
                                             .target = web + settings,
                                             .live = web + settings + hidden});
        QVERIFY2(other.contains("prunes: Deletes Secret settings\n"), other);
        const std::string mounted =
            workload("", std::string(Plain) +
                             "      volumes: [{name: v, secret: {secretName: settings}}]\n");
        const QByteArray used =
            told(States{.base = mounted + hidden, .target = mounted, .live = mounted + hidden});
        QVERIFY2(used.contains("Deletes Secret settings, which is still used by Deployment web"),
                 used);
    }

    void protectedKindsAskForTheName()
    {
        const std::string text =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: shop}\n";
        PlanInput input = planInput(States{.base = text, .target = "", .live = text});
        input.protectedKinds = {"ConfigMap"};
        QVERIFY(told(input).contains("#prunes"));
    }

    void driftThatIsOverwrittenNamesItsMaker()
    {
        const std::string managed = R"(metadata:
  name: web
  namespace: shop
  managedFields:
  - manager: kubectl-edit
    operation: Update
    apiVersion: apps/v1
    time: "2026-05-04T14:03:00Z"
    fieldsType: FieldsV1
    fieldsV1: {"f:spec": {"f:replicas": {}}}
)";
        const std::string before = workload("  replicas: 3\n", Plain);
        std::string live = workload("  replicas: 5\n", Plain);
        live.replace(live.find("metadata: {name: web, namespace: shop}\n"), 39, managed);
        const QByteArray all = told(States{.base = before, .target = before, .live = live});
        QVERIFY2(all.contains("overwrites-drift: Overwrites /spec/replicas of Deployment web, now "
                              "5, set by kubectl-edit on 2026-05-04 14:03 UTC"),
                 all);
    }

    void scalingToZeroAndSelectorsAreTold()
    {
        const QByteArray zero = told(States{.base = workload("  replicas: 3\n", Plain),
                                            .target = workload("  replicas: 0\n", Plain),
                                            .live = workload("  replicas: 3\n", Plain)});
        QVERIFY2(zero.contains("scales-to-zero: Scales Deployment web to zero"), zero);
        const std::string service = "apiVersion: v1\nkind: Service\nmetadata: {name: web, "
                                    "namespace: shop}\nspec: {selector: {app: web}}\n";
        std::string other = service;
        other.replace(other.find("app: web"), 8, "app: new");
        const QByteArray selector = told(States{.base = service, .target = other, .live = service});
        QVERIFY2(selector.contains("changes-selector: Service web sends its traffic"), selector);
    }

    void gainedPrivilegesAreTold()
    {
        const std::string before = workload("", Plain);
        const std::string after =
            workload("", "      hostNetwork: true\n      containers:\n      - {name: web, image: "
                         "'shop/web:1.2.0', securityContext: {privileged: true}}\n"
                         "      volumes: [{name: v, hostPath: {path: /var/run}}]\n");
        const QByteArray all = told(States{.base = before, .target = after, .live = before});
        QVERIFY2(all.contains("gains-privilege: Deployment web gains access to its node: "), all);
        QVERIFY(all.contains("hostNetwork"));
        QVERIFY(told(States{.base = after, .target = after, .live = after}).isEmpty());
    }

    void imagesThatGoBackOrMayMoveAreTold()
    {
        const auto image = [](const std::string &tag) {
            return workload("", "      containers:\n      - {name: web, image: 'shop/web" + tag +
                                    "'}\n");
        };
        const auto risk = [&](const std::string &from, const std::string &to) {
            return told(States{.base = image(from), .target = image(to), .live = image(from)});
        };
        QVERIFY(risk(":1.2.0", ":1.10.0").isEmpty());
        const QByteArray back = risk(":1.10.0", ":1.9.3");
        QVERIFY2(back.contains("image-backwards: Deployment web goes back from 1.10.0 to 1.9.3"),
                 back);
        QVERIFY(risk(":1.2.0", ":main").contains("mutable-tag"));
        QVERIFY(risk(":1.2.0", "").contains("mutable-tag"));
        QVERIFY(risk(":1.2.0", ":main@sha256:0f").isEmpty());
    }

    void versionsAreOrderedAsSemanticVersioningHasThem()
    {
        const auto older = [](const char *a, const char *b) {
            return isOlder(readImage(a), readImage(b));
        };
        QVERIFY(older("r:5000/a:v1.2", "r:5000/a:v1.2.1"));
        QVERIFY(older("a:2.0.0-rc1", "a:2.0.0"));
        QVERIFY(!older("a:2.0.0", "a:2.0.0-rc1"));
        QVERIFY(!older("a:1.0", "b:2.0"));
        QVERIFY(!older("a:main", "a:1.0"));
        QVERIFY(!older("a:1.2", "a:1.2.0"));
        QCOMPARE(readImage("r:5000/a").tag, std::string());
        QCOMPARE(readImage("r:5000/a").repository, std::string("r:5000/a"));
    }

    void refusalsForbidTheSync()
    {
        const States states{.base = workload("", Plain),
                            .target = workload("  replicas: 2\n", Plain),
                            .live = workload("  replicas: 1\n", Plain)};
        DryRunAnswer answer;
        answer.refused = Error{ErrorCode::Invalid, QStringLiteral("spec.selector"), {}, true};
        PlanInput immutable = answered(states, answer);
        QVERIFY2(told(immutable).contains("!#replaces: Deployment web has to be deleted"),
                 told(immutable));
        QCOMPARE(planned(immutable)->count(ActionVerb::Replace), size_t{0});
        immutable.replace = {planned(immutable)->actions.front().key};
        QCOMPARE(planned(immutable)->count(ActionVerb::Replace), size_t{1});
        QVERIFY(told(immutable).contains("#replaces: Deletes Deployment web and creates it anew"));
        QVERIFY(!told(immutable).contains("!"));

        answer.refused = Error{ErrorCode::Denied, QStringLiteral("webhook says no"), {}};
        QVERIFY(told(answered(states, answer))
                    .contains("!refused: The server refuses Deployment web: webhook says no"));
    }

    /// Words are not enough: a webhook may say anything, and the object would be gone.
    void aWordIsNoReasonToDelete()
    {
        const States states{.base = workload("", Plain),
                            .target = workload("  replicas: 2\n", Plain),
                            .live = workload("  replicas: 1\n", Plain)};
        DryRunAnswer answer;
        answer.refused =
            Error{ErrorCode::Denied, QStringLiteral("images must use immutable digests"), {}};
        PlanInput input = answered(states, answer);
        input.replace = {planned(input)->actions.front().key};
        QCOMPARE(planned(input)->count(ActionVerb::Replace), size_t{0});
        QVERIFY2(told(input).contains("!refused: "), told(input));
    }

    void theObjectMayAgreeToBeMadeAnew_data()
    {
        QTest::addColumn<QString>("annotation");
        QTest::addColumn<bool>("agrees");
        const QString argo = QStringLiteral("argocd.argoproj.io/sync-options: '%1'");
        QTest::newRow("Argo CD, force") << argo.arg(QLatin1String("Force=true")) << true;
        QTest::newRow("Argo CD, both")
            << argo.arg(QLatin1String("Replace=true, Force=true")) << true;
        QTest::newRow("Argo CD puts") << argo.arg(QLatin1String("Replace=true")) << false;
        QTest::newRow("Flux") << QStringLiteral("kustomize.toolkit.fluxcd.io/force: enabled")
                              << true;
    }

    void theObjectMayAgreeToBeMadeAnew()
    {
        QFETCH(QString, annotation);
        QFETCH(bool, agrees);
        std::string target = workload("  replicas: 2\n", Plain);
        target.replace(target.find("shop}"), 5,
                       "shop, annotations: {" + annotation.toStdString() + "}}");
        DryRunAnswer answer;
        answer.refused = Error{ErrorCode::Invalid, QStringLiteral("spec.selector"), {}, true};
        const PlanInput input =
            answered(States{.target = target, .live = workload("  replicas: 1\n", Plain)}, answer);
        QCOMPARE(planned(input)->count(ActionVerb::Replace), size_t{agrees});
        QCOMPARE(told(input).contains("!"), !agrees);
    }

    void whatIsEncryptedIsNotSentByUs()
    {
        const std::string encrypted =
            "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: shop}\n"
            "data: {password: 'ENC[AES256_GCM,data:x,type:str]'}\n"
            "sops: {mac: m, version: 3.9.0}\n";
        PlanInput input = planInput(States{.target = encrypted});
        QVERIFY2(told(input).startsWith("!encrypted: Secret db is encrypted with SOPS in Git, and "
                                        "Driftgate cannot decrypt it"),
                 told(input));
        for (const EngineKind other : {EngineKind::Flux, EngineKind::Ref}) {
            input.engine = other;
            QVERIFY2(!told(input).contains("encrypted: "), told(input));
        }
    }

    void changedValuesOfSecretsAreTold()
    {
        const auto secret = [](const std::string &data) {
            return "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: shop}\n" + data;
        };
        const std::string full = secret("data: {password: YQ==, user: Yg==}\n");
        const auto exactly = [](const States &states) {
            DryRunAnswer answer;
            answer.fieldManager = "driftgate";
            answer.predicted = objectsIn(states.target).front();
            return told(answered(states, answer));
        };
        const auto says = [](const QByteArray &all, const char *keys) {
            return all.contains(QByteArray("changes-secret: Changes the value of ") + keys +
                                " in Secret db\n");
        };
        const QByteArray emptied =
            exactly(States{.base = full, .target = secret(""), .live = full});
        QVERIFY2(says(emptied, "password and user"), emptied);
        const QByteArray filled =
            exactly(States{.base = secret(""), .target = full, .live = secret("")});
        QVERIFY2(says(filled, "password and user"), filled);
        const QByteArray one = told(States{
            .base = full, .target = secret("data: {password: Yw==, user: Yg==}\n"), .live = full});
        QVERIFY2(says(one, "password"), one);
    }

    void aKeyOfASecretThatStaysIsNotTold()
    {
        const std::string target = "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: "
                                   "shop, labels: {a: b}}\ndata: {password: YQ==}\n";
        const std::string live = R"(apiVersion: v1
kind: Secret
metadata:
  name: db
  namespace: shop
  managedFields:
  - manager: kubectl-edit
    operation: Update
    apiVersion: v1
    fieldsType: FieldsV1
    fieldsV1: {"f:data": {"f:mine": {}}}
data: {password: YQ==, mine: YQ==}
)";
        const PlanInput input = planInput(States{.target = target, .live = live});
        QVERIFY(std::ranges::any_of(input.comparison->objects.front().differences,
                                    &FieldDifference::keptBySync));
        QVERIFY2(!told(input).contains("changes-secret"), told(input));
    }

    void whatThePlanMakesFirstIsNoRefusal()
    {
        const std::string settings = "---\napiVersion: v1\nkind: ConfigMap\n"
                                     "metadata: {name: settings, namespace: shop}\n";
        const std::string space = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";
        DryRunAnswer answer;
        answer.refused =
            Error{ErrorCode::NotFound, QStringLiteral("namespaces \"shop\" not found"), {}};
        const auto said = [&answer](const States &states) {
            PlanInput input = planInput(states);
            input.compared.answers = std::make_shared<const DryRunAnswers>(
                DryRunAnswers{{ObjectKey{"", "ConfigMap", "shop", "settings"}, answer}});
            input.comparison = *compare(input.compared, {});
            return told(input);
        };
        QCOMPARE(said(States{.target = space + settings}),
                 "refused: The cluster cannot be asked yet about ConfigMap settings: the plan "
                 "makes first what is needed\n");
        QVERIFY(said(States{.target = settings}).startsWith("!refused: The server refuses"));
        QVERIFY(said(States{.target = space + settings, .live = space})
                    .startsWith("!refused: The server refuses"));
        answer.refused->code = ErrorCode::Invalid;
        QVERIFY(said(States{.target = space + settings}).startsWith("!refused: The server"));
    }

    void whatANewSchemaAllowsIsNoRefusal_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isChanged");
        QTest::addColumn<bool>("isRefusal");
        const auto row = [](const char *name, ErrorCode code, bool isChanged, bool isRefusal) {
            QTest::newRow(name) << static_cast<int>(code) << isChanged << isRefusal;
        };
        row("a version that is not served", ErrorCode::Invalid, true, false);
        row("a field that is not in the schema", ErrorCode::Tool, true, false);
        row("a kind that is not there", ErrorCode::NotFound, true, false);
        row("denied", ErrorCode::Denied, true, true);
        row("only a label of the definition changes", ErrorCode::Invalid, false, true);
    }

    void whatANewSchemaAllowsIsNoRefusal()
    {
        QFETCH(int, code);
        QFETCH(bool, isChanged);
        QFETCH(bool, isRefusal);
        const std::string before = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  names: {kind: Widget, plural: widgets}
  scope: Namespaced
  versions: [{name: v1, served: true, storage: true}]
)";
        const std::string widget =
            "---\napiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a, namespace: shop}\n";
        std::string after = before;
        if (isChanged)
            after.replace(after.find("storage: true"), 13,
                          "storage: true, schema: {openAPIV3Schema: {type: object}}");
        else
            after.replace(after.find(".com}"), 5, ".com, labels: {a: b}}");
        DryRunAnswer answer;
        answer.refused = Error{static_cast<ErrorCode>(code), QStringLiteral("no"), {}};
        PlanInput input = planInput(States{.base = before + widget,
                                           .target = after + widget + "spec: {size: 1}\n",
                                           .live = before + widget});
        input.compared.answers = std::make_shared<const DryRunAnswers>(
            DryRunAnswers{{ObjectKey{"example.com", "Widget", "shop", "a"}, answer}});
        input.comparison = *compare(input.compared, {});
        const QByteArray all = told(input);
        QCOMPARE(all.contains("!refused: The server refuses Widget a"), isRefusal);
        QCOMPARE(all.contains("refused: The cluster cannot be asked yet about Widget a"),
                 !isRefusal);
    }

    void conflictsAreForcedOnlyWhenThePlanSaysSo()
    {
        const States states{.base = workload("", Plain),
                            .target = workload("  replicas: 2\n", Plain),
                            .live = workload("  replicas: 1\n", Plain)};
        DryRunAnswer answer;
        answer.fieldManager = "driftgate";
        answer.predicted = objectsIn(states.target).front();
        answer.conflicts = {{".spec.replicas", "kubectl-edit", "apps/v1", {}}};
        PlanInput input = answered(states, answer);
        QVERIFY(planned(input)->actions.front().force);
        QVERIFY2(told(input).contains("conflicts: Takes over 1 field"), told(input));
        const PlanDigest forced = planned(input)->digest;
        input.force = false;
        QVERIFY(!planned(input)->actions.front().force);
        QVERIFY(told(input).contains("!conflicts: "));
        QVERIFY(planned(input)->digest != forced);
    }

    void foreignOwnersAreTold()
    {
        const std::string base = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: "
                                 "shop}\ndata: {a: '1'}\n";
        const auto live = [](const std::string &tracking) {
            return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: shop, "
                   "annotations: {argocd.argoproj.io/tracking-id: '" +
                   tracking + "'}}\ndata: {a: '2'}\n";
        };
        const QByteArray other =
            told(States{.base = base, .target = base, .live = live("billing:/ConfigMap:shop/c")});
        QVERIFY2(other.contains("foreign-owned: ConfigMap c belongs to the Argo CD Application "
                                "billing"),
                 other);
        // A copied annotation names another object and does not count.
        QVERIFY(!told(States{.base = base,
                             .target = base,
                             .live = live("billing:/ConfigMap:shop/original")})
                     .contains("foreign-owned"));
    }

    void whatIsMadeOutsideTheNamespaceIsTold()
    {
        const auto object = [](const std::string &name, const std::string &ns,
                               const std::string &data) {
            return "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name +
                   ", namespace: " + ns + "}\ndata: {a: '" + data + "'}\n";
        };
        const std::string there = object("there", "other", "1");
        const std::string target =
            object("inside", "shop", "1") + object("out", "other", "1") +
            object("there", "other", "2") +
            "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: third}\n";
        const auto plan = planned(States{.base = there, .target = target, .live = there});
        QVERIFY2(told(*plan).find("update ConfigMap other/there") != std::string::npos,
                 told(*plan).c_str());
        std::vector<PlanFinding> found;
        std::ranges::copy_if(
            plan->findings, std::back_inserter(found),
            [](const PlanFinding &finding) { return finding.risk == Risk::OutsideNamespace; });
        QCOMPARE(found.size(), size_t{1});
        QVERIFY((found.front().objects == std::vector{ObjectKey{"", "ConfigMap", "other", "out"}}));
        QCOMPARE(found.front().text,
                 QStringLiteral("Creates ConfigMap other/out outside the application's namespace "
                                "shop"));
    }

    void suspensionPolicyAndRollbackAreTold()
    {
        const std::string base = workload("", Plain);
        PlanInput input = planInput(States{.base = base, .target = base, .live = base});
        input.deployed.suspended = true;
        input.deployed.suspendedBy = "bob";
        input.deployed.suspendReason = "debugging TLS";
        input.policyChanged = true;
        input.isRollback = true;
        const QByteArray all = told(input);
        QVERIFY(all.contains("suspended: The application is suspended by bob: debugging TLS"));
        QVERIFY(all.contains("policy-changed: "));
        QVERIFY(all.contains("loses-data: "));
        input.deployed.held = Revision::fromHex(std::string(40, 'b')).value();
        QVERIFY2(told(input).contains("suspended: The application is held at bbbbbbb"),
                 told(input));
        QVERIFY2(told(input).contains(" instead"), told(input));
        input.isRollback = false;
        QVERIFY2(told(input).contains("this ends it"), told(input));
    }

    void aSyncThatWasNotDoneIsTold()
    {
        const std::string base = workload("", Plain);
        PlanInput input = planInput(States{.base = base, .target = base, .live = base});
        QVERIFY(planned(input)->isEmpty() && !planned(input)->isMarkOnly());
        input.deployed.applying = input.target;
        QVERIFY2(told(input).contains("unfinished: A sync to a1b2c3d did not come to its end: "
                                      "once all is healthy"),
                 told(input));
        // There is the mark to be brought, though no object changes.
        QVERIFY(!planned(input)->isEmpty() && planned(input)->isMarkOnly());
        input.deployed.applying = Revision::fromHex(std::string(40, 'b')).value();
        QVERIFY2(told(input).contains("parts of it may run"), told(input));
        QVERIFY(planned(input)->isMarkOnly());
        // Whoever moves a ref leaves the set to others.
        input.engine = EngineKind::Ref;
        QVERIFY(planned(input)->isEmpty());
    }

    void budgetsThatAllowNothingAreTold()
    {
        const std::string budget = R"(
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web, namespace: shop}
spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
)";
        const std::string before = workload("", Plain);
        const std::string after =
            workload("", "      containers:\n      - {name: web, image: 'shop/web:1.3.0'}\n");
        const QByteArray all =
            told(States{.base = before + budget,
                        .target = after + budget,
                        .live = before + budget + "status: {disruptionsAllowed: 0}\n"});
        QVERIFY2(all.contains("blocked-by-budget: PodDisruptionBudget web allows no pod of "
                              "Deployment web"),
                 all);
    }
};

QTEST_GUILESS_MAIN(TestRisks)
#include "tst_risks.moc"
