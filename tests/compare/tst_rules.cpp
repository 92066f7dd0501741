#include "comparetest.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

const std::string Target = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: demo, annotations: {a/b: '1', c: x}}
spec:
  replicas: 3
  template:
    spec:
      containers:
      - {name: web, image: web:2, args: [a, b], env: [{name: A, value: '1'}]}
      - {name: side, image: side:2}
)";
const std::string Live = R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: demo
  annotations: {a/b: '2', c: x}
  managedFields:
  - {manager: rollouts-controller, operation: Update, fieldsType: FieldsV1, fieldsV1: {'f:spec': {'f:replicas': {}}}}
spec:
  replicas: 5
  template:
    spec:
      containers:
      - {name: web, image: web:1, args: [a, c], env: [{name: A, value: '2'}]}
      - {name: side, image: side:1}
)";

std::string left(IgnoreRule rule)
{
    CompareInput input = states(Target, Live);
    rule.reason = "why";
    input.ignore = {std::move(rule)};
    const auto comparison = compared(input);
    std::string out;
    for (const std::string &field : differingFields(comparison->objects.front()))
        out += field + '\n';
    return out;
}

IgnoreRule fields(std::vector<std::string> paths)
{
    IgnoreRule rule;
    rule.match.kind = "Deployment";
    rule.fields = std::move(paths);
    return rule;
}

constexpr std::string_view Note = "/metadata/annotations/a~1b\n";
constexpr std::string_view Replicas = "/spec/replicas\n";
constexpr std::string_view Image = "/spec/template/spec/containers[name=web]/image\n";
constexpr std::string_view Args = "/spec/template/spec/containers[name=web]/args\n";
constexpr std::string_view Env = "/spec/template/spec/containers[name=web]/env[name=A]/value\n";
constexpr std::string_view Sidecar = "/spec/template/spec/containers[name=side]/image\n";

std::string join(std::initializer_list<std::string_view> parts)
{
    std::string out;
    for (const std::string_view part : parts)
        out += part;
    return out;
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreLeftOut_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("left");
        const auto add = [](const char *pattern, const std::string &rest) {
            QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromStdString(rest);
        };
        const std::string containers = join({Image, Args, Env, Sidecar});
        add("/spec/nothing", join({Note, Replicas, containers}));
        add("/spec/replicas", join({Note, containers}));
        add("/metadata/annotations/a~1b", join({Replicas, containers}));
        add("/metadata/annotations/*", join({Replicas, containers}));
        add("/metadata/*/*", join({Replicas, containers}));
        add("/spec/template", join({Note, Replicas}));
        add("/spec/template/spec/containers[name=web]", join({Note, Replicas, Sidecar}));
        add("/spec/template/spec/containers/[name=web]", join({Note, Replicas, Sidecar}));
        add("/spec/template/spec/containers[name=w*]", join({Note, Replicas, Sidecar}));
        add("/spec/template/spec/containers[*]/image", join({Note, Replicas, Args, Env}));
        add("/spec/template/spec/containers/0/image", join({Note, Replicas, Args, Env, Sidecar}));
        add("/spec/template/spec/containers/*/image", join({Note, Replicas, Args, Env}));
        add("/spec/template/spec/containers[name=web]/args/1",
            join({Note, Replicas, Image, Env, Sidecar}));
        add("/spec/template/spec/containers[name=web]/args/0",
            join({Note, Replicas, Image, Args, Env, Sidecar}));
        add("", "");
    }

    void fieldsAreLeftOut()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, left);
        QCOMPARE(::left(fields({pattern.toStdString()})), left.toStdString());
    }

    void everyPartOfAMatchMustMatch()
    {
        const std::string all = join({Note, Replicas, Image, Args, Env, Sidecar});
        IgnoreRule rule = fields({"/spec"});
        QCOMPARE(left(rule), Note);
        rule.match = {"apps", "*ploy*", "demo", "w*b", {}, {}};
        QCOMPARE(left(rule), Note);
        rule.match.name = "other";
        QCOMPARE(left(rule), all);
        rule.match = {"batch", {}, {}, {}, {}, {}};
        QCOMPARE(left(rule), all);
    }

    void fieldsOfAManagerAreLeftOut()
    {
        IgnoreRule rule;
        rule.managers = {"rollouts-*"};
        QCOMPARE(left(rule), join({Note, Image, Args, Env, Sidecar}));
        rule.managers = {"somebody"};
        QCOMPARE(left(rule), join({Note, Replicas, Image, Args, Env, Sidecar}));
    }

    void ignoredDifferencesAreKeptWithTheirReason()
    {
        CompareInput input = states(Target, Live);
        input.ignore = {fields({"/spec", "/metadata/annotations"})};
        input.ignore.front().reason = "they are not ours";
        const auto comparison = compared(input);
        const ObjectComparison &object = comparison->objects.front();
        QCOMPARE(object.verdict, Verdict::Ignored);
        QCOMPARE(object.ignored.size(), size_t{6});
        QCOMPARE(object.ignored.front().ignoredBecause, "they are not ours");
        const auto hidden = align(object, Side::Live, Side::Target);
        QVERIFY(hidden->isEqual());
        QVERIFY(std::ranges::any_of(hidden->rows, &AlignedRow::ignored));
        const auto shown = align(object, Side::Live, Side::Target, {false, true});
        QCOMPARE(shown->differences.size(), size_t{6});
        QVERIFY(std::ranges::any_of(shown->rows, [](const AlignedRow &row) {
            return row.ignored && row.difference >= 0 && row.kind == RowKind::Changed;
        }));
    }

    void aWholeObjectIsLeftOut()
    {
        CompareInput input = states(Target, Live);
        input.ignore = {fields({})};
        QCOMPARE(compared(input)->objects.front().verdict, Verdict::Ignored);
        input.live = objects("");
        QCOMPARE(compared(input)->objects.front().verdict, Verdict::Ignored);
    }

    void theHashTellsWhatRulesDo()
    {
        const IgnoreRule a = fields({"/spec/replicas", "/spec/paused"});
        IgnoreRule b = fields({"/spec/paused", "/spec/replicas"});
        b.reason = "another";
        const IgnoreRule c = fields({"/spec"});
        QCOMPARE(hashOfRules({a}), hashOfRules({b}));
        QCOMPARE(hashOfRules({a, c}), hashOfRules({c, b, a}));
        QVERIFY(hashOfRules({a}) != hashOfRules({c}));
        QVERIFY(hashOfRules({}) != hashOfRules({c}));
        QCOMPARE(hashOfRules({}).size(), size_t{64});
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
