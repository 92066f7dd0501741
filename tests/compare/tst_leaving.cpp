// What is sent of an object whose differences are left alone.
#include "comparetest.h"

#include "cluster/apply.h"
#include "compare/dryrun.h"
#include "manifest/json.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr std::string_view Target = R"(apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop, annotations: {note: git, team: web}}
spec:
  type: ClusterIP
  selector: {app: web, track: stable}
  ports:
  - {name: http, port: 80, targetPort: 8080}
  - {name: admin, port: 81, targetPort: 8081}
)";

std::string changed(std::string_view text, std::string_view from, std::string_view to)
{
    std::string out(text);
    return out.replace(out.find(from), from.size(), to);
}

Object withoutOwners(std::string_view yaml)
{
    return objects(yaml)->front();
}

/// As `manager` applied it.
Object appliedBy(const std::string &manager, std::string_view yaml)
{
    ApplySettings settings;
    settings.fieldManager = manager;
    auto outcome = applyObject(nullptr, withoutOwners(yaml), Schema(), settings);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().toString()));
    return *outcome->object;
}

/// The target as it is sent where these fields are ignored, and what an apply of it by us makes
/// of live.
struct Sent {
    Value value;
    Value stored;
    size_t conflicts = 0;
};

Sent sentOf(std::string_view target, const Object &live, std::vector<std::string> fields)
{
    CompareInput input;
    input.target = objects(target);
    input.live = std::make_shared<const std::vector<Object>>(1, live);
    IgnoreRule rule;
    rule.fields = std::move(fields);
    input.ignore = {rule};
    const auto comparison = compared(input);
    const ObjectComparison &object = comparison->objects.front();
    if (object.verdict != Verdict::Ignored)
        qFatal("%s", told(object).c_str());
    const Object whole = objectToApply(input.target->front(), object.key, &live, *object.schema);
    const Object sent = leavingIgnored(whole, object, live);
    ApplySettings settings;
    settings.fieldManager = "driftgate";
    const auto outcome = applyObject(&live, sent, *object.schema, settings);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().toString()));
    Sent out{sent.value, {}, outcome->conflicts.size()};
    if (outcome->object)
        out.stored = outcome->object->value;
    return out;
}

std::string jsonAt(const Value &value, const char *path)
{
    const Value *const found = FieldPath::fromString(path).in(value);
    return found ? writeJson(*found, JsonStyle::Canonical) : "-";
}

} // namespace

class TestLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldOfAnotherIsNotNamed()
    {
        const Object live = appliedBy("somebody", changed(Target, "note: git", "note: theirs"));
        const Sent sent = sentOf(Target, live, {"/metadata/annotations/note"});
        QCOMPARE(jsonAt(sent.value, "/metadata/annotations"), R"({"team":"web"})");
        QCOMPARE(jsonAt(sent.stored, "/metadata/annotations/note"), R"("theirs")");
        QCOMPARE(sent.conflicts, size_t{0});
    }

    void whatIsEmptiedByItIsNotNamedEither()
    {
        const std::string target = changed(Target, ", team: web", "");
        const Object live = appliedBy("somebody", changed(target, "note: git", "note: theirs"));
        const Sent sent = sentOf(target, live, {"/metadata/annotations/note"});
        QCOMPARE(jsonAt(sent.value, "/metadata/annotations"), "-");
        QCOMPARE(jsonAt(sent.stored, "/metadata/annotations/note"), R"("theirs")");
    }

    void partsOfEntriesAndWholeEntriesAreNotNamed()
    {
        const Object part = appliedBy("somebody", changed(Target, "8080", "9090"));
        const Sent sent = sentOf(Target, part, {"/spec/ports[*]/targetPort"});
        QCOMPARE(jsonAt(sent.value, "/spec/ports/0"), R"({"name":"http","port":80})");
        QCOMPARE(jsonAt(sent.stored, "/spec/ports/0/targetPort"), "9090");
        QCOMPARE(sent.conflicts, size_t{0});

        const Object lacking = appliedBy(
            "somebody", changed(Target, "  - {name: admin, port: 81, targetPort: 8081}\n", ""));
        const Sent less = sentOf(Target, lacking, {"/spec/ports[port=81]"});
        QCOMPARE(FieldPath::fromString("/spec/ports").in(less.value)->size(), size_t{1});
        QCOMPARE(FieldPath::fromString("/spec/ports").in(less.stored)->size(), size_t{1});
    }

    /// An apply replaces it as a whole: without the key, the key would go.
    void aKeyOfWhatIsReplacedAsAWholeStays()
    {
        const Object live = withoutOwners(changed(Target, "track: stable", "track: canary"));
        const Sent sent = sentOf(Target, live, {"/spec/selector/track"});
        QCOMPARE(jsonAt(sent.value, "/spec/selector"), R"({"app":"web","track":"canary"})");
        QCOMPARE(jsonAt(sent.stored, "/spec/selector"), R"({"app":"web","track":"canary"})");
    }

    /// Without the field, an apply would take it away from whom applied it before: us.
    void aFieldOfOurOwnStays()
    {
        const Object live = appliedBy("driftgate", changed(Target, "note: git", "note: older"));
        const Sent sent = sentOf(Target, live, {"/metadata/annotations/note"});
        QCOMPARE(jsonAt(sent.stored, "/metadata/annotations/note"), R"("older")");

        // Git names it no longer.
        const std::string target = changed(Target, ", annotations: {note: git, team: web}", "");
        const Sent gone = sentOf(target, appliedBy("driftgate", Target), {"/metadata/annotations"});
        QCOMPARE(jsonAt(gone.stored, "/metadata/annotations"), R"({"note":"git","team":"web"})");
    }
};

QTEST_GUILESS_MAIN(TestLeaving)
#include "tst_leaving.moc"
