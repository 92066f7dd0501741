#include "clusterdata.h"
#include "sourcedir.h"

#include <QRandomGenerator>

#include <set>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

FieldSet set(std::string_view json)
{
    return FieldSet::fromFieldsV1(*readJson(json, "test"));
}

std::string text(const FieldSet &fields)
{
    return writeJson(fields.toFieldsV1());
}

/// A set of up to `paths` random paths over a few steps, so that many coincide.
FieldSet randomSet(QRandomGenerator &random, int paths)
{
    static const std::vector<FieldStep> steps{
        FieldStep::field("a"), FieldStep::field("b"), FieldStep::index(0),
        FieldStep::key({{"name", Value::string("x")}}), FieldStep::item(Value::integer(1))};
    FieldSet out;
    for (int i = 0; i < paths; ++i) {
        FieldSet::Path path;
        for (quint32 depth = random.bounded(1U, 4U); depth > 0; --depth)
            path.push_back(steps[random.bounded(static_cast<quint32>(steps.size()))]);
        out.insert(path);
    }
    return out;
}

std::set<FieldSet::Path> members(const FieldSet &fields)
{
    std::set<FieldSet::Path> out;
    fields.forEach([&out](const FieldSet::Path &path) { out.insert(path); });
    return out;
}

} // namespace

class TestFieldSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsV1IsReadAndWrittenAlike()
    {
        const FieldSet fields = FieldSet::fromFieldsV1(yaml(R"(
f:metadata:
  f:annotations: {.: {}, f:a/b: {}}
f:spec:
  f:ports:
    k:{"port":443,"protocol":"TCP"}: {.: {}, f:port: {}}
    k:{"protocol":"TCP","port":1935}: {.: {}, f:port: {}}
  f:args: {"i:2": {}}
  f:finalizers: {'v:"x"': {}, "v:1": {}}
)"));
        QCOMPARE(fields.size(), size_t{9});
        const FieldSet again = set(text(fields));
        QVERIFY(again == fields);
        // In an API server's order: names, keys by their values, numbers before strings.
        QCOMPARE(text(again), writeJson(yaml(R"(
f:metadata:
  f:annotations: {.: {}, f:a/b: {}}
f:spec:
  f:args: {"i:2": {}}
  f:finalizers: {"v:1": {}, 'v:"x"': {}}
  f:ports:
    k:{"port":443,"protocol":"TCP"}: {.: {}, f:port: {}}
    k:{"port":1935,"protocol":"TCP"}: {.: {}, f:port: {}}
)")));
    }

    void unknownStepsAreLeftOut()
    {
        Value fields = Value::mapping();
        for (const char *step : {"f:a", "x:b", "k:{", "i:x", "k:[1]", "", "v:", "f"})
            fields.set(step, Value::mapping());
        QCOMPARE(writeJson(FieldSet::fromFieldsV1(fields).toFieldsV1()), R"({"f:a":{}})");
        QVERIFY(FieldSet::fromFieldsV1(Value::string("no")).isEmpty());
    }

    void aWholeFieldAndOneBelowItDiffer()
    {
        // "The parent and the child" of fieldpath/set.go.
        const FieldSet parent = set(R"({"f:a":{}})");
        const FieldSet child = set(R"({"f:a":{"f:b":{}}})");
        QCOMPARE(text(parent.without(child)), R"({"f:a":{}})");
        QCOMPARE(text(child.without(parent)), R"({"f:a":{"f:b":{}}})");
        QCOMPARE(text(child.withoutTrees(parent)), "{}");
        QCOMPARE(text(parent.united(child)), R"({"f:a":{".":{},"f:b":{}}})");
        QVERIFY(parent.intersected(child).isEmpty());
        QCOMPARE(text(parent.united(child).leaves()), R"({"f:a":{"f:b":{}}})");
    }

    void setAlgebraHolds()
    {
        QRandomGenerator random(20260101);
        for (int i = 0; i < 3000; ++i) {
            const FieldSet a = randomSet(random, int(random.bounded(0, 9)));
            const FieldSet b = randomSet(random, int(random.bounded(0, 9)));
            const auto x = members(a);
            const auto y = members(b);
            std::set<FieldSet::Path> expected;
            std::ranges::set_union(x, y, std::inserter(expected, expected.end()));
            QVERIFY(members(a.united(b)) == expected);
            expected.clear();
            std::ranges::set_intersection(x, y, std::inserter(expected, expected.end()));
            QVERIFY(members(a.intersected(b)) == expected);
            expected.clear();
            std::ranges::set_difference(x, y, std::inserter(expected, expected.end()));
            QVERIFY(members(a.without(b)) == expected);
            QVERIFY(a.without(b).united(a.intersected(b)) == a);
            QVERIFY(FieldSet::fromFieldsV1(a.toFieldsV1()) == a);
            QCOMPARE(a.size(), x.size());
        }
    }

    void anObjectsFieldsFollowTheSchema()
    {
        const Object service = object(R"(
apiVersion: v1
kind: Service
metadata:
  name: web
  labels: {app: web}
  annotations: {}
  finalizers: [example.com/guard]
spec:
  selector: {app: web}
  externalIPs: [10.0.0.1]
  ports:
  - port: 80
    targetPort: 8080
)");
        const FieldSet fields = FieldSet::of(service.value, Schema().root(service));
        QCOMPARE(text(fields), writeJson(yaml(R"(
f:apiVersion: {}
f:kind: {}
f:metadata:
  f:annotations: {}
  f:finalizers: {'v:"example.com/guard"': {}}
  f:labels: {f:app: {}}
  f:name: {}
f:spec:
  f:externalIPs: {}
  f:ports:
    k:{"port":80,"protocol":"TCP"}: {.: {}, f:port: {}, f:targetPort: {}}
  f:selector: {}
)")));
    }

    void openPartsOwnEveryMapping()
    {
        const Object custom = object(R"(
apiVersion: example.com/v1
kind: Thing
metadata: {name: x}
spec: {a: {b: 1}, list: [{name: x}], none: null}
)");
        const FieldSet fields = FieldSet::of(custom.value, Schema().root(custom));
        QCOMPARE(writeJson(*fields.toFieldsV1().find("f:spec")),
                 R"({".":{},"f:a":{".":{},"f:b":{}},"f:list":{},"f:none":{}})");
    }

    void ownersAreFoundByPath()
    {
        const Value deployment = yaml(R"(
metadata:
  managedFields:
  - manager: flux
    operation: Apply
    apiVersion: apps/v1
    time: "2026-01-01T00:00:00Z"
    fieldsType: FieldsV1
    fieldsV1:
      f:spec:
        f:selector: {}
        f:replicas: {}
        f:template:
          f:spec:
            f:containers:
              k:{"name":"web"}: {.: {}, f:image: {}}
  - manager: kubectl-edit
    operation: Update
    apiVersion: apps/v1
    time: "2026-02-01T00:00:00Z"
    fieldsType: FieldsV1
    fieldsV1:
      f:spec: {f:replicas: {}}
  - {manager: broken, operation: Nonsense, apiVersion: v1}
  - nonsense
)");
        const auto managed = readManagedFields(deployment);
        QCOMPARE(managed.size(), size_t{2});
        const auto owners = [&managed](std::string_view path) {
            std::string out;
            for (const ManagedFields *entry : ownersOf(managed, FieldPath::fromString(path)))
                out += entry->manager + " ";
            return out;
        };
        QCOMPARE(owners("/spec/replicas"), "kubectl-edit flux ");
        QCOMPARE(owners("/spec/selector/matchLabels/app"), "flux ");
        QCOMPARE(owners("/spec/template/spec/containers[name=web]/image"), "flux ");
        QCOMPARE(owners("/spec/template/spec/containers[name=web]"), "flux ");
        QCOMPARE(owners("/spec/template/spec/containers[name=web]/env"), "");
        QCOMPARE(owners("/spec/template"), "flux ");
        QCOMPARE(owners("/spec/paused"), "");
    }

    void keysOfAnyOrderMatch()
    {
        const auto step = FieldStep::fromText(R"(k:{"port":80,"protocol":"TCP"})");
        QVERIFY(step);
        QVERIFY(step->matches(FieldPath::Match{{{"protocol", "TCP"}, {"port", "80"}}}));
        QVERIFY(!step->matches(FieldPath::Match{{{"protocol", "UDP"}, {"port", "80"}}}));
        QCOMPARE(step->toString(), R"([port=80,protocol="TCP"])");
        QVERIFY(*step != *FieldStep::fromText(R"(k:{"port":"80","protocol":"TCP"})"));
    }

    void managedFieldsSurviveReadingAndWriting()
    {
        const QString cases = test::sourceDir() + QStringLiteral("/../shared/data/cases/diff/");
        if (!QFile::exists(cases))
            QSKIP("the shared data are absent");
        int entries = 0;
        for (const char *name :
             {"ge-smd-service-2-ports/live.yaml", "ge-smd-hpa-v1-managedfields-diff/live.yaml",
              "ge-smd-service-defaults/live.yaml", "ge-ssd-configmap-key-removed/live.yaml",
              "ge-ssd-deploy-nested/live.yaml", "ge-ssd-deploy-nested/predicted.json",
              "ge-ssd-resourceversion/live.json", "ge-ssd-service-ignorediff/live.yaml"}) {
            const auto read = readObjects(slurp(cases + QString::fromLatin1(name)), name);
            QVERIFY2(read.errors.empty() && read.objects.size() == 1, name);
            const Value *const list = read.objects[0].value.find({"metadata", "managedFields"});
            QVERIFY2(list, name);
            const auto managed = readManagedFields(read.objects[0].value);
            QCOMPARE(managed.size(), list->size());
            QVERIFY2(same(writeManagedFields(managed), *list), name);
            entries += int(managed.size());
        }
        QVERIFY(entries >= 8);
    }

    void timesAreReadStrictly()
    {
        QCOMPARE(formatTime(at("2025-05-16T19:01:22Z")), "2025-05-16T19:01:22Z");
        QCOMPARE(formatTime(at("2025-05-16T21:01:22+02:00")), "2025-05-16T19:01:22Z");
        QCOMPARE(formatTime(at("2025-05-16T19:01:22.123456Z")), "2025-05-16T19:01:22Z");
        for (const char *text : {"", "yesterday", "2025-05-16T19:01:22", "2025-05-16"})
            QVERIFY2(!parseTime(text), text);
    }
};

QTEST_APPLESS_MAIN(TestFieldSet)
#include "tst_fieldset.moc"
