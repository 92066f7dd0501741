#include "manifest/secrettext.h"

#include <QTest>

using namespace driftgate;

/// Source files are shown as they stand, but for what they keep secret.
class TestSecretText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreMaskedAndLinesStay_data()
    {
        QTest::addColumn<QString>("text");
        const char *const head = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n";
        const auto row = [&](const char *name, const std::string &text) {
            QTest::newRow(name) << QString::fromStdString(text);
        };
        row("stringData", head + std::string("stringData:\n  password: hunter2 # mine\n"));
        row("data", head + std::string("data:\n  password: \"hunter2\"\n"));
        row("kind last", "apiVersion: v1\ndata:\n  a: hunter2\nmetadata: {name: db}\nkind: Secret");
        row("block text",
            head + std::string("stringData:\n  a: |\n    x\n    hunter2\n\n    y\n  b: z"));
        row("quoted over lines",
            head + std::string("stringData:\n  a: \"x\n    hunter2\"\n  b: z\n"));
        row("flow", head + std::string("data: {a: hunter2}\n"));
        row("comment", head + std::string("data:\n  # was hunter2 before\n  a: x\n"));
        row("no kind's end", "kind: 'Secret'\ndata:\n  a: hunter2");
        row("windows lines", "kind: Secret\r\ndata:\r\n  a: hunter2\r\n");
        row("in a list",
            "kind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  data:\n    a: hunter2\n"
            "- kind: ConfigMap\n  data:\n    a: open\n");
        row("after another",
            "kind: ConfigMap\ndata:\n  a: open\n---\nkind: Secret\ndata:\n  a: hunter2\n");
        row("template", "{{- if .Values.x }}\nkind: Secret\ndata:\n  a: {{ \"hunter2\" | b64enc "
                        "}}\n{{- end }}");
        row("json", "{\n  \"kind\": \"Secret\",\n  \"data\": {\n    \"a\": \"hunter2\"\n  }\n}\n");
        row("json in one line", "{\"kind\":\"Secret\",\"data\":{\"a\":\"hunter2\"}}");
        row("copy",
            head + std::string(
                       "  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n"
                       "      {\"data\":{\"a\":\"hunter2\"}}\ntype: Opaque\n"));
        row("unknown field", head + std::string("daten:\n  a: hunter2\n"));
        row("literals",
            "secretGenerator:\n- name: db\n  literals:\n  - password=hunter2\n  type: Opaque\n");
        row("literals in flow", "secretGenerator:\n- literals: [password=hunter2]\n  name: db\n");
        row("broken", "kind: Secret\ndata:\n\ta: hunter2\n  b: [");
    }
    void valuesAreMaskedAndLinesStay()
    {
        QFETCH(QString, text);
        const SecretMasker masker("salt");
        const QString masked = QString::fromStdString(maskedSource(text.toStdString(), masker));
        QVERIFY2(!masked.contains(QStringLiteral("hunter2")), qUtf8Printable(masked));
        QVERIFY(masked.contains(QStringLiteral("••••")));
        QCOMPARE(masked.count(u'\n'), text.count(u'\n'));
        if (text.contains(QStringLiteral("open")))
            QVERIFY(masked.contains(QStringLiteral("a: open")));
        if (text.contains(QStringLiteral("name: db")))
            QVERIFY2(masked.contains(QStringLiteral("name: db")), qUtf8Printable(masked));
        if (text.contains(QStringLiteral("password")))
            QVERIFY2(masked.contains(QStringLiteral("password")) ||
                         text.contains(QStringLiteral("[password")),
                     qUtf8Printable(masked));
    }

    void whatIsNoSecretStays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("config map") << QStringLiteral("kind: ConfigMap\ndata:\n  a: b\n");
        QTest::newRow("reference") << QStringLiteral(
            "kind: Pod\nspec:\n  volumes:\n  - secret:\n      secretName: Secret\n");
        QTest::newRow("another kind") << QStringLiteral("kind: SecretStore\nspec:\n  a: b\n");
        QTest::newRow("rules") << QStringLiteral("match: {kind: Secret}\nfields: [/data]\n");
        QTest::newRow("patch target") << QStringLiteral(
            "patches:\n- target:\n    kind: Secret\n    name: db\n  path: a.yaml\n");
        QTest::newRow("values from")
            << QStringLiteral("valuesFrom:\n- kind: Secret\n  name: db\n  valuesKey: x\n");
        QTest::newRow("encrypted")
            << QStringLiteral("kind: Secret\ndata:\n  a: ENC[AES256_GCM,data:x]\n");
        QTest::newRow("no text") << QString();
    }
    void whatIsNoSecretStays()
    {
        QFETCH(QString, text);
        const SecretMasker masker("salt");
        QCOMPARE(QString::fromStdString(maskedSource(text.toStdString(), masker)), text);
    }

    void equalLinesMaskEquallyAndOthersDoNot()
    {
        const SecretMasker masker("salt");
        const auto of = [&](const char *value) {
            return maskedSource(std::string("kind: Secret\ndata:\n  a: ") + value, masker);
        };
        QCOMPARE(of("one"), of("one"));
        QVERIFY(of("one") != of("two"));
    }
};

QTEST_APPLESS_MAIN(TestSecretText)
#include "tst_secrettext.moc"
