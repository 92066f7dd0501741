#include "manifest/json.h"
#include "manifest/randomvalue.h"

#include <QJsonDocument>
#include <QTest>

using namespace driftgate;

namespace
{

std::string bytes(const QByteArray &text)
{
    return text.toStdString();
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesWithoutLoss()
    {
        const std::string text =
            "{\"z\":1,\"a\":[1.50,-0,1e3,12345678901234567890123,true,false,null],"
            "\"s\":\"a\\\"\\\\\\n\\té😀\\u0001\",\"e\":{},\"l\":[]}";
        const auto value = readJson(text, "x.json");
        QVERIFY2(value, value ? "" : qPrintable(value.error().toString()));
        QCOMPARE(writeJson(*value), text);
        QCOMPARE(*readJson(writeJson(*value, JsonStyle::Indented), "x"), *value);
        QCOMPARE(
            writeJson(*readJson("{\"b\":{\"d\":1,\"c\":2},\"a\":[]}", "x"), JsonStyle::Canonical),
            "{\"a\":[],\"b\":{\"c\":2,\"d\":1}}");
        QCOMPARE(writeJson(*readJson("{\"b\":{\"d\":[1,{}]},\"a\":[]}", "x"), JsonStyle::Indented),
                 "{\n    \"b\": {\n        \"d\": [\n            1,\n            {}\n        ]\n"
                 "    },\n    \"a\": []\n}");
    }

    void unescapes()
    {
        QCOMPARE(readJson("\"\\u0041\\/\\b\\f\\ud83d\\ude00\\u00e9\"", "x")->text(),
                 std::string_view("A/\b\f😀é"));
        QCOMPARE(readJson("\"\\ud83dx\"", "x")->text(), std::string_view("\uFFFDx"));
        QCOMPARE(readJson("\"\\ude00\\ud83d\\u0041\"", "x")->text(),
                 std::string_view("\uFFFD\uFFFDA"));
        QCOMPARE(readJson("\"\\u0000\"", "x")->text(), std::string_view("\0", 1));
    }

    void valuesKnowTheirLines()
    {
        const auto value = readJson("\xEF\xBB\xBF{\n\"a\": 1,\n\r\n  \"b\": [\n 2]}\n", "x");
        QVERIFY(value);
        QCOMPARE(value->line(), 1);
        QCOMPARE(value->find("a")->line(), 2);
        QCOMPARE(value->find("b")->line(), 4);
        QCOMPARE(value->find("b")->items()[0].line(), 5);
    }

    void faultsNameLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char *name, const QByteArray &text, int line, int column) {
            QTest::newRow(name) << text << line << column;
        };
        row("empty", "", 1, 1);
        row("trailing comma", "{\"a\": 1,\n}", 2, 1);
        row("trailing comma in a list", "[1,]", 1, 4);
        row("missing comma", "[1 2]", 1, 4);
        row("missing colon", "{\"a\" 1}", 1, 6);
        row("single quotes", "{'a': 1}", 1, 2);
        row("unclosed", "{\"a\": [1", 1, 9);
        row("unclosed string", "[\n\"abc", 2, 5);
        row("line break in a string", "[\"a\nb\"]", 1, 4);
        row("tab in a string", "\"a\tb\"", 1, 3);
        row("unknown escape", "\"\\x\"", 1, 3);
        row("short escape", "\"\\u12\"", 1, 6);
        row("leading zero", "[01]", 1, 4);
        row("plus", "[+1]", 1, 2);
        row("bare point", "[1.]", 1, 4);
        row("point first", "[.5]", 1, 2);
        row("bare exponent", "[1e]", 1, 4);
        row("bare minus", "[-]", 1, 3);
        row("word", "[tru]", 1, 2);
        row("NaN", "[NaN]", 1, 2);
        row("comment", "[1] // x", 1, 5);
        row("two texts", "{}\n{}", 2, 1);
        row("NUL", QByteArray("[\0]", 3), 1, 2);
        row("not UTF-8", "[\"\xFF\"]", 1, 3);
        row("surrogate in UTF-8", "[\"\xED\xA0\x80\"]", 1, 3);
        row("overlong", "[\"\xC0\x80\"]", 1, 3);
    }

    void faultsNameLineAndColumn()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, line);
        QFETCH(const int, column);
        const auto value = readJson(bytes(text), "dump.json");
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::Invalid);
        QCOMPARE(value.error().place.file, "dump.json");
        QCOMPARE(value.error().place.line, line);
        QCOMPARE(value.error().place.column, column);
    }

    void duplicateKeysAreRefused()
    {
        const auto value = readJson("{\"a\": {\n\"x\": 1,\n\"y\": 2,\n\"x\": 3}}", "x");
        QCOMPARE(value.error().place.line, 4);
        QVERIFY(value.error().text.contains(u'x'));
        std::string many = "{";
        for (int i = 0; i < 100; ++i)
            many += "\"k" + std::to_string(i) + "\":1,";
        QVERIFY(!readJson(many + "\"k50\":2}", "x"));
        QVERIFY(readJson(many + "\"k100\":2}", "x"));
    }

    void boundsAreHeld()
    {
        QCOMPARE(readJson(std::string(100'000, '['), "x").error().code, ErrorCode::Limit);
        ReadLimits limits;
        limits.bytes = 10;
        QCOMPARE(readJson("[1,2,3,4,5,6]", "x", limits).error().code, ErrorCode::Limit);
        limits = {};
        limits.nodes = 5;
        QCOMPARE(readJson("[1,2,3,4,5,6]", "x", limits).error().code, ErrorCode::Limit);
        QVERIFY(readJson(std::string(150, '[') + std::string(150, ']'), "x"));
    }

    void streamsGiveWhatStandsBeforeAFault()
    {
        const YamlDocuments read = readJsonStream("{\"a\":1}\n{\"b\":2} [3] x", "x");
        QCOMPARE(read.documents.size(), 3);
        QCOMPARE(read.errors.size(), 1);
        QCOMPARE(read.errors.front().place.line, 2);
        QVERIFY(readJsonStream("  \n", "x").errors.empty());
    }

    void randomValuesSurvive()
    {
        for (uint32_t seed = 1; seed <= 3000; ++seed) {
            RandomValue random(seed);
            const Value value = random.value(4);
            for (const JsonStyle style :
                 {JsonStyle::Compact, JsonStyle::Indented, JsonStyle::Canonical}) {
                const std::string text = writeJson(value, style);
                const auto again = readJson(text, "x");
                QVERIFY2(again && *again == value, text.c_str());
            }
            // An independent reader takes it too.
            if (value.isMapping()) {
                QJsonParseError fault{};
                QJsonDocument::fromJson(QByteArray::fromStdString(writeJson(value)), &fault);
                QVERIFY2(fault.error == QJsonParseError::NoError, qPrintable(fault.errorString()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
