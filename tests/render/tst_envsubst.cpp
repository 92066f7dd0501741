#include "render/envsubst.h"

#include <QTest>

using namespace driftgate;

namespace
{

Variables some()
{
    return {{{"name", "checkout"},
             {"file", "archive/backup.tar.gz"},
             {"mixed", "aBcD"},
             {"empty", ""},
             {"other", "red"}}};
}

} // namespace

/// The forms of variables, as Flux's own program answers them.
class TestEnvsubst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsAreReplaced_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("plain text, $name and $ and {name}", "plain text, $name and $ and {name}");
        row("${name}-${name}", "checkout-checkout");
        row("a ${gone} b", "a  b");
        row("${1}", "");
        row("$${name}", "${name}");
        row("$$${name}", "$checkout");
        row("$$name", "$name");
        row("${gone:=blue}", "blue");
        row("${gone:-blue}", "blue");
        row("${gone=blue}", "blue");
        row("${gone:?blue}", "blue"); // as Flux has it, not as a shell does
        row("${name:+blue}", "checkout");
        row("${name:=blue}", "checkout");
        row("${empty:=blue}", "blue");
        row("${gone:=}", "");
        row("${gone:=dark ${other}, ${gone:=deep}}", "dark red, deep");
        row("${gone:=https://example.com:8443/a?b=c}", "https://example.com:8443/a?b=c");
        row("${#name}", "8");
        row("${name:5}", "out");
        row("${name:0:5}", "check");
        row("${name:2:100}", "eckout");
        row("${name:50}", "");
        row("${name:1:-1}", "heckou");
        row("${name:x}", "checkout");
        row("${mixed^}", "ABcD");
        row("${mixed^^}", "ABCD");
        row("${mixed,}", "aBcD");
        row("${mixed,,}", "abcd");
        row("${file#*.}", "tar.gz");
        row("${file##*.}", "gz");
        row("${file##*/}", "backup.tar.gz");
        row("${file%.*}", "archive/backup.tar");
        row("${file%%.*}", "archive/backup");
        row("${file#b*}", "archive/backup.tar.gz");
        row("${file#?rchive}", "/backup.tar.gz");
        row("${file#[a-c]}", "rchive/backup.tar.gz");
        row("${file/ar/X}", "Xchive/backup.tar.gz");
        row("${file//ar/X}", "Xchive/backup.tX.gz");
        row("${file//ar/}", "chive/backup.t.gz");
        row("${file/#archive/new}", "new/backup.tar.gz");
        row("${file/%gz/xz}", "archive/backup.tar.xz");
        row("${file/\\//-}", "archive-backup.tar.gz");
        row("${name/#/pre-}", "pre-checkout");
    }

    void formsAreReplaced()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto out = substituteVariables(text.toStdString(), some());
        QVERIFY2(out, out ? "" : qUtf8Printable(out.error().toString()));
        QCOMPARE(QString::fromStdString(out->text), expected);
    }

    void whatIsNoFormIsAnError_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *const text :
             {"${}", "${@}", "${name", "${name-x}", "${name!}", "${name:}", "${name#}", "${name/}",
              "${name:=", "${name:=a", "${#}", "${name^^"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void whatIsNoFormIsAnError()
    {
        QFETCH(QString, text);
        const auto out = substituteVariables("before " + text.toStdString(), some());
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::Invalid);
        QVERIFY2(out.error().text.contains(text), qUtf8Printable(out.error().text));
    }

    void undefinedVariablesAreNamed()
    {
        const auto out = substituteVariables("${gone} ${lost^^} ${with:=default} ${name}", some());
        QVERIFY(out);
        QCOMPARE(out->undefined, (std::set<std::string>{"gone", "lost"}));
    }

    /// Where a cluster's ConfigMap holds the rest, nothing may be made up.
    void unknownOnesStayAsWritten()
    {
        Variables variables = some();
        variables.isComplete = false;
        const auto out = substituteVariables("${gone:=blue} ${name} ${name:=${gone}} x", variables);
        QVERIFY(out);
        QCOMPARE(out->text, "${gone:=blue} checkout ${name:=${gone}} x");
        QVERIFY(out->undefined.empty());
    }

    void nestingIsBounded()
    {
        std::string text;
        for (int i = 0; i < 100'000; ++i)
            text += "${a:=";
        QVERIFY(!substituteVariables(text, some()));
    }

    void namesAreThoseOfFlux()
    {
        QVERIFY(isVariableName("cluster_name"));
        QVERIFY(isVariableName("_1"));
        QVERIFY(!isVariableName("1a"));
        QVERIFY(!isVariableName("a-b"));
        QVERIFY(!isVariableName("my.key"));
        QVERIFY(!isVariableName(""));
    }
};

QTEST_GUILESS_MAIN(TestEnvsubst)
#include "tst_envsubst.moc"
