#include "comparetest.h"

#include "manifest/json.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr std::string_view Plain = "hunter2-very-secret";
constexpr std::string_view Encoded = "aHVudGVyMi12ZXJ5LXNlY3JldA==";
constexpr std::string_view OtherPlain = "another-secret-value";
constexpr std::string_view OtherEncoded = "YW5vdGhlci1zZWNyZXQtdmFsdWU=";

const std::string Target = R"(apiVersion: v1
kind: Secret
metadata: {name: s, namespace: demo}
stringData: {password: hunter2-very-secret, same: another-secret-value}
)";
const std::string Live = R"(apiVersion: v1
kind: Secret
metadata:
  name: s
  namespace: demo
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: '{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"data":{"password":"aHVudGVyMi12ZXJ5LXNlY3JldA==","gone":"aHVudGVyMi12ZXJ5LXNlY3JldA=="}}'
  managedFields:
  - {manager: kubectl-edit, operation: Update, apiVersion: v1, fieldsType: FieldsV1, time: "2025-05-16T19:01:22Z", fieldsV1: {"f:data": {"f:password": {}, "f:byhand": {}}}}
type: Opaque
data: {password: YW5vdGhlci1zZWNyZXQtdmFsdWU=, same: YW5vdGhlci1zZWNyZXQtdmFsdWU=, gone: aHVudGVyMi12ZXJ5LXNlY3JldA==, byhand: aHVudGVyMi12ZXJ5LXNlY3JldA==}
)";

std::string texts(const std::optional<Value> &value)
{
    return value ? writeJson(*value) : std::string();
}

std::string texts(const std::vector<FieldDifference> &fields)
{
    std::string out;
    for (const FieldDifference &field : fields)
        out += field.path.toString() + texts(field.base) + texts(field.live) + texts(field.target) +
               field.ignoredBecause;
    return out;
}

/// Everything of a comparison that can be shown.
std::string everything(const Comparison &comparison)
{
    std::string out;
    for (const Finding &finding : comparison.findings)
        out += finding.text.toStdString();
    for (const ObjectComparison &object : comparison.objects) {
        for (const auto *const state : {&object.base, &object.live, &object.target}) {
            if (*state)
                out += writeJson((*state)->value);
        }
        for (const auto *const fields :
             {&object.differences, &object.ignored, &object.pending, &object.drift})
            out += texts(*fields);
        for (const FieldPath &path : object.unmanaged)
            out += path.toString();
        for (const Finding &finding : object.findings)
            out += finding.text.toStdString();
        for (const auto &[left, right] :
             {std::pair(Side::Live, Side::Target), std::pair(Side::Base, Side::Target),
              std::pair(Side::Base, Side::Live)}) {
            const auto rows = align(object, left, right, {true, true});
            out += rows->left.text() + rows->right.text() + texts(rows->differences);
        }
    }
    return out;
}

bool leaks(const std::string &text)
{
    for (const std::string_view secret : {Plain, Encoded, OtherPlain, OtherEncoded}) {
        if (text.find(secret) != std::string::npos)
            return true;
    }
    return false;
}

