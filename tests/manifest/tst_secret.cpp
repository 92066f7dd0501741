#include "manifest/json.h"
#include "manifest/secret.h"
#include "manifest/yaml.h"

#include <QTest>

using namespace driftgate;

namespace
{

Value read(std::string_view yaml)
{
    return readYamlDocument(yaml, "x.yaml").value_or(Value());
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalValuesMaskEquallyAndOthersDoNot()
    {
        const SecretMasker masker;
        QCOMPARE(masker.mask("password", "hunter2"), masker.mask("password", "hunter2"));
        QVERIFY(masker.mask("password", "hunter2") != masker.mask("password", "hunter3"));
        QVERIFY(masker.mask("password", "hunter2") != masker.mask("token", "hunter2"));
        QVERIFY(masker.mask("a", "bc") != masker.mask("ab", "c"));
        QVERIFY(masker.mask("a", "") != masker.mask("a", std::string_view("\0", 1)));
        QCOMPARE(masker.mask("a", "x").size(), masker.mask("a", std::string(10'000, 'x')).size());
        QVERIFY(masker.mask("a", "x").starts_with("••••"));
    }

    void masksDependOnTheSalt()
    {
        QVERIFY(SecretMasker().mask("a", "x") != SecretMasker().mask("a", "x"));
        QCOMPARE(SecretMasker("salt").mask("a", "x"), SecretMasker("salt").mask("a", "x"));
    }

    void dataAndStringDataOfOneValueMaskEqually()
    {
        const SecretMasker masker;
        const Value a = masker.masked(read("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"
                                           "data: {password: aHVudGVyMg==}\n"));
        const Value b = masker.masked(read("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"
                                           "stringData: {password: hunter2}\n"));
        QCOMPARE(a.stringAt({"data", "password"}), b.stringAt({"stringData", "password"}));
        QCOMPARE(a.stringAt({"data", "password"}), masker.mask("password", "hunter2"));
        QCOMPARE(a.find({"data", "password"})->line(), 4);
        // Broken over lines, as some tools write it.
        const Value c = masker.masked(read("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"
                                           "data:\n  password: |\n    aHVu\n    dGVyMg==\n"));
        QCOMPARE(c.stringAt({"data", "password"}), a.stringAt({"data", "password"}));
    }

    void nothingOfAValueIsLeft_data()
    {
        QTest::addColumn<QByteArray>("fields");
        const auto row = [](const char *name, const char *fields) {
            QTest::newRow(name) << QByteArray(fields);
        };
        row("data", "data: {a: aHVudGVyMg==}");
        row("stringData", "stringData: {a: hunter2}");
        row("no base64", "data: {a: hunter2!}");
        row("number", "data: {a: 12345}\nstringData: {b: 12345}");
        row("boolean and null", "data: {a: yes, b: ~}\nstringData: {c: hunter2}");
        row("list", "data: {a: [hunter2, {b: hunter2}]}");
        row("mapping", "stringData: {a: {b: hunter2}}");
        row("data that is text", "data: hunter2");
        row("data that is a list", "data: [hunter2]");
        row("misspelled field", "stringdata: {a: hunter2}\nDATA: {a: aHVudGVyMg==}\nx: hunter2");
        row("binary", "data: {a: !!binary aHVudGVyMg==}");
        row("last applied", "data: {a: aHVudGVyMg==}\nmetadata: {name: a, annotations: "
                            "{kubectl.kubernetes.io/last-applied-configuration: "
                            "'{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"data\":{\"a\":"
                            "\"aHVudGVyMg==\"},\"stringData\":{\"b\":\"hunter2\"},\"metadata\":{"
                            "\"annotations\":{\"kubectl.kubernetes.io/"
                            "last-applied-configuration\":\"{\\\"data\\\":{\\\"a\\\":"
                            "\\\"aHVudGVyMg==\\\"}}\"}}}'}}");
        row("last applied without a kind",
            "metadata: {name: a, annotations: {kubectl.kubernetes.io/last-applied-configuration: "
            "'{\"data\":{\"a\":\"aHVudGVyMg==\"}}'}}");
        row("unparsable last applied",
            "metadata: {name: a, annotations: {kubectl.kubernetes.io/last-applied-configuration: "
            "'{hunter2'}}");
        row("last applied that is a list",
            "metadata: {name: a, annotations: {kubectl.kubernetes.io/last-applied-configuration: "
            "'[\"hunter2\",\"aHVudGVyMg==\"]'}}");
        row("last applied that is no text",
            "metadata: {name: a, annotations: {kubectl.kubernetes.io/last-applied-configuration: "
            "{data: {a: hunter2}}}}");
        row("other tools' copies",
            "metadata: {name: a, annotations: {kapp.k14s.io/original: 'x hunter2', "
            "banzaicloud.com/last-applied: hunter2, objectset.rio.cattle.io/applied: hunter2, "
            "example.com/last-applied-secret: hunter2}}");
    }

    void nothingOfAValueIsLeft()
    {
        QFETCH(const QByteArray, fields);
        std::string text = "apiVersion: v1\nkind: Secret\n" + fields.toStdString() + '\n';
        if (!fields.contains("metadata:"))
            text += "metadata: {name: a, labels: {app: web}}\n";
        const Value secret = read(text);
        QVERIFY(secret.isMapping());
        const Value masked = SecretMasker().masked(secret);
        const std::string shown = writeJson(masked) + writeYaml(masked);
        for (const char *value : {"hunter2", "aHVudGVyMg", "12345"})
            QVERIFY2(!shown.contains(value), shown.c_str());
        QCOMPARE(masked.stringAt({"metadata", "name"}), "a");
        QCOMPARE(masked.stringAt({"kind"}), "Secret");
        QCOMPARE(masked.entries().size(), secret.entries().size());
    }

    void aChangeIsSeenInTheLastAppliedCopy()
    {
        const SecretMasker masker;
        const auto annotated = [&masker](const char *data) {
            Value secret = read("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n");
            const std::string copy =
                std::string("{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"data\":{\"a\":\"") +
                data + "\"}}\n";
            secret.set(
                {"metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration"},
                Value::string(copy));
            const Value masked = masker.masked(secret);
            return std::string(masked.stringAt(
                {"metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration"}));
        };
        QCOMPARE(annotated("eA=="), annotated("eA=="));
        QVERIFY(annotated("eA==") != annotated("eQ=="));
        const auto copy = readJson(annotated("eA=="), "x");
        QVERIFY(copy);
        QCOMPARE(copy->stringAt({"data", "a"}), masker.mask("a", "x"));
    }

    void nullTellsNothingAndStays()
    {
        const Value masked = SecretMasker().masked(read(
            "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: ~\nstringData: {a: ~}\n"));
        QVERIFY(masked.find("data")->isNull());
        QVERIFY(masked.find({"stringData", "a"})->isNull());
    }

    void theObjectItselfTellsItsKind()
    {
        const Value map =
            read("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: b}\n");
        QVERIFY(SecretMasker().masked(map) == map);
        QVERIFY(!SecretMasker::isSecret(
            read("apiVersion: example.com/v1\nkind: Secret\nmetadata: {name: a}\n")));
        QVERIFY(!SecretMasker::isSecret(Value()));
    }

    void sopsIsRecognised()
    {
        QVERIFY(isSopsEncrypted(read("a: ENC[x]\nsops: {mac: 'ENC[y]', version: 3.9.0}\n")));
        QVERIFY(!isSopsEncrypted(read("sops: {mac: x}\n")));
        QVERIFY(!isSopsEncrypted(read("sops: x\n")));
        QVERIFY(!isSopsEncrypted(Value()));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
