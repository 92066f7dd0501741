#include "compare/comparetest.h"

#include "cluster/apply.h"
#include "compare/dryrun.h"
#include "manifest/json.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr std::string_view Target = R"(
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
      - name: web
        image: shop/web:2
        resources: {limits: {memory: 1024Mi}}
)";

/// Live as `driftgate` applied it at first.
Object appliedLive(std::string_view yaml)
{
    ApplySettings settings;
    settings.fieldManager = "driftgate";
    const Objects first = objects(yaml);
    const auto outcome = applyObject(nullptr, first->front(), Schema(), settings);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().toString()));
    return *outcome->object;
}

Objects only(Object object)
{
    return std::make_shared<const std::vector<Object>>(1, std::move(object));
}

CompareInput withAnswer(CompareInput input, DryRunAnswer answer)
{
    const auto offline = compared(input);
    auto answers = std::make_shared<DryRunAnswers>();
    answers->emplace(offline->objects.front().key, std::move(answer));
    input.answers = answers;
    return input;
}

std::string changed(std::string text, std::string_view from, std::string_view to)
{
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

/// The exact tier: live against what the server says that an apply would store.
class TestExact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreThePredictedOnesAlone()
    {
        const Object live = appliedLive(changed(std::string(Target), "shop/web:2", "shop/web:1"));
        CompareInput input;
        input.target = objects(Target);
        input.live = only(live);
        DryRunAnswer answer;
        answer.fieldManager = "driftgate";
        Object predicted = appliedLive(Target);
        // A webhook writes too; nobody asked it to.
        predicted.value.set({"metadata", "annotations", "policy.example.com/seen"},
                            Value::string("yes"));
        answer.predicted = predicted;
        const auto comparison = compared(withAnswer(input, answer));
        const ObjectComparison &object = comparison->objects.front();
        QVERIFY(object.isExact);
        QCOMPARE(told(object),
                 std::string("differs\n/spec/template/spec/containers[name=web]/image "
                             "changed unknown\n"));
        QCOMPARE(object.byServer.size(), size_t{1});
        QVERIFY(object.byServer.front().toString().starts_with("/metadata/annotations"));
    }

    void anUnchangedPredictionIsInSync()
    {
        const Object live = appliedLive(Target);
        CompareInput input;
        input.target = objects(changed(std::string(Target), "replicas: 3", "replicas: 4"));
        input.live = only(live);
        QCOMPARE(compared(input)->objects.front().verdict, Verdict::Differs);
        DryRunAnswer answer;
        answer.fieldManager = "driftgate";
        answer.predicted = live;
        QCOMPARE(compared(withAnswer(input, answer))->objects.front().verdict, Verdict::InSync);
    }

    void refusalsAndConflictsAreTold()
    {
        CompareInput input;
        input.target = objects(Target);
        input.live = only(appliedLive(changed(std::string(Target), "replicas: 3", "replicas: 5")));
        DryRunAnswer refused;
        refused.fieldManager = "driftgate";
        refused.refused = Error{ErrorCode::Invalid, QStringLiteral("field is immutable"), {}};
        const auto withRefusal = compared(withAnswer(input, refused));
        const ObjectComparison &object = withRefusal->objects.front();
        QVERIFY(!object.isExact);
        QCOMPARE(object.verdict, Verdict::Differs);
        QVERIFY(object.refused.has_value());
        QCOMPARE(object.findings.back().severity, Severity::Error);
        QVERIFY(object.findings.back().text.contains(QStringLiteral("immutable")));

        DryRunAnswer conflict;
        conflict.fieldManager = "driftgate";
        conflict.predicted = appliedLive(Target);
        conflict.conflicts = {{".spec.replicas", "kubectl-edit", "apps/v1", {}}};
        const auto withConflict = compared(withAnswer(input, conflict));
        QCOMPARE(withConflict->objects.front().conflicts.size(), size_t{1});
        QCOMPARE(withConflict->objects.front().verdict, Verdict::Differs);
    }

    void whoMayNotApplyIsToldTheSame()
    {
        ApplySettings editor;
        editor.fieldManager = "kubectl-edit";
        const Object before = appliedLive(Target);
        Value edited = before.value;
        edited.set({"spec", "replicas"}, Value::integer(5));
        const auto live = updateObject(before, edited, Schema(), editor).object;
        QVERIFY(live);
        CompareInput input;
        input.target = objects(Target);
        input.live = only(*live);
        const auto offline = compared(input);
        QCOMPARE(offline->objects.front().verdict, Verdict::Differs);
        const auto answered = [&](ErrorCode code) {
            DryRunAnswer answer;
            answer.fieldManager = "driftgate";
            answer.refused = Error{code, QStringLiteral("no"), {}};
            CompareInput out = withAnswer(input, answer);
            out.answers = withPredictions(input, *offline, out.answers);
            return out;
        };
        const CompareInput denied = answered(ErrorCode::Denied);
        const auto comparison = compared(denied);
        const ObjectComparison &object = comparison->objects.front();
        QCOMPARE(told(object), std::string("differs\n/spec/replicas changed unknown\n"));
        QCOMPARE(object.conflicts.size(), size_t{1});
        QCOMPARE(object.conflicts.front().manager, std::string("kubectl-edit"));
        QVERIFY(object.refused.has_value());
        QVERIFY(!object.isExact);
        // What is wrong with the object itself cannot be foretold.
        QVERIFY(!answered(ErrorCode::Invalid).answers->begin()->second.predicted);
        QVERIFY(compared(answered(ErrorCode::Invalid))->objects.front().conflicts.empty());
    }

    void secretsAreMaskedInPredictionsToo()
    {
        constexpr std::string_view Secret = R"(
apiVersion: v1
kind: Secret
metadata: {name: db, namespace: shop}
stringData: {password: hunter2}
)";
        CompareInput input;
        input.target = objects(Secret);
        input.live = only(appliedLive(changed(std::string(Secret), "hunter2", "hunter1")));
        const auto offline = compared(input);
        const std::vector<ObjectToApply> toApply = objectsToDryRun(input, *offline);
        QCOMPARE(toApply.size(), size_t{1});
        // The server gets the real value, as data, and no type that nobody named.
        QCOMPARE(toApply.front().object.value.stringAt({"data", "password"}), "aHVudGVyMg==");
        QVERIFY(!toApply.front().object.value.find("stringData"));
        QVERIFY(!toApply.front().object.value.find("type"));
        DryRunAnswer answer;
        answer.fieldManager = "driftgate";
        ApplySettings settings;
        settings.fieldManager = "driftgate";
        const auto stored =
            applyObject(&input.live.front(), toApply.front().object, Schema(), settings);
        QVERIFY(stored);
        answer.predicted = stored->object;
        const auto comparison = compared(withAnswer(input, answer));
        const ObjectComparison &object = comparison->objects.front();
        QCOMPARE(told(object), std::string("differs\n/data/password changed unknown\n"));
        for (const auto &value : {object.differences[0].live, object.differences[0].target}) {
            QVERIFY(value.has_value());
            QVERIFY(!value->text().contains("aHVudGVy"));
            QVERIFY(!value->text().contains("hunter"));
        }
    }

    void equalQuantitiesAreSentAsLiveSpellsThem()
    {
        const Object live =
            appliedLive(changed(std::string(Target), "memory: 1024Mi", "memory: 1Gi"));
        const Objects target = objects(Target);
        const Object sent = objectToApply(target->front(), target->front().key, &live, Schema());
        const std::string text = writeJson(sent.value);
        QVERIFY2(text.contains(R"("memory":"1Gi")"), text.c_str());
        QVERIFY(text.contains("shop/web:2"));
        // Another size is sent as it was written.
        const Object other =
            appliedLive(changed(std::string(Target), "memory: 1024Mi", "memory: 2Gi"));
        QVERIFY(
            writeJson(objectToApply(target->front(), target->front().key, &other, Schema()).value)
                .contains("1024Mi"));
    }

    void whatIsSentNamesItsNamespaceAndNothingOfTheServers()
    {
        const Objects target = objects(R"(
apiVersion: v1
kind: ConfigMap
metadata: {name: a, uid: u, resourceVersion: "7", creationTimestamp: null, generation: 2}
data: {k: v}
status: {x: y}
)");
        ObjectKey key = target->front().key;
        key.ns = "shop";
        const Object sent = objectToApply(target->front(), key, nullptr, Schema());
        QCOMPARE(writeJson(sent.value, JsonStyle::Canonical),
                 std::string(R"({"apiVersion":"v1","data":{"k":"v"},"kind":"ConfigMap",)"
                             R"("metadata":{"name":"a","namespace":"shop"}})"));
    }

    void membersOfAnApplySetStayMembers()
    {
        Object live = appliedLive(Target);
        live.value.set({"metadata", "labels", "applyset.kubernetes.io/part-of"},
                       Value::string("applyset-x-v1"));
        const Objects target = objects(Target);
        const Object sent = objectToApply(target->front(), target->front().key, &live, Schema());
        QCOMPARE(sent.label("applyset.kubernetes.io/part-of"), "applyset-x-v1");
    }

    void encryptedAndNamelessObjectsAreNotSent()
    {
        CompareInput input;
        input.target = objects(R"(
apiVersion: v1
kind: Secret
metadata: {name: db, namespace: shop}
data: {password: "ENC[AES256_GCM,data:abc,type:str]"}
sops: {mac: m, version: 3.8.1}
---
apiVersion: batch/v1
kind: Job
metadata: {generateName: run-, namespace: shop}
)");
        input.live = std::make_shared<const std::vector<Object>>();
        QVERIFY(objectsToDryRun(input, *compared(input)).empty());
    }
};

QTEST_GUILESS_MAIN(TestExact)
#include "tst_exact.moc"