const FieldDifference *find(const std::vector<FieldDifference> &fields, std::string_view path)
{
    for (const FieldDifference &field : fields) {
        if (field.path.toString() == path)
            return &field;
    }
    return nullptr;
}

} // namespace

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfASecretLeavesTheComparison_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("live");
        const auto bytes = [](const std::string &text) { return QByteArray::fromStdString(text); };
        QTest::newRow("no base") << QByteArray() << bytes(Target) << bytes(Live);
        QTest::newRow("base") << bytes(Target) << bytes(Target) << bytes(Live);
        QTest::newRow("missing") << QByteArray() << bytes(Target) << QByteArray();
        QTest::newRow("extra") << bytes(Live) << QByteArray() << bytes(Live);
        QTest::newRow("broken data")
            << QByteArray() << bytes(Target)
            << QByteArray("apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: demo}\n"
                          "data: [hunter2-very-secret]\n");
        QTest::newRow("data of the wrong type")
            << QByteArray()
            << QByteArray(
                   "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: demo}\n"
                   "data: hunter2-very-secret\nstringData: {a: 5, b: {c: hunter2-very-secret}, "
                   "d: null}\n")
            << bytes(Live);
        QTest::newRow("unparsable last-applied")
            << QByteArray() << bytes(Target)
            << QByteArray("apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: demo, "
                          "annotations: {kubectl.kubernetes.io/last-applied-configuration: "
                          "'{broken hunter2-very-secret'}}\n");
        QTest::newRow("a copy in another annotation")
            << QByteArray() << bytes(Target)
            << QByteArray("apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: demo, "
                          "annotations: {kapp.k14s.io/original: 'hunter2-very-secret'}}\n");
    }

    void nothingOfASecretLeavesTheComparison()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, live);
        CompareInput input = states(target.toStdString(), live.toStdString());
        if (!base.isEmpty())
            input.base = objects(base.toStdString());
        input.extra = ExtraPolicy::All;
        const auto comparison = compared(input);
        QCOMPARE(comparison->objects.size(), size_t{1});
        const std::string text = everything(*comparison);
        QVERIFY2(!leaks(text), text.c_str());
        const auto pair =
            comparePair(objects(live.toStdString()), input.target, Cause::Git, {}, {});
        QVERIFY(pair);
        QVERIFY(!leaks(everything(**pair)));
    }

    void revealingShowsTheValues()
    {
        CompareInput input = states(Target, Live);
        input.reveal = true;
        QVERIFY(leaks(everything(*compared(input))));
    }

    void equalValuesMaskEquallyAndDifferentOnesDifferently()
    {
        const auto comparison = compared(states(Target, Target, Live));
        const ObjectComparison &object = comparison->objects.front();
        QCOMPARE(object.verdict, Verdict::Differs);
        const FieldDifference *const password = find(object.differences, "/data/password");
        QVERIFY(password && password->live && password->target && password->base);
        QVERIFY(!(*password->live == *password->target));
        QVERIFY(*password->base == *password->target);
        QVERIFY(!find(object.differences, "/data/same"));
        const Value *const live = object.live->value.find({"data", "same"});
        const Value *const target = object.target->value.find({"data", "same"});
        QVERIFY(live && target);
        QCOMPARE(live->text(), target->text());
        // The value of a difference is the value that the object shows.
        QCOMPARE(password->live->text(), object.live->value.find({"data", "password"})->text());
    }

    void stringDataWinsAndIsComparedDecoded()
    {
        const auto same = compared(
            states("apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: d}\n"
                   "data: {a: eA==}\nstringData: {a: hunter2-very-secret}\n",
                   "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: d}\ntype: Opaque\n"
                   "data: {a: aHVudGVyMi12ZXJ5LXNlY3JldA==}\n"));
        QCOMPARE(told(same->objects.front()), "in-sync\n");
    }

    void encryptedValuesAreNotComparedAndSaySo()
    {
        const std::string encrypted =
            "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: d}\n"
            "stringData: {a: 'ENC[AES256_GCM,data:abc,type:str]', b: 'ENC[AES256_GCM,data:x]'}\n"
            "sops: {mac: x, version: 3.8.1}\n";
        const auto comparison = compared(
            states(encrypted, "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: d}\n"
                              "data: {a: aHVudGVyMi12ZXJ5LXNlY3JldA==}\n"));
        const ObjectComparison &object = comparison->objects.front();
        QCOMPARE(told(object), "differs\n/data/b added unknown\n");
        QCOMPARE(object.findings.size(), size_t{1});
        QCOMPARE(object.findings.front().severity, Severity::Note);
        QVERIFY(object.target->value.stringAt({"data", "a"}).starts_with("encrypted "));
        QVERIFY(!object.target->value.find("sops"));
        QVERIFY(!leaks(everything(*comparison)));
    }

    void aRecordingWithoutValuesComparesItsKeys()
    {
        const std::string target = "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: "
                                   "d}\ntype: Opaque\ndata: {a: eA==, b: eQ==}\n";
        const auto recorded = [](const std::string &text) {
            Objects made = objects(text);
            std::vector<Object> masked = *made;
            masked.front().value = SecretMasker().masked(masked.front().value);
            return std::make_shared<const std::vector<Object>>(std::move(masked));
        };
        CompareInput input = states(target, "");
        input.live = SharedObjects(recorded(target));
        const auto same = compared(input);
        QCOMPARE(told(same->objects.front()), "in-sync\n");
        QCOMPARE(same->objects.front().findings.size(), size_t{1});
        QVERIFY(same->objects.front().findings.front().text.contains(u"masked in the recording"));
        input.live = SharedObjects(recorded("apiVersion: v1\nkind: Secret\nmetadata: {name: s, "
                                            "namespace: d}\ntype: Opaque\ndata: {a: eA==}\n"));
        QCOMPARE(told(compared(input)->objects.front()), "differs\n/data/b added unknown\n");
        // What Git moved since the last sync is a change, whatever the recording hides.
        input.live = SharedObjects(recorded(target));
        input.base = objects("apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: d}\n"
                             "type: Opaque\ndata: {a: eA==, b: enp6}\n");
        QCOMPARE(told(compared(input)->objects.front()), "differs\n/data/b changed git\n");
    }

    void twoMaskersDoNotAgreeAndOneDoes()
    {
        CompareInput input = states(Target, Live);
        const auto first = compared(input)->objects.front().live->value;
        QVERIFY(!(first == compared(input)->objects.front().live->value));
        input.masker = std::make_shared<const SecretMasker>("salt");
        QVERIFY(compared(input)->objects.front().live->value ==
                compared(input)->objects.front().live->value);
    }
};

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
